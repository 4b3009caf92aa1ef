import type { Collection } from './collection.js'
import { similarity, trigramsOf, wordSimilarity } from './trigrams.js'

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
/** Word similarity from which a word counts as written wrong. PostgreSQL has 0.6, which mixstral for Mixtral falls short of. */
const LEAST_WORD_SIMILARITY = 0.5
/** Items that have every word as it is written come before all that are only similar. */
const AS_WRITTEN = 1

/**
 * How well each item fits that has every word of `search` in an id, a name or an alias, as it is written or similar to
 * it: the similarity of the whole search to its closest name, and 1 more where all words are there as written.
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

/** Of the entries that have the word. Only those that share enough of its trigrams are looked at for similar ones. */
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

/** Trigrams that no name has are told apart as well, because similarity counts them. */
function numbersOf(text: string, { numberOf }: Pick<Index, 'numberOf'>): number[] {
  const unknown = new Map<string, number>()
  return trigramsOf(text).map((trigram) => {
    const number = numberOf.get(trigram) ?? unknown.get(trigram) ?? -1 - unknown.size
    if (number < 0) unknown.set(trigram, number)
    return number
  })
}

/** Made when a collection is first searched; a collection never changes. */
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
