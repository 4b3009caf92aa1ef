import { z } from 'zod'
import { answersToAll } from '../representation/answers.js'
import type { RestApp } from '../rest-app.js'
import { FOR_SUPERVISORS } from './health.js'

const TEXT = 'text/plain'

/** Metrics, for Prometheus and what reads its format. */
export function metrics(app: RestApp): void {
  const schema = {
    tags: ['Operations'],
    operationId: 'getMetrics',
    summary: 'What the service counts of itself',
    description:
      'In the text format of Prometheus: requests and their latency by route, estimates by method, lines of batches, problems by code, the catalog, the database, the event loop and the process. Where METRICS_TOKEN is set it is needed. /docs/observability names each.',
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
