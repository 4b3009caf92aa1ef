import { changed, hrefOf } from '../../address'
import { useAnswer } from '../../api/use-answer'
import { BOUNDS } from '../../charts/shade'
import { type Inside, ShadedMap } from '../../charts/shaded-map'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { chartIn, TakeChart, TakeTable } from '../../parts/take'
import { numberInWords } from '../../words/number'
import { type PlaceNow, zoneYears } from './intensities'
import { PlaceCard } from './place-card'
import { PlaceTable } from './place-table'
import { cloudRegions, type Region, regionsByPlace, RegionTable } from './regions'

type PlacesProps = { readonly params: URLSearchParams }

const WORLD = {
  basis: 'lifecycle',
  kind: 'country',
  label: 'World map of carbon intensity',
  lead: 'Grams of CO₂e per kilowatt-hour over the whole life cycle of the electricity, in the newest year on record. Choose a country to see it from near, with its cloud regions.',
  outlines: async () => (await import('../../charts/world-outlines')).worldOutlines(),
} as const
const PARTS = {
  basis: 'direct',
  kind: 'state',
  label: 'Map of the United States by carbon intensity',
  lead: 'Grams of CO₂e per kilowatt-hour in parts of countries, direct emissions only: publishers of smaller grids count no life cycle, so these are lower than a country’s figure. The United States are drawn; parts of Australia, Canada and China, and the subregions of eGRID, are in the table.',
  outlines: async (places: readonly PlaceNow[]) => {
    const idByName = new Map(places.filter(({ kind }) => kind === 'state').map(({ name, id }) => [name, id]))
    return (await import('../../charts/state-outlines')).stateOutlines((name) => idByName.get(name))
  },
} as const

/** The carbon intensity of every grid, of countries or of their parts, as a map and as a table. */
export function Places({ params }: PlacesProps) {
  const { answer: zones, failure, isSlow, askAgain } = useAnswer('zones', zoneYears)
  // The map is useful before the cloud regions have arrived, or without them.
  const { answer: regions = [] } = useAnswer('regions', cloudRegions)
  if (failure) return <FailureNote failure={failure} askAgain={askAgain} />
  if (!zones) return <Waiting isSlow={isSlow} />
  const places = zones.map(({ years, ...zone }) => ({ ...zone, grams: years.at(-1)?.grams ?? 0, year: years.at(-1)?.year ?? 0 }))
  return <Mapped params={params} places={places} regions={regions} />
}

type MappedProps = PlacesProps & { readonly places: readonly PlaceNow[]; readonly regions: readonly Region[] }

function Mapped({ params, places, regions }: MappedProps) {
  const isOfParts = params.get('of') === 'parts'
  const map = isOfParts ? PARTS : WORLD
  const { answer: outlines } = useAnswer(map.label, () => map.outlines(places))
  const on = params.get('on') ?? undefined
  const chosen = places.find(({ id }) => id === on)
  const hrefOfPlace = (id: string) => hrefOf('compare', changed(params, { show: 'places', on: id }))
  const shown = places.filter(({ basis }) => basis === map.basis).sort((one, other) => one.grams - other.grams)
  const byPlace = regionsByPlace(regions, places)
  const insideOf = (id: string): readonly Inside[] => (byPlace.get(id) ?? []).map(asInside)
  return (
    <div class="places">
      <nav class="toggle" aria-label="Which grids">
        <a href={hrefOf('compare', changed(params, { of: null, on: null }))} aria-current={isOfParts ? undefined : 'true'}>
          Countries
        </a>
        <a href={hrefOf('compare', changed(params, { of: 'parts', on: null }))} aria-current={isOfParts ? 'true' : undefined}>
          Parts of countries
        </a>
      </nav>
      <p class="lead">{map.lead}</p>
      {on !== undefined && !chosen && (
        <p class="notice">No grid “{on}” with an intensity is on record; choose one from the map or the table.</p>
      )}
      {chosen && <PlaceCard place={chosen} rank={shown.indexOf(chosen) + 1} of={shown.length} regions={byPlace.get(chosen.id) ?? []} />}
      {chosen && (
        <p class="whole-map">
          <a href={hrefOf('compare', changed(params, { on: null }))}>Show the whole map</a>
        </p>
      )}
      {outlines && (
        <ShadedMap
          outlines={outlines}
          label={map.label}
          places={shown.filter(({ kind }) => kind === map.kind)}
          chosenId={on}
          hrefOfPlace={hrefOfPlace}
          inWords={({ id, name, grams }) => `${name}: ${numberInWords(grams, 3)} g CO₂e/kWh${regionsInWords(byPlace.get(id)?.length ?? 0)}`}
          insideOf={insideOf}
        />
      )}
      <Shades />
      <p class="muted note">
        A number in a ring: the cloud regions there, each shown by itself once the place is chosen. Regions are placed by{' '}
        {isOfParts ? 'state' : 'country'}: where in it they stand is not on record, so they are spread around its middle. Places too small
        for the map are in the tables.
      </p>
      <p class="exports">
        <TakeChart name="map" draw={chartIn('.map')} />{' '}
        <TakeTable
          name="grids"
          columns={['id', 'name', 'gco2e_per_kwh', 'year', 'basis']}
          rows={shown.map(({ id, name, grams, year, basis }) => [id, name, grams, year, basis])}
        />
      </p>
      <PlaceTable places={shown} hrefOfPlace={hrefOfPlace} />
      <RegionTable places={shown} regions={byPlace} hrefOfPlace={hrefOfPlace} />
    </div>
  )
}

function asInside({ id, name, place, provider }: Region): Inside {
  return { id, short: provider, words: `${name}, ${place} (${provider})`, href: `/catalog?kind=regions&id=${encodeURIComponent(id)}` }
}

function regionsInWords(many: number): string {
  if (many === 0) return ''
  return many === 1 ? ', 1 cloud region' : `, ${many} cloud regions`
}

function Shades() {
  return (
    <ul class="shades" aria-label="Shades, in grams of CO₂e a kilowatt-hour">
      {[...BOUNDS, undefined].map((bound, shade) => (
        <li key={shade}>
          <svg width="34" height="10" aria-hidden="true">
            <rect class={`shade-${shade}`} width="34" height="10" />
          </svg>
          {bound === undefined ? `from ${BOUNDS.at(-1) ?? ''} g CO₂e/kWh` : `under ${bound}`}
        </li>
      ))}
    </ul>
  )
}
