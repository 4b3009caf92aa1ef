import { askForReport, type CallsReport, Refused } from './ask-report'
import { type CallFile, callsIn, Unreadable } from './call-file'
import { type FileShape, shapeOf, startOf } from './file-text'
import { type Column, columnsFrom, headerOf } from './header'

export type Looked = { readonly shape: FileShape; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
export type Order =
  | { readonly type: 'look'; readonly file: File }
  | { readonly type: 'start'; readonly file: File; readonly looked: Looked; readonly columns: readonly Column[] }
export type News =
  | { readonly type: 'looked'; readonly looked: Looked }
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly answer: CallsReport; readonly calls: CallFile }
  | { readonly type: 'failed'; readonly sentence: string }

const SHOWN_ROWS = 3

const tell = (news: News): void => postMessage(news)

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const work = data.type === 'look' ? look(data.file) : start(data)
  work.catch((error: unknown) => tell({ type: 'failed', sentence: sentenceOf(error) }))
})

function sentenceOf(error: unknown): string {
  if (error instanceof Refused || error instanceof Unreadable) return error.message
  if (error instanceof TypeError) return 'The service does not answer. Check the connection, and start again.'
  return error instanceof Error ? error.message : String(error)
}

/** The beginning of the file, and what each column of a table is read as. */
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

async function start({ file, looked, columns }: Extract<Order, { type: 'start' }>): Promise<void> {
  const calls = await callsIn(file, looked, columns)
  const answer = await askForReport(calls, (share) => tell({ type: 'progress', share }))
  tell({ type: 'done', answer, calls })
}
