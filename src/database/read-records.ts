import type { CatalogInput } from '../catalog/catalog.js'
import type { Stored } from '../catalog/collection.js'
import type { Prisma } from '../generated/prisma/client.js'
import { RECORD_KINDS, type AnyRecord } from '../schemas/record.js'
import { revisionOf } from './catalog-state.js'
import type { Database } from './connect.js'
import { readRows } from './rows.js'
import { type Head, storedRecords } from './stored-records.js'
import { storedSources } from './stored-sources.js'

/** Past so many it is faster to read whole tables. */
const MOST_READ_ALONE = 500

/** A changed record is written under a new key, so that what was read under a key holds for ever. */
type Known = ReadonlyMap<number, AnyRecord>

/** Everything that the catalog is built from, as of one moment; a user's record stands in place of the bundled one of the same id. */
export function readRecords(database: Database): Promise<CatalogInput> {
  return recordReader(database)()
}

/** Reads the same again and again: after the first time only what has changed. */
export function recordReader({ prisma }: Database): () => Promise<CatalogInput> {
  let known: Known = new Map()
  return async () => {
    const read = await prisma.$transaction((transaction) => readAll(transaction, known), { isolationLevel: 'RepeatableRead' })
    known = read.known
    return read.input
  }
}

async function readAll(transaction: Prisma.TransactionClient, known: Known): Promise<{ input: CatalogInput; known: Known }> {
  const heads = (await readRows(transaction, 'CatalogRecord')) as Head[]
  const sources = await storedSources(transaction)
  const standing = winners(heads)
  const fresh = standing.filter(({ key }) => !known.has(key))
  const read = await storedRecords(transaction, fresh, fresh.length > MOST_READ_ALONE ? 'all' : 'these')
  const readByKey = new Map(read.map(({ key, record }) => [key, record]))
  const records = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, [] as Stored<AnyRecord>[]]))
  const nowKnown = new Map<number, AnyRecord>()
  for (const { key, kind, origin } of standing) {
    const record = known.get(key) ?? readByKey.get(key)
    if (!record) continue
    nowKnown.set(key, record)
    records[kind]?.push({ origin, record })
  }
  const digests = [...heads, ...sources.map(({ source: { id }, origin, digest }) => ({ kind: 'source', id, origin, digest }))]
  const input = {
    revision: revisionOf(digests),
    sources: sources.map(({ source }) => source),
    records: records as unknown as CatalogInput['records'],
  }
  return { input, known: nowKnown }
}

function winners(heads: readonly Head[]): Head[] {
  const overridden = new Set(heads.filter(({ origin }) => origin === 'user').map(({ kind, id }) => `${kind} ${id}`))
  return heads.filter(({ kind, id, origin }) => origin === 'user' || !overridden.has(`${kind} ${id}`))
}
