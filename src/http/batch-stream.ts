import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
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

/** Answers are written in pieces of about so many bytes; between two of them other requests are served. */
const BYTES_AT_ONCE = 65_536

export type StreamLimits = { readonly lineLimitBytes: number; readonly idleSeconds: number }
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
  { idleSeconds, ...asked }: BatchQuery & StreamLimits,
): FastifyReply {
  const stall = endWhenStalled(request, idleSeconds)
  const counted = { ...asked, onAnswer: request.server.metrics.line }
  const answers = Readable.from(stall.moving(answersTo(stall.moving(chunks), request, counted)), { objectMode: false })
  answers.once('close', stall.end)
  return reply.type(`${MEDIA_TYPES.ndjson}; charset=utf-8`).send(answers)
}

/** The answers, encoded; `chunks` are left as soon as nobody asks for more. */
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
  for await (const chunk of chunks) yield* inPieces(lines.push(chunk), bytesOf)
  yield* inPieces(lines.end(), bytesOf)
  yield Buffer.from(`${JSON.stringify(endOfLines(batch, lines.count))}\n`)

  function asDomainError(error: unknown) {
    const told = domainErrorOf(error)
    log.error({ err: error }, told.message)
    return told
  }
}

async function* inPieces(lines: Iterable<Line>, bytesOf: (line: Line) => Uint8Array | undefined): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let length = 0
  for (const line of lines) {
    const bytes = bytesOf(line)
    if (!bytes) continue
    parts.push(bytes)
    length += bytes.length
    if (length < BYTES_AT_ONCE) continue
    yield Buffer.concat(parts, length)
    parts = []
    length = 0
    await setImmediate()
  }
  if (length > 0) yield Buffer.concat(parts, length)
  await setImmediate()
}
