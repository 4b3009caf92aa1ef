import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { serializerCompiler, validatorCompiler } from './openapi/compilers.js'
import { documentation } from './openapi/documentation.js'
import { refuseUnacceptable } from './representation/acceptable-types.js'
import { letGetsBeCached } from './representation/caching.js'
import { answerUnknownAddresses, sendProblem } from './representation/problem.js'
import type { RestApp } from './rest-app.js'
import { batches } from './routes/batch.js'
import { changes } from './routes/changes.js'
import { comparisons } from './routes/comparisons.js'
import { explorer } from './routes/explorer.js'
import { health, metrics } from './routes/health.js'
import { home } from './routes/home.js'
import { imports } from './routes/imports.js'
import { inferenceEstimates } from './routes/inference-estimates.js'
import { jobs } from './routes/jobs.js'
import { keys } from './routes/keys.js'
import { ledger } from './routes/ledger/ledger.js'
import { listings } from './routes/listing-routes.js'
import { otlpTraces } from './routes/otlp/traces.js'
import { pages } from './routes/pages.js'
import { projections } from './routes/projections.js'
import { schedules } from './routes/schedules.js'
import { sourceUses } from './routes/source-uses.js'
import { trainingEstimates } from './routes/training-estimates.js'
import { usageEstimates } from './routes/usage-estimates.js'
import { validation } from './routes/validation.js'
import { writing } from './routes/writing.js'

/** Registers REST. All its hooks and parsers are registered inside, so that they do not apply to GraphQL. */
export const http: FastifyPluginAsync<{
  importLimitBytes?: number
  importFileLimitBytes?: number
  batchLineLimitBytes?: number
  batchUnpackedLimitBytes?: number
  batchIdleSeconds?: number
  jobLimitBytes?: number
  traceTags?: readonly string[]
}> = async (
  app,
  {
    importLimitBytes = app.initialConfig.bodyLimit ?? 0,
    importFileLimitBytes = importLimitBytes,
    batchLineLimitBytes = app.initialConfig.bodyLimit ?? 0,
    batchUnpackedLimitBytes = 0,
    batchIdleSeconds = 60,
    jobLimitBytes = 0,
    traceTags = [],
  },
) => {
  prepare(app)
  await app.register(documentation)
  const rest: RestApp = app.withTypeProvider()
  inferenceEstimates(rest)
  trainingEstimates(rest)
  usageEstimates(rest)
  const unpacked = { unpackedLimitBytes: batchUnpackedLimitBytes, unpackedLimitBytesWithKey: jobLimitBytes }
  const streamed = { lineLimitBytes: batchLineLimitBytes, idleSeconds: batchIdleSeconds }
  await batches(rest, { ...streamed, ...unpacked })
  await jobs(rest, { lineLimitBytes: batchLineLimitBytes, jobLimitBytes })
  await otlpTraces(rest, traceTags)
  await ledger(rest, { ...streamed, ...unpacked, streamLimitBytes: jobLimitBytes })
  comparisons(rest)
  schedules(rest)
  projections(rest)
  listings(rest, batchIdleSeconds)
  sourceUses(rest)
  validation(rest)
  writing(rest)
  changes(rest)
  await imports(rest, { recordsBytes: importLimitBytes, fileBytes: importFileLimitBytes })
  keys(rest)
  await pages(rest)
  await explorer(rest)
  health(rest)
  metrics(rest)
  home(rest)
}

/** What applies to every address. */
function prepare(app: FastifyInstance): void {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(sendProblem)
  // Fastify would read text/plain as a string. No route reads it, so that it is refused like any other unsupported type.
  app.removeContentTypeParser('text/plain')
  answerUnknownAddresses(app)
  refuseUnacceptable(app)
  letGetsBeCached(app)
}
