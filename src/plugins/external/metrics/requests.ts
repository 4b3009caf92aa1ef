import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Counter, Histogram, type Registry } from 'prom-client'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The label under which a group of pages is counted, each of which has an address of its own in the router. */
    family?: string
  }
}

/** The range from the time of an estimate to that of an import. */
const BUCKETS_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5, 10, 60]
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const OTHER = 'other'
const HUNDRED = 100

/** Requests and their durations, by route as written in the code, never by the requested address. */
export function requestMetrics(app: FastifyInstance, registry: Registry): void {
  const registers = [registry]
  const durations = new Histogram({
    name: 'wattprint_http_request_duration_seconds',
    help: 'From the arrival of a request to the last byte of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_SECONDS,
    registers,
  })
  const aborted = new Counter({
    name: 'wattprint_http_requests_aborted_total',
    help: 'Requests whose caller left before the answer was whole.',
    labelNames: ['route'],
    registers,
  })
  const routeOf = ({ routeOptions: { url, config } }: FastifyRequest): string => config.family ?? url ?? OTHER
  app.addHook('onResponse', (request, reply, done) => {
    const method = METHODS.includes(request.method) ? request.method : OTHER
    const status = `${Math.floor(reply.statusCode / HUNDRED)}xx`
    durations.observe({ method, route: routeOf(request), status }, reply.elapsedTime / 1000)
    done()
  })
  app.addHook('onRequestAbort', (request, done) => {
    aborted.inc({ route: routeOf(request) })
    done()
  })
}
