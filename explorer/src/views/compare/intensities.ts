import type { Schemas } from '../../api/client'
import { ZONE_INTENSITIES } from '../../api/documents'
import { graphql } from '../../api/graphql'

type Zone = Schemas['GridZone']
type Point = Pick<Zone['carbonIntensity'][number], 'value' | 'period' | 'basis'>
type Listed = Pick<Zone, 'id' | 'name' | 'kind' | 'country'> & { readonly carbonIntensity: readonly Point[] }
/** What a figure counts: emissions over the whole life cycle, or only those of the plants' operation. */
type Basis = 'lifecycle' | 'direct'
/** A zone with its carbon intensities in gCO2e/kWh by year, the oldest first; on the life-cycle basis if there are such figures. */
export type ZoneYears = Pick<Listed, 'id' | 'name' | 'kind' | 'country'> & {
  readonly basis: Basis
  readonly years: readonly { readonly year: number; readonly grams: number }[]
}
/** A zone in one year, as the map and the tables show it. */
export type PlaceNow = Pick<ZoneYears, 'id' | 'name' | 'kind' | 'basis' | 'country'> & { readonly grams: number; readonly year: number }

const YEAR = /^\d{4}$/

/** Returns every zone with a carbon intensity on record. */
export async function zoneYears(signal: AbortSignal): Promise<readonly ZoneYears[]> {
  const { gridZones } = await graphql<{ gridZones: { nodes: Listed[] } }>(ZONE_INTENSITIES, {}, signal)
  return gridZones.nodes.flatMap(({ carbonIntensity, ...zone }) => {
    const basis = carbonIntensity.some((point) => point.basis === 'lifecycle') ? 'lifecycle' : 'direct'
    const years = yearsIn(carbonIntensity, basis)
    return years.length > 0 ? [{ ...zone, basis, years }] : []
  })
}

/** The figures of whole years. Of two figures for one year the later in the list is used. */
function yearsIn(points: readonly Point[], wanted: Basis): ZoneYears['years'] {
  const grams = new Map<number, number>()
  for (const { value, period, basis } of points) {
    if (basis === wanted && YEAR.test(period ?? '')) grams.set(Number(period), value)
  }
  return [...grams].map(([year, value]) => ({ year, grams: value })).sort((one, other) => one.year - other.year)
}
