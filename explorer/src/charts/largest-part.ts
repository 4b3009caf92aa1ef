import type { ExtendedFeature, GeoPath, GeoPermissibleObjects } from 'd3-geo'

type Point = readonly [x: number, y: number]
export type LargestPart = { readonly middle: Point; readonly box: readonly [from: Point, to: Point] }

/** Returns the largest part of a place. With distant islands, the middle of the whole place may lie in the sea. */
export function largestPartOf({ geometry }: ExtendedFeature, path: GeoPath): LargestPart {
  const parts: GeoPermissibleObjects[] =
    geometry?.type === 'MultiPolygon'
      ? geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
      : geometry
        ? [geometry]
        : []
  const [largest] = parts.toSorted((one, other) => path.area(other) - path.area(one))
  return largest
    ? { middle: path.centroid(largest), box: path.bounds(largest) }
    : {
        middle: [0, 0],
        box: [
          [0, 0],
          [0, 0],
        ],
      }
}
