import { hrefOf } from '../../address'
import { count, numberInWords } from '../../words/number'
import type { PlaceNow } from './intensities'
import type { Region } from './regions'

/** With more regions than this, the card would push the map off the screen of a phone. */
const MOST_OPEN = 8

type PlaceCardProps = { readonly place: PlaceNow; readonly rank: number; readonly of: number; readonly regions: readonly Region[] }

/** One grid: its figure, its rank among the others, its cloud regions, and links to other views. */
export function PlaceCard({ place: { id, name, grams, year, basis }, rank, of, regions }: PlaceCardProps) {
  return (
    <section class="card place" aria-live="polite">
      <h2>
        {name}: {numberInWords(grams, 3)} g CO₂e/kWh
      </h2>
      <p class="muted">
        In {year}
        {basis === 'direct' ? ', direct emissions' : ''}
        {rank > 0 ? `; ${count(rank - 1)} of ${count(of)} grids are cleaner` : ''}.
      </p>
      {regions.length > 0 && (
        <details open={regions.length <= MOST_OPEN}>
          <summary>{regions.length === 1 ? 'The cloud region' : `The ${regions.length} cloud regions`} on it</summary>
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
        </details>
      )}
      <p class="place-links">
        <a href={hrefOf('estimate', { model: 'gpt-4o', outputTokens: '250', zone: id })}>Estimate an answer here</a>
        {basis === 'lifecycle' && <a href={hrefOf('compare', { show: 'years', zones: `WORLD,${id}` })}>Its years beside the world’s</a>}
        <a href={`/catalog?kind=grids&id=${encodeURIComponent(id)}`}>Its figures and sources</a>
      </p>
    </section>
  )
}
