import { unpackedZstd } from '../../../../src/compression/unpacked-zstd'

/** How a file is read: a table with a header, one object a line, or one JSON document. */
export type FileShape = 'table' | 'lines' | 'json'
export type Piece = { readonly text: string; readonly bytes: number }

const READ_BYTES = 262_144
/** Few enough that the answers to a piece fit into the buffers on the way while the piece is still being sent. */
const MOST_LINES = 1000
/** Logs say once what holds for lines after it, so that one is sent whole: without what the model was told and said. */
const LOG = /"(?:turn_context|token_count|sessionId|session_meta|parentUuid)"/
const COUNTS = /"(?:usage|turn_context|token_count|session_meta)"/

/** The shape of a file, by how it begins. */
export function shapeOf(start: string): FileShape {
  const text = start.replace(/^\uFEFF/, '').trimStart()
  if (!/^[{[]/.test(text)) return 'table'
  if (text.startsWith('[')) return 'json'
  const [first = '', second = ''] = text.split('\n', 2).map((line) => line.trim())
  return second !== '' && isJson(first) ? 'lines' : isJson(text.trim()) ? 'json' : isJson(first) ? 'lines' : 'json'
}

export function isLog(start: string): boolean {
  return LOG.test(start)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The text of a file, unpacked where it is compressed. */
export function textOf(file: File): ReadableStream<string> {
  const bytes = file.stream()
  if (file.name.endsWith('.zst')) return streamOf(unpackedZstd(chunksOf(bytes))).pipeThrough(new TextDecoderStream())
  const plain = file.name.endsWith('.gz') ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes
  return plain.pipeThrough(new TextDecoderStream())
}

function streamOf(parts: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    pull: async (stream) => {
      const next: IteratorResult<Uint8Array, void> = await parts.next()
      if (next.done === true) stream.close()
      else stream.enqueue(new Uint8Array(next.value))
    },
    cancel: async () => {
      await parts.return(undefined)
    },
  })
}

/** Whole lines of a file, a thousand at most at a time; of a table whole rows, each piece with the header before it. */
export async function* piecesOf(file: File, shape: FileShape, header: string | undefined): AsyncGenerator<Piece> {
  let held = ''
  let isFirst = true
  const ready = function* (text: string) {
    for (const lines of cut(text)) {
      const body = header === undefined ? lines : isFirst ? lines.slice(rowsEnd(lines, 1)) : lines
      isFirst = false
      yield { text: header === undefined ? body : `${header}\n${body}`, bytes: new Blob([lines]).size }
    }
  }
  for await (const chunk of chunksOf(textOf(file))) {
    held += chunk
    if (held.length < READ_BYTES) continue
    const end = shape === 'table' ? rowsEnd(held) : held.lastIndexOf('\n') + 1
    yield* ready(held.slice(0, end))
    held = held.slice(end)
  }
  if (held.trim() !== '') yield* ready(held.endsWith('\n') ? held : `${held}\n`)
}

/** The parts of a stream as they come. */
export async function* chunksOf<Part>(stream: ReadableStream<Part>): AsyncGenerator<Part> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}

function* cut(text: string): Generator<string> {
  let start = 0
  while (start < text.length) {
    const end = rowsEnd(text, MOST_LINES, start)
    // What is left without the end of a row is one.
    yield text.slice(start, end === start ? undefined : end)
    start = end === start ? text.length : end
  }
}

/** Where the last of so many whole rows ends: a line feed within quotation marks ends none. */
function rowsEnd(text: string, most = Infinity, start = 0): number {
  const isTable = !/^\s*[{[]/.test(text.slice(start, start + 16))
  let [end, rows, isQuoted] = [start, 0, false]
  for (let at = start; at < text.length && rows < most; at++) {
    const code = text.charCodeAt(at)
    if (code === 34 && isTable) isQuoted = !isQuoted
    else if (code === 10 && !isQuoted) {
      end = at + 1
      rows += 1
    }
  }
  return end
}

/** The items of a JSON document: an array, a batch, a page of a usage report, or one alone. */
export function itemsOf(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document.flatMap((one: unknown) => bucketItems(one))
  const { requests, data } = (document ?? {}) as { requests?: unknown; data?: unknown }
  if (Array.isArray(requests)) return requests
  if (Array.isArray(data)) return data.flatMap((one: unknown) => bucketItems(one))
  return [document]
}

type Bucket = { readonly results?: unknown; readonly start_time?: number; readonly starting_at?: string }

/** A day of a provider's usage report holds its results, each a sum over many requests of one model. */
function bucketItems(one: unknown): readonly unknown[] {
  const { results, start_time, starting_at } = (one ?? {}) as Bucket
  if (!Array.isArray(results)) return [one]
  const at = start_time === undefined ? starting_at : new Date(start_time * 1000).toISOString()
  return results.map(({ model, project_id, workspace_id, ...counts }: Readonly<Record<string, unknown>>) => {
    const tag = project_id ?? workspace_id
    const usage = Object.fromEntries(Object.entries(counts).filter(([, count]) => typeof count === 'number' || typeof count === 'object'))
    return { model, usage, ...(at !== undefined && { at }), ...(typeof tag === 'string' && { tag }) }
  })
}

/** A line of a log with its counts, without what was said; undefined of one that has none. */
export function withoutContent(line: string): string | undefined {
  if (!COUNTS.test(line)) return undefined
  try {
    const entry = JSON.parse(line) as { message?: { content?: unknown } }
    if (entry.message) delete entry.message.content
    return JSON.stringify(entry)
  } catch {
    return line
  }
}
