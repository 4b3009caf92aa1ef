import { foldName } from '../../catalog/collection.js'
import { findRecord } from '../../catalog/find-record.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import { assume, type Trace } from '../trace/trace.js'

type Has = (zone: GridZone) => boolean

/**
 * The zone that stands in for a zone without a figure, which `has` tests: the state that it serves if it serves only one, else its
 * country, else the world. The stand-in is declared; `what` names the figure to a reader.
 */
export function parentOf(trace: Trace, zone: GridZone, what: string, has: Has): GridZone {
  return standingIn(trace, zone, what, nearerOf(trace, zone, has) ?? findRecord(trace.catalog, 'gridZone', 'WORLD'))
}

/**
 * The state or country that stands in for a zone without a figure, declared; undefined where neither has one. The world never stands in.
 */
export function nearerParentOf(trace: Trace, zone: GridZone, what: string, has: Has): GridZone | undefined {
  const parent = nearerOf(trace, zone, has)
  return parent && standingIn(trace, zone, what, parent)
}

function nearerOf(trace: Trace, zone: GridZone, has: Has): GridZone | undefined {
  const { byName } = trace.catalog.records.gridZone
  const [served, ...others] = zone.serves
  return [others.length === 0 ? served : undefined, zone.country ?? undefined]
    .flatMap((name) => byName.get(foldName(name ?? '')) ?? [])
    .find((found) => found.id !== zone.id && has(found))
}

function standingIn(trace: Trace, zone: GridZone, what: string, parent: GridZone): GridZone {
  const reason = `No ${what} is on record for ${zone.name}: that of ${parent.name} stands in.`
  assume(trace, 'parentZone', { value: parent.id, unit: null, basis: 'default', reason, citations: [] })
  return parent
}
