import type { FastifyPluginAsync } from 'fastify'
import { serializerCompiler, validatorCompiler } from './compilers.js'
import { batches } from './batch.js'
import { changes } from './changes.js'
import { documentation } from './documentation.js'
import { explorer } from './explorer.js'
import { letGetsBeCached } from './caching.js'
import { comparisons } from './comparisons.js'
import { health } from './health.js'
import { home } from './home.js'
import { imports } from './imports.js'
import { inferenceEstimates } from './inference-estimates.js'
import { jobs } from './jobs.js'
import { keys } from './keys.js'
import { metrics } from './metrics.js'
import { listings } from './listings.js'
import { answerUnknownAddresses } from './not-found.js'
import { otlpTraces } from './otlp/traces.js'
import { pages } from './pages.js'
import { sendProblem } from './problem.js'
import { projections } from './projections.js'
import type { RestApp } from './rest-app.js'
import { sourceUses } from './source-uses.js'
import { trainingEstimates } from './training-estimates.js'
import { usageEstimates } from './usage-estimates.js'
import { validation } from './validation.js'
import { writing } from './writing.js'

/** REST: everything it needs is registered here, so that nothing of it reaches GraphQL. */
export const http: FastifyPluginAsync<{
  importLimitBytes?: number
  batchLineLimitBytes?: number
  batchIdleSeconds?: number
  jobLimitBytes?: number
}> = async (
  app,
  {
    importLimitBytes = app.initialConfig.bodyLimit ?? 0,
    batchLineLimitBytes = app.initialConfig.bodyLimit ?? 0,
    batchIdleSeconds = 60,
    jobLimitBytes = 0,
  },
) => {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(sendProblem)
  // Fastify reads text/plain as a string; here it is as wrong a content type as any other.
  app.removeContentTypeParser('text/plain')
  answerUnknownAddresses(app)
  letGetsBeCached(app)
  await app.register(documentation)
  const rest: RestApp = app.withTypeProvider()
  inferenceEstimates(rest)
  trainingEstimates(rest)
  usageEstimates(rest)
  await batches(rest, { lineLimitBytes: batchLineLimitBytes, idleSeconds: batchIdleSeconds, unpackedLimitBytes: jobLimitBytes })
  await jobs(rest, { lineLimitBytes: batchLineLimitBytes, jobLimitBytes })
  otlpTraces(rest)
  comparisons(rest)
  projections(rest)
  listings(rest)
  sourceUses(rest)
  validation(rest)
  writing(rest)
  changes(rest)
  await imports(rest, importLimitBytes)
  keys(rest)
  await pages(rest)
  await explorer(rest)
  health(rest)
  metrics(rest)
  home(rest)
}
