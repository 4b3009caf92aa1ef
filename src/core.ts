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
 * The estimation functions of the service as a library: without a clock, random numbers, a network or a process, so that they run
 * in a browser and in a worker. An invalid request is thrown as a WattprintProblem with its code. scripts/write-core-types.mjs
 * writes the types from openapi.yaml.
 */
export { DomainError as WattprintProblem } from './errors.js'

/** The catalog of the records in wattprint/catalog, which is JSON. Build it once; that takes a fraction of a second. */
export function catalogFrom(bundled: unknown): Catalog {
  return buildCatalog((bundled as { readonly input: CatalogInput }).input)
}

/** Estimates requests to a model; takes the request of POST /v1/estimates/inference. */
export function estimateInference(request: unknown, catalog: Catalog): Estimate {
  return inferenceOf(parseRequest(InferenceRequest, request), catalog)
}

/** Estimates an inference from the usage object of its answer; takes the request of POST /v1/estimates/usage. */
export function estimateUsage(request: unknown, catalog: Catalog): Estimate {
  return usageWays(parseRequest(UsageRequest, usageRequestIn(request)), catalog).estimate()
}

/** Estimates a training; takes the request of POST /v1/estimates/training. */
export function estimateTraining(request: unknown, catalog: Catalog): Estimate {
  return trainingOf(parseRequest(TrainingRequest, request), catalog)
}

/** Compares alternatives with a baseline; takes the request of POST /v1/comparisons. */
export function compare(request: unknown, catalog: Catalog): Comparison {
  return comparisonOf(parseRequest(ComparisonRequest, request), catalog)
}
