import type { Schemas } from '../../api/client'
import { ZONE_INTENSITIES } from '../../api/documents'
import { graphql } from '../../api/graphql'

type Zone = Schemas['GridZone']
type Point = Pick<Zone['carbonIntensity'][number], 'value' | 'period' | 'basis'>
type Listed = Pick<Zone, 'id' | 'name' | 'kind' | 'country'> & { readonly carbonIntensity: readonly Point[] }
/** What a figure counts: the plants' whole life and fuel, or what leaves their stacks. */
type Basis = 'lifecycle' | 'direct'
/** A zone and its carbon intensity in gCO2e/kWh, by year, the oldest first; life-cycle figures where there are any. */
export type ZoneYears = Pick<Listed, 'id' | 'name' | 'kind' | 'country'> & {
  readonly basis: Basis
  readonly years: readonly { readonly year: number; readonly grams: number }[]
}
/** A zone at one year, as the map and the tables show it. */
export type PlaceNow = Pick<ZoneYears, 'id' | 'name' | 'kind' | 'basis' | 'country'> & { readonly grams: number; readonly year: number }

const YEAR = /^\d{4}$/

/** Every zone of which an intensity is on record. */
export async function zoneYears(signal: AbortSignal): Promise<readonly ZoneYears[]> {
  const { gridZones } = await graphql<{ gridZones: { nodes: Listed[] } }>(ZONE_INTENSITIES, {}, signal)
  return gridZones.nodes.flatMap(({ carbonIntensity, ...zone }) => {
    const basis = carbonIntensity.some((point) => point.basis === 'lifecycle') ? 'lifecycle' : 'direct'
    const years = yearsIn(carbonIntensity, basis)
    return years.length > 0 ? [{ ...zone, basis, years }] : []
  })
}

/** Figures of whole years; of two for one year, the later on the list. */
function yearsIn(points: readonly Point[], wanted: Basis): ZoneYears['years'] {
  const grams = new Map<number, number>()
  for (const { value, period, basis } of points) {
    if (basis === wanted && YEAR.test(period ?? '')) grams.set(Number(period), value)
  }
  return [...grams].map(([year, value]) => ({ year, grams: value })).sort((one, other) => one.year - other.year)
}
