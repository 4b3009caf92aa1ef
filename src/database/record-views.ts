import { z } from 'zod'
import { Prisma } from '../generated/prisma/client.js'
import { RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '../schemas/record.js'
import { quoted, RECORD_TABLES } from './rows.js'

type Column = { readonly name: string; readonly type: string; readonly sql: string }

/**
 * Makes the views in which people read, in SQL, records of the kinds that have no table: one of the name of the kind, with a typed
 * column for each field. They follow from the schemas, so that a new field or kind needs no migration.
 */
export async function replaceRecordViews(transaction: Prisma.TransactionClient): Promise<void> {
  for (const kind of RECORD_KINDS.filter((one) => RECORD_TABLES[one].table === undefined)) {
    const view = quoted(kind.slice(0, 1).toUpperCase() + kind.slice(1))
    const former = await columnsOf(transaction, kind)
    const columns = columnsFor(kind)
    const kept = former.flatMap(({ name, type }) => columns.find((one) => one.name === name && one.type === type) ?? [])
    // Views that users built on it remain, unless a column is removed.
    if (kept.length < former.length) await transaction.$executeRaw`DROP VIEW ${view} CASCADE`
    const ordered = [...kept, ...columns.filter((one) => !kept.includes(one))]
    await transaction.$executeRaw`CREATE OR REPLACE VIEW ${view} AS SELECT ${Prisma.raw(ordered.map(({ name, sql }) => `${sql} AS "${name}"`).join(', '))}
      FROM "CatalogRecord" record LEFT JOIN "RecordFields" other ON other."recordKey" = record.key WHERE record.kind = ${Prisma.raw(`'${kind}'`)}`
  }
}

function columnsOf(transaction: Prisma.TransactionClient, kind: RecordKind): Promise<{ name: string; type: string }[]> {
  const view = kind.slice(0, 1).toUpperCase() + kind.slice(1)
  return transaction.$queryRaw<{ name: string; type: string }[]>`
    SELECT column_name::text AS name, data_type::text AS type FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${view} ORDER BY ordinal_position`
}

function columnsFor(kind: RecordKind): Column[] {
  const fields = Object.entries<z.core.$ZodType>(RECORD_SCHEMAS[kind].shape).flatMap(([name, schema]) => {
    const type = typeOf(schema)
    if (type === undefined || name === 'id') return []
    const sql = type === 'json' ? `other.fields->'${name}'` : `(other.fields->>'${name}')::${type}`
    return [{ name, type, sql }]
  })
  return [{ name: 'recordKey', type: 'integer', sql: 'record.key' }, { name: 'id', type: 'text', sql: 'record.id' }, ...fields]
}

/** Undefined of figures and citations, which are rows of their own. */
function typeOf(schema: z.core.$ZodType): string | undefined {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return typeOf(schema.unwrap())
  if (schema instanceof z.ZodNumber) return 'double precision'
  if (schema instanceof z.ZodBoolean) return 'boolean'
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return 'text'
  return schema instanceof z.ZodArray ? 'json' : undefined
}
