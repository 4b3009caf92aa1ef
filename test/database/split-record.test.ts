import { describe, expect, it } from 'vitest'
import { readBundledRecords } from '../../src/database/bundled-records.js'
import { joinRecord, type RecordRows, splitRecord } from '../../src/database/record-rows.js'
import { RECORD_TABLES, type RecordTable, type Row } from '../../src/database/rows.js'
import { type AnyRecord, KINDS, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '../../src/schemas/record.js'

const { records } = await readBundledRecords()
const NO_TABLE: RecordTable = { table: undefined, lists: {} }

/** The record as it comes back from the rows that it was split into, as JSON carries them. */
function readBack(kind: RecordKind, record: AnyRecord, where: RecordTable): AnyRecord {
  const rows = JSON.parse(JSON.stringify(splitRecord(kind, record, where))) as { table: string; row: Row }[]
  const of = (table: string | undefined): Row[] => rows.filter((one) => one.table === table).map(({ row }) => row)
  const parts: RecordRows = {
    id: record.id,
    columns: of(where.table)[0] ?? {},
    others: (of('RecordFields')[0]?.['fields'] as Row | undefined) ?? {},
    names: of('Name'),
    figures: of('Figure'),
    references: of('Reference'),
    lists: Object.fromEntries(Object.entries(where.lists).map(([field, table]) => [field, of(table)])),
  }
  return joinRecord(kind, parts)
}

describe.each(RECORD_KINDS)('a record of kind %s', (kind) => {
  const ofKind = records.filter((one) => one.kind === kind).map(({ record }) => record)
  const all = [...ofKind, RECORD_SCHEMAS[kind].parse(KINDS[kind].example)]

  it.each([
    ['the table of its kind', RECORD_TABLES[kind]],
    ['no table', NO_TABLE],
    // As though a later version had given it all its fields but its name.
    ['a table that lacks nearly all of its fields', { table: 'Factor', lists: {} } satisfies RecordTable],
  ])('comes back from %s as it was', (_where, where) => {
    for (const record of all) expect(readBack(kind, record, where)).toStrictEqual(record)
  })

  it('has each of its sources in a column that holds to it', () => {
    for (const record of all) {
      const rows = splitRecord(kind, record, NO_TABLE)
      const cited = rows.flatMap(({ row }) => row['source'] ?? [])
      expect(new Set(cited)).toEqual(new Set([...JSON.stringify(record).matchAll(/"source":"([^"]*)"/g)].map(([, source]) => source)))
    }
  })
})

it('a field of an item of a list that has no column is kept beside its row', () => {
  const record = { ...RECORD_SCHEMAS.priceList.parse(KINDS.priceList.example) }
  const rows = splitRecord('priceList', { ...record, prices: record.prices.map((price) => ({ ...price, tier: 'batch' })) })
  expect(rows.find(({ table }) => table === 'RecordFields')?.row).toEqual({ fields: { prices: [{ tier: 'batch' }] } })
  expect(rows.find(({ table }) => table === 'ListedPrice')?.row).not.toHaveProperty('tier')
})
