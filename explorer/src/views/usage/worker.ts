import { askFor, Refused } from './ask'
import { type Column, columnsFrom, headerLine, headerOf } from './header'
import { chunksOf, type FileShape, isLog, itemsOf, type Piece, piecesOf, shapeOf, textOf, withoutContent } from './pieces'
import { merged, NOTHING, type Usage } from './sums'

export type Looked = { readonly shape: FileShape; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
export type Order =
  | { readonly type: 'look'; readonly file: File }
  | { readonly type: 'start'; readonly file: File; readonly looked: Looked; readonly columns: readonly Column[] }
export type News =
  | { readonly type: 'looked'; readonly looked: Looked }
  | { readonly type: 'progress'; readonly share: number; readonly usage: Usage }
  | { readonly type: 'done'; readonly usage: Usage }
  | { readonly type: 'failed'; readonly sentence: string }

const LOOKED_AT = 65_536
const SHOWN_ROWS = 3
const PIECE_ITEMS = 1000

const tell = (news: News): void => postMessage(news)

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const work = data.type === 'look' ? look(data.file) : start(data)
  work.catch((error: unknown) => tell({ type: 'failed', sentence: sentenceOf(error) }))
})

function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return error.message
  if (error instanceof TypeError) return 'The service does not answer. Check the connection, and start again.'
  return error instanceof Error ? error.message : String(error)
}

/** How the file begins, and what each column of a table is read as. */
async function look(file: File): Promise<void> {
  const start = await startOf(file)
  if (start.trim() === '') throw new Refused('The file is empty.')
  const shape = shapeOf(start)
  if (shape !== 'table') return tell({ type: 'looked', looked: { shape, columns: [], rows: [] } })
  const { names, delimiter } = headerOf(start)
  const sample = start.split(/\r?\n/).slice(0, SHOWN_ROWS + 1)
  const response = await fetch('/v1/estimates/batch?fields=kind', {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: `${sample.join('\n')}\n`,
  })
  const [first = '{}'] = (await response.text()).split('\n', 1)
  const { skipped = '' } = JSON.parse(first) as { skipped?: string }
  const rows = sample.slice(1).map((line) => line.split(delimiter))
  tell({ type: 'looked', looked: { shape, columns: columnsFrom(names, skipped), rows } })
}

async function startOf(file: File): Promise<string> {
  let text = ''
  for await (const chunk of chunksOf(textOf(file))) {
    text += chunk
    if (text.length >= LOOKED_AT) break
  }
  return text
}

async function start({ file, looked, columns }: Extract<Order, { type: 'start' }>): Promise<void> {
  let usage: Usage = NOTHING
  let [bytes, line] = [0, 1]
  const type = looked.shape === 'table' ? 'text/csv' : 'application/x-ndjson'
  for await (const piece of wanted(file, looked, columns)) {
    usage = merged(usage, await askFor(piece.text, type, line))
    bytes += piece.bytes
    line += piece.text.split('\n').length - 1 - (type === 'text/csv' ? 1 : 0)
    // A packed file is longer than it looks.
    tell({ type: 'progress', share: Math.min(bytes / Math.max(file.size, 1), 1), usage })
  }
  tell({ type: 'done', usage })
}

async function* wanted(file: File, { shape, columns: read }: Looked, columns: readonly Column[]): AsyncGenerator<Piece> {
  if (shape === 'json') yield* ofDocument(file)
  else {
    const start = await startOf(file)
    if (shape === 'table') yield* piecesOf(file, shape, headerLine(columns, read, headerOf(start).delimiter))
    else yield* isLog(start) ? ofLog(file) : piecesOf(file, shape, undefined)
  }
}

async function* ofDocument(file: File): AsyncGenerator<Piece> {
  const document = await documentIn(file)
  const items = itemsOf(document)
  for (let from = 0; from < items.length; from += PIECE_ITEMS) {
    const some = items.slice(from, from + PIECE_ITEMS)
    yield { text: some.map((item) => `${JSON.stringify(item)}\n`).join(''), bytes: (file.size * some.length) / items.length }
  }
}

async function documentIn(file: File): Promise<unknown> {
  let text = ''
  for await (const chunk of chunksOf(textOf(file))) text += chunk
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Refused('The file begins like JSON, but it is not whole JSON, nor one JSON object on each line.')
  }
}

/** A log of a session in one piece; only counts leave this computer. */
async function* ofLog(file: File): AsyncGenerator<Piece> {
  let text = ''
  for await (const piece of piecesOf(file, 'lines', undefined)) {
    for (const line of piece.text.split('\n')) {
      const kept = withoutContent(line)
      if (kept !== undefined) text += `${kept}\n`
    }
  }
  yield { text, bytes: file.size }
}
