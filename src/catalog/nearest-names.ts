import { distance } from 'fastest-levenshtein'
import { foldName } from './collection.js'
import { trigramsOf } from './trigrams.js'

type Names = ReadonlyMap<string, { readonly id: string }>
/** Names as places in a list, and the places of those that have a trigram. */
type Index = {
  readonly names: readonly string[]
  readonly ids: readonly string[]
  readonly trigramCounts: readonly number[]
  readonly holders: ReadonlyMap<string, readonly number[]>
}

const NEAREST = 3
/** A name is near when at most two in five letters of the longer one differ. */
const MOST_DIFFERENT_SHARE = 0.4
/** What is longer than any name that there is was not misspelt. */
const LONGEST = 100
/** These bound what one unknown name costs, whatever it is and however many names there are: some tenths of a millisecond. */
const MOST_INDEXED = 10_000
const MOST_LOOKED_AT = 20_000
const MOST_RANKED = 500
const MOST_COMPARED = 50
/** A stream that asks for something unknown asks for the same again and again. */
const MOST_REMEMBERED = 500
const remembered = new WeakMap<Names, Map<string, readonly string[]>>()
const indices = new WeakMap<Names, Index>()

/** Ids of at most three records whose id or alias is like `name`, the most alike first; none where no name is. */
export function nearestNames(byName: Names, name: string): readonly string[] {
  if (name.length > LONGEST) return []
  const folded = foldName(name)
  let known = remembered.get(byName)
  if (!known) remembered.set(byName, (known = new Map<string, readonly string[]>()))
  const earlier = known.get(folded)
  if (earlier) return earlier
  const nearest = findNearest(indexOf(byName), folded)
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(folded, nearest)
  return nearest
}

function findNearest(index: Index, folded: string): readonly string[] {
  const near = likeliest(index, folded).flatMap((place) => {
    const other = index.names[place] ?? ''
    const mostAway = MOST_DIFFERENT_SHARE * Math.max(folded.length, other.length)
    // Names differ by as many letters as their lengths do, or more.
    if (Math.abs(other.length - folded.length) > mostAway) return []
    const away = distance(folded, other)
    return away <= mostAway ? [{ id: index.ids[place] ?? '', away, place }] : []
  })
  near.sort((one, other) => one.away - other.away || one.place - other.place)
  return [...new Set(near.map(({ id }) => id))].slice(0, NEAREST)
}

/** The places of the names that have most trigrams in common with it. The rarest come first: they tell most, and few names have them. */
function likeliest({ holders, trigramCounts }: Index, folded: string): readonly number[] {
  const trigrams = [...new Set(trigramsOf(folded))]
  const rarestFirst = trigrams.map((trigram) => holders.get(trigram) ?? []).sort((one, other) => one.length - other.length)
  const sharedAt = new Uint8Array(trigramCounts.length)
  const found: number[] = []
  let lookedAt = 0
  for (const places of rarestFirst) {
    lookedAt += places.length
    if (lookedAt > MOST_LOOKED_AT) break
    for (const place of places) {
      const shared = sharedAt[place] ?? 0
      if (shared === 0) found.push(place)
      sharedAt[place] = shared + 1
    }
  }
  const mostShared = found.reduce((most, place) => Math.max(most, sharedAt[place] ?? 0), 0)
  const similarity = (place: number): number => {
    const shared = sharedAt[place] ?? 0
    return shared / (trigrams.length + (trigramCounts[place] ?? 0) - shared)
  }
  return found
    .filter((place) => (sharedAt[place] ?? 0) >= mostShared / 2)
    .slice(0, MOST_RANKED)
    .sort((one, other) => similarity(other) - similarity(one))
    .slice(0, MOST_COMPARED)
}

function indexOf(byName: Names): Index {
  let index = indices.get(byName)
  if (!index) indices.set(byName, (index = indexed([...byName].slice(0, MOST_INDEXED))))
  return index
}

function indexed(entries: readonly (readonly [string, { readonly id: string }])[]): Index {
  const holders = new Map<string, number[]>()
  const trigramCounts = entries.map(([name], place) => {
    const trigrams = new Set(trigramsOf(name.slice(0, LONGEST)))
    for (const trigram of trigrams) {
      const places = holders.get(trigram)
      if (places) places.push(place)
      else holders.set(trigram, [place])
    }
    return trigrams.size
  })
  return { names: entries.map(([name]) => name), ids: entries.map(([, { id }]) => id), trigramCounts, holders }
}
