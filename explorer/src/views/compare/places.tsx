import { changed, hrefOf } from '../../address'
import { graphql } from '../../api/graphql'
import { useAnswer } from '../../api/use-answer'
import { BOUNDS } from '../../charts/shade'
import { type Country, WorldMap } from '../../charts/world-map'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { numberInWords } from '../../words/number'
import { zoneYears } from './intensities'

const DIGITS = 3

/** Every grid by its carbon intensity: a map, and the same as a table. */
export function Places({ params }: { readonly params: URLSearchParams }) {
  const { answer: zones, failure, isSlow, askAgain } = useAnswer('zones', zoneYears)
  if (failure) return <FailureNote failure={failure} askAgain={askAgain} />
  if (!zones) return <Waiting isSlow={isSlow} />
  const places = zones.map(({ id, name, kind, years }) => ({
    id,
    name,
    kind,
    grams: years.at(-1)?.grams ?? 0,
    year: years.at(-1)?.year ?? 0,
  }))
  const countries = places.filter(({ kind }) => kind === 'country')
  const on = params.get('on') ?? undefined
  const chosen = places.find(({ id }) => id === on)
  const hrefOfPlace = (id: string) => hrefOf('compare', changed(params, { show: 'places', on: id }))
  const sorted = [...places].sort((one, other) => one.grams - other.grams)
  return (
    <div class="places">
      <p class="lead">
        How much carbon a kilowatt-hour carries, over its whole life cycle, in the newest year on record. Choose a country.
      </p>
      <WorldMap countries={countries} chosenId={on} hrefOfCountry={hrefOfPlace} inWords={inWords} />
      <Shades />
      {on !== undefined && !chosen && (
        <p class="notice">No grid “{on}” with a life-cycle intensity is on record; choose one from the map or the table.</p>
      )}
      {chosen && <Place place={chosen} rank={sorted.indexOf(chosen) + 1} of={sorted.length} />}
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
            {sorted.map(({ id, name, kind, grams, year }) => (
              <tr key={id}>
                <td>
                  <a href={hrefOfPlace(id)}>{name}</a>
                </td>
                <td>{kind.replaceAll('_', ' ')}</td>
                <td class="number">{numberInWords(grams, DIGITS)}</td>
                <td class="number">{year}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}

function inWords({ name, grams }: Country): string {
  return `${name}: ${numberInWords(grams, DIGITS)} g CO₂e/kWh`
}

function Shades() {
  return (
    <ul class="shades" aria-label="Shades, in grams of CO₂e a kilowatt-hour">
      {[...BOUNDS, undefined].map((bound, shade) => (
        <li key={shade}>
          <svg width="34" height="10" aria-hidden="true">
            <rect class={`shade-${shade}`} width="34" height="10" />
          </svg>
          {bound === undefined ? `from ${BOUNDS.at(-1) ?? ''}` : `under ${bound}`}
        </li>
      ))}
    </ul>
  )
}

type Region = { readonly id: string; readonly name: string; readonly place: string }

function Place({
  place: { id, name, grams, year },
  rank,
  of,
}: {
  readonly place: Country & { readonly year: number }
  readonly rank: number
  readonly of: number
}) {
  const { answer: regions = [] } = useAnswer(id, (signal) => regionsIn(id, signal))
  return (
    <section class="card place" aria-live="polite">
      <h2>
        {name}: {numberInWords(grams, DIGITS)} g CO₂e/kWh
      </h2>
      <p class="muted">
        In {year}; number {rank} of {of} grids from the cleanest on.
      </p>
      {regions.length > 0 && (
        <p>
          Cloud regions on it:{' '}
          {regions.map((region) => (
            <a
              key={region.id}
              class="chip"
              href={`/catalog?kind=regions&id=${encodeURIComponent(region.id)}`}
              title={`${region.name}, ${region.place}`}
            >
              {region.id}
            </a>
          ))}
        </p>
      )}
      <p class="place-links">
        <a href={hrefOf('estimate', { model: 'gpt-4o', outputTokens: '250', zone: id })}>Estimate an answer here</a>
        <a href={hrefOf('compare', { show: 'years', zones: `WORLD,${id}` })}>Its years beside the world’s</a>
        <a href={`/catalog?kind=grids&id=${encodeURIComponent(id)}`}>Its figures and sources</a>
      </p>
    </section>
  )
}

async function regionsIn(zone: string, signal: AbortSignal): Promise<readonly Region[]> {
  const query = 'query ($zone: String) { cloudRegions(first: 50, filter: { zone: $zone }) { nodes { id name place } } }'
  return (await graphql<{ cloudRegions: { nodes: Region[] } }>(query, { zone }, signal)).cloudRegions.nodes
}
