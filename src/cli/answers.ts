import { buildCatalog, type Catalog } from '../catalog/catalog.js'
import { readBundledCatalog } from '../database/bundled-catalog.js'
import { DomainError } from '../errors.js'
import { compare } from '../estimation/compare.js'
import { estimateInference } from '../estimation/inference.js'
import { estimateTraining } from '../estimation/training.js'
import type { Comparison } from '../schemas/comparison.js'
import type { ComparisonRequest } from '../schemas/comparison-request.js'
import type { Estimate } from '../schemas/estimate.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import type { TrainingRequest } from '../schemas/training-request.js'
import type { CommonOptions } from './common-options.js'
import { askService } from './service.js'

export type Answers = {
  readonly inference: (request: InferenceRequest) => Promise<Estimate>
  readonly training: (request: TrainingRequest) => Promise<Estimate>
  readonly compare: (request: ComparisonRequest) => Promise<Comparison>
}

/** Who answers: the service at --url, or this process on the bundled catalog. */
export async function answersOf({ url, key }: CommonOptions): Promise<Answers> {
  if (url === undefined) return answersFrom(await bundledCatalog())
  const asked = async <Answer extends object>(path: string, body: object): Promise<Answer> => {
    const answer = await askService({ url, key }, path, body)
    if (isAnswer(answer)) return answer as Answer
    throw new DomainError('service-unreachable', `${url} answered JSON that is no answer of Wattprint. Check --url.`)
  }
  return {
    inference: (request) => asked('v1/estimates/inference', request),
    training: (request) => asked('v1/estimates/training', request),
    compare: (request) => asked('v1/comparisons', request),
  }
}

/** The catalog of the bundled records, without a database. */
export async function bundledCatalog(): Promise<Catalog> {
  return buildCatalog(await readBundledCatalog())
}

function answersFrom(catalog: Catalog): Answers {
  return {
    inference: async (request) => Promise.resolve(estimateInference(request, catalog)),
    training: async (request) => Promise.resolve(estimateTraining(request, catalog)),
    compare: async (request) => Promise.resolve(compare(request, catalog)),
  }
}

function isAnswer(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'catalogRevision' in answer
}
