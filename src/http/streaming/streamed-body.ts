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

/** Answers are written in pieces of about so many bytes; between two of them other requests are served. */
const BYTES_AT_ONCE = 65_536
/** A piece whose items take long, or have no bytes, ends after so long. */
const LONGEST_MS = 10

/** The bytes of many items, a piece at a time; an item may have none. */
export async function* inPieces<Item>(items: Iterable<Item>, bytesOf: (item: Item) => Uint8Array | undefined): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let length = 0
  let startedAt = performance.now()
  for (const item of items) {
    const bytes = bytesOf(item)
    if (bytes) {
      parts.push(bytes)
      length += bytes.length
    }
    if (length < BYTES_AT_ONCE && performance.now() - startedAt < LONGEST_MS) continue
    if (length > 0) yield Buffer.concat(parts, length)
    parts = []
    length = 0
    await nextTurn()
    startedAt = performance.now()
  }
  if (length > 0) yield Buffer.concat(parts, length)
  await nextTurn()
}

/** Fewer hold a connection rather than use it: a line and its answer have hundreds of bytes. */
const LEAST_BYTES_PER_SECOND = 64

/**
 * Ends the connection of a request in which nothing moved for so long: a client that neither sends nor reads would hold its
 * socket and its memory. Whatever passes through one of the returned streams counts as movement; of a caller without a key only
 * when it makes 64 bytes for each second, so that a byte now and then does not hold a stream open.
 */
export function endWhenStalled({ raw, log, keyId }: Pick<FastifyRequest, 'raw' | 'log' | 'keyId'>, idleSeconds: number) {
  const leastBytes = keyId === null ? LEAST_BYTES_PER_SECOND * idleSeconds : 1
  let movedBytes = 0
  const timer = setTimeout(() => {
    log.info(`A stream stood still for ${idleSeconds} s, so that its connection was closed.`)
    raw.socket.destroy()
  }, idleSeconds * 1000)
  const { socket } = raw
  const end = (): void => {
    clearTimeout(timer)
    // The connection may carry many more requests.
    socket.off('close', end)
  }
  socket.once('close', end)
  function moved(bytes: number): void {
    movedBytes += bytes
    if (movedBytes < leastBytes) return
    movedBytes = 0
    timer.refresh()
  }
  return {
    moving: async function* moving(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces) {
        moved(piece.length)
        yield piece
        moved(piece.length)
      }
    },
    end,
  }
}
