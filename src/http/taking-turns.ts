import type { FastifyReply } from 'fastify'
import { CallerLeft } from '../plugins/caller-left.js'
import { nextTurn } from '../plugins/event-loop-turns.js'

/**
 * The parts of a body, each in a turn of its own, so that others are served between. Throws CallerLeft once the connection is
 * closed: where a stream has no answers yet, nothing else would end the work on what has come of it.
 */
export async function* takingTurns(parts: AsyncIterable<Uint8Array>, { raw }: Pick<FastifyReply, 'raw'>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    await nextTurn()
    if (raw.destroyed) throw new CallerLeft()
    yield part
  }
}
