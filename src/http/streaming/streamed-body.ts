import type { FastifyReply, FastifyRequest } from 'fastify'
import { isUsageCount } from '../../estimation/usage/shape-of.js'
import { csvAsLines } from '../../importers/usage-csv.js'
import { CallerLeft } from '../../plugins/domain-error-of.js'
import { nextTurn } from '../../plugins/event-loop-turns.js'
import { MEDIA_TYPES } from '../representation/formats.js'

/** The parts of a stream; where they have more than `limitBytes` together, what `refusal` says is thrown. */
export async function* withinBytes(
  limitBytes: number,
  parts: AsyncIterable<Uint8Array>,
  refusal: (limitBytes: number) => Error,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const part of parts) {
    bytes += part.length
    if (bytes > limitBytes) throw refusal(limitBytes)
    yield part
  }
}

/** A streamed body as lines of JSON: as it comes, or the rows of a table. */
export function linesOf(
  { headers }: Pick<FastifyRequest, 'headers'>,
  chunks: AsyncIterable<Uint8Array>,
  limitBytes: number,
): AsyncIterable<Uint8Array> {
  const isTable = headers['content-type']?.trim().toLowerCase().startsWith(MEDIA_TYPES.csv) === true
  return isTable ? csvAsLines(chunks, { limitBytes, isCount: isUsageCount }) : chunks
}

/**
 * The parts of a body, each in a turn of its own, so that others are served between. Throws CallerLeft once the connection is
 * closed: where a stream has no answers yet, nothing else would end the work on what has come of it.
 */
export async function* inTurns(parts: AsyncIterable<Uint8Array>, { raw }: Pick<FastifyReply, 'raw'>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    await nextTurn()
    if (raw.destroyed) throw new CallerLeft()
    yield part
  }
}
