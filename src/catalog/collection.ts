import type { Origin } from '../schemas/origin.js'

export type Stored<Record> = { readonly origin: Origin; readonly record: Record }

/** The records of one kind, sorted by id, each found by id, alias or name without regard to case. */
export type Collection<Item> = {
  readonly items: readonly Item[]
  readonly byName: ReadonlyMap<string, Item>
  readonly originById: ReadonlyMap<string, Origin>
}

type Named = { readonly id: string; readonly name?: string; readonly aliases?: readonly string[] }

/**
 * A user's record takes the place of a bundled one of the same id, and keeps its names whatever a later version brings under
 * them. Then an id wins over an alias of another record, and both win over the name under which a record is shown. A name that
 * several are shown under finds none of them.
 */
export function collectionOf<Item extends Named>(stored: readonly Stored<Item>[]): Collection<Item> {
  const chosen = new Map<string, Stored<Item>>()
  for (const one of stored) if (one.origin === 'user' || !chosen.has(one.record.id)) chosen.set(one.record.id, one)
  const kept = [...chosen.values()].sort((one, other) => (one.record.id < other.record.id ? -1 : 1))
  const items = kept.map(({ record }) => record)
  const byName = byShownName(items)
  for (const origin of ['bundled', 'user'] as const) {
    const ofOrigin = kept.filter((one) => one.origin === origin).map(({ record }) => record)
    for (const item of ofOrigin) for (const alias of item.aliases ?? []) byName.set(foldName(alias), item)
    for (const item of ofOrigin) byName.set(foldName(item.id), item)
  }
  return { items, byName, originById: new Map(kept.map(({ record, origin }) => [record.id, origin])) }
}

function byShownName<Item extends Named>(items: readonly Item[]): Map<string, Item> {
  const found = new Map<string, Item>()
  const shared = new Set<string>()
  for (const item of items) {
    if (item.name === undefined) continue
    const folded = foldName(item.name)
    if (found.has(folded)) shared.add(folded)
    found.set(folded, item)
  }
  for (const name of shared) found.delete(name)
  return found
}

/** The form in which names are compared. */
export function foldName(name: string): string {
  return name.trim().toLowerCase()
}
