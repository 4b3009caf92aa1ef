import { expect } from 'vitest'
import { finished } from '../../src/catalog/steps.js'
import { DomainError } from '../../src/errors.js'
import type { Reading } from '../../src/importers/importer.js'
import { IMPORTERS } from '../../src/importers/index.js'
import type { ImporterId } from '../../src/schemas/import.js'
import { RECORD_INPUTS } from '../../src/schemas/record.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

export const DAY = '2026-11-23'

/** What a file says beside the bundled catalog; every record that it offers fits its schema. */
export async function reading(id: ImporterId, text: string, fileName = 'file.csv'): Promise<Reading> {
  const read = finished(IMPORTERS[id].read(Buffer.from(text), await bundledCatalog(), { accessedOn: DAY, fileName }))
  for (const { kind, record } of read.records) expect(RECORD_INPUTS[kind].safeParse(record).error, record.id).toBeUndefined()
  return read
}

/** The sentence with which a text is refused as not in the format. */
export async function refusal(id: ImporterId, text: string, fileName?: string): Promise<string> {
  const error: unknown = await reading(id, text, fileName).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(DomainError)
  expect((error as DomainError).code).toBe('import-format')
  return (error as DomainError).message
}

/** A record of a reading as its schema gives it. */
export function offered({ records }: Reading, id: string): Readonly<Record<string, unknown>> {
  const found = records.find(({ record }) => record.id === id)
  if (!found) throw new Error(`Nothing is offered for ${id}.`)
  return RECORD_INPUTS[found.kind].parse(found.record)
}

export function lines(...rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join('')
}
