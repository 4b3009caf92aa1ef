import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readConfig } from '../config.js'
import { DomainError } from '../errors.js'
import { answerLine, endOfLines } from '../estimation/batch/answer-lines.js'
import { startBatch } from '../estimation/batch/batch-sums.js'
import { callReader } from '../estimation/batch/call-reader.js'
import { type Line, lineSplitter } from '../estimation/batch/lines.js'
import { type BatchEnd, BatchQuery } from '../schemas/batch.js'
import { Detail } from '../schemas/detail.js'
import { jsonText } from '../schemas/parse-request.js'
import { bundledCatalog } from './answers.js'
import { type Service, streamThroughService } from './service.js'

/** Answers are written in pieces of about so many characters. */
const LETTERS_AT_ONCE = 65_536

/** The answers to a stream of lines, computed in this process, and the totals as the last line. */
export async function* answeredHere(
  chunks: AsyncIterable<Uint8Array>,
  { detail, groupBy, once }: FileOptions,
  environment: Readonly<Record<string, string | undefined>>,
  tell: (end: BatchEnd) => void,
): AsyncGenerator<string> {
  const batch = startBatch(await bundledCatalog(), groupBy)
  const lines = lineSplitter(readConfig(environment).batchLineLimitBytes)
  const around = { read: callReader(once === 'reference'), view: { detail }, instance: `urn:request:${randomUUID()}`, asDomainError }
  const textOf = (line: Line): string => {
    const answer = answerLine(batch, line, around)
    return answer ? `${jsonText(answer)}\n` : ''
  }
  for await (const chunk of chunks) yield* inPieces(lines.push(chunk), textOf)
  yield* inPieces(lines.end(), textOf)
  const end = endOfLines(batch, lines.count)
  tell(end)
  yield `${jsonText(end)}\n`
}

function* inPieces(lines: Iterable<Line>, textOf: (line: Line) => string): Generator<string> {
  let text = ''
  for (const line of lines) {
    text += textOf(line)
    if (text.length < LETTERS_AT_ONCE) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

function asDomainError(error: unknown): DomainError {
  return new DomainError(
    'internal-error',
    `This is a fault of ours: ${error instanceof Error ? error.message : String(error)}. Please report it.`,
  )
}

/** Longer than any answer to one line, or than the totals of all groups. */
const LONGEST_ANSWER_BYTES = 256 * 1024 * 1024

/** The answers of a service to a stream of lines, passed on as they come; the totals are its last line. */
export async function* answeredThere(
  chunks: AsyncIterable<Uint8Array>,
  { detail, groupBy = [], once }: FileOptions,
  service: Service,
  tell: (end: BatchEnd) => void,
): AsyncGenerator<Uint8Array> {
  const query = new URLSearchParams({ detail, ...(groupBy.length > 0 && { groupBy: groupBy.join(',') }), ...(once && { once }) })
  const sent = watched(chunks)
  const path = `v1/estimates/batch?${query.toString()}`
  const answer = await streamThroughService(service, path, ReadableStream.from(sent.chunks())).catch(sent.tellFault)
  const lines = lineSplitter(LONGEST_ANSWER_BYTES)
  let last = ''
  for await (const chunk of whole(answer, sent.tellFault)) {
    for (const line of lines.push(chunk)) if ('text' in line) last = line.text
    yield chunk
  }
  tell(endFrom(last))
}

function endFrom(text: string): BatchEnd {
  try {
    const last = JSON.parse(text) as Partial<BatchEnd>
    if (last.totals && last.lines !== undefined) return last as BatchEnd
  } catch {
    // Said below: a line that was cut is no JSON.
  }
  throw wentAway()
}

/** What is sent; where it could not be read, that is the fault, and not that the connection then broke. */
function watched(chunks: AsyncIterable<Uint8Array>) {
  const seen: { fault?: unknown } = {}
  return {
    chunks: async function* (): AsyncGenerator<Uint8Array> {
      try {
        yield* chunks
      } catch (error) {
        seen.fault = error
        throw error
      }
    },
    tellFault: (error: unknown): never => {
      throw seen.fault ?? error
    },
  }
}

/** Its chunks; that the connection broke is said as what it is. */
async function* whole(answer: AsyncIterable<Uint8Array>, tellFault: (error: unknown) => never): AsyncGenerator<Uint8Array> {
  try {
    yield* answer
  } catch {
    tellFault(wentAway())
  }
}

function wentAway(): DomainError {
  return new DomainError('service-unreachable', 'The answer ended before its totals: the service went away. Run it again.')
}

/** The options of estimate --file. */
export const FileOptions = z.strictObject({
  file: z
    .string()
    .min(1)
    .describe(
      'Requests as NDJSON, one a line as for POST /v1/estimates/batch, or in a .csv or .tsv with a header; logs of Claude Code and Codex and outputs of batches too. - is standard input, and what ends in .gz or .zst is unpacked.',
    ),
  output: z.string().min(1).optional().describe('Where the answers go, one a line and the totals last; standard output when absent.'),
  detail: Detail.default('summary').describe('full: each estimate with its steps and citations.'),
  groupBy: BatchQuery.shape.groupBy,
  once: BatchQuery.shape.once,
  format: z
    .enum(['ndjson', 'csv'])
    .default('ndjson')
    .describe('ndjson: a line of JSON for each answer, and the totals last; csv: a table of the answers.'),
})
export type FileOptions = z.infer<typeof FileOptions>
