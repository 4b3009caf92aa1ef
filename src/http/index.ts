import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { refuseUnacceptable } from './acceptable-types.js'
import { batches } from './batch.js'
import { letGetsBeCached } from './caching.js'
import { changes } from './changes.js'
import { comparisons } from './comparisons.js'
import { serializerCompiler, validatorCompiler } from './compilers.js'
import { documentation } from './documentation.js'
import { explorer } from './explorer.js'
import { health } from './health.js'
import { home } from './home.js'
import { imports } from './imports.js'
import { inferenceEstimates } from './inference-estimates.js'
import { jobs } from './jobs.js'
import { keys } from './keys.js'
import { ledger } from './ledger/ledger.js'
import { listings } from './listings.js'
import { metrics } from './metrics.js'
import { answerUnknownAddresses } from './not-found.js'
import { otlpTraces } from './otlp/traces.js'
import { pages } from './pages.js'
import { sendProblem } from './problem.js'
import { projections } from './projections.js'
import type { RestApp } from './rest-app.js'
import { schedules } from './schedules.js'
import { sourceUses } from './source-uses.js'
import { trainingEstimates } from './training-estimates.js'
import { usageEstimates } from './usage-estimates.js'
import { validation } from './validation.js'
import { writing } from './writing.js'

/** REST: everything it needs is registered here, so that nothing of it reaches GraphQL. */
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
  await batches(rest, { lineLimitBytes: batchLineLimitBytes, idleSeconds: batchIdleSeconds, ...unpacked })
  await jobs(rest, { lineLimitBytes: batchLineLimitBytes, jobLimitBytes })
  await otlpTraces(rest, traceTags)
  await ledger(rest, { lineLimitBytes: batchLineLimitBytes, streamLimitBytes: jobLimitBytes, idleSeconds: batchIdleSeconds })
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

/** What holds for every address. */
function prepare(app: FastifyInstance): void {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(sendProblem)
  // Fastify reads text/plain as a string; here it is as wrong a content type as any other.
  app.removeContentTypeParser('text/plain')
  answerUnknownAddresses(app)
  refuseUnacceptable(app)
  letGetsBeCached(app)
}
