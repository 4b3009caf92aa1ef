import type { Model } from '../../schemas/model.js'
import type { NameList } from '../../schemas/name-list.js'
import { type Collection, foldName } from '../collection.js'
import { eachInSteps, type Steps } from '../steps.js'
import { readModelName, type ReadName } from './read-model-name.js'

/** A name on record, by the words that name the model, and the rest of its reading. */
export type KnownName = {
  readonly model: Model
  readonly isUsers: boolean
  readonly same: string
  readonly channels: readonly string[]
  readonly date: string | undefined
  /** A tag of Ollama, which means one model there: its words are not used as a name elsewhere. */
  readonly isTag: boolean
}

/** Every name of every model by the words that name it: the index for requests. */
export type ModelNames = {
  readonly byWords: ReadonlyMap<string, readonly KnownName[]>
  /** The known names by their words without the active size, which may be left out of a name. */
  readonly byWordsWithoutActive: ReadonlyMap<string, readonly KnownName[]>
  /** Every word of every name. */
  readonly vocabulary: ReadonlySet<string>
  /** Names that their owners move to newer models, by their folded forms, and the day on which they were read. */
  readonly floating: ReadonlyMap<string, string>
}

/** A word of a name that states a size: 8b, 8x7b, a22b. */
export const SIZED_PART = /^(?:\d+x)?\d+(?:\.\d+)?[btm]$|^a\d+(?:\.\d+)?[bt]$/
/** Gateways that serve one size of a family under its bare name. */
const SERVED_BY_TAG = new Set(['ollama', 'ollama-chat'])
const ACTIVE_SIZE = /^a\d+(?:\.\d+)?[bt]$/

/** The words of a name, sorted: claude-sonnet-4.5 and claude-4-5-sonnet have the same key. */
export function wordsKey(words: readonly string[]): string {
  return words.toSorted().join(' ')
}

/** True for a name without a size at a gateway with a default size: ollama/deepseek-r1 is the model with 8 billion parameters. */
export function isServedByTag({ gateways, words }: ReadName): boolean {
  return gateways.some((gateway) => SERVED_BY_TAG.has(gateway)) && !words.some((word) => SIZED_PART.test(word))
}

/** Reads every name of the models, in steps. */
export function* modelNamesSteps(models: Collection<Model>, lists: Collection<NameList>): Steps<ModelNames> {
  const byWords = new Map<string, KnownName[]>()
  const byWordsWithoutActive = new Map<string, KnownName[]>()
  const vocabulary = new Set<string>()
  const floating = floatingNames(lists)
  yield* eachInSteps(models.byName, ([name, model]) => {
    if (models.usersShownNames.has(name) || floating.has(name)) return
    const read = readModelName(name)
    const { words, same, channels, date, isReadable } = read
    if (!isReadable || words.length === 0 || isServedByTag(read)) return
    const isUsers = models.originById.get(model.id) === 'user'
    const known = { model, isUsers, same: wordsKey(same), channels, date, isTag: name.includes(':') }
    put(byWords, wordsKey(words), known)
    const total = words.filter((word) => !ACTIVE_SIZE.test(word))
    if (total.length < words.length) put(byWordsWithoutActive, wordsKey(total), known)
    for (const word of words) vocabulary.add(word)
  })
  return { byWords, byWordsWithoutActive, vocabulary, floating }
}

function floatingNames({ items }: Collection<NameList>): ReadonlyMap<string, string> {
  const moving = items.flatMap(({ names, listedOn }) =>
    names.filter(({ floating }) => floating).map(({ name }) => [foldName(name), listedOn] as const),
  )
  return new Map(moving)
}

function put(names: Map<string, KnownName[]>, key: string, known: KnownName): void {
  const there = names.get(key)
  if (!there) names.set(key, [known])
  else if (
    !there.some(
      (one) =>
        one.model === known.model &&
        one.same === known.same &&
        one.date === known.date &&
        one.isTag === known.isTag &&
        wordsKey(one.channels) === wordsKey(known.channels),
    )
  )
    there.push(known)
}
