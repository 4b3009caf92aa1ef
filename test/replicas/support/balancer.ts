import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

const CHECK_MILLISECONDS = 200
const BAD_GATEWAY = 502

/**
 * The least that a proxy before replicas does: each in turn, as long as /readyz says 200, and where a connection fails
 * the next one, for what may be sent twice.
 */
export async function balancerOf(urls: readonly string[]) {
  const ready = new Set(urls)
  const agent = new Agent({ keepAlive: true })
  let turn = 0
  const check = setInterval(() => {
    for (const url of urls) void isReady(url).then((holds) => (holds ? ready.add(url) : ready.delete(url)))
  }, CHECK_MILLISECONDS)

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request)
    const tried = new Set<string>()
    for (;;) {
      const candidates = [...ready].filter((url) => !tried.has(url))
      const url = candidates[(turn += 1) % candidates.length]
      if (url === undefined) return void response.writeHead(BAD_GATEWAY).end('no replica')
      const answer = await ask(url, request, body).catch(() => undefined)
      if (answer) {
        response.writeHead(answer.statusCode ?? BAD_GATEWAY, answer.headers)
        return void answer.pipe(response)
      }
      tried.add(url)
    }
  }

  function ask(url: string, { method, url: path, headers }: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const sent = httpRequest(new URL(path ?? '/', url), { method, headers, agent }, resolve)
      sent.on('error', reject)
      sent.end(body)
    })
  }

  const server = createServer((request, response) => void forward(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: (): void => {
      clearInterval(check)
      agent.destroy()
      server.close()
      server.closeAllConnections()
    },
  }
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then(
    ({ status }) => status === 200,
    () => false,
  )
}
