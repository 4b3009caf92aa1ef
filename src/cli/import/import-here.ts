import { buildCatalog } from '../../catalog/catalog.js'
import type { Database } from '../../database/connect.js'
import { importRecords } from '../../database/import/import-records.js'
import { loadBundledRecords } from '../../database/load-bundled-records.js'
import { migrate } from '../../database/migrate.js'
import { reaching } from '../../database/reaching.js'
import { readRecords } from '../../database/read-records.js'
import { runInTurns } from '../../database/turns.js'
import { DomainError } from '../../errors.js'
import { importFile } from '../../importers/import-file.js'
import { IMPORTERS } from '../../importers/index.js'
import type { ImportAnswer, ImportRequest } from '../../schemas/import.js'
import { connected } from '../connected.js'
import type { FileText } from './read-given-file.js'

const DATE_LETTERS = 10
const AUTHOR = { owner: 'wattprint import', keyId: null }
const IN_USE = 'If that is the service, import through it: say --url with its address and --key with a key that may write.'

/** Imports into the configured database. */
export async function importHere(
  file: FileText,
  wanted: ImportRequest,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ImportAnswer> {
  const database = await connected(environment, IN_USE)
  try {
    await migrate(database)
    await loadBundledRecords(database)
    return await reaching(() => imported(database, file, wanted))
  } finally {
    await database.close()
  }
}

async function imported(database: Database, { bytes, type }: FileText, wanted: ImportRequest): Promise<ImportAnswer> {
  const { from, kind, dryRun, fileName } = wanted
  const importing = { author: AUTHOR, dryRun }
  if (from === undefined) return importRecords(database, { bytes, format: type === 'csv' ? 'csv' : 'ndjson', kind }, importing)
  const catalog = buildCatalog(await readRecords(database))
  const accessedOn = wanted.accessedOn ?? new Date().toISOString().slice(0, DATE_LETTERS)
  return importRecords(database, await runInTurns(importFile({ from, bytes, accessedOn, fileName }, catalog)), importing)
}

/** Refuses a file whose name does not fit what it is to be read as. */
export function checkType({ type }: FileText, { from, kind }: ImportRequest): void {
  if (from !== undefined && kind !== undefined) {
    throw new DomainError('command-invalid', 'Say --kind of records in our own form, or --from of a publisher’s file, not both.')
  }
  if (from !== undefined && type !== IMPORTERS[from].content) {
    const { content, file } = IMPORTERS[from]
    const ends = content === 'text' ? '.log, .txt or .md' : `.${content}`
    throw new DomainError('command-invalid', `A file of --from ${from} ends in ${ends}: ${file}.`)
  }
  if (from === undefined && (type === 'json' || type === 'text')) {
    throw new DomainError('command-invalid', 'Records in our own form are .ndjson or .csv; say --from whose file it is.')
  }
}
