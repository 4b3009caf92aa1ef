import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { findModel, modelNamed } from '../../catalog/find-record.js'
import { type ResolvedModel, resolveModel } from '../../catalog/names/resolve-model.js'
import { DomainError } from '../../errors.js'
import type { Resolution } from '../../schemas/estimate.js'
import type { CustomModel, InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import { factorFigure } from '../factor.js'
import { type GuessedModel, guessedModel } from '../model-class/guessed-model.js'
import { amount, noLessThan, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assumed, compute, givenOrRecorded, recorded, requested, startTrace, type Trace, type Traced, warn } from '../trace/trace.js'

/** The model of an estimate: a record of the catalog, a customModel of the request, or a model whose size is guessed. */
export type Subject =
  | { readonly record: Model; readonly custom?: undefined; readonly guess?: undefined }
  | { readonly record?: undefined; readonly custom: CustomModel; readonly guess?: GuessedModel }

/** Bytes of a 16-bit number: serving engines keep the KV cache in 16 bits by default. */
const KV_BYTES = 2
/** The KV cache holds two vectors for each head: a key and a value. */
const KEY_AND_VALUE = 2

/** The model of a request. Throws two-models for model beside customModel, no-model for neither, and unknown-model. */
export function subjectOf(
  trace: Trace,
  request: Pick<InferenceRequest, 'model' | 'customModel' | 'unknownModel' | 'listPrice' | 'modelClass'>,
): Subject {
  if (request.model !== undefined && request.customModel !== undefined) {
    throw new DomainError('two-models', 'The request gives both model and customModel: leave one of them out.', [
      { pointer: '/customModel', detail: 'excludes model' },
    ])
  }
  if (request.customModel) return { custom: request.customModel }
  if (request.model !== undefined) {
    const guess = guessedModel(trace, request)
    if (!guess) return { record: servedModelOf(trace, request.model) }
    return { custom: { totalParameters: guess.total.value, activeParameters: guess.active.value }, guess }
  }
  throw new DomainError(
    'no-model',
    'The request names no model: give model or customModel with its totalParameters.',
    [{ pointer: '/model', detail: 'or customModel is required' }],
    [],
    { kind: 'model' },
  )
}

/** Total parameters. Warns of a size that was never published; throws size-unknown where no size is on record. */
export function totalParameters(trace: Trace, subject: Subject): Traced {
  if (subject.guess) return subject.guess.total
  if (subject.custom) return requested(trace, STEP.totalParameters, subject.custom.totalParameters)
  const { record } = subject
  if (!record.totalParameters) throw sizeUnknown(trace.catalog, record)
  if (!record.parametersDisclosed) {
    warn(
      trace,
      'size_is_outside_estimate',
      `The size of ${record.name} was never published: it is an outside estimate, and the range carries that.`,
    )
  }
  return recorded(trace, STEP.totalParameters, record.totalParameters)
}

/** Number of layers; undefined where not known. */
export function layers(trace: Trace, subject: Subject): Traced | undefined {
  return givenOrRecorded(trace, STEP.layers, subject.custom?.layers, subject.record?.architecture.layers)
}

/** Bytes of KV cache for each token of context: as published, else layers × heads × width × 2 × 2 bytes; undefined where not known. */
export function kvBytesPerToken(trace: Trace, subject: Subject, layerCount: Traced | undefined): Traced | undefined {
  const architecture = subject.record?.architecture
  const published = givenOrRecorded(trace, STEP.kvBytesPerToken, subject.custom?.kvBytesPerToken, architecture?.kvBytesPerToken)
  if (published || !layerCount) return published
  const heads = givenOrRecorded(trace, STEP.kvHeads, subject.custom?.kvHeads, architecture?.kvHeads)
  const width = heads && givenOrRecorded(trace, STEP.headDim, subject.custom?.headDim, architecture?.headDim)
  if (!heads || !width) return undefined
  return compute(trace, STEP.kvBytesPerToken, times(KEY_AND_VALUE, layerCount, heads, width, amount(KV_BYTES, 'byte/token')))
}

/** The share of layers with a sliding window, and the window in tokens; undefined for a model without such layers. */
export function slidingWindow(trace: Trace, subject: Subject): { readonly share: Traced; readonly tokens: Traced } | undefined {
  const architecture = subject.record?.architecture
  const share = givenOrRecorded(trace, STEP.slidingWindowShare, subject.custom?.slidingWindowShare, architecture?.slidingWindowShare)
  const tokens =
    share && givenOrRecorded(trace, STEP.slidingWindowTokens, subject.custom?.slidingWindowTokens, architecture?.slidingWindowTokens)
  return share && tokens && { share, tokens }
}

function sizeUnknown(catalog: Catalog, record: Model): DomainError {
  const sibling = nearestOfKnownSize(catalog, record)
  const near = sibling ? ` The nearest of its developer with a size on record is "${sibling.id}".` : ''
  return new DomainError(
    'size-unknown',
    `No size of ${record.name} is on record, neither published nor estimated by others: give customModel with a totalParameters of your own, or unknownModel "class" to have it answered as one of its class.${near}`,
    [{ pointer: '/model', detail: 'has no known size' }],
    sibling ? [sibling.id] : [],
  )
}

/**
 * The nearest model of the same developer whose size is on record: of the same family where there is one, and the last that was released
 * before this model, else the first after it.
 */
function nearestOfKnownSize(catalog: Catalog, { developer, family, released }: Model): Model | undefined {
  const sized = catalog.records.model.items.filter(
    (one) => one.developer === developer && one.totalParameters && one.released && one.modalities.includes('text'),
  )
  const ofFamily = sized.filter((one) => one.family === family)
  const byDate = (ofFamily.length > 0 ? ofFamily : sized).toSorted((one, other) => (releaseOf(one) < releaseOf(other) ? -1 : 1))
  return byDate.findLast((one) => released === undefined || releaseOf(one) <= released.text) ?? byDate[0]
}

function releaseOf({ released }: Model): string {
  return released?.text ?? ''
}

/** Relations to a base model that leave the number of experts unchanged. */
const KEEPS_EXPERTS = ['fine_tuned_from', 'quantized_from', 'continued_from']
/** Base models followed from a record to its origin. The limit ends circles, which records of users may have. */
const MOST_ANCESTORS = 8

/**
 * Parameters used for one token: from the request or the record, else a usual share of all parameters, with an assumption and a warning.
 */
export function activeParameters(trace: Trace, subject: Subject, total: Traced): Traced {
  const { custom, record, guess } = subject
  if (guess) return guess.active
  if (custom) return custom.activeParameters === undefined ? total : requested(trace, STEP.activeParameters, custom.activeParameters)
  if (record.activeParameters) return recorded(trace, STEP.activeParameters, record.activeParameters)
  const isSparse = isMixtureOfExperts(trace.catalog, record)
  warn(
    trace,
    'active_size_unknown',
    isSparse
      ? `${record.name} is a mixture of experts, and how many of its parameters are active is not on record: the share that such models have stands in, with a range up to all of them.`
      : `How many parameters of ${record.name} are active is not on record: it is taken for a dense model, with a range down to a sparse one.`,
  )
  const share = assumed(
    trace,
    STEP.activeShare,
    factorFigure(trace.catalog, isSparse ? 'hosted/active-share-mixture' : 'hosted/active-share-unknown'),
    {
      field: 'activeShare',
      reason: isSparse
        ? 'The record says that the model is a mixture of experts, but not how many parameters are active: the middle of the mixtures on record, with the range from a sparse one to a dense model.'
        : 'The record does not say how many parameters are active: taken for a dense model, with the range down to a sparse one.',
    },
  )
  const { experts, expertsPerToken } = record.architecture
  if (!isSparse || !experts || !expertsPerToken || expertsPerToken.value >= experts.value) {
    return compute(trace, STEP.activeParameters, times(total, share))
  }
  const all = recorded(trace, STEP.experts, experts)
  const used = recorded(trace, STEP.expertsPerToken, expertsPerToken)
  return compute(trace, STEP.activeParameters, times(total, noLessThan(share, over(used, all))))
}

/** The middle value of the active parameters of a record of known size, as a plain number. */
export function middleOfActiveParameters(catalog: Catalog, record: Model, totalParameters: number): number {
  const unread = startTrace(catalog, { isDetailed: false })
  return activeParameters(unread, { record }, requested(unread, STEP.totalParameters, totalParameters)).value
}

/** True if the record, or a base model that it was made from, has the figures of a mixture of experts. Names of models do not count. */
export function isMixtureOfExperts(catalog: Catalog, record: Model): boolean {
  let one: Model | undefined = record
  for (let ancestors = 0; one && ancestors < MOST_ANCESTORS; ancestors += 1) {
    if (hasExperts(one)) return true
    const base: string | undefined = one.lineage.find(({ relation }) => KEEPS_EXPERTS.includes(relation))?.model
    one = base === undefined ? undefined : catalog.records.model.byName.get(base)
  }
  return false
}

function hasExperts({ architecture, totalParameters, activeParameters: active }: Model): boolean {
  const { mixtureOfExperts, experts, sharedExperts, expertsPerToken, expertFeedForwardSize } = architecture
  if (mixtureOfExperts !== undefined || sharedExperts !== undefined || expertFeedForwardSize !== undefined) return true
  if ((experts?.value ?? 0) > 1 || (expertsPerToken?.value ?? 0) > 1) return true
  return active !== undefined && totalParameters !== undefined && active.value < totalParameters.value / 2
}

/** The record of the model that a request names. Warns where a part of the name was ignored that may matter. Throws unknown-model. */
export function modelOf(trace: Trace, name: string): Model {
  const { record, matched, doubt } = findModel(trace.catalog, name)
  if (matched === 'approximate') {
    warn(trace, 'approximate_model_name', `"${name}" is answered as ${record.name}: ${doubt ?? 'the name is not on record'}.`)
  }
  return record
}

/**
 * The record of a name. Where the name ends in a format of llama.cpp (llama3.1:8b-instruct-q4_K_M), the record has the bits of that format.
 */
function servedModelOf(trace: Trace, name: string): Model {
  const record = modelOf(trace, name)
  const format = findModel(trace.catalog, name).read.format
  return format === undefined ? record : (inFormat(trace.catalog, record, format) ?? record)
}

/** The request with the precision in the name of its model, unless the request has a precision. */
export function withNamedPrecision(catalog: Catalog, request: InferenceRequest): InferenceRequest {
  if (request.precision !== undefined || request.model === undefined) return request
  const resolved = resolveModel(catalog, request.model)
  const precision = resolved && precisionOf(resolved)
  return precision === undefined ? request : { ...request, precision }
}

/** How the name of a request's model was interpreted; null for a request without a name. */
export function resolutionOf(catalog: Catalog, asked: string | undefined): Resolution | null {
  if (asked === undefined) return null
  const found = modelNamed(catalog, asked)
  // A name without a record was answered by model-class-1.
  if (!found) return { asked, matched: 'class', model: null, precision: null, date: null, dropped: [] }
  const { record, matched, read, dropped } = found
  const isWhole = matched === 'exact' || matched === 'alias'
  return {
    asked,
    matched,
    model: record.id,
    precision: precisionOf(found) ?? read.format ?? null,
    date: read.date ?? null,
    dropped: isWhole ? [] : [...dropped, ...read.same, ...(read.effort === undefined ? [] : [read.effort])],
  }
}

/** The precision in a name; undefined for the id of a record, because words in an id do not express a wish of the caller. */
function precisionOf({ matched, read }: ResolvedModel): InferenceRequest['precision'] {
  return matched === 'exact' ? undefined : read.precision
}

const recordsInFormats = memoPerCatalog(() => new WeakMap<Model, Map<string, Model>>())

/** The record with the bits per weight of a format of llama.cpp; undefined where the format is not on record. Copies are cached. */
function inFormat(catalog: Catalog, record: Model, format: string): Model | undefined {
  const bitsPerWeight = catalog.records.factor.byName.get(`format/${format.replaceAll('_', '-')}`)?.figure
  if (!bitsPerWeight) return undefined
  const known = recordsInFormats(catalog)
  const formats = known.get(record) ?? new Map<string, Model>()
  known.set(record, formats)
  let made = formats.get(format)
  if (!made) formats.set(format, (made = { ...record, architecture: { ...record.architecture, bitsPerWeight } }))
  return made
}
