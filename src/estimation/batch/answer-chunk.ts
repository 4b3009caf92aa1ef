import type { Catalog } from '../../catalog/catalog.js'
import type { DomainError } from '../../errors.js'
import type { BatchEnd, BatchGroup, BatchLine } from '../../schemas/batch.js'
import type { Detail } from '../../schemas/detail.js'
import { answerLine, endOfLines } from './answer-lines.js'
import { startBatch } from './batch-sums.js'
import { callReader } from './call-reader.js'
import { addKept, type KeptSums, keptSums } from './kept-sums.js'
import { lineSplitter } from './lines.js'

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

type Around = {
  readonly asDomainError: (error: unknown) => DomainError
  readonly encode: (answer: BatchLine) => Uint8Array
  readonly breathe: () => Promise<unknown>
}

/** What a chunk was answered: a line for each line, encoded, and what they add up to. */
export type AnsweredChunk = {
  readonly answers: readonly Uint8Array[]
  readonly sums: KeptSums
  readonly estimates: number
  readonly problems: number
  readonly catalogRevision: string
}

/** The answers to a chunk, as the whole stream would hold them. `breathe` lets others work meanwhile. */
export async function answerChunk(chunk: Chunk, catalog: Catalog, { asDomainError, encode, breathe }: Around): Promise<AnsweredChunk> {
  const { detail, instance } = chunk
  const batch = startBatch(catalog, chunk.groupBy)
  const lines = lineSplitter(chunk.lineLimitBytes, chunk.linesBefore)
  const read = callReader()
  const answers: Uint8Array[] = []
  for (const part of [lines.push(chunk.input), lines.end()]) {
    for (const line of part) {
      const answer = answerLine(batch, line, { read, view: { detail }, instance, asDomainError })
      if (answer) answers.push(encode(answer))
      if (line.number % LINES_AT_ONCE === 0) await breathe()
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
