import type { ExtendedFeature, GeoPath, GeoPermissibleObjects } from 'd3-geo'

/** The middle of the largest part of a place: islands far away would draw it into the sea. */
export function middleOf({ geometry }: ExtendedFeature, path: GeoPath): readonly [x: number, y: number] {
  const parts: GeoPermissibleObjects[] =
    geometry?.type === 'MultiPolygon'
      ? geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
      : geometry
        ? [geometry]
        : []
  const [largest] = parts.toSorted((one, other) => path.area(other) - path.area(one))
  return largest ? path.centroid(largest) : [0, 0]
}
