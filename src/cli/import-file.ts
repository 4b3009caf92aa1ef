import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { buildCatalog } from '../catalog/catalog.js'
import type { Database } from '../database/connect.js'
import { importRecords } from '../database/import/import-records.js'
import { loadBundledRecords } from '../database/load-bundled-records.js'
import { migrate } from '../database/migrate.js'
import { reaching } from '../database/reaching.js'
import { readRecords } from '../database/read-records.js'
import { runInTurns } from '../database/turns.js'
import { DomainError } from '../errors.js'
import { utf8Bytes } from '../importers/file-content.js'
import { IMPORTERS, importFile } from '../importers/index.js'
import { ImportAnswer, type ImportRequest } from '../schemas/import.js'
import { connected } from './connected.js'
import { sendText, type Service } from './service.js'

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

const SENT_TYPES: Readonly<Record<FileText['type'], string>> = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  text: 'text/plain',
}

/** Imports through a service, by POST /v1/imports. */
export async function importThere(service: Service, file: FileText, wanted: ImportRequest): Promise<ImportAnswer> {
  const query = new URLSearchParams()
  for (const [name, given] of Object.entries(wanted)) if (given !== undefined) query.set(name, String(given))
  return ImportAnswer.parse(await sendText(service, `v1/imports?${query.toString()}`, { type: SENT_TYPES[file.type], body: file.bytes }))
}

/** The bytes are text in UTF-8. */
type FileText = { readonly bytes: Buffer; readonly type: 'csv' | 'json' | 'ndjson' | 'text' }
/** How many bytes a file may have, and the variable that says so. */
type Limit = { readonly name: string; readonly bytes: number }

const TYPES_OF_ENDINGS: Readonly<Record<string, FileText['type']>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.log': 'text',
  '.txt': 'text',
  '.md': 'text',
}

/** The text of a file, and what its name says that it holds; one that cannot be read or is too large is told. */
export async function readGivenFile(path: string, limit: Limit): Promise<FileText> {
  const type = TYPES_OF_ENDINGS[extname(path).toLowerCase()]
  if (!type)
    throw new DomainError(
      'command-invalid',
      `"${path}" ends in none of ${Object.keys(TYPES_OF_ENDINGS).join(', ')}, by which a file is known.`,
    )
  try {
    const { size } = await stat(path)
    if (size > limit.bytes) throw tooLarge(path, size, limit)
    return { bytes: utf8Bytes(await readFile(path)), type }
  } catch (error) {
    if (error instanceof DomainError || !(error instanceof Error && 'code' in error)) throw error
    throw new DomainError('import-format', `"${path}" cannot be read: ${error.message}.`)
  }
}

function tooLarge(path: string, size: number, { name, bytes }: Limit): DomainError {
  return new DomainError('body-too-large', `"${path}" has ${size} bytes, and ${name} is ${bytes}. Split it, or raise the limit.`)
}
