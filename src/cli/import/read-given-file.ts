import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { DomainError } from '../../errors.js'
import { utf8Bytes } from '../../importers/utf8-bytes.js'

/** The bytes are text in UTF-8. */
export type FileText = { readonly bytes: Buffer; readonly type: 'csv' | 'json' | 'ndjson' | 'text' }
/** How many bytes a file may have, and the variable that says so. */
type Limit = { readonly name: string; readonly bytes: number }

const TYPES: Readonly<Record<string, FileText['type']>> = {
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
  const type = TYPES[extname(path).toLowerCase()]
  if (!type)
    throw new DomainError('command-invalid', `"${path}" ends in none of ${Object.keys(TYPES).join(', ')}, by which a file is known.`)
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
