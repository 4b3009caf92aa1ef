import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { areSameKey } from '../../database/api-keys.js'
import { DomainError } from '../../errors.js'
import { bearerOf } from '../app/authentication.js'
import { type CallMetrics, callMetrics } from './metrics/calls.js'
import { type EstimateMetrics, estimateMetrics } from './metrics/estimates.js'
import { catalogMetrics, databaseMetrics, type DatabaseToWatch, eventLoopMetrics, jobMetrics, redisMetrics } from './metrics/gauges.js'
import { ledgerMetrics, type LedgerMetricSettings } from './metrics/ledger.js'
import { requestMetrics } from './metrics/requests.js'
import { metricsOfAllWorkers } from './metrics/workers.js'

declare module 'fastify' {
  interface FastifyInstance {
    readonly metrics: EstimateMetrics &
      CallMetrics & {
        /** Everything as the text that Prometheus reads; in a cluster that of all its workers together. */
        text: () => Promise<string>
        /** Throws where METRICS_TOKEN is set and the request does not send it. */
        letRead: (request: FastifyRequest) => void
      }
  }
}

type Options = {
  readonly database: DatabaseToWatch
  readonly token: string | undefined
  readonly traceTags: readonly string[]
  readonly ledger: LedgerMetricSettings
}

/**
 * Counts what the service does. No label has a value that a caller writes, so the number of series is bounded by the routes, the
 * methods of estimation and the error codes. Exceptions are the attributes of traces that TRACE_TAGS names and the tags of the
 * ledger in LEDGER_TAGS, which have bounds of their own.
 */
export const metrics = fp<Options>(
  (app, { database, token, traceTags, ledger }, done) => {
    const registry = new Registry()
    collectDefaultMetrics({ register: registry })
    requestMetrics(app, registry)
    eventLoopMetrics(registry)
    catalogMetrics(app, registry)
    databaseMetrics(app, registry, database)
    jobMetrics(app, registry)
    ledgerMetrics(app, registry, ledger)
    redisMetrics(app, registry)
    const ofAllWorkers = metricsOfAllWorkers(registry)
    app.decorate('metrics', {
      ...estimateMetrics(registry),
      ...callMetrics(registry, traceTags),
      text: ofAllWorkers ?? (() => registry.metrics()),
      letRead: (request) => letRead(request, token),
    })
    done()
  },
  { name: 'metrics', fastify: '5.x' },
)

function letRead(request: FastifyRequest, token: string | undefined): void {
  if (token === undefined) return
  const given = bearerOf(request)
  if (given === undefined)
    throw new DomainError('key-missing', 'The metrics need the token that METRICS_TOKEN holds. Send it as Authorization: Bearer ….')
  if (!areSameKey(given, token))
    throw new DomainError('key-unknown', 'The metrics need the token that METRICS_TOKEN holds, and this is another.')
}
