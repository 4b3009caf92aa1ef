import { geoEqualEarth, geoPath } from 'd3-geo'
import codes from 'i18n-iso-countries/codes.json'
import { useMemo } from 'preact/hooks'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import outlines from 'world-atlas/countries-110m.json'
import { shadeOf } from './shade'

export type Country = { readonly id: string; readonly name: string; readonly grams: number }
type WorldMapProps = {
  readonly countries: readonly Country[]
  readonly chosenId: string | undefined
  readonly hrefOfCountry: (id: string) => string
  readonly inWords: (country: Country) => string
}
type Drawn = { readonly id: string; readonly path: string }

const SIZE = { width: 960, height: 470 }
const ANTARCTICA = 'ATA'

/** The world, each country shaded by its carbon intensity; those without one are hatched out. */
export function WorldMap({ countries, chosenId, hrefOfCountry, inWords }: WorldMapProps) {
  const drawn = useMemo(drawCountries, [])
  const byId = new Map(countries.map((country) => [country.id, country]))
  const chosen = drawn.find(({ id }) => id === chosenId)
  return (
    <svg
      class="map"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="group"
      aria-label="World map of carbon intensity; the table below says the same"
    >
      {drawn.map(({ id, path }) => {
        const country = byId.get(id)
        if (!country) return <path key={path.slice(0, 40)} class="land" d={path} />
        return (
          <a key={id} href={hrefOfCountry(id)} aria-label={inWords(country)} tabIndex={-1}>
            <title>{inWords(country)}</title>
            <path class={`country shade-${shadeOf(country.grams)}`} d={path} />
          </a>
        )
      })}
      {chosen && <path class="chosen-country" d={chosen.path} />}
    </svg>
  )
}

/** Natural Earth's outlines have numbers, grid zones have letters; both are ISO 3166-1. */
function drawCountries(): readonly Drawn[] {
  const letters = new Map(codes.map(([, alpha3 = '', numeric = '']) => [numeric, alpha3]))
  const topology = outlines as unknown as Topology<{ countries: GeometryCollection }>
  const { features } = feature(topology, topology.objects.countries)
  const shownFeatures = features.filter(({ id }) => letters.get(String(id)) !== ANTARCTICA)
  const projection = geoEqualEarth().fitSize([SIZE.width, SIZE.height], { type: 'FeatureCollection', features: shownFeatures })
  const path = geoPath(projection).digits(1)
  return shownFeatures.map((one) => ({ id: letters.get(String(one.id)) ?? '', path: path(one) ?? '' }))
}
