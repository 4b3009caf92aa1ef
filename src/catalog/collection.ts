import type { Origin } from '../schemas/record.js'
import { foldName } from '../schemas/text.js'
import { eachInSteps, finished, sortedInSteps, type Steps } from './steps.js'

export { foldName }

export type Stored<Record> = { readonly origin: Origin; readonly record: Record }

/** The records of one kind, sorted by id, each found by the folded form of its id, of an alias or of the name it is shown under. */
export type Collection<Item> = {
  readonly items: readonly Item[]
  readonly byName: ReadonlyMap<string, Item>
  readonly originById: ReadonlyMap<string, Origin>
  /** Names that find a user's record only as its display name: any other meaning takes precedence. */
  readonly usersShownNames: ReadonlySet<string>
}

type Named = { readonly id: string; readonly name?: string; readonly aliases?: readonly string[] }

/**
 * A user's record replaces a bundled one of the same id, and keeps its names even if a later version brings records with them. An
 * id takes precedence over an alias of another record, and both over a display name. A display name of several records finds none
 * of them; a display name of a bundled record takes precedence over that of a user's.
 */
export function collectionOf<Item extends Named>(stored: readonly Stored<Item>[]): Collection<Item> {
  return finished(collectionSteps(stored))
}

/** Makes the collection in steps. */
export function* collectionSteps<Item extends Named>(stored: readonly Stored<Item>[]): Steps<Collection<Item>> {
  const chosen = new Map<string, Stored<Item>>()
  yield* eachInSteps(stored, (one) => {
    if (one.origin === 'user' || !chosen.has(one.record.id)) chosen.set(one.record.id, one)
  })
  const kept = yield* sortedInSteps([...chosen.values()], byId)
  const ofOrigin = { bundled: kept.filter(({ origin }) => origin === 'bundled'), user: kept.filter(({ origin }) => origin === 'user') }
  const byName = yield* byShownName(ofOrigin.user)
  const usersShownNames = new Set(byName.keys())
  const give = (name: string, record: Item): void => {
    byName.set(name, record)
    usersShownNames.delete(name)
  }
  // A display name of several bundled records finds none of them, and no user's record either.
  yield* eachInSteps(ofOrigin.bundled, ({ record: { name } }) => {
    if (name !== undefined && usersShownNames.delete(foldName(name))) byName.delete(foldName(name))
  })
  yield* eachInSteps(yield* byShownName(ofOrigin.bundled), ([name, record]) => give(name, record))
  for (const given of [ofOrigin.bundled, ofOrigin.user]) {
    yield* eachInSteps(given, ({ record }) => {
      for (const alias of record.aliases ?? []) give(foldName(alias), record)
    })
    yield* eachInSteps(given, ({ record }) => give(foldName(record.id), record))
  }
  const originById = new Map<string, Origin>()
  yield* eachInSteps(kept, ({ record, origin }) => originById.set(record.id, origin))
  return { items: kept.map(({ record }) => record), byName, originById, usersShownNames }
}

function byId({ record: one }: Stored<Named>, { record: other }: Stored<Named>): number {
  return one.id < other.id ? -1 : 1
}

function* byShownName<Item extends Named>(stored: readonly Stored<Item>[]): Steps<Map<string, Item>> {
  const found = new Map<string, Item>()
  const shared = new Set<string>()
  yield* eachInSteps(stored, ({ record }) => {
    if (record.name === undefined) return
    const folded = foldName(record.name)
    if (found.has(folded)) shared.add(folded)
    found.set(folded, record)
  })
  yield* eachInSteps(shared, (name) => found.delete(name))
  return found
}
