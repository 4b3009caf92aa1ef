import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { DomainError } from '../../errors.js'
import { utf8Text } from '../../importers/utf8-text.js'

export type FileText = { readonly text: string; readonly type: 'csv' | 'json' | 'ndjson' }
const TYPES: Readonly<Record<string, FileText['type']>> = { '.csv': 'csv', '.json': 'json', '.ndjson': 'ndjson', '.jsonl': 'ndjson' }

/** The text of a file, and what its name says that it holds; one that cannot be read or is too large is told. */
export async function readGivenFile(path: string, limitBytes: number): Promise<FileText> {
  const type = TYPES[extname(path).toLowerCase()]
  if (!type)
    throw new DomainError('command-invalid', `"${path}" ends in none of ${Object.keys(TYPES).join(', ')}, by which a file is known.`)
  try {
    const { size } = await stat(path)
    if (size > limitBytes) throw tooLarge(path, size, limitBytes)
    return { text: utf8Text(await readFile(path)), type }
  } catch (error) {
    if (error instanceof DomainError || !(error instanceof Error && 'code' in error)) throw error
    throw new DomainError('import-format', `"${path}" cannot be read: ${error.message}.`)
  }
}

function tooLarge(path: string, size: number, limitBytes: number): DomainError {
  return new DomainError(
    'body-too-large',
    `"${path}" has ${size} bytes, and IMPORT_LIMIT_BYTES is ${limitBytes}. Split it, or raise the limit.`,
  )
}
