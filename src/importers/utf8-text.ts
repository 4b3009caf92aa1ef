import { notInFormat } from './csv-table.js'

/** The text of a file in UTF-8, without the mark that some programs put before it; other bytes are an `import-format` error. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes)
    const line = readable.slice(0, readable.indexOf('\uFFFD')).split('\n').length
    throw notInFormat(line, 'this is not text in UTF-8: save the file as UTF-8')
  }
}
