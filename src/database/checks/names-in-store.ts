import { foldName } from '../../catalog/collection.js'
import { nameForms, shorterNames } from '../../catalog/find-record.js'
import type { Prisma } from '../../generated/prisma/client.js'
import { type Origin, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '../../schemas/record.js'
import { foldedReadings } from '../../schemas/text.js'
import { allRows, RECORD_TABLES } from '../rows.js'
import { headsOfKeys } from '../stored-records.js'
import { inTurns, partsOf, type Turns } from '../turns.js'
import { type BundledKind, idOf, listedNames, type RawRecord } from './raw-record.js'

type Holder = { readonly kind: string; readonly id: string; readonly origin: Origin; readonly name: string }
type NameUse = {
  readonly kind: BundledKind
  readonly id: string | undefined
  readonly name: string
  /** True for a name in a list, which is used exactly: without gateways and dates it may mean another model. */
  readonly isListed?: boolean
}
/** The folded names that a use of a name is looked up under, and those that it approximates. */
type Keys = { readonly exact: readonly string[]; readonly shorter: readonly string[] }

const NAMES_A_STATEMENT = 500

export type NamesInStore = {
  /** The label of the record, other than the one of that id, that the name already means. */
  readonly holderOf: (kind: BundledKind, name: string, id: string | undefined) => string | undefined
}

/**
 * The records that the names of these records currently mean. A name is looked up as in requests: in every form in which providers
 * write it, in every reading of its letters, and among display names. Users' records that these replace are ignored.
 */
export async function namesInStore(transaction: Prisma.TransactionClient, raws: readonly RawRecord[]): Promise<NamesInStore> {
  const turns = inTurns()
  const uses: NameUse[] = []
  const replaced = new Set<string>()
  for (const raw of raws) {
    for (const use of usesOf(raw)) uses.push(use)
    replaced.add(`${raw.kind} ${idOf(raw.content) ?? ''}`)
    if (turns.isOver()) await turns.next()
  }
  const { keysByUse, wanted } = await keysOfUses(uses, turns)
  const kept = new Set<string>()
  const held = new Map<string, Holder[]>()
  for await (const holder of holdersOf(transaction, wanted)) {
    const key = `${holder.kind} ${foldName(holder.name)}`
    if (holder.origin === 'user' && replaced.has(`${holder.kind} ${holder.id}`) && holder.kind !== 'source') kept.add(`${key} ${holder.id}`)
    else held.set(key, [...(held.get(key) ?? []), holder])
    if (turns.isOver()) await turns.next()
  }
  for await (const holder of holdersListed(transaction, wanted, replaced)) {
    const key = `model ${foldName(holder.name)}`
    held.set(key, [...(held.get(key) ?? []), holder])
    if (turns.isOver()) await turns.next()
  }
  const shown = await shownNames(transaction, { wanted, replaced }, turns)
  const firstHolder = holderFinder({ keysByUse, kept, held, shown })
  return {
    holderOf: (kind, name, id) => {
      const holder = firstHolder({ kind, name, id })
      if (holder === undefined || holder === 'itself') return undefined
      const spelt = holder.name.toLowerCase() === name.trim().toLowerCase() ? '' : ` as "${holder.name}"`
      return `${kind} "${holder.id}" (${holder.origin}) has already${spelt}`
    },
  }
}

type FoundNames = {
  readonly keysByUse: ReadonlyMap<string, Keys>
  /** Names that users' records keep. */
  readonly kept: ReadonlySet<string>
  readonly held: ReadonlyMap<string, readonly Holder[]>
  readonly shown: ReadonlyMap<string, readonly Holder[]>
}

/** The record that a use of a name means: another, the one that uses it, or none. */
function holderFinder({ keysByUse, kept, held, shown }: FoundNames): (use: NameUse) => Holder | 'itself' | undefined {
  const holderAt = (key: string, id: string | undefined): Holder | 'itself' | undefined => {
    // A record may keep a name that it had before a later version brought it.
    const isKept = kept.has(`${key} ${id ?? ''}`)
    const holders = held.get(key) ?? []
    const other = holders.find((holder) => holder.id !== id && !(isKept && holder.origin === 'bundled'))
    return other ?? (isKept || holders.some((holder) => holder.id === id) ? 'itself' : undefined)
  }
  return (use) => {
    const { exact, shorter } = keysByUse.get(labelOfUse(use)) ?? { exact: [], shorter: [] }
    const firstAt = (keys: readonly string[]): Holder | 'itself' | undefined =>
      keys.map((key) => holderAt(`${use.kind} ${key}`, use.id)).find((holder) => holder !== undefined)
    const shownAs = (): Holder | undefined =>
      exact.flatMap((key) => shown.get(`${use.kind} ${key}`) ?? []).find((holder) => holder.id !== use.id)
    return firstAt(exact) ?? shownAs() ?? firstAt(shorter)
  }
}

function labelOfUse({ kind, id, name }: NameUse): string {
  return JSON.stringify([kind, id, name])
}

function usesOf({ kind, content }: RawRecord): NameUse[] {
  const id = idOf(content)
  const aliases: unknown = typeof content === 'object' && content !== null && 'aliases' in content ? content.aliases : []
  const names = [id, ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])]
  const listed = listedNames({ kind, content }).map(({ name, model }) => ({ kind: 'model' as const, id: model, name, isListed: true }))
  return [...names.filter((name) => typeof name === 'string').map((name) => ({ kind, id, name })), ...listed]
}

/** Folded names by the kind of record that they are of. */
type Wanted = ReadonlyMap<BundledKind, ReadonlySet<string>>

async function keysOfUses(uses: readonly NameUse[], turns: Turns): Promise<{ keysByUse: ReadonlyMap<string, Keys>; wanted: Wanted }> {
  const keysByUse = new Map<string, Keys>()
  const wanted = new Map<BundledKind, Set<string>>()
  for (const use of uses) {
    const keys = { exact: keysOf(use), shorter: shorterKeysOf(use) }
    keysByUse.set(labelOfUse(use), keys)
    const ofKind = wanted.get(use.kind) ?? new Set()
    for (const key of [...keys.exact, ...keys.shorter]) ofKind.add(key)
    wanted.set(use.kind, ofKind)
    if (turns.isOver()) await turns.next()
  }
  return { keysByUse, wanted }
}

/** The folded names under which a name is looked up, in all readings of its letters. */
function keysOf({ kind, name, isListed }: NameUse): readonly string[] {
  if (kind === 'source') return [foldName(name)]
  const names = [name, ...(foldedReadings(name) ?? [])]
  return [...new Set(names.flatMap((one) => (isListed ? [foldName(one)] : nameForms(kind, one))))]
}

/**
 * The names that an alias approximates, without dates and tiers. A dated model may be a record of its own under that id: then every
 * spelling of the id is its own too.
 */
function shorterKeysOf(use: NameUse): readonly string[] {
  const { kind, name, id, isListed } = use
  if (kind === 'source' || id === undefined || isListed || keysOf(use).includes(foldName(id))) return []
  return shorterNames(kind, name).flatMap((shorter) => nameForms(kind, shorter))
}

async function* holdersOf(transaction: Prisma.TransactionClient, wanted: Wanted): AsyncGenerator<Holder> {
  for (const [kind, keys] of wanted) {
    if (kind === 'source') {
      for await (const part of allRows(transaction, 'Source', { by: 'id', names: ['id', 'origin'] }))
        for (const { id, origin } of part as SourceRow[]) yield { kind, id, origin, name: id }
      continue
    }
    for (const part of partsOf([...keys], NAMES_A_STATEMENT)) {
      yield* await transaction.$queryRaw<Holder[]>`
        SELECT name.kind, record.id, record.origin::text, name.name
        FROM "Name" name JOIN "CatalogRecord" record ON record.key = name."recordKey"
        WHERE name.kind = ${kind} AND name."foldedName" = ANY(${part})`
    }
  }
}

/** Models by the names that lists give them; a list that is being replaced is ignored. */
async function* holdersListed(
  transaction: Prisma.TransactionClient,
  wanted: Wanted,
  replaced: ReadonlySet<string>,
): AsyncGenerator<Holder> {
  const keys = wanted.get('model')
  if (!keys) return
  const listed = await transaction.$queryRaw<(Holder & { readonly list: string })[]>`
    SELECT 'model' AS kind, listed.model AS id, record.origin::text, listed.name, record.id AS list
    FROM "ListedName" listed JOIN "CatalogRecord" record ON record.key = listed."recordKey"`
  yield* listed.filter(({ name, list }) => keys.has(foldName(name)) && !replaced.has(`nameList ${list}`))
}

type SourceRow = { readonly id: string; readonly origin: Origin }
type ShownRow = { readonly recordKey: number; readonly name: string }

/** Those of the names that records of these kinds are shown under, by kind and folded name, that are among `wanted`. */
async function shownNames(
  transaction: Prisma.TransactionClient,
  { wanted, replaced }: { readonly wanted: Wanted; readonly replaced: ReadonlySet<string> },
  turns: Turns,
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  const shown = new Map<string, Holder[]>()
  for (const kind of RECORD_KINDS.filter((one) => 'name' in RECORD_SCHEMAS[one].shape && wanted.has(one))) {
    const found = new Map<number, string>()
    for await (const part of namesOfKind(transaction, kind)) {
      for (const { recordKey, name } of part) if (wanted.get(kind)?.has(foldName(name))) found.set(recordKey, name)
      if (turns.isOver()) await turns.next()
    }
    for (const { key, id, origin } of await headsOfKeys(transaction, [...found.keys()])) {
      const name = found.get(key) ?? ''
      const place = `${kind} ${foldName(name)}`
      if (origin === 'user' && replaced.has(`${kind} ${id}`)) continue
      const holders = shown.get(place)
      if (holders) holders.push({ kind, id, origin, name })
      else shown.set(place, [{ kind, id, origin, name }])
      if (turns.isOver()) await turns.next()
    }
  }
  return shown
}

/** The names that records of a kind are shown under, some at a time. */
async function* namesOfKind(transaction: Prisma.TransactionClient, kind: RecordKind): AsyncGenerator<readonly ShownRow[]> {
  const { table } = RECORD_TABLES[kind]
  if (table !== undefined) {
    for await (const part of allRows(transaction, table, { by: 'recordKey', names: ['recordKey', 'name'] })) yield part as ShownRow[]
    return
  }
  for (let last: number | undefined = 0; last !== undefined;) {
    const part: ShownRow[] = await transaction.$queryRaw<ShownRow[]>`
      SELECT "recordKey", fields->>'name' AS name FROM "RecordFields" JOIN "CatalogRecord" ON key = "recordKey"
      WHERE kind = ${kind} AND "recordKey" > ${last} ORDER BY "recordKey" LIMIT ${NAMES_A_STATEMENT}`
    yield part
    last = part.length < NAMES_A_STATEMENT ? undefined : part.at(-1)?.recordKey
  }
}
