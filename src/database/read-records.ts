import type { CatalogInput, Stored } from '../catalog/catalog.js'
import type { Prisma } from '../generated/prisma/client.js'
import { RECORD_KINDS, type AnyRecord } from '../schemas/record.js'
import { revisionOf } from './catalog-state.js'
import type { Database } from './connect.js'
import { readRows } from './rows.js'
import { type Head, storedRecords } from './stored-records.js'
import { storedSources } from './stored-sources.js'

/** Everything that the catalog is built from, as of one moment; a user's record stands in place of the bundled one of the same id. */
export function readRecords({ prisma }: Database): Promise<CatalogInput> {
  return prisma.$transaction(readAll, { isolationLevel: 'RepeatableRead' })
}

async function readAll(transaction: Prisma.TransactionClient): Promise<CatalogInput> {
  const heads = (await readRows(transaction, 'CatalogRecord')) as Head[]
  const sources = await storedSources(transaction)
  const records = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, [] as Stored<AnyRecord>[]]))
  for (const { kind, origin, record } of await storedRecords(transaction, winners(heads), 'all')) records[kind]?.push({ origin, record })
  return {
    revision: revisionOf([...heads, ...sources.map(({ source: { id }, origin, digest }) => ({ kind: 'source', id, origin, digest }))]),
    sources: sources.map(({ source }) => source),
    records: records as unknown as CatalogInput['records'],
  }
}

function winners(heads: readonly Head[]): Head[] {
  const overridden = new Set(heads.filter(({ origin }) => origin === 'user').map(({ kind, id }) => `${kind} ${id}`))
  return heads.filter(({ kind, id, origin }) => origin === 'user' || !overridden.has(`${kind} ${id}`))
}
