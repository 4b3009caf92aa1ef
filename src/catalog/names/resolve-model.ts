import type { Model } from '../../schemas/model.js'
import { LONGEST_NAME } from '../../schemas/unit.js'
import { type Catalog, memoPerCatalog } from '../catalog.js'
import { foldName } from '../collection.js'
import { isServedByTag, type KnownName, type ModelNames, SIZED_PART, wordsKey } from './model-names.js'
import { readModelName, type ReadName } from './read-model-name.js'
import { DRAFTS, FASTER, OTHER_WORK, SERVING } from './vocabulary.js'

/** The model that a name means, and how that was found. */
export type ResolvedModel = {
  readonly record: Model
  /** exact: an id; alias: another name on record; form: the same words in another form; approximate: a part was ignored. */
  readonly matched: 'exact' | 'alias' | 'form' | 'approximate'
  /** What the answer must say about an approximate name, as the end of a sentence. */
  readonly doubt?: string | undefined
  readonly read: ReadName
  /** Other parts that were ignored. */
  readonly dropped: readonly string[]
}

/** Sizes in names are rounded: 8b for 8.03, 14b for 14.7, 72b for 72.7. */
const MOST_ROUNDED = 0.1
const MOST_REMEMBERED = 4000
const remembered = memoPerCatalog(() => new Map<string, ResolvedModel | null>())

/**
 * The model that a name means, whatever its form; undefined if it means none. It takes one look-up by the words of the name, or a
 * few.
 */
export function resolveModel(catalog: Catalog, name: string): ResolvedModel | undefined {
  if (name.length > LONGEST_NAME) return undefined
  const folded = foldName(name)
  const known = remembered(catalog)
  const earlier = known.get(folded)
  if (earlier !== undefined) return earlier ?? undefined
  const resolved = resolve(catalog, folded)
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(folded, resolved ?? null)
  return resolved
}

/** The work that a name states, if it is not text and no record says otherwise: works on sound. */
export function otherWorkOf(name: string): string | undefined {
  const { words } = readModelName(foldName(name.slice(0, LONGEST_NAME)))
  return words.map((word) => OTHER_WORK.get(word)).find((does) => does !== undefined)
}

const BY_SOUND = /-(?:realtime|audio|transcribe)(?:-preview|-diarize)?(?:-20\d\d-\d\d-\d\d)?$/
const HEARS = 'speech-to-text'

/**
 * The text model that hears or speaks under this name: gpt-4o for gpt-4o-realtime-preview-2024-12-17, if no record has that name,
 * and for gpt-4o-transcribe, whose record has no shape of its own.
 */
export function conversingModel(catalog: Catalog, name: string): Model | undefined {
  const folded = foldName(name)
  if (!BY_SOUND.test(folded)) return undefined
  const own = resolveModel(catalog, name)?.record
  if (own && (own.modalities.join() !== HEARS || own.speech)) return undefined
  const found = resolveModel(catalog, folded.replace(BY_SOUND, ''))
  return found && found.matched !== 'approximate' && found.record.modalities.includes('text') ? found.record : undefined
}

function resolve(catalog: Catalog, folded: string): ResolvedModel | undefined {
  const { modelNames } = catalog
  const read = readModelName(folded)
  const own = nameOnRecord(catalog, folded)
  if (own) {
    const floating = floatingDoubt(modelNames, folded, own)
    const matched = floating !== undefined ? 'approximate' : foldName(own.id) === folded ? 'exact' : 'alias'
    return { record: own, matched, doubt: floating, read, dropped: [] }
  }
  const isBareTag = isServedByTag(read)
  for (const inner of read.inner) {
    const form = isBareTag ? `ollama/${inner.replace(/:latest$/, '')}` : inner
    const record = nameOnRecord(catalog, form)
    if (!record) continue
    const floating = floatingDoubt(modelNames, form, record)
    // A bare name of Ollama's is a size of the family there, and another one elsewhere: alibaba/qwen3-coder.
    if (floating !== undefined && nameOnRecord(catalog, `ollama/${inner}`) !== undefined) continue
    return { record, matched: floating === undefined ? 'form' : 'approximate', doubt: floating, read, dropped: read.dropped }
  }
  if (!read.isReadable || isBareTag) return undefined
  return (
    byWords(modelNames, read) ??
    byVendor(modelNames, read) ??
    byEffort(modelNames, read) ??
    byFaster(modelNames, read) ??
    bySize(modelNames, read)
  )
}

function nameOnRecord({ records }: Catalog, folded: string): Model | undefined {
  const { byName, usersShownNames } = records.model
  return usersShownNames.has(folded) ? undefined : byName.get(folded)
}

function floatingDoubt({ floating }: ModelNames, folded: string, { name }: Model): string | undefined {
  const day = floating.get(folded)
  return day === undefined ? undefined : `that name moves on to other models, and on ${day} it meant ${name}`
}

/** The names on record with the same words, in any order. */
function byWords(names: ModelNames, read: ReadName, words = read.words): ResolvedModel | undefined {
  const key = wordsKey(words)
  const known = names.byWords.get(key) ?? names.byWordsWithoutActive.get(key)
  return known && chosen(known, read)
}

/** Bedrock's vendors may be the family: deepseek.r1-v1:0. */
function byVendor(names: ModelNames, read: ReadName): ResolvedModel | undefined {
  const vendor = read.gateways.at(-1)
  return vendor === undefined || !/^[a-z]+$/.test(vendor)
    ? undefined
    : byWords(names, read, [vendor, ...read.words.filter((word) => word !== 'v')])
}

/** gpt-5-medium: an effort that is a size elsewhere, so that it counts only behind a version. */
function byEffort(names: ModelNames, read: ReadName): ResolvedModel | undefined {
  const last = read.words.at(-1)
  if (last !== 'medium' || !/^\d/.test(read.words.at(-2) ?? '')) return undefined
  const found = byWords(names, read, read.words.slice(0, -1))
  return found && { ...found, read: { ...read, effort: last } }
}

/** deepseek-v4-pro-fast: weights that anybody may serve, served faster. Of others, as of gpt-4-turbo, such a name is another model. */
function byFaster(names: ModelNames, read: ReadName): ResolvedModel | undefined {
  const last = read.words.at(-1)
  if (last === undefined || !FASTER.has(last)) return undefined
  const found = byWords(names, read, read.words.slice(0, -1))
  return found?.record.access === 'open_weights' ? { ...found, dropped: [...found.dropped, last] } : undefined
}

/**
 * Resolves a name that states a size: to the model of those words that has this size, if its own name lacks it; or without serving
 * words and words that occur in no name on record; or by the end of the name, if that names a model of that size by itself. Words
 * of another kind of work are never ignored, and a draft model is not the model for which it drafts.
 */
function bySize(names: ModelNames, read: ReadName): ResolvedModel | undefined {
  if (!read.words.some((word) => SIZED_PART.test(word))) return undefined
  if (read.words.some((word) => OTHER_WORK.has(word) || DRAFTS.has(word))) return undefined
  const stated = byStatedSize(names, read, read.words)
  if (stated) return stated
  for (const left of lessWords(names, read.words)) {
    const found = byWords(names, read, left) ?? byStatedSize(names, read, left)
    if (found) return lessSure(found, read, left)
  }
  for (const left of ends(read.words)) {
    const known = names.byWords.get(wordsKey(left))?.filter(({ isTag }) => !isTag)
    const found = known && chosen(known, read)
    if (found) return lessSure(found, read, left)
  }
  return undefined
}

/**
 * Variants of the words that may name the model, from most to fewest: without a version 1, with a point between two digits, without
 * unknown words.
 */
function lessWords(names: ModelNames, words: readonly string[]): readonly (readonly string[])[] {
  const known = words.filter((word, index) => !SERVING.has(word) && (names.vocabulary.has(word) || isNumberOfKnown(names, words, index)))
  const pointed = words.map((word, index) => (index > 0 && TWO_DIGITS.test(word) ? withPoint(word) : word))
  const tried = [words.at(-1) === '1' ? words.slice(0, -1) : words, pointed, known, withoutNumberAtTheEnd(known, words)]
  return tried.filter((left) => left.length >= 2 && left.join(' ') !== words.join(' '))
}

const TWO_DIGITS = /^[1-9]\d$/

function withPoint(digits: string): string {
  return `${digits.slice(0, 1)}.${digits.slice(1)}`
}

/** A number belongs to the word before it: dolphin-2.6 is unknown as a whole. A size belongs to the name. */
function isNumberOfKnown(names: ModelNames, words: readonly string[], index: number): boolean {
  const [word = '', before = ''] = [words[index], words[index - 1]]
  if (!/\d/.test(word)) return false
  return index === 0 || SIZED_PART.test(word) || SIZED_PART.test(before) || names.vocabulary.has(before)
}

/** The version of a tuning follows the size: phind-code-llama-34b-v2. */
function withoutNumberAtTheEnd(known: readonly string[], words: readonly string[]): readonly string[] {
  const last = known.at(-1) ?? ''
  return known.length < words.length && /^\d+(?:\.\d+)?$/.test(last) ? known.slice(0, -1) : words
}

/** The parts after the first words that have a name and a size: mixtral 8x7b of dolphin-2.6-mixtral-8x7b. */
function ends(words: readonly string[]): readonly (readonly string[])[] {
  const starts = words.flatMap((word, index) => (index > 0 && /^[a-z]{2,}$/.test(word) ? [words.slice(index)] : []))
  return starts.filter((left) => left.some((word) => SIZED_PART.test(word)))
}

/** The result for a shorter name, with the ignored parts: approximate, except for serving words and for the form of a number. */
function lessSure(found: ResolvedModel, read: ReadName, left: readonly string[]): ResolvedModel {
  const out = read.words.filter((word) => !left.includes(word) && !left.includes(withPoint(word)))
  const unknown = out.filter((word) => !SERVING.has(word) && word !== '1')
  const dropped = [...found.dropped, ...out]
  if (unknown.length === 0) return { ...found, dropped }
  const doubt = `"${unknown.join(' ')}" names nothing on record and was left out`
  return { ...found, matched: 'approximate', doubt: found.doubt === undefined ? doubt : `${found.doubt}, and ${doubt}`, dropped }
}

function byStatedSize(names: ModelNames, read: ReadName, words: readonly string[]): ResolvedModel | undefined {
  const { total, active } = read
  if (total === undefined) return undefined
  const key = wordsKey(words.filter((word) => !SIZED_PART.test(word)))
  const known = names.byWords.get(key)?.filter(({ model }) => isOfSize(model, total, active))
  return known && chosen(known, read)
}

function isOfSize({ totalParameters, activeParameters }: Model, total: number, active: number | undefined): boolean {
  const isNear = (figure: Model['totalParameters'], billions: number): boolean =>
    figure !== undefined && Math.abs(figure.value / (billions * 1e9) - 1) <= MOST_ROUNDED
  return isNear(totalParameters, total) && (active === undefined || isNear(activeParameters, active))
}

/** Chooses among names with the same words by date, otherwise by the other parts; undefined if several models remain. */
function chosen(known: readonly KnownName[], read: ReadName): ResolvedModel | undefined {
  const bundled = known.filter(({ isUsers }) => !isUsers)
  let pool = bundled.length > 0 ? bundled : known
  const doubts: string[] = []
  const { date } = read
  if (date !== undefined) {
    const ofDate = pool.filter((one) => one.date !== undefined && isSameDate(one.date, date))
    const released = pool.filter(({ model }) => model.released !== undefined && isSameDate(model.released.text, date))
    if (ofDate.length > 0) pool = ofDate
    else if (released.length > 0) pool = released
    else if (isOneModel(pool)) doubts.push(`no version of ${date} is on record`)
    else return undefined
  } else if (!isOneModel(pool)) pool = preferred(pool, (one) => one.date === undefined)
  else if (pool.every((one) => one.date !== undefined)) doubts.push(`only its version of ${pool[0]?.date ?? ''} is on record`)
  if (!isOneModel(pool)) {
    const [same, channels] = [wordsKey(read.same), wordsKey(read.channels)]
    pool = preferred(pool, (one) => one.same === same)
    pool = preferred(pool, (one) => wordsKey(one.channels) === channels)
    pool = preferred(pool, (one) => one.same === '')
  }
  const [first] = pool
  if (!first || !isOneModel(pool)) return undefined
  const unknown = read.channels.filter((channel) => !pool.some(({ channels }) => channels.includes(channel)))
  if (unknown.includes('latest')) doubts.push('that name moves on to newer models')
  else if (unknown.length > 0) doubts.push(`no "${unknown.join(' ')}" of it is on record`)
  const matched = doubts.length > 0 ? 'approximate' : 'form'
  return { record: first.model, matched, doubt: doubts.length > 0 ? doubts.join(', and ') : undefined, read, dropped: read.dropped }
}

function preferred(pool: readonly KnownName[], is: (one: KnownName) => boolean): readonly KnownName[] {
  const found = pool.filter(is)
  return found.length > 0 ? found : pool
}

function isOneModel(pool: readonly KnownName[]): boolean {
  return pool.every(({ model }) => model === pool[0]?.model)
}

/** Dates as names write them: 2025-05-28, 2025-05, 0528, 2505, 250528. */
function isSameDate(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].map((date) => date.replaceAll('-', '')).sort((a, b) => a.length - b.length)
  if (long.startsWith(short) || long === `20${short}`) return true
  return short.length === 4 && (long.slice(2, 6) === short || (long.length === 8 && long.endsWith(short)))
}
