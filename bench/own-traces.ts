/**
 * The cost of traces: the same empty route without and with them, in turns, sent to a collector that accepts everything.
 * Usage: npx tsx bench/own-traces.ts
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import { openTraces } from '../src/plugins/external/traces/open.js'
import { traceRequests } from '../src/plugins/external/traces/requests.js'

const ROUNDS = 14
const REQUESTS = 10_000

const collector = createServer((request, response) => void request.resume().on('end', () => response.end())).listen(0, '127.0.0.1')
await once(collector, 'listening')
process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`

async function application(sampler?: string) {
  const app = fastify()
  if (sampler !== undefined) {
    process.env['OTEL_TRACES_SAMPLER'] = sampler
    traceRequests(app, await openTraces({ protocol: 'http/protobuf' }, app.log))
  }
  app.get('/x', () => 'y')
  await app.ready()
  return { app, bestMicroseconds: Infinity }
}

const all = [await application(), await application('always_off'), await application('always_on')] as const
for (let round = 0; round < ROUNDS; round += 1) {
  for (const one of all) {
    const start = performance.now()
    for (let asked = 0; asked < REQUESTS; asked += 1) await one.app.inject('/x')
    one.bestMicroseconds = Math.min(one.bestMicroseconds, ((performance.now() - start) * 1000) / REQUESTS)
  }
}
const [bare, off, on] = all.map(({ bestMicroseconds }) => bestMicroseconds) as [number, number, number]
console.log(
  `A request takes ${bare.toFixed(1)} µs without traces; one that is not sampled costs ${(off - bare).toFixed(1)} µs more, one that is ${(on - bare).toFixed(1)} µs.`,
)
process.exit()
