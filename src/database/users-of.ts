import { type Link, LINKS } from '../catalog/relations.js'
import { Prisma } from '../generated/prisma/client.js'
import type { RecordKind } from '../schemas/record.js'
import { CITING_TABLES, hasColumn, quoted, RECORD_TABLES, type TableName } from './rows.js'
import { type Head, headsOfKeys } from './stored-records.js'
import { partsOf } from './turns.js'

type Named = { readonly kind: RecordKind; readonly id: string }
type Found = { readonly kind: RecordKind; readonly id: string }

const IDS_A_STATEMENT = 500
const HEADS_A_STATEMENT = 1000

/** The users' records that name one of these, other than themselves: the first `most`. Bundled records name only bundled ones. */
export async function recordsThatName(transaction: Prisma.TransactionClient, named: readonly Named[], most: number): Promise<Found[]> {
  const found = new Map<string, Found>()
  for (const link of LINKS.filter(({ isLoose }) => isLoose !== true)) {
    const ids = named.filter(({ kind }) => kind === link.target).map(({ id }) => id)
    for (const part of partsOf(ids, IDS_A_STATEMENT)) {
      if (found.size >= most) return [...found.values()]
      for (const one of await naming(transaction, link, part, most)) found.set(nameOf(one), one)
    }
  }
  return [...found.values()].slice(0, most)
}

/** The users' records with a link to one of these ids. Each column with links has an index; fields without a column are scanned. */
function naming(transaction: Prisma.TransactionClient, link: Link, ids: readonly string[], most: number): Promise<Found[]> {
  const { table, where } = placeOf(link, ids)
  return transaction.$queryRaw<Found[]>`
    SELECT record.kind, record.id FROM ${quoted(table)} place JOIN "CatalogRecord" record ON record.key = place."recordKey"
    WHERE ${where} AND record.origin = 'user' AND record.kind = ${link.kind}
      AND NOT (record.kind = ${link.target} AND record.id = ANY(${ids}))
    LIMIT ${most}`
}

/** The table whose rows have a link, and which of them lead to one of these ids. */
function placeOf({ kind, path }: Link, ids: readonly string[]): { table: TableName; where: Prisma.Sql } {
  const [field = '', step, inner = ''] = path
  const { table, lists } = RECORD_TABLES[kind]
  const list = lists[field]
  if (step === 'text') return { table: 'Reference', where: Prisma.sql`place.text = ANY(${ids}) AND place.path = ${field}` }
  if (list !== undefined && step === '*') return { table: list, where: Prisma.sql`place.${quoted(inner)} = ANY(${ids})` }
  if (table === undefined || !hasColumn(table, field)) return { table: 'RecordFields', where: fieldLeadsTo(path, ids) }
  if (step === '*') return { table, where: Prisma.sql`place.${quoted(field)} && ${ids}` }
  return { table, where: Prisma.sql`place.${quoted(field)} = ANY(${ids})` }
}

/** Whether the value at the path in the fields of a record is one of these ids. */
function fieldLeadsTo(path: readonly string[], ids: readonly string[]): Prisma.Sql {
  const named = `$.${path
    .map((step) => (step === '*' ? '[*]' : `"${step}"`))
    .join('.')
    .replaceAll('.[', '[')}`
  return Prisma.sql`EXISTS (SELECT 1 FROM jsonb_path_query(place.fields::jsonb, ${named}::jsonpath) named WHERE named #>> '{}' = ANY(${ids}))`
}

/** The records of any origin that cite a source: the first `most`. */
export async function recordsThatCite(transaction: Prisma.TransactionClient, source: string, most: number): Promise<Found[]> {
  const found = new Map<string, Found>()
  for (const table of CITING_TABLES) {
    const keys = await keysThatCite(transaction, table, source, { after: 0, most })
    for (const head of await headsOfKeys(transaction, keys)) found.set(nameOf(head), head)
    if (found.size >= most) break
  }
  return [...found.values()].slice(0, most)
}

/** All of them, in the order of their keys. */
export async function headsThatCite(transaction: Prisma.TransactionClient, source: string): Promise<Head[]> {
  const keys = new Set<number>()
  for (const table of CITING_TABLES) {
    for (let after: number | undefined = 0; after !== undefined;) {
      const found: number[] = await keysThatCite(transaction, table, source, { after, most: HEADS_A_STATEMENT })
      for (const key of found) keys.add(key)
      after = found.length < HEADS_A_STATEMENT ? undefined : found.at(-1)
    }
  }
  const heads: Head[] = []
  for (const part of partsOf(
    [...keys].sort((one, other) => one - other),
    HEADS_A_STATEMENT,
  ))
    for (const head of await headsOfKeys(transaction, part)) heads.push(head)
  return heads
}

type Page = { readonly after: number; readonly most: number }

async function keysThatCite(
  transaction: Prisma.TransactionClient,
  table: TableName,
  source: string,
  { after, most }: Page,
): Promise<number[]> {
  const rows = await transaction.$queryRaw<{ key: number }[]>`
    SELECT DISTINCT "recordKey" AS key FROM ${quoted(table)} WHERE source = ${source} AND "recordKey" > ${after} ORDER BY "recordKey" LIMIT ${most}`
  return rows.map(({ key }) => key)
}

/** The label of a record in a message. */
export function nameOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} "${id}"`
}
