/** The cost of the metrics of requests: the same empty route with and without them, in turns. Usage: npx tsx bench/metrics.ts */
import fastify from 'fastify'
import { Registry } from 'prom-client'
import { requestMetrics } from '../src/plugins/external/metrics/requests.js'

const ROUNDS = 14
const REQUESTS = 10_000

async function application(isMeasured: boolean) {
  const app = fastify()
  if (isMeasured) requestMetrics(app, new Registry())
  app.get('/x', () => 'y')
  await app.ready()
  return { app, bestMicroseconds: Infinity }
}

const both = [await application(false), await application(true)] as const
for (let round = 0; round < ROUNDS; round += 1) {
  for (const one of both) {
    const start = performance.now()
    for (let asked = 0; asked < REQUESTS; asked += 1) await one.app.inject('/x')
    one.bestMicroseconds = Math.min(one.bestMicroseconds, ((performance.now() - start) * 1000) / REQUESTS)
  }
}
const [bare, measured] = both.map(({ bestMicroseconds }) => bestMicroseconds) as [number, number]
console.log(
  `A request takes ${bare.toFixed(1)} µs without and ${measured.toFixed(1)} µs with metrics: they cost ${(measured - bare).toFixed(1)} µs.`,
)
