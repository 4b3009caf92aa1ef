import { CLOUD_REGIONS } from '../../api/documents'
import { graphql } from '../../api/graphql'
import { TakeTable } from '../../parts/take'
import { numberInWords } from '../../words/number'
import type { PlaceNow } from './intensities'

/** A cloud region, with the grid that supplies it. */
export type Region = {
  readonly id: string
  readonly name: string
  readonly provider: string
  readonly place: string
  readonly country: string
  readonly zone: string
}

/** Every cloud region on record. */
export async function cloudRegions(signal: AbortSignal): Promise<readonly Region[]> {
  const { cloudRegions: found } = await graphql<{ cloudRegions: { nodes: readonly Region[] } }>(CLOUD_REGIONS, {}, signal)
  return found.nodes
}

/** Returns the regions of each place of a map: those on its grid or, for a country, in the country. */
export function regionsByPlace(regions: readonly Region[], places: readonly PlaceNow[]): ReadonlyMap<string, readonly Region[]> {
  return new Map(places.map(({ id }) => [id, regions.filter(({ zone, country }) => zone === id || country === id)]))
}

/** The regions of all places as rows, those on the cleanest grids first. */
export function RegionTable({
  places,
  regions,
  hrefOfPlace,
}: {
  readonly places: readonly PlaceNow[]
  readonly regions: ReadonlyMap<string, readonly Region[]>
  readonly hrefOfPlace: (id: string) => string
}) {
  const rows = places.flatMap((place) => (regions.get(place.id) ?? []).map((region) => ({ place, region })))
  if (rows.length === 0) return null
  return (
    <details class="all-places">
      <summary>{rows.length} cloud regions as a table, those on the cleanest grids first</summary>
      <p class="exports">
        <TakeTable
          name="regions"
          columns={['region', 'place', 'grid', 'gco2e_per_kwh', 'year', 'basis']}
          rows={rows.map(({ place, region }) => [region.id, region.place, place.id, place.grams, place.year, place.basis])}
        />
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Cloud region</th>
              <th scope="col">Place</th>
              <th scope="col">Grid</th>
              <th scope="col" class="number">
                g CO₂e/kWh
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place, region }) => (
              <tr key={region.id}>
                <th scope="row">
                  <a href={`/catalog?kind=regions&id=${encodeURIComponent(region.id)}`}>{region.id}</a>
                </th>
                <td>{region.place}</td>
                <td>
                  <a href={hrefOfPlace(place.id)}>{place.name}</a>
                </td>
                <td class="number">{numberInWords(place.grams, 3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
