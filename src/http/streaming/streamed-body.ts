import type { FastifyReply, FastifyRequest } from 'fastify'
import { isUsageCount } from '../../estimation/usage/shape-of.js'
import { csvAsLines } from '../../importers/usage-csv.js'
import { CallerLeft } from '../../plugins/domain-error-of.js'
import { nextTurn } from '../../plugins/event-loop-turns.js'
import { MEDIA_TYPES } from '../representation/formats.js'

/** Yields the parts of a stream. If they have more than `limitBytes` together, throws the error that `refusal` returns. */
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

/** Yields a streamed body as lines of JSON: its own lines, or the rows of a table. */
export function linesOf(
  { headers }: Pick<FastifyRequest, 'headers'>,
  chunks: AsyncIterable<Uint8Array>,
  limitBytes: number,
): AsyncIterable<Uint8Array> {
  const isTable = headers['content-type']?.trim().toLowerCase().startsWith(MEDIA_TYPES.csv) === true
  return isTable ? csvAsLines(chunks, { limitBytes, isCount: isUsageCount }) : chunks
}

/**
 * Yields the parts of a body, each in a turn of its own, so that other requests are served in between. Throws CallerLeft once the
 * connection is closed, because nothing else ends the work on a stream that has no answers yet.
 */
export async function* inTurns(parts: AsyncIterable<Uint8Array>, { raw }: Pick<FastifyReply, 'raw'>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    await nextTurn()
    if (raw.destroyed) throw new CallerLeft()
    yield part
  }
}

/** Answers are written in pieces of about this many bytes; other requests are served between two pieces. */
const BYTES_AT_ONCE = 65_536
/** The longest time for a piece, in milliseconds, if its items take long or have no bytes. */
const LONGEST_MS = 10

/** Yields the bytes of many items in pieces; an item may have none. */
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

/** A slower connection is held open rather than used: a line and its answer have hundreds of bytes. */
const LEAST_BYTES_PER_SECOND = 64

/**
 * Closes the connection of a request in which nothing moves for `idleSeconds`, because a client that neither sends nor reads would
 * hold its socket and memory. What passes through one of the returned streams counts as movement. Without a key it counts only at 64
 * bytes or more for each second, so that single bytes do not keep a stream open.
 */
export function endWhenStalled({ raw, log, keyId }: Pick<FastifyRequest, 'raw' | 'log' | 'keyId'>, idleSeconds: number) {
  const leastBytes = keyId === null ? LEAST_BYTES_PER_SECOND * idleSeconds : 1
  let movedBytes = 0
  const timer = setTimeout(() => {
    log.info(`Nothing moved in a stream for ${idleSeconds} s, so that its connection was closed.`)
    raw.socket.destroy()
  }, idleSeconds * 1000)
  const { socket } = raw
  const end = (): void => {
    clearTimeout(timer)
    // The connection may be used for further requests.
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
