import { shadeOf } from './shade'

/** A piece of the map: the id of its place, its outline, and the middle of its largest part. */
type Shape = { readonly id: string; readonly path: string; readonly middle: readonly [x: number, y: number] }
export type Outlines = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] }
type Place = { readonly id: string; readonly name: string; readonly grams: number }
type ShadedMapProps = {
  readonly outlines: Outlines
  readonly label: string
  readonly places: readonly Place[]
  readonly chosenId: string | undefined
  readonly hrefOfPlace: (id: string) => string
  readonly inWords: (place: Place) => string
  /** How many of something a place has, written in a ring in its middle. */
  readonly countOf: (id: string) => number
}

/** Places shaded by their carbon intensity, each a link; those without one are left pale. */
export function ShadedMap({ outlines: { width, height, shapes }, label, places, chosenId, hrefOfPlace, inWords, countOf }: ShadedMapProps) {
  const byId = new Map(places.map((place) => [place.id, place]))
  const chosen = shapes.find(({ id }) => id === chosenId)
  return (
    <svg class="map" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={`${label}; the table below says the same`}>
      {shapes.map(({ id, path }) => {
        const place = byId.get(id)
        if (!place) return <path key={path.slice(0, 40)} class="land" d={path} />
        return (
          <a key={id} href={hrefOfPlace(id)} aria-label={inWords(place)} tabIndex={-1}>
            <title>{inWords(place)}</title>
            <path class={`country shade-${shadeOf(place.grams)}`} d={path} />
          </a>
        )
      })}
      {chosen && <path class="chosen-country" d={chosen.path} />}
      {shapes
        .filter(({ id }) => byId.has(id) && countOf(id) > 0)
        .map(({ id, middle: [x, y] }) => (
          <g key={`count ${id}`} class="count-mark" aria-hidden="true">
            <circle cx={x} cy={y} r="8" />
            <text x={x} y={y + 3.5} text-anchor="middle">
              {countOf(id)}
            </text>
          </g>
        ))}
    </svg>
  )
}
