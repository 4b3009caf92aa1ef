import { foldName } from '../../catalog/collection.js'
import { findRecord } from '../../catalog/find-record.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import { assume, type Trace } from '../trace/trace.js'

/** The only state that a zone serves, its country, or the world, declared as a stand-in. */
export function parentOf(trace: Trace, zone: GridZone, what: string, has: (zone: GridZone) => boolean): GridZone {
  const { byName } = trace.catalog.records.gridZone
  const [served, ...others] = zone.serves
  const nearer = [others.length === 0 ? served : undefined, zone.country ?? undefined].flatMap((name) => {
    const found = name === undefined ? undefined : byName.get(foldName(name))
    return found && found.id !== zone.id && has(found) ? [found] : []
  })
  const parent = nearer[0] ?? findRecord(trace.catalog, 'gridZone', 'WORLD')
  const reason = `No ${what} is on record for ${zone.name}: that of ${parent.name} stands in.`
  assume(trace, 'parentZone', { value: parent.id, unit: null, basis: 'default', reason, citations: [] })
  return parent
}
