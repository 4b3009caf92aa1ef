import { z } from 'zod'
import { Liveness, Readiness } from '../../schemas/readiness.js'
import { answersToAll } from '../representation/answers.js'
import type { RestApp } from '../rest-app.js'

const FOR_SUPERVISORS = { isNeverRefused: true, isUntraced: true } as const
const ALIVE: Liveness = { status: 'alive' }

/** Registers whether the process is alive, and whether it can answer estimates. */
export function health(app: RestApp): void {
  const liveness = {
    tags: ['Operations'],
    operationId: 'getLiveness',
    summary: 'Whether the process answers',
    description: 'For a supervisor: an answer at all means that the process need not be restarted.',
    response: answersToAll(Liveness, 'It answers.', []),
  }
  app.get('/healthz', { schema: liveness, config: FOR_SUPERVISORS }, () => ALIVE)

  const readiness = {
    tags: ['Operations'],
    operationId: 'getReadiness',
    summary: 'Whether the service can answer estimates',
    description: 'For a load balancer: ready, or degraded if the database is not reachable and estimates are made from memory.',
    response: answersToAll(Readiness, 'Estimates are answered.', ['not-ready']),
  }
  app.get('/readyz', { schema: readiness, config: FOR_SUPERVISORS }, () => app.readiness())
}

const TEXT = 'text/plain'

/** Registers the metrics in the format of Prometheus. */
export function metrics(app: RestApp): void {
  const schema = {
    tags: ['Operations'],
    operationId: 'getMetrics',
    summary: 'The metrics of the service',
    description:
      'In the text format of Prometheus: requests and their latency by route, estimates by method, lines of batches, problems by code, the catalog, the database, the event loop and the process. If METRICS_TOKEN is set, it is needed. /docs/observability names each metric.',
    response: {
      ...answersToAll(z.unknown(), '', ['key-missing', 'key-unknown']),
      200: { description: 'The metrics.', content: { [TEXT]: { schema: z.string() } } },
    },
  }
  app.get('/metrics', { schema, config: FOR_SUPERVISORS }, async (request, reply) => {
    app.metrics.letRead(request)
    return reply
      .type(`${TEXT}; version=0.0.4; charset=utf-8`)
      .header('cache-control', 'no-store')
      .send(await app.metrics.text())
  })
}
