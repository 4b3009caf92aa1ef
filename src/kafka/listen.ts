import fastify from 'fastify'
import { collectDefaultMetrics, Registry } from 'prom-client'

type Watching = {
  /** The port to listen on; undefined to listen on none. */
  readonly port: number | undefined
  readonly host: string
  /** Whether a request with this token may read the metrics. */
  readonly letRead: (token: string) => boolean
  readonly signal: AbortSignal
}

/** Serves whether a consumer is alive and has joined its group, and its metrics. Returns the registry of the metrics, and `close`. */
export async function listenForWatchers({ port, host, letRead, signal }: Watching) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const app = fastify({ logger: false })
  let hasJoined = false
  app.get('/livez', () => ({ status: 'live' }))
  app.get('/readyz', (_request, reply) => {
    const isReady = hasJoined && !signal.aborted
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : signal.aborted ? 'closing' : 'joining' })
  })
  app.get('/metrics', async (request, reply) => {
    if (!letRead(request.headers.authorization?.replace(/^Bearer /i, '') ?? ''))
      return reply.code(401).send({ status: 'The metrics need the token in METRICS_TOKEN. Send it as Authorization: Bearer ….' })
    return reply.type(registry.contentType).send(await registry.metrics())
  })
  if (port !== undefined) await app.listen({ port, host })
  return {
    registry,
    onJoined: (): void => {
      hasJoined = true
    },
    close: () => app.close(),
  }
}
