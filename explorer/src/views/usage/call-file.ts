import { type FileShape, isLog, isPacked, itemsOf, startOf, textOf, unpackedOf, withoutContent } from './file-text'
import { type Column, headerEnd, headerLine, headerOf } from './header'

/** What is sent of a file: its calls, one on each line or row, without prompts and answers. */
export type CallFile = { readonly body: Blob; readonly type: 'text/csv' | 'application/x-ndjson' }
type Read = { readonly shape: FileShape; readonly columns: readonly Column[] }

/** Thrown for a file whose columns or shape cannot be sent; its message is shown on the page. */
export class Unreadable extends Error {}

/** Returns the calls of a file as the service reads them. `columns` are the user's corrections of a table's columns. */
export async function callsIn(file: File, { shape, columns: read }: Read, columns: readonly Column[]): Promise<CallFile> {
  if (shape === 'json') return { body: linesOf(await itemsIn(file)), type: 'application/x-ndjson' }
  const start = await startOf(file)
  if (shape === 'lines' && isLog(start)) return { body: await withoutWords(file), type: 'application/x-ndjson' }
  const body = isPacked(file) ? await unpackedOf(file) : file
  if (shape === 'lines') return { body, type: 'application/x-ndjson' }
  if (columns.every(({ readAs }, index) => readAs === read[index]?.readAs)) return { body, type: 'text/csv' }
  const header = headerLine(columns, read, headerOf(start).delimiter)
  return { body: new Blob([`${header}\n`, body.slice(await headerBytes(body, start))]), type: 'text/csv' }
}

/** The number of bytes in the first row, including a byte order mark. */
async function headerBytes(body: Blob, start: string): Promise<number> {
  const text = start.slice(0, headerEnd(start))
  const mark = new Uint8Array(await body.slice(0, 3).arrayBuffer())
  return new TextEncoder().encode(text).length + (mark[0] === 0xef && mark[1] === 0xbb ? mark.length : 0)
}

async function itemsIn(file: File): Promise<readonly unknown[]> {
  let text = ''
  for await (const chunk of textOf(file)) text += chunk
  try {
    return itemsOf(JSON.parse(text) as unknown)
  } catch {
    throw new Unreadable('The file begins like JSON, but it is not whole JSON, nor one JSON object on each line.')
  }
}

function linesOf(items: readonly unknown[]): Blob {
  return new Blob(items.map((item) => `${JSON.stringify(item)}\n`))
}

/** The lines of a log that contain counts, without prompts and answers. */
async function withoutWords(file: File): Promise<Blob> {
  const kept: string[] = []
  let held = ''
  for await (const chunk of textOf(file)) {
    const lines = (held + chunk).split('\n')
    held = lines.pop() ?? ''
    for (const line of lines) keep(line)
  }
  keep(held)
  return new Blob(kept)

  function keep(line: string): void {
    const counted = withoutContent(line)
    if (counted !== undefined) kept.push(`${counted}\n`)
  }
}
