import type { LargestPart } from './largest-part'
import { shadeOf } from './shade'
import { apart, around } from './spread'

/** A part of the map: the id of its place, its outline, and its largest part. */
type Shape = LargestPart & { readonly id: string; readonly path: string }
export type Outlines = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] }
type Place = { readonly id: string; readonly name: string; readonly grams: number }
/** Something in a place whose position in it is not known, such as a cloud region. */
export type Inside = { readonly id: string; readonly short: string; readonly words: string; readonly href: string }
type ShadedMapProps = {
  readonly outlines: Outlines
  readonly label: string
  readonly places: readonly Place[]
  readonly chosenId: string | undefined
  readonly hrefOfPlace: (id: string) => string
  readonly inWords: (place: Place) => string
  /** The things in a place. The map shows their number in a ring and, if the place is chosen, each of them. */
  readonly insideOf: (id: string) => readonly Inside[]
}
type Point = readonly [x: number, y: number]
type View = { readonly height: number; readonly transform: string; readonly at: (point: Point) => Point }

/** Sizes for a chosen place. Its things are far enough apart to be touched on a phone, where the map is a third as wide. */
const CLOSE = { height: 600, share: 0.8, most: 16, between: 76, dot: 20, touched: 38, letters: 55, narrowest: 0.6, widest: 2 }
const RING = { radius: 8, between: 17 }

/** A map of places shaded by their carbon intensity, each of them a link. A chosen place is enlarged and shows the things in it. */
export function ShadedMap({ outlines, label, places, chosenId, hrefOfPlace, inWords, insideOf }: ShadedMapProps) {
  const { width, shapes } = outlines
  const byId = new Map(places.map((place) => [place.id, place]))
  const chosen = shapes.find(({ id }) => id === chosenId && insideOf(id).length > 0)
  const outlined = shapes.find(({ id }) => id === chosenId)
  const view = viewOf(outlines, chosen)
  const points = chosen ? pointsIn(chosen, insideOf(chosen.id).length, view) : []
  return (
    <svg class="map" viewBox={`0 0 ${width} ${view.height}`} role="group" aria-label={`${label}; the table below says the same`}>
      <g transform={view.transform}>
        {shapes.map(({ id, path }) => {
          const place = byId.get(id)
          if (!place) return <path key={path.slice(0, 40)} class="land" d={path} />
          return (
            // SVG knows the attribute in lower case only. With the keyboard, the table below leads to each place.
            <a key={id} href={hrefOfPlace(id)} aria-label={inWords(place)} tabindex={-1}>
              <title>{inWords(place)}</title>
              <path class={`country shade-${shadeOf(place.grams)}`} d={path} />
            </a>
          )
        })}
        {outlined && <path class="chosen-country" d={outlined.path} />}
      </g>
      <Rings
        view={view}
        width={width}
        counted={shapes
          .filter(({ id }) => byId.has(id) && id !== chosen?.id)
          .map(({ id, middle }) => ({ id, middle, many: insideOf(id).length }))}
        taken={points}
      />
      {chosen && <Dots inside={insideOf(chosen.id)} points={points} />}
    </svg>
  )
}

/** The part of the map that is shown: all of it, or the surroundings of a place. */
function viewOf({ width, height }: Outlines, near: Shape | undefined): View {
  if (!near) return { height, transform: '', at: (point) => point }
  const [[left, top], [right, bottom]] = near.box
  const scale = Math.min((CLOSE.share * width) / (right - left), (CLOSE.share * CLOSE.height) / (bottom - top), CLOSE.most)
  const [x, y] = [width / 2 - (scale * (left + right)) / 2, CLOSE.height / 2 - (scale * (top + bottom)) / 2]
  return {
    height: CLOSE.height,
    transform: `translate(${x} ${y}) scale(${scale})`,
    at: (point) => [x + scale * point[0], y + scale * point[1]],
  }
}

/** The positions of the things in a place: around its middle, at most as wide as the place. */
function pointsIn({ middle, box: [[left, top], [right, bottom]] }: Shape, many: number, view: View): readonly Point[] {
  const aspect = Math.min(Math.max((right - left) / (bottom - top), CLOSE.narrowest), CLOSE.widest)
  return around(view.at(middle), many, CLOSE.between, aspect)
}

type RingsProps = {
  readonly view: View
  readonly width: number
  readonly counted: readonly { readonly id: string; readonly middle: Point; readonly many: number }[]
  /** Positions that are already used. */
  readonly taken: readonly Point[]
}

function Rings({ view, width, counted, taken }: RingsProps) {
  const seen = counted
    .map((one) => ({ ...one, middle: view.at(one.middle) }))
    .filter(({ many, middle: [x, y] }) => many > 0 && x > 0 && x < width && y > 0 && y < view.height)
    .filter(({ middle: [x, y] }) => taken.every((point) => Math.hypot(x - point[0], y - point[1]) > CLOSE.touched))
  const middles = apart(
    seen.map(({ middle }) => middle),
    RING.between,
  )
  return seen.map(({ id, many }, index) => {
    const [x, y] = middles[index] ?? [0, 0]
    return (
      <g key={id} class="count-mark" aria-hidden="true">
        <circle cx={x} cy={y} r={RING.radius} />
        <text x={x} y={y + 3.5} text-anchor="middle">
          {many}
        </text>
      </g>
    )
  })
}

function Dots({ inside, points }: { readonly inside: readonly Inside[]; readonly points: readonly Point[] }) {
  return inside.map(({ id, short, words, href }, index) => {
    const [x, y] = points[index] ?? [0, 0]
    return (
      <a key={id} class="inside-mark" href={href} aria-label={words}>
        <title>{words}</title>
        <circle class="touched" cx={x} cy={y} r={CLOSE.touched} />
        <circle cx={x} cy={y} r={CLOSE.dot} />
        <text x={x} y={y + 4} text-anchor="middle" font-size={Math.min(13, CLOSE.letters / short.length)}>
          {short}
        </text>
      </a>
    )
  })
}
