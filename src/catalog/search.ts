import { distance } from 'fastest-levenshtein'
import { type Collection, foldName } from './collection.js'

type Listed = { readonly id: string }
/** An item as searches see it: each of its names as numbers of trigrams, and all of them as one text. */
type Entry = { readonly item: Listed; readonly text: string; readonly names: readonly (readonly number[])[] }
type Index = {
  readonly entries: readonly Entry[]
  readonly numberOf: ReadonlyMap<string, number>
  /** By the number of a trigram, the entries that have it, as places in `entries`. */
  readonly holders: readonly (readonly number[])[]
}

const NAME_FIELDS = ['id', 'name', 'title', 'aliases', 'model', 'modelName', 'hardwareName'] as const
/**
 * The word similarity from which a word counts as misspelt. PostgreSQL's default is 0.6, which mixstral for Mixtral does not reach.
 */
const LEAST_WORD_SIMILARITY = 0.5
/** Items that contain every word exactly come before those that are only similar. */
const AS_WRITTEN = 1

/**
 * A score for each item with every word of `search` in an id, a name or an alias, exactly or similarly: the similarity of the whole
 * search to its closest name, plus 1 if all words match exactly.
 */
export function fitOfFound(collection: Collection<Listed>, search: string): ReadonlyMap<Listed, number> {
  const index = indexOf(collection)
  const words = search.trim().toLowerCase().split(/\s+/)
  const wanted = numbersOf(search, index)
  const found = new Map<Listed, number>()
  for (const place of placesOfAll(index, words)) {
    const entry = index.entries[place]
    if (!entry) continue
    const isAsWritten = words.every((word) => entry.text.includes(word))
    const closest = Math.max(...entry.names.map((name) => similarity(wanted, name)))
    found.set(entry.item, (isAsWritten ? AS_WRITTEN : 0) + closest)
  }
  return found
}

function placesOfAll(index: Index, words: readonly string[]): readonly number[] {
  const [first, ...others] = words.map((word) => placesOf(index, word))
  return [...(first ?? [])].filter((place) => others.every((places) => places.has(place)))
}

/** The entries with the word. Only those that share enough of its trigrams are compared for similarity. */
function placesOf({ entries, numberOf, holders }: Index, word: string): ReadonlySet<number> {
  const places = new Set<number>()
  entries.forEach(({ text }, place) => text.includes(word) && places.add(place))
  const wanted = numbersOf(word, { numberOf })
  const trigrams = new Set(wanted)
  const shared = new Map<number, number>()
  for (const trigram of trigrams) for (const place of holders[trigram] ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
  for (const [place, count] of shared) {
    if (count < LEAST_WORD_SIMILARITY * trigrams.size || places.has(place)) continue
    if (wordSimilarity(wanted, entries[place]?.names.flat() ?? []) >= LEAST_WORD_SIMILARITY) places.add(place)
  }
  return places
}

/** Trigrams that no name has get a number as well, because similarity counts them. */
function numbersOf(text: string, { numberOf }: Pick<Index, 'numberOf'>): number[] {
  const unknown = new Map<string, number>()
  return trigramsOf(text).map((trigram) => {
    const number = numberOf.get(trigram) ?? unknown.get(trigram) ?? -1 - unknown.size
    if (number < 0) unknown.set(trigram, number)
    return number
  })
}

/** Built when a collection is first searched; a collection never changes. */
const indices = new WeakMap<object, Index>()

function indexOf(collection: Collection<Listed>): Index {
  let index = indices.get(collection)
  if (!index) indices.set(collection, (index = indexed(collection.items)))
  return index
}

function indexed(items: readonly Listed[]): Index {
  const numberOf = new Map<string, number>()
  const numbered = (trigram: string): number => {
    const number = numberOf.get(trigram) ?? numberOf.size
    numberOf.set(trigram, number)
    return number
  }
  const entries = items.map((item) => {
    const names = namesOf(item)
    return { item, text: names.join('\n').trim().toLowerCase(), names: names.map((name) => trigramsOf(name).map(numbered)) }
  })
  const holders: number[][] = Array.from(numberOf, () => [])
  entries.forEach(({ names }, place) => {
    for (const trigram of new Set(names.flat())) holders[trigram]?.push(place)
  })
  return { entries, numberOf, holders }
}

function namesOf(item: Partial<Record<(typeof NAME_FIELDS)[number], unknown>>): string[] {
  return NAME_FIELDS.flatMap((field) => item[field]).filter((name) => typeof name === 'string')
}

type Names = ReadonlyMap<string, { readonly id: string }>
/** Names as places in a list, and the places of those that have a trigram. */
type NameIndex = {
  readonly names: readonly string[]
  readonly ids: readonly string[]
  readonly trigramCounts: readonly number[]
  readonly holders: ReadonlyMap<string, readonly number[]>
}

const NEAREST = 3
/** A name is near if at most two in five characters of the longer one differ. */
const MOST_DIFFERENT_SHARE = 0.4
/** A name that is longer than all existing names was not misspelt. */
const LONGEST = 100
/**
 * These limits bound the cost of one unknown name, whatever it is and however many names there are, to some tenths of a
 * millisecond.
 */
const MOST_INDEXED = 10_000
const MOST_LOOKED_AT = 20_000
const MOST_RANKED = 500
const MOST_COMPARED = 50
/** A stream with an unknown name usually repeats it. */
const MOST_REMEMBERED = 500
const remembered = new WeakMap<Names, Map<string, readonly string[]>>()
const nameIndices = new WeakMap<Names, NameIndex>()

/** The ids of at most three records with an id or alias similar to `name`, the most similar first; none if there is none. */
export function nearestNames(byName: Names, name: string): readonly string[] {
  if (name.length > LONGEST) return []
  const folded = foldName(name)
  let known = remembered.get(byName)
  if (!known) remembered.set(byName, (known = new Map<string, readonly string[]>()))
  const earlier = known.get(folded)
  if (earlier) return earlier
  const nearest = findNearest(nameIndexOf(byName), folded)
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(folded, nearest)
  return nearest
}

function findNearest(index: NameIndex, folded: string): readonly string[] {
  const near = likeliest(index, folded).flatMap((place) => {
    const other = index.names[place] ?? ''
    const mostAway = MOST_DIFFERENT_SHARE * Math.max(folded.length, other.length)
    // Names differ by at least the difference of their lengths.
    if (Math.abs(other.length - folded.length) > mostAway) return []
    const away = distance(folded, other)
    return away <= mostAway ? [{ id: index.ids[place] ?? '', away, place }] : []
  })
  near.sort((one, other) => one.away - other.away || one.place - other.place)
  return [...new Set(near.map(({ id }) => id))].slice(0, NEAREST)
}

/** The names with most trigrams in common. The rarest trigrams come first: they distinguish best, and few names have them. */
function likeliest({ holders, trigramCounts }: NameIndex, folded: string): readonly number[] {
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

function nameIndexOf(byName: Names): NameIndex {
  let index = nameIndices.get(byName)
  if (!index) nameIndices.set(byName, (index = nameIndexed([...byName].slice(0, MOST_INDEXED))))
  return index
}

function nameIndexed(entries: readonly (readonly [string, { readonly id: string }])[]): NameIndex {
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

/** Letters and digits, which form words in PostgreSQL's pg_trgm. */
const WORDS = /[\p{L}\p{N}]+/gu
const LETTERS = 3

/** The trigrams of a text in order, as in pg_trgm: of each word in lower case, with two spaces before it and one after. */
export function trigramsOf(text: string): string[] {
  const words = text.toLowerCase().match(WORDS) ?? []
  return words.flatMap((word) => {
    const letters = Array.from(`  ${word} `)
    return Array.from({ length: letters.length - LETTERS + 1 }, (_, start) => letters.slice(start, start + LETTERS).join(''))
  })
}

/** pg_trgm's similarity: the share of the trigrams of both that both have, 0 to 1. */
export function similarity<Trigram>(one: readonly Trigram[], other: readonly Trigram[]): number {
  const [mine, theirs] = [new Set(one), new Set(other)]
  if (mine.size === 0 || theirs.size === 0) return 0
  let shared = 0
  for (const trigram of mine) if (theirs.has(trigram)) shared += 1
  return shared / (mine.size + theirs.size - shared)
}

/**
 * pg_trgm's word_similarity: the similarity of `wanted` to the most similar part of `text`, 0 to 1. A part begins and ends at
 * shared trigrams; its start moves with its end where that increases the similarity.
 */
export function wordSimilarity<Trigram>(wanted: readonly Trigram[], text: readonly Trigram[]): number {
  const sought = new Set(wanted)
  const lastAt = new Map<Trigram, number>()
  let [start, distinct, shared, best] = [-1, 0, 0, 0]
  text.forEach((trigram, end) => {
    const isShared = sought.has(trigram)
    if (start >= 0 || isShared) {
      if (!lastAt.has(trigram)) {
        distinct += 1
        if (isShared) shared += 1
      }
      lastAt.set(trigram, end)
    }
    if (!isShared) return
    if (start < 0) [start, distinct] = [end, 1]
    const narrowed = narrowest({ start, end, distinct, shared }, { text, sought, lastAt })
    for (let at = start; at < narrowed.start; at++) {
      const left = text[at]
      if (left !== undefined && lastAt.get(left) === at) lastAt.delete(left)
    }
    ;({ start, distinct, shared } = narrowed)
    best = Math.max(best, narrowed.likeness)
  })
  return best
}

type Stretch = { readonly start: number; readonly end: number; readonly distinct: number; readonly shared: number }
type Within<Trigram> = {
  readonly text: readonly Trigram[]
  readonly sought: ReadonlySet<Trigram>
  readonly lastAt: ReadonlyMap<Trigram, number>
}

/** The part with the best start at or after its current one. */
function narrowest<Trigram>(whole: Stretch, { text, sought, lastAt }: Within<Trigram>): Stretch & { likeness: number } {
  const likenessOf = ({ distinct, shared }: Pick<Stretch, 'distinct' | 'shared'>): number => shared / (sought.size + distinct - shared)
  let chosen = { ...whole, likeness: likenessOf(whole) }
  let { distinct, shared } = whole
  for (let start = whole.start; start <= whole.end; start++) {
    const likeness = likenessOf({ distinct, shared })
    if (likeness > chosen.likeness) chosen = { ...whole, start, distinct, shared, likeness }
    const left = text[start]
    if (left === undefined || lastAt.get(left) !== start) continue
    distinct -= 1
    if (sought.has(left)) shared -= 1
  }
  return chosen
}
