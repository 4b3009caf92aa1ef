import type { Catalog } from '../../catalog/catalog.js'
import { DomainError } from '../../errors.js'
import type { CustomModel, InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import { type GuessedModel, guessedModel } from '../model-class/guessed-model.js'
import { amount, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, givenOrRecorded, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { servedModelOf } from './model-of.js'

/** The model that an estimate is about: a record of the catalog, the caller's own by its shape, or one whose size is guessed. */
export type Subject =
  | { readonly record: Model; readonly custom?: undefined; readonly guess?: undefined }
  | { readonly record?: undefined; readonly custom: CustomModel; readonly guess?: GuessedModel }

/** Bytes of one number of the KV cache in 16-bit form, which serving engines use by default; a definition. */
const KV_BYTES = 2
/** A key and a value for each head. */
const KEY_AND_VALUE = 2

/** The subject of a request; exactly one of `model` and `customModel` must be given. */
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

/** Total parameters; an undisclosed size warns, an unknown one is an error. */
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

/** Layers, if known. */
export function layers(trace: Trace, subject: Subject): Traced | undefined {
  return givenOrRecorded(trace, STEP.layers, subject.custom?.layers, subject.record?.architecture.layers)
}

/** Bytes of KV cache for each token of context: as published, or from the heads, or unknown. */
export function kvBytesPerToken(trace: Trace, subject: Subject, layerCount: Traced | undefined): Traced | undefined {
  const architecture = subject.record?.architecture
  const published = givenOrRecorded(trace, STEP.kvBytesPerToken, subject.custom?.kvBytesPerToken, architecture?.kvBytesPerToken)
  if (published || !layerCount) return published
  const heads = givenOrRecorded(trace, STEP.kvHeads, subject.custom?.kvHeads, architecture?.kvHeads)
  const width = heads && givenOrRecorded(trace, STEP.headDim, subject.custom?.headDim, architecture?.headDim)
  if (!heads || !width) return undefined
  return compute(trace, STEP.kvBytesPerToken, times(KEY_AND_VALUE, layerCount, heads, width, amount(KV_BYTES, 'byte/token')))
}

/** Share of sliding-window layers and their window, where the model has them. */
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

/** The model of the same developer, of the same family if there is one, that came out last before it, or else the first after it. */
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
