import type { FastifyRequest } from 'fastify'

/**
 * Ends the connection of a request in which nothing moved for so long: a client that neither sends nor reads would hold its
 * socket and its memory. Whatever passes through one of the returned streams counts as movement.
 */
export function endWhenStalled({ raw, log }: Pick<FastifyRequest, 'raw' | 'log'>, idleSeconds: number) {
  const timer = setTimeout(() => {
    log.warn(`A stream stood still for ${idleSeconds} s, so that its connection was closed.`)
    raw.socket.destroy()
  }, idleSeconds * 1000)
  const { socket } = raw
  const end = (): void => {
    clearTimeout(timer)
    // The connection may carry many more requests.
    socket.off('close', end)
  }
  socket.once('close', end)
  return {
    moving: async function* moving<Piece>(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
      for await (const piece of pieces) {
        timer.refresh()
        yield piece
        timer.refresh()
      }
    },
    end,
  }
}
