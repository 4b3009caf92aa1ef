import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** open: what is sent arrives. cut: connections break and none is made. silent: they stay, and nothing comes through. */
type State = 'open' | 'cut' | 'silent'

/** A wire to a server, that a test may cut or slow down; `url` is that of the server with the address of the wire. */
export async function wireTo(serverUrl: string) {
  const target = new URL(serverUrl)
  const sockets = new Set<Socket>()
  const frozen = new WeakSet<Socket>()
  let state: State = 'open'
  let delayMilliseconds = 0

  function carry(from: Socket, to: Socket): void {
    from.on('data', (bytes) => {
      if (state === 'silent' || frozen.has(from)) return
      if (delayMilliseconds === 0) to.write(bytes)
      else setTimeout(() => to.writable && to.write(bytes), delayMilliseconds)
    })
    from.on('error', () => undefined)
    from.once('close', () => {
      sockets.delete(from)
      // The end does not arrive either.
      if (!frozen.has(from)) to.destroy()
    })
  }

  const server = createServer((socket) => {
    if (state === 'cut') return void socket.destroy()
    const further = connect(Number(target.port), target.hostname)
    for (const one of [socket, further]) sockets.add(one)
    carry(socket, further)
    carry(further, socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(serverUrl)
  url.port = String((server.address() as AddressInfo).port)

  const set = (next: State): void => {
    // What was swallowed while it was silent is lost, so that no connection is of use any more.
    if (next === 'cut' || state === 'silent') for (const socket of sockets) socket.destroy()
    state = next
  }
  return {
    url: url.href,
    set,
    /** From now on nothing passes over the connections that there are; new ones work, as after the loss of a route. */
    freeze: (): void => {
      for (const socket of sockets) frozen.add(socket)
    },
    delay: (milliseconds: number): void => {
      delayMilliseconds = milliseconds
    },
    close: (): void => {
      set('cut')
      server.close()
    },
  }
}
