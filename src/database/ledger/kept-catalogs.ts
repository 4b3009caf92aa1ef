import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { CatalogInput } from '../../catalog/catalog.js'
import type { Prisma } from '../../generated/prisma/client.js'
import { RECORD_KINDS } from '../../schemas/record.js'
import type { Database } from '../connect.js'
import { inTurns } from '../turns.js'

const PARTS = { gzip: promisify(gzip), gunzip: promisify(gunzip) }
type Transaction = Pick<Prisma.TransactionClient, 'ledgerCatalog'>

/** The records of a catalog as they are kept: packed JSON. */
export async function packedCatalog({ sources, records }: CatalogInput): Promise<Uint8Array<ArrayBuffer>> {
  const turns = inTurns()
  const texts: string[] = []
  for (const kind of RECORD_KINDS) {
    texts.push(`${JSON.stringify(kind)}:${JSON.stringify(records[kind])}`)
    await turns.next()
  }
  return new Uint8Array(await PARTS.gzip(`{"sources":${JSON.stringify(sources)},"records":{${texts.join(',')}}}`))
}

/** Keeps what a catalog of a revision is built from, unless it is kept. */
export async function keepCatalog(
  transaction: Transaction,
  revision: string,
  contentOf: () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  if (await isCatalogKept(transaction, revision)) return
  await transaction.ledgerCatalog.create({ data: { revision, content: await contentOf() } })
}

export async function isCatalogKept(transaction: Transaction, revision: string): Promise<boolean> {
  return (await transaction.ledgerCatalog.count({ where: { revision } })) > 0
}

/** What the catalog of a revision is built from; undefined where no report was issued by it. */
export async function keptCatalog({ prisma }: Database, revision: string): Promise<CatalogInput | undefined> {
  const row = await prisma.ledgerCatalog.findUnique({ where: { revision } })
  if (!row) return undefined
  // It is our own, and was parsed before it was kept. A kind of record that came since has none.
  const kept = JSON.parse((await PARTS.gunzip(row.content)).toString('utf8')) as {
    sources: CatalogInput['sources']
    records: Partial<CatalogInput['records']>
  }
  const records = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, kept.records[kind] ?? []]))
  return { revision, sources: kept.sources, records: records as unknown as CatalogInput['records'] }
}

/** The revisions that are kept, newest first. */
export async function keptRevisions({ prisma }: Database, most: number): Promise<string[]> {
  const rows = await prisma.ledgerCatalog.findMany({ select: { revision: true }, orderBy: { keptAt: 'desc' }, take: most })
  return rows.map(({ revision }) => revision)
}
