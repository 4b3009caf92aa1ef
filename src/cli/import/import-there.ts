import { ImportAnswer, type ImportRequest } from '../../schemas/import.js'
import { sendText, type Service } from '../service.js'
import type { FileText } from './read-given-file.js'

const TYPES: Readonly<Record<FileText['type'], string>> = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  text: 'text/plain',
}

/** Imports through a service, by POST /v1/imports. */
export async function importThere(service: Service, file: FileText, wanted: ImportRequest): Promise<ImportAnswer> {
  const query = new URLSearchParams()
  for (const [name, given] of Object.entries(wanted)) if (given !== undefined) query.set(name, String(given))
  return ImportAnswer.parse(await sendText(service, `v1/imports?${query.toString()}`, { type: TYPES[file.type], body: file.bytes }))
}
