import { findRecord } from '../../catalog/find-record.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import { type Trace, assume } from '../trace.js'

/** The country of a zone, or the world, declared as a stand-in. */
export function parentOf(trace: Trace, zone: GridZone, what: string, has: (zone: GridZone) => boolean): GridZone {
  const country = zone.country === null ? undefined : trace.catalog.records.gridZone.byName.get(zone.country.toLowerCase())
  const parent = country && country.id !== zone.id && has(country) ? country : findRecord(trace.catalog, 'gridZone', 'WORLD')
  const reason = `No ${what} is on record for ${zone.name}: that of ${parent.name} stands in.`
  assume(trace, 'zone', { value: parent.id, unit: null, basis: 'default', reason, citations: [] })
  return parent
}
