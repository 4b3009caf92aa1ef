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
  /** The reader of this stream. It has state, because some logs say once what holds for the lines after it. */
  readonly read: CallReader
  readonly view: EstimateView
  readonly instance: string
  readonly asDomainError: (error: unknown) => DomainError
}

/** Answers a line and counts the answer; undefined for a blank line. `asDomainError` turns an unexpected error into the one to show. */
export function answerLine(batch: BatchSums, line: Line, around: LineContext): BatchLine | undefined {
  if ('text' in line && line.text.trim() === '') return undefined
  const answered = answeredLine(batch, line, around)
  count(batch, answered)
  return { line: line.number, ...shown(answered, around.instance, around.view) }
}

/** The last line of the answers: totals and groups of all `lines`. */
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

/** The parsed JSON of a line. Throws malformed-line with the number of the line where it is not JSON. */
export function valueOfLine({ number, text }: { readonly number: number; readonly text: string }): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError(
      'malformed-line',
      `Line ${number} is not JSON. Write one whole JSON object on each line. The other lines are answered.`,
    )
  }
}

/** Lines answered before other requests get a turn: they take some milliseconds together. */
const LINES_AT_ONCE = 32

/** Some whole lines of a stream, with the settings by which the stream is answered. */
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

/** The answers to a chunk: one encoded line for each line that is not blank, and their sums. */
export type AnsweredChunk = {
  readonly answers: readonly Uint8Array[]
  readonly sums: KeptSums
  readonly estimates: number
  readonly problems: number
  readonly catalogRevision: string
}

/**
 * Answers a chunk as it would be answered within the whole stream. `yieldTurn` is awaited now and then, so that other requests get a turn.
 */
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
/** The last line of the answers of a job. `catalogRevision` is null where its chunks were answered from different revisions. */
export type EndOfChunks = Omit<BatchEnd, 'catalogRevision'> & { readonly catalogRevision: string | null }

/** The last line of the answers of a job. `parts` are the sums of its chunks, in the order of the chunks. */
export async function endOfChunks(parts: AsyncIterable<KeptSums>, answered: Answered, catalog: Catalog): Promise<EndOfChunks> {
  const batch = startBatch(catalog, answered.groupBy)
  for await (const part of parts) addKept(batch, part)
  const [revision, ...others] = answered.catalogRevisions
  return { ...endOfLines(batch, answered.lines), catalogRevision: others.length === 0 ? (revision ?? null) : null }
}
