import type { CatalogInput } from '../catalog/catalog.js'
import type { Stored } from '../catalog/collection.js'
import type { Prisma } from '../generated/prisma/client.js'
import { type AnyRecord, isRecordKind, RECORD_KINDS, type RecordKind } from '../schemas/record.js'
import { revisionSteps } from './catalog-state.js'
import type { Database } from './connect.js'
import { allRows } from './rows.js'
import { BULK_LIMITS, limitTransaction } from './session-limits.js'
import { type Head, storedRecordsInParts, type StoredSource, storedSources } from './stored-records.js'
import { inTurns, partsOf, runInTurns, type Turns } from './turns.js'

const TIMEOUT_SECONDS = 600
const SOURCES_A_PART = 200

type SourceHead = Pick<StoredSource, 'origin' | 'digest'> & { readonly id: string }
type KnownRecord = { readonly head: Head; readonly stored: Stored<AnyRecord> }
/**
 * What was read before. A key alone is not enough: a database that was set back gives the same keys to other records. A record with
 * the same key, digest and role is not read again.
 */
type Known = {
  readonly records: ReadonlyMap<number, KnownRecord>
  readonly sources: ReadonlyMap<string, StoredSource>
  readonly input: CatalogInput | undefined
}
const NOTHING: Known = { records: new Map(), sources: new Map(), input: undefined }

/** The input of the catalog at one moment; a user's record replaces the bundled one of the same id. */
export function readRecords(database: Database): Promise<CatalogInput> {
  return recordReader(database)()
}

/**
 * Reads the catalog's input repeatedly: after the first time only what has changed. An unchanged list is the same object as before.
 * Requests are answered in between, however many records there are.
 */
export function recordReader({ prisma, kind }: Database): () => Promise<CatalogInput> {
  let known = NOTHING
  const options = { isolationLevel: 'RepeatableRead', timeout: TIMEOUT_SECONDS * 1000 } as const
  return async () => {
    const reading = async (transaction: Prisma.TransactionClient) => {
      if (kind === 'postgresql') await limitTransaction(transaction, BULK_LIMITS)
      return readAll(transaction, known)
    }
    const read = await prisma.$transaction(reading, options)
    known = read
    return read.input
  }
}

async function readAll(transaction: Prisma.TransactionClient, known: Known): Promise<Known & { readonly input: CatalogInput }> {
  const turns = inTurns()
  // A newer version that writes to the same database may have kinds that this version does not know.
  const heads: Head[] = []
  for await (const part of allRows(transaction, 'CatalogRecord', { by: 'key', names: ['key', 'kind', 'id', 'origin', 'digest'] }))
    for (const head of part as Head[]) if (isRecordKind(head.kind)) heads.push(head)
  const sourceHeads: SourceHead[] = []
  for await (const part of allRows(transaction, 'Source', { by: 'id', names: ['id', 'origin', 'digest'] }))
    for (const head of part) sourceHeads.push(head as SourceHead)
  const standing = await standingAmong(heads, turns)
  const records = await recordsOf(transaction, standing, known.records, turns)
  const sources = await sourcesOf(transaction, sourceHeads, known.sources, turns)
  // Computed from the records in memory, and not from the list in the database.
  const kept = [...records.values()].map(({ head }) => head)
  const keptSources = [...sources.values()].map(({ origin, digest, source: { id } }) => ({ kind: 'source', id, origin, digest }))
  const revision = await runInTurns(revisionSteps([...kept, ...keptSources]))
  const input = {
    revision,
    sources: unlessSame(
      known.input?.sources,
      [...sources.values()].map(({ source }) => source),
    ),
    records: await byKind(standing, records, known.input, turns),
  }
  return { records, sources, input }
}

/** All but bundled records that a user's record covers. */
async function standingAmong(heads: readonly Head[], turns: Turns): Promise<Head[]> {
  const overridden = new Set<string>()
  const standing: Head[] = []
  for (const { kind, id, origin } of heads) if (origin === 'user') overridden.add(`${kind} ${id}`)
  for (const head of heads) {
    if (head.origin === 'user' || !overridden.has(`${head.kind} ${head.id}`)) standing.push(head)
    if (turns.isOver()) await turns.next()
  }
  return standing
}

async function recordsOf(
  transaction: Prisma.TransactionClient,
  heads: readonly Head[],
  known: Known['records'],
  turns: Turns,
): Promise<Known['records']> {
  const fresh = new Map<number, KnownRecord>()
  const unread = heads.filter((head) => !isSame(known.get(head.key)?.head, head))
  for await (const part of storedRecordsInParts(transaction, unread)) {
    for (const { record, ...head } of part) fresh.set(head.key, { head, stored: { origin: head.origin, record } })
    if (turns.isOver()) await turns.next()
  }
  const records = new Map<number, KnownRecord>()
  for (const { key } of heads) {
    const record = fresh.get(key) ?? known.get(key)
    if (record) records.set(key, record)
    if (turns.isOver()) await turns.next()
  }
  return records
}

async function sourcesOf(
  transaction: Prisma.TransactionClient,
  heads: readonly SourceHead[],
  known: Known['sources'],
  turns: Turns,
): Promise<Known['sources']> {
  const fresh = new Map<string, StoredSource>()
  const isKnown = ({ id, origin, digest }: SourceHead): boolean => known.get(id)?.digest === digest && known.get(id)?.origin === origin
  const unread = heads.filter((head) => !isKnown(head)).map(({ id }) => id)
  for (const ids of partsOf(unread, SOURCES_A_PART)) {
    for (const stored of await storedSources(transaction, ids)) fresh.set(stored.source.id, stored)
    if (turns.isOver()) await turns.next()
  }
  const sources = new Map<string, StoredSource>()
  for (const { id } of heads) {
    const source = fresh.get(id) ?? known.get(id)
    if (source) sources.set(id, source)
  }
  return sources
}

async function byKind(
  heads: readonly Head[],
  records: Known['records'],
  known: CatalogInput | undefined,
  turns: Turns,
): Promise<CatalogInput['records']> {
  const lists = new Map<RecordKind, Stored<AnyRecord>[]>(RECORD_KINDS.map((kind) => [kind, []]))
  for (const { key, kind } of heads) {
    const record = records.get(key)
    if (record) lists.get(kind)?.push(record.stored)
    if (turns.isOver()) await turns.next()
  }
  const listed = RECORD_KINDS.map((kind) => [kind, unlessSame<Stored<AnyRecord>>(known?.records[kind], lists.get(kind) ?? [])])
  return Object.fromEntries(listed) as CatalogInput['records']
}

function isSame(known: Head | undefined, now: Head): boolean {
  return known?.digest === now.digest && known.origin === now.origin && known.kind === now.kind && known.id === now.id
}

/** The previous list, if every item is the same. */
function unlessSame<Item>(before: readonly Item[] | undefined, now: readonly Item[]): readonly Item[] {
  return before?.length === now.length && before.every((item, index) => item === now[index]) ? before : now
}
