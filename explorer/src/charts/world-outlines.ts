import { geoEqualEarth, geoPath } from 'd3-geo'
import codes from 'i18n-iso-countries/codes.json'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json'
import { largestPartOf } from './largest-part'
import type { Outlines } from './shaded-map'

const SIZE = { width: 960, height: 470 }
const ANTARCTICA = 'ATA'

/** Returns the outlines of the world's countries. Natural Earth uses the numbers of ISO 3166-1, and grid zones its letters. */
export function worldOutlines(): Outlines {
  const letters = new Map(codes.map(([, alpha3 = '', numeric = '']) => [numeric, alpha3]))
  const topology = world as unknown as Topology<{ countries: GeometryCollection }>
  const { features } = feature(topology, topology.objects.countries)
  const shown = features.filter(({ id }) => letters.get(String(id)) !== ANTARCTICA)
  const projection = geoEqualEarth().fitSize([SIZE.width, SIZE.height], { type: 'FeatureCollection', features: shown })
  const path = geoPath(projection).digits(1)
  return {
    ...SIZE,
    shapes: shown.map((one) => ({ id: letters.get(String(one.id)) ?? '', path: path(one) ?? '', ...largestPartOf(one, path) })),
  }
}
