import { distance } from 'fastest-levenshtein'
import { foldName } from './collection.js'

type Names = ReadonlyMap<string, { readonly id: string }>
type Near = { readonly id: string; readonly away: number }

const NEAREST = 3
/** A stream that asks for something unknown asks for the same again and again. */
const MOST_REMEMBERED = 500
const LONGEST_REMEMBERED = 100
const remembered = new WeakMap<Names, Map<string, readonly string[]>>()

/** Ids of the records whose id or alias is closest to `name`, nearest first. */
export function nearestNames(byName: Names, name: string): readonly string[] {
  const folded = foldName(name)
  let known = remembered.get(byName)
  if (!known) remembered.set(byName, (known = new Map<string, readonly string[]>()))
  const earlier = known.get(folded)
  if (earlier) return earlier
  const nearest = findNearest(byName, folded)
  if (known.size >= MOST_REMEMBERED) known.clear()
  if (folded.length <= LONGEST_REMEMBERED) known.set(folded, nearest)
  return nearest
}

function findNearest(byName: Names, folded: string): readonly string[] {
  let nearest: readonly Near[] = []
  for (const [other, { id }] of byName) {
    const farthest = nearest.length === NEAREST ? (nearest.at(-1)?.away ?? Infinity) : Infinity
    // Names differ by as many letters as their lengths do, or more.
    if (Math.abs(other.length - folded.length) >= farthest) continue
    const away = distance(folded, other)
    if (away < farthest) nearest = withOne(nearest, { id, away })
  }
  return nearest.map(({ id }) => id)
}

/** Each id once, as near as any of its names; of those equally near the first stays first. */
function withOne(nearest: readonly Near[], one: Near): readonly Near[] {
  const same = nearest.find(({ id }) => id === one.id)
  if (same && same.away <= one.away) return nearest
  const others = nearest.filter((other) => other !== same)
  const at = others.findIndex(({ away }) => away > one.away)
  return others.toSpliced(at < 0 ? others.length : at, 0, one).slice(0, NEAREST)
}
