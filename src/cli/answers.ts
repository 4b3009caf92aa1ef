import { buildCatalog, type Catalog } from '../catalog/catalog.js'
import { CITATION_TYPES, type CitationForm } from '../citations/csl-items.js'
import { readBundledCatalog } from '../database/bundled-catalog.js'
import { DomainError } from '../errors.js'
import { type EstimateWays, smallAnswer } from '../estimation/answer.js'
import { compare } from '../estimation/compare.js'
import { citedByComparison, comparisonAs } from '../estimation/comparison/comparison-view.js'
import { estimateInference, inferenceWays } from '../estimation/inference.js'
import { estimateTraining, trainingWays } from '../estimation/training.js'
import { REPORT_TYPES, type ReportForm } from '../reports/report-form.js'
import type { ReportedAnswer } from '../reports/reported-answer.js'
import type { Comparison, ComparisonRequest } from '../schemas/comparison.js'
import type { EstimateView } from '../schemas/detail.js'
import type { Estimate } from '../schemas/estimate.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import type { TrainingRequest } from '../schemas/training-request.js'
import type { CommonOptions } from './answer-options.js'
import { version } from './options.js'
import { askService, textFromService } from './service.js'

export type Answers = {
  /** As much of each answer as is wanted. */
  readonly small: {
    readonly inference: (request: InferenceRequest, view: EstimateView) => Promise<object>
    readonly training: (request: TrainingRequest, view: EstimateView) => Promise<object>
    readonly compare: (request: ComparisonRequest, view: EstimateView) => Promise<object>
  }
  readonly inference: (request: InferenceRequest) => Promise<Estimate>
  readonly training: (request: TrainingRequest) => Promise<Estimate>
  readonly compare: (request: ComparisonRequest) => Promise<Comparison>
  readonly inferenceForm: (request: InferenceRequest, form: ReportForm) => Promise<string>
  readonly trainingForm: (request: TrainingRequest, form: ReportForm) => Promise<string>
  readonly inferenceSources: (request: InferenceRequest, form: CitationForm) => Promise<string>
  readonly trainingSources: (request: TrainingRequest, form: CitationForm) => Promise<string>
  readonly comparisonSources: (request: ComparisonRequest, form: CitationForm) => Promise<string>
}

/** The source of answers: the service at --url, or this process with the bundled catalog. */
export async function answersOf({ url, key }: CommonOptions): Promise<Answers> {
  if (url === undefined) return answersFrom(await bundledCatalog())
  const asked = async <Answer extends object>(path: string, body: object): Promise<Answer> => {
    const answer = await askService({ url, key }, path, body)
    if (isAnswer(answer)) return answer as Answer
    throw new DomainError('service-unreachable', `${url} answered JSON that is no answer of Wattprint. Check --url.`)
  }
  const small =
    (path: string) =>
    async (body: object, view: EstimateView): Promise<object> =>
      (await askService({ url, key }, `${path}?${queryOf(view)}`, body)) as object
  const written = (path: string, body: object, form: CitationForm | ReportForm): Promise<string> =>
    textFromService({ url, key }, `${path}?format=${form}`, { type: { ...CITATION_TYPES, ...REPORT_TYPES }[form], body })
  return {
    small: { inference: small('v1/estimates/inference'), training: small('v1/estimates/training'), compare: small('v1/comparisons') },
    inference: (request) => asked('v1/estimates/inference', request),
    training: (request) => asked('v1/estimates/training', request),
    compare: (request) => asked('v1/comparisons', request),
    inferenceForm: (request, form) => written('v1/estimates/inference', request, form),
    trainingForm: (request, form) => written('v1/estimates/training', request, form),
    inferenceSources: (request, form) => written('v1/estimates/inference', request, form),
    trainingSources: (request, form) => written('v1/estimates/training', request, form),
    comparisonSources: (request, form) => written('v1/comparisons', request, form),
  }
}

/** The catalog of the bundled records, without a database. */
export async function bundledCatalog(): Promise<Catalog> {
  return buildCatalog(await readBundledCatalog())
}

function answersFrom(catalog: Catalog): Answers {
  const estimated = (view: EstimateView, ways: EstimateWays): Promise<object> => Promise.resolve(smallAnswer(view, ways) ?? ways.estimate())
  return {
    small: {
      inference: async (request, view) => estimated(view, inferenceWays(request, catalog)),
      training: async (request, view) => estimated(view, trainingWays(request, catalog)),
      compare: async (request, view) => Promise.resolve(comparisonAs(view, compare(request, catalog))),
    },
    inference: async (request) => Promise.resolve(estimateInference(request, catalog)),
    training: async (request) => Promise.resolve(estimateTraining(request, catalog)),
    compare: async (request) => Promise.resolve(compare(request, catalog)),
    inferenceForm: (request, form) => formOf({ request, estimate: estimateInference(request, catalog), catalog }, form),
    trainingForm: (request, form) => formOf({ request, estimate: estimateTraining(request, catalog), catalog }, form),
    inferenceSources: (request, form) => sourcesOf(estimateInference(request, catalog), catalog, form),
    trainingSources: (request, form) => sourcesOf(estimateTraining(request, catalog), catalog, form),
    comparisonSources: (request, form) => sourcesOf(citedByComparison(request, catalog), catalog, form),
  }
}

function queryOf({ detail, fields }: EstimateView): string {
  return new URLSearchParams({ ...(detail && { detail }), ...(fields && { fields: fields.join(',') }) }).toString()
}

/** Its writers are loaded when they are used, as commands are. */
async function formOf(answer: Pick<ReportedAnswer, 'request' | 'estimate' | 'catalog'>, form: ReportForm): Promise<string> {
  const { reportWriters } = await import('../reports/report-writers.js')
  const told = { ...answer, writtenAt: new Date().toISOString(), version: await version() }
  return reportWriters(() => told)[form]()
}

/** Its writer is loaded when it is used, as commands are. */
async function sourcesOf(citing: object, catalog: Catalog, form: CitationForm): Promise<string> {
  const { citationWriters } = await import('../citations/citation-writers.js')
  return citationWriters(catalog, [citing])[form]()
}

function isAnswer(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'catalogRevision' in answer
}
