import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../errors.js'
import { answerLine, endOfLines } from '../estimation/batch/answer-lines.js'
import { startBatch } from '../estimation/batch/batch-sums.js'
import { type Line, lineSplitter } from '../estimation/batch/lines.js'
import { domainErrorOf } from '../plugins/domain-error-of.js'
import { instanceOf } from '../plugins/request-id.js'
import type { BatchLine } from '../schemas/batch-answer.js'
import type { BatchQuery } from '../schemas/batch-request.js'
import { batchLineJson } from './batch-line-json.js'
import { endWhenStalled } from './end-when-stalled.js'
import { MEDIA_TYPES } from './formats.js'
import { inPieces } from './in-pieces.js'
import { upTo } from './up-to.js'

/** `unpackedLimitBytes` is for streams that come compressed, of which few bytes may be very many; others have no limit. */
export type StreamLimits = { readonly lineLimitBytes: number; readonly idleSeconds: number; readonly unpackedLimitBytes: number }
type Asked = BatchQuery & Pick<StreamLimits, 'lineLimitBytes'> & { readonly onAnswer?: (answer: BatchLine) => void }

/**
 * Answers a stream of items, one a line, with a stream of answers, one a line, and the totals as the last. A line is read
 * when there is room for its answer, so that a client that stops reading stops the work, and one that is gone ends it. One
 * that neither sends nor reads for `idleSeconds` is cut off.
 */
export function answerLines(
  request: FastifyRequest,
  reply: FastifyReply,
  chunks: AsyncIterable<Uint8Array>,
  { idleSeconds, unpackedLimitBytes, ...asked }: BatchQuery & StreamLimits,
): FastifyReply {
  const stall = endWhenStalled(request, idleSeconds)
  const counted = { ...asked, onAnswer: request.server.metrics.line }
  const isPacked = (request.headers['content-encoding'] ?? 'identity') !== 'identity'
  const plain = isPacked ? upTo(unpackedLimitBytes, chunks, unpacksToTooMuch) : chunks
  const answers = Readable.from(stall.moving(answersTo(stall.moving(plain), request, counted)), { objectMode: false })
  answers.once('close', stall.end)
  return reply.type(`${MEDIA_TYPES.ndjson}; charset=utf-8`).send(answers)
}

/**
 * The answers, encoded; `chunks` are left as soon as nobody asks for more. Where they cannot be unpacked any further, that is
 * the answer to the line in which they end.
 */
export async function* answersTo(
  chunks: AsyncIterable<Uint8Array>,
  { catalog, id, log }: Pick<FastifyRequest, 'catalog' | 'id' | 'log'>,
  { detail = 'full', groupBy, lineLimitBytes, onAnswer }: Asked,
): AsyncGenerator<Uint8Array> {
  const batch = startBatch(catalog, groupBy)
  const lines = lineSplitter(lineLimitBytes)
  const around = { detail, instance: instanceOf(id), asDomainError }
  const bytesOf = (line: Line) => {
    const answer = answerLine(batch, line, around)
    if (!answer) return undefined
    onAnswer?.(answer)
    return batchLineJson(answer)
  }
  try {
    for await (const chunk of chunks) yield* inPieces(lines.push(chunk), bytesOf)
    yield* inPieces(lines.end(), bytesOf)
  } catch (error) {
    const problem = domainErrorOf(error)
    if (problem.code === 'internal-error') throw error
    yield* inPieces(lines.breakOff(problem), bytesOf)
  }
  yield Buffer.from(`${JSON.stringify(endOfLines(batch, lines.count))}\n`)

  function asDomainError(error: unknown) {
    const told = domainErrorOf(error)
    log.error({ err: error }, told.message)
    return told
  }
}

function unpacksToTooMuch(limitBytes: number): DomainError {
  const detail = `The stream has more than the ${limitBytes} bytes to which a compressed one may unpack; the lines before this one stand. Send it unpacked, or in parts; the limit is JOB_LIMIT_BYTES.`
  return new DomainError('body-too-large', detail)
}
