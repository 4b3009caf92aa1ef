import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../../errors.js'
import { checkView } from '../../estimation/answer.js'
import { answerLine, endOfLines } from '../../estimation/batch/answer-lines.js'
import { startBatch } from '../../estimation/batch/batch-sums.js'
import { callReader } from '../../estimation/batch/call-reader.js'
import { type Line, lineSplitter } from '../../estimation/batch/lines.js'
import { instanceOf } from '../../plugins/app/request-id.js'
import { domainErrorOf, saysThatCallerLeft } from '../../plugins/domain-error-of.js'
import { checkTableView, csvOfAnswers, TABLE_VIEW } from '../../reports/batch-table.js'
import type { BatchLine, BatchQuery, BatchSummaries, WorkAmounts } from '../../schemas/batch.js'
import { jsonText } from '../../schemas/parse-request.js'
import { batchItemJson, batchLineJson } from '../representation/estimate-json.js'
import { PARTIAL_JSON, sendAs } from '../representation/formats.js'
import { endWhenStalled, inPieces, inTurns, linesOf, withinBytes } from './streamed-body.js'

/** The most lines without an estimate. They also take time, and a few compressed bytes may contain millions of them. */
const MOST_FRUITLESS_LINES = 100_000

/**
 * Limits of a stream. What a compressed stream decompresses to is limited, because few bytes may contain very many; with a key the
 * limit is that of a job. Streams that are not compressed have no limit.
 */
export type StreamLimits = {
  readonly lineLimitBytes: number
  readonly idleSeconds: number
  readonly unpackedLimitBytes: number
  readonly unpackedLimitBytesWithKey: number
}
type StreamAsked = BatchQuery & StreamLimits & { readonly isTable?: boolean }
type Asked = BatchQuery & {
  readonly lineLimitBytes: number
  /** Whether refused lines count towards the lines without an estimate, of which a stream may have only so many. Blank lines always do. */
  readonly boundsRefusedLines?: boolean
  readonly onAnswer?: (answer: BatchLine) => void
  /** Called at the end with the sums of what all estimated lines asked for. */
  readonly onAmounts?: (amounts: WorkAmounts) => void
}

/**
 * Answers a stream of items, one on each line, with a stream of answers and the totals as the last line, or with a table. A line is
 * read only when its answer can be sent, so that the work stops when a client stops reading, and ends when it is gone. A client that
 * neither sends nor reads for `idleSeconds` is disconnected.
 */
export function answerLines(
  request: FastifyRequest,
  reply: FastifyReply,
  chunks: AsyncIterable<Uint8Array>,
  { idleSeconds, unpackedLimitBytes, unpackedLimitBytesWithKey, isTable = false, ...wanted }: StreamAsked,
): FastifyReply {
  if (isTable) checkTableView(wanted)
  const asked = isTable ? { ...wanted, ...TABLE_VIEW } : wanted
  const stall = endWhenStalled(request, idleSeconds)
  const hasKey = request.keyId !== null
  const { metrics } = request.server
  const counted = { ...asked, boundsRefusedLines: !hasKey, onAnswer: metrics.line, onAmounts: metrics.asked }
  const isPacked = (request.headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity'
  const unpacked = (): AsyncIterable<Uint8Array> =>
    hasKey
      ? withinBytes(unpackedLimitBytesWithKey, chunks, unpacksToTooMuch('JOB_LIMIT_BYTES'))
      : withinBytes(unpackedLimitBytes, chunks, unpacksToTooMuch('BATCH_UNPACKED_LIMIT_BYTES, with a key JOB_LIMIT_BYTES'))
  const lines = inTurns(linesOf(request, stall.moving(isPacked ? unpacked() : chunks), asked.lineLimitBytes), reply)
  const told = answersTo(lines, request, counted)
  const answers = Readable.from(stall.moving(isTable ? csvOfAnswers(told) : told), { objectMode: false })
  answers.once('close', stall.end)
  return sendAs(reply, isTable ? 'csv' : 'ndjson', answers)
}

/**
 * Returns the answers as encoded lines. Reading stops when no more answers are read, or when the caller has left. If `chunks` cannot be
 * decompressed further, or contain hardly any estimates, the answer to the line where they end says so.
 */
export async function* answersTo(
  chunks: AsyncIterable<Uint8Array>,
  { catalog, id, log }: Pick<FastifyRequest, 'catalog' | 'id' | 'log'>,
  { detail, fields, groupBy, once, lineLimitBytes, boundsRefusedLines = false, onAnswer, onAmounts }: Asked,
): AsyncGenerator<Uint8Array> {
  const batch = startBatch(catalog, groupBy)
  const lines = lineSplitter(lineLimitBytes)
  checkView({ detail, fields })
  const around = { read: callReader(once === 'reference'), view: { detail, fields }, instance: instanceOf(id), asDomainError }
  const bytesOf = (line: Line) => {
    const answer = answerLine(batch, line, around)
    if (!answer) return undefined
    onAnswer?.(answer)
    return batchLineJson(answer, fields !== undefined)
  }
  try {
    for await (const chunk of chunks) {
      yield* inPieces(lines.push(chunk), bytesOf)
      const { estimates } = batch.all
      const fruitless = lines.count - estimates - (boundsRefusedLines ? 0 : batch.problems + batch.skipped)
      if (fruitless > MOST_FRUITLESS_LINES + estimates) throw tooManyFruitless(boundsRefusedLines)
    }
    yield* inPieces(lines.end(), bytesOf)
  } catch (error) {
    if (saysThatCallerLeft(error)) return
    const problem = domainErrorOf(error)
    if (problem.code === 'internal-error') throw error
    yield* inPieces(lines.breakOff(problem), bytesOf)
  }
  const end = endOfLines(batch, lines.count)
  onAmounts?.(end.totals.amounts)
  yield Buffer.from(`${jsonText(end)}\n`)

  function asDomainError(error: unknown) {
    const told = domainErrorOf(error)
    log.error({ err: error }, told.message)
    return told
  }
}

function tooManyFruitless(boundsRefusedLines: boolean): DomainError {
  const which = boundsRefusedLines ? 'are blank, skipped or have a problem' : 'are blank'
  const wayOut = boundsRefusedLines ? 'Leave blank lines out, and correct what the problems say' : 'Leave blank lines out'
  const detail = `More than ${MOST_FRUITLESS_LINES} lines ${which}, which is more than there are estimates. The stream is not read further; the answers before this one are valid. ${wayOut}.`
  return new DomainError('malformed-line', detail)
}

function unpacksToTooMuch(limits: string) {
  return (limitBytes: number): DomainError => {
    const detail = `The stream decompresses to more than the ${limitBytes} bytes that are allowed; the answers to the lines before this one are valid. Send it uncompressed, or in parts. The limit is ${limits}.`
    return new DomainError('body-too-large', detail)
  }
}

type Answered = Pick<BatchSummaries, 'items'>

/** Sends a batch as JSON, with all or some fields of each estimate. It is sent in pieces, because 1,000 estimates (28 MB) take a second. */
export function sendBatch(reply: FastifyReply, answer: Answered, fields?: readonly string[]): FastifyReply {
  const isPartial = fields !== undefined
  return reply.type(isPartial ? PARTIAL_JSON : 'application/json').send(Readable.from(batchJson(answer, isPartial), { objectMode: false }))
}

async function* batchJson({ items, ...rest }: Answered, isPartial: boolean): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{"items":[')
  yield* inPieces(items.entries(), ([index, item]) => batchItemJson(item, { head: index > 0 ? ',' : '', isPartial }))
  yield Buffer.from(`],${jsonText(rest).slice(1)}`)
}
