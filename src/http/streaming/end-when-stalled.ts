import type { FastifyRequest } from 'fastify'

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
