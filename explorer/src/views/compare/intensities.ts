import type { Schemas } from '../../api/client'
import { graphql } from '../../api/graphql'

type Point = Pick<Schemas['GridZone']['carbonIntensity'][number], 'value' | 'period' | 'basis'>
type Listed = Pick<Schemas['GridZone'], 'id' | 'name' | 'kind'> & { readonly carbonIntensity: readonly Point[] }
/** A zone and its lifecycle carbon intensity in gCO2e/kWh, by year, the oldest first. */
export type ZoneYears = Pick<Listed, 'id' | 'name' | 'kind'> & {
  readonly years: readonly { readonly year: number; readonly grams: number }[]
}

const QUERY = '{ gridZones(first: 500) { nodes { id name kind carbonIntensity { value period basis } } } }'
const YEAR = /^\d{4}$/

/** Every zone of which a lifecycle intensity is on record. */
export async function zoneYears(signal: AbortSignal): Promise<readonly ZoneYears[]> {
  const { gridZones } = await graphql<{ gridZones: { nodes: Listed[] } }>(QUERY, {}, signal)
  return gridZones.nodes
    .map(({ id, name, kind, carbonIntensity }) => ({ id, name, kind, years: yearsIn(carbonIntensity) }))
    .filter(({ years }) => years.length > 0)
}

/** Lifecycle figures of whole years; of two for one year, the later on the list. */
function yearsIn(points: readonly Point[]): ZoneYears['years'] {
  const grams = new Map<number, number>()
  for (const { value, period, basis } of points) {
    if (basis === 'lifecycle' && YEAR.test(period ?? '')) grams.set(Number(period), value)
  }
  return [...grams].map(([year, value]) => ({ year, grams: value })).sort((one, other) => one.year - other.year)
}
