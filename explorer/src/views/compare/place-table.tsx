import { numberInWords } from '../../words/number'
import type { PlaceNow } from './intensities'

/** The grids of a map as rows, the cleanest first. */
export function PlaceTable({
  places,
  hrefOfPlace,
}: {
  readonly places: readonly PlaceNow[]
  readonly hrefOfPlace: (id: string) => string
}) {
  return (
    <details class="all-places">
      <summary>All {places.length} grids as a table, the cleanest first</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Grid</th>
            <th scope="col">Kind</th>
            <th scope="col" class="number">
              g CO₂e/kWh
            </th>
            <th scope="col" class="number">
              Year
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ id, name, kind, country, grams, year }) => (
            <tr key={id}>
              <td>
                <a href={hrefOfPlace(id)}>{name}</a>
                {kind !== 'country' && country !== null && <span class="muted"> {country}</span>}
              </td>
              <td>{kind.replaceAll('_', ' ')}</td>
              <td class="number">{numberInWords(grams, 3)}</td>
              <td class="number">{year}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
