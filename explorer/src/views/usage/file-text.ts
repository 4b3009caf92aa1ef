import { unpackedZstd } from '../../../../src/compression/unpacked-zstd'

/** How a file is read: a table with a header, one object a line, or one JSON document. */
export type FileShape = 'table' | 'lines' | 'json'

const LOOKED_AT = 65_536
/** In a log, some lines apply to later ones, so that a log is sent whole, but without prompts and answers. */
const LOG = /"(?:turn_context|token_count|sessionId|session_meta|parentUuid)"/
const COUNTS = /"(?:usage|turn_context|token_count|session_meta)"/

/** Returns the shape of a file, judged by its beginning. */
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

/** Returns the text of a file in chunks, decompressed if necessary. */
export function textOf(file: File): AsyncGenerator<string> {
  return chunksOf(bytesOf(file).pipeThrough(new TextDecoderStream()))
}

/** Returns the beginning of a file. */
export async function startOf(file: File): Promise<string> {
  let text = ''
  for await (const chunk of textOf(file)) {
    text += chunk
    if (text.length >= LOOKED_AT) break
  }
  return text
}

export function isPacked({ name }: File): boolean {
  return /\.(gz|zst)$/i.test(name)
}

/** The content of a compressed file. */
export function unpackedOf(file: File): Promise<Blob> {
  return new Response(bytesOf(file)).blob()
}

function bytesOf(file: File): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = file.stream()
  if (/\.zst$/i.test(file.name)) return streamOf(unpackedZstd(chunksOf(bytes)))
  return /\.gz$/i.test(file.name) ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes
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

/** The chunks of a stream. */
async function* chunksOf<Part>(stream: ReadableStream<Part>): AsyncGenerator<Part> {
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

/** Returns the items of a JSON document: of an array, a batch or a page of a usage report, or the document as a single item. */
export function itemsOf(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document.flatMap((one: unknown) => bucketItems(one))
  const { requests, data } = (document ?? {}) as { requests?: unknown; data?: unknown }
  if (Array.isArray(requests)) return requests
  if (Array.isArray(data)) return data.flatMap((one: unknown) => bucketItems(one))
  return [document]
}

type Bucket = { readonly results?: unknown; readonly start_time?: number; readonly starting_at?: string }

/** The results of a day in a provider's usage report, each of which sums up many requests to one model. */
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

/** A line of a log with its counts, without prompts and answers; undefined if it has no counts. */
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
