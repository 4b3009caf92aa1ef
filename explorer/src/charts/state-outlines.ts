import { geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import states from 'us-atlas/states-albers-10m.json'
import { largestPartOf } from './largest-part'
import type { Outlines } from './shaded-map'

const SIZE = { width: 975, height: 610 }

/** Returns the outlines of the states of the United States. The Census Bureau gives their names; `idOf` returns the id for a name. */
export function stateOutlines(idOf: (name: string) => string | undefined): Outlines {
  const topology = states as unknown as Topology<{ states: GeometryCollection<{ name: string }> }>
  const path = geoPath().digits(1)
  const { features } = feature(topology, topology.objects.states)
  return {
    ...SIZE,
    shapes: features.map((one) => ({ id: idOf(one.properties.name) ?? '', path: path(one) ?? '', ...largestPartOf(one, path) })),
  }
}
