import { buildCatalog, type Catalog, type CatalogInput } from './catalog/catalog.js'
import { compare as comparisonOf } from './estimation/compare.js'
import { estimateInference as inferenceOf } from './estimation/inference.js'
import { estimateTraining as trainingOf } from './estimation/training.js'
import { usageWays } from './estimation/usage/estimate-usage.js'
import { usageRequestIn } from './estimation/usage/usage-request-in.js'
import { type Comparison, ComparisonRequest } from './schemas/comparison.js'
import type { Estimate } from './schemas/estimate.js'
import { InferenceRequest } from './schemas/inference-request.js'
import { parseRequest } from './schemas/parse-request.js'
import { TrainingRequest } from './schemas/training-request.js'
import { UsageRequest } from './schemas/usage.js'

/**
 * The computations alone, as a service has them: no clock, no chance, no network, no process, so that they run in a browser and
 * in a worker. What is wrong with a request is thrown as a WattprintProblem with its code. Its types are written from openapi.yaml by
 * scripts/write-core-types.mjs.
 */
export { DomainError as WattprintProblem } from './errors.js'

/** The catalog of the records in wattprint/catalog, which is JSON: build it once, it takes a fraction of a second. */
export function catalogFrom(bundled: unknown): Catalog {
  return buildCatalog((bundled as { readonly input: CatalogInput }).input)
}

/** What requests to a model cost; the request as POST /v1/estimates/inference takes it. */
export function estimateInference(request: unknown, catalog: Catalog): Estimate {
  return inferenceOf(parseRequest(InferenceRequest, request), catalog)
}

/** What an inference costs by the usage object of its answer; the request as POST /v1/estimates/usage takes it. */
export function estimateUsage(request: unknown, catalog: Catalog): Estimate {
  return usageWays(parseRequest(UsageRequest, usageRequestIn(request)), catalog).estimate()
}

/** What a training costs; the request as POST /v1/estimates/training takes it. */
export function estimateTraining(request: unknown, catalog: Catalog): Estimate {
  return trainingOf(parseRequest(TrainingRequest, request), catalog)
}

/** What other ways to do the same cost; the request as POST /v1/comparisons takes it. */
export function compare(request: unknown, catalog: Catalog): Comparison {
  return comparisonOf(parseRequest(ComparisonRequest, request), catalog)
}
