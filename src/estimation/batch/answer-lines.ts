import type { Catalog } from '../../catalog/catalog.js'
import { DomainError } from '../../errors.js'
import type { BatchEnd, BatchGroup, BatchLine } from '../../schemas/batch.js'
import type { Detail, EstimateView } from '../../schemas/detail.js'
import { type Estimated, estimateItem, type Refused } from './batch-item.js'
import { addKept, type BatchSums, count, endOf, type KeptSums, keptSums, startBatch } from './batch-sums.js'
import { type CallReader, callReader, type Skipped } from './call-reader.js'
import { type Line, lineSplitter } from './lines.js'
import { shown } from './shown.js'

type LineContext = {
  /** Of this stream: what lines say depends on those before them. */
  readonly read: CallReader
  readonly view: EstimateView
  readonly instance: string
  readonly asDomainError: (error: unknown) => DomainError
}

/** The answer to a line, counted; a blank line has none. What breaks on our side is what `asDomainError` makes of it. */
export function answerLine(batch: BatchSums, line: Line, around: LineContext): BatchLine | undefined {
  if ('text' in line && line.text.trim() === '') return undefined
  const answered = answeredLine(batch, line, around)
  count(batch, answered)
  return { line: line.number, ...shown(answered, around.instance, around.view) }
}

/** What is said after the last line. */
export function endOfLines(batch: BatchSums, lines: number): BatchEnd {
  return { ...endOf(batch), lines }
}

function answeredLine({ catalog }: BatchSums, line: Line, { read, view, asDomainError }: LineContext): Estimated | Refused | Skipped {
  try {
    if ('problem' in line) throw line.problem
    const told = read(valueOfLine(line))
    return 'skipped' in told ? told : estimateItem(told.item, catalog, view)
  } catch (error) {
    return { kind: null, reference: null, problem: error instanceof DomainError ? error : asDomainError(error) }
  }
}

/** The JSON of a line; what is none is refused by its number. */
export function valueOfLine({ number, text }: { readonly number: number; readonly text: string }): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('malformed-line', `Line ${number} is not JSON. Write one JSON object, whole, on each line; other lines stand.`)
  }
}

/** So many lines take some milliseconds; other requests are served between. */
const LINES_AT_ONCE = 32

/** Whole lines of a stream, and how the stream is answered. */
export type Chunk = {
  readonly input: Uint8Array
  readonly linesBefore: number
  readonly lineLimitBytes: number
  readonly detail: Detail
  readonly groupBy: readonly BatchGroup[]
  readonly instance: string
}

type ChunkContext = {
  readonly asDomainError: (error: unknown) => DomainError
  readonly encode: (answer: BatchLine) => Uint8Array
  readonly yieldTurn: () => Promise<unknown>
}

/** What a chunk was answered: a line for each line, encoded, and what they add up to. */
export type AnsweredChunk = {
  readonly answers: readonly Uint8Array[]
  readonly sums: KeptSums
  readonly estimates: number
  readonly problems: number
  readonly catalogRevision: string
}

/** The answers to a chunk, as the whole stream would hold them. `yieldTurn` lets others work meanwhile. */
export async function answerChunk(
  chunk: Chunk,
  catalog: Catalog,
  { asDomainError, encode, yieldTurn }: ChunkContext,
): Promise<AnsweredChunk> {
  const { detail, instance } = chunk
  const batch = startBatch(catalog, chunk.groupBy)
  const lines = lineSplitter(chunk.lineLimitBytes, chunk.linesBefore)
  const read = callReader()
  const answers: Uint8Array[] = []
  for (const part of [lines.push(chunk.input), lines.end()]) {
    for (const line of part) {
      const answer = answerLine(batch, line, { read, view: { detail }, instance, asDomainError })
      if (answer) answers.push(encode(answer))
      if (line.number % LINES_AT_ONCE === 0) await yieldTurn()
    }
  }
  const { problems } = batch
  const { estimates } = batch.all
  return { answers, sums: keptSums(batch), estimates, problems, catalogRevision: catalog.revision }
}

type Answered = { readonly groupBy: readonly BatchGroup[]; readonly lines: number; readonly catalogRevisions: readonly string[] }
/** The last line of the answers of a job, which names a revision where there is one for all. */
export type EndOfChunks = Omit<BatchEnd, 'catalogRevision'> & { readonly catalogRevision: string | null }

/** What is said after the last chunk; `parts` are the sums of the chunks in their order. */
export async function endOfChunks(parts: AsyncIterable<KeptSums>, answered: Answered, catalog: Catalog): Promise<EndOfChunks> {
  const batch = startBatch(catalog, answered.groupBy)
  for await (const part of parts) addKept(batch, part)
  const [revision, ...others] = answered.catalogRevisions
  return { ...endOfLines(batch, answered.lines), catalogRevision: others.length === 0 ? (revision ?? null) : null }
}
