import fastify, { type FastifyInstance, LogController } from 'fastify'
import { answeringJobs } from './answer-jobs.js'
import type { Config } from './config.js'
import { stateReader, takesWrites } from './database/catalog-state.js'
import type { Database } from './database/connect.js'
import { recordReader } from './database/read-records.js'
import { graphql } from './graphql/index.js'
import { http } from './http/index.js'
import { VERSION } from './http/openapi/about-the-api.js'
import { answerBrokenRequest, refuseExpectations, sendProblem } from './http/representation/problem.js'
import { mcp } from './mcp/index.js'
import { addresses } from './plugins/app/addresses.js'
import { authentication } from './plugins/app/authentication.js'
import { catalog, catalogRefresh } from './plugins/app/catalog.js'
import { fixedAnswers } from './plugins/app/fixed-answers.js'
import { hostHeader } from './plugins/app/host-header.js'
import { idempotency } from './plugins/app/idempotency.js'
import { jobs } from './plugins/app/jobs.js'
import { ledger } from './plugins/app/ledger.js'
import { mediaTypes } from './plugins/app/media-types.js'
import { readiness } from './plugins/app/readiness.js'
import { requestBodies } from './plugins/app/request-bodies.js'
import { requestId, requestIdOf } from './plugins/app/request-id.js'
import { timeouts } from './plugins/app/timeouts.js'
import { writing } from './plugins/app/writing.js'
import { compression } from './plugins/external/compression.js'
import { cors } from './plugins/external/cors.js'
import { metrics } from './plugins/external/metrics.js'
import { overload } from './plugins/external/overload.js'
import { rateLimit } from './plugins/external/rate-limit.js'
import { securityHeaders } from './plugins/external/security-headers.js'
import { traces } from './plugins/external/traces.js'

/** Node reads no headers longer than this, the address included. */
const MOST_ADDRESS_CHARACTERS = 16_384
const LOGS_REQUESTS: readonly Config['logLevel'][] = ['debug', 'trace']

/** The service, part by part. */
export async function buildApp({ config, database }: { config: Config; database: Database }) {
  const app = fastify({
    logger: { level: config.logLevel, redact: ['req.headers.authorization', 'headers.authorization'] },
    bodyLimit: config.bodyLimitBytes,
    logController: new LogController({ disableRequestLogging: !LOGS_REQUESTS.includes(config.logLevel) }),
    genReqId: requestIdOf,
    clientErrorHandler: answerBrokenRequest,
    ...connectionLimits(config),
    trustProxy: config.trustedProxies.length > 0 && config.trustedProxies,
    // An id longer than any that there is gets the answer of an unknown one.
    routerOptions: { maxParamLength: MOST_ADDRESS_CHARACTERS },
    // A request that arrives while the service closes is answered like any other.
    return503OnClosing: false,
    // A start has no time limit: it reads the catalog, and the database may be slow or the machine busy.
    pluginTimeout: 0,
    frameworkErrors: (error, request, reply) => {
      void sendProblem(error, request, reply)
    },
  })
  await registerFirst(app, { config, database })
  // Read before the records: a change in between is then noticed and the catalog read again.
  const readState = stateReader(database)
  const state = await readState()
  await app.register(catalog, { readRecords: recordReader(database) })
  await app.register(catalogRefresh, { database, readState, state, pollSeconds: config.catalogPollSeconds })
  await app.register(readiness, { database: { kind: database.kind, takesWrites: () => takesWrites(database) } })
  await app.register(authentication, { database, adminKey: config.adminKey })
  await app.register(rateLimit, config.rateLimits)
  await app.register(idempotency, { database })
  await app.register(compression)
  await app.register(fixedAnswers)
  await app.register(requestBodies, { memoryBytes: config.bodyMemoryBytes })
  await app.register(writing, { database })
  await app.register(jobs, { database, ...config.jobs, ...answeringJobs(app.log) })
  await app.register(ledger, { database, settings: config.ledger, softwareVersion: VERSION })
  await app.register(http, { ...bodyLimits(config), traceTags: config.traceTags })
  await app.register(graphql, { limits: config.graphql })
  await app.register(mcp, { version: VERSION, origins: config.corsOrigins })
  return app
}

/** Registers what handles every request before its route is known. */
async function registerFirst(app: FastifyInstance, { config, database }: { config: Config; database: Database }): Promise<void> {
  refuseExpectations(app)
  await app.register(traces, { database, settings: config.traces })
  await app.register(requestId)
  await app.register(addresses)
  await app.register(hostHeader)
  await app.register(mediaTypes)
  await app.register(metrics, { database, token: config.metricsToken, traceTags: config.traceTags, ledger: config.ledger })
  await app.register(timeouts, config.timeouts)
  await app.register(securityHeaders)
  await app.register(cors, { origins: config.corsOrigins })
  await app.register(overload, config.overload)
}

/** The body limits of addresses that differ from the general limit. */
function bodyLimits({
  jobs: { limitBytes: jobLimitBytes },
  importLimitBytes,
  importFileLimitBytes,
  batchLineLimitBytes,
  batchUnpackedLimitBytes,
  timeouts: { batchIdleSeconds },
}: Config) {
  return { jobLimitBytes, importLimitBytes, importFileLimitBytes, batchLineLimitBytes, batchUnpackedLimitBytes, batchIdleSeconds }
}

/** Limits on the size of headers and on the time of connections. */
function connectionLimits({ maxHeaderBytes, timeouts: { headersSeconds, requestSeconds, idleSeconds, keepAliveSeconds } }: Config) {
  return {
    http: {
      maxHeaderSize: maxHeaderBytes,
      requireHostHeader: false,
      headersTimeout: headersSeconds * 1000,
      connectionsCheckingInterval: 1000,
    },
    requestTimeout: requestSeconds * 1000,
    connectionTimeout: idleSeconds * 1000,
    keepAliveTimeout: keepAliveSeconds * 1000,
  }
}
