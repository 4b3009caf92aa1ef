import { DomainError } from '../errors.js'
import type { CustomModel } from '../schemas/inference-request.js'
import type { Model } from '../schemas/model.js'
import { factorFigure } from './factor.js'
import { modelOf } from './model-of.js'
import { type Trace, type Traced, assumed, computed, givenOrRecorded, recorded, requested, warn } from './trace.js'
import { product } from './uncertain.js'

/** The model that an estimate is about: a record of the catalog, or the caller's own by its shape. */
export type Subject =
  { readonly record: Model; readonly custom?: undefined } | { readonly record?: undefined; readonly custom: CustomModel }

/** Bytes of one number of the KV cache in 16-bit form, which serving engines use by default; a definition. */
const KV_BYTES = 2
/** A key and a value for each head. */
const KEY_AND_VALUE = 2

/** The subject of a request; exactly one of `model` and `customModel` must be given. */
export function subjectOf(
  trace: Trace,
  request: { readonly model?: string | undefined; readonly customModel?: CustomModel | undefined },
): Subject {
  if (request.model !== undefined && request.customModel !== undefined) {
    throw new DomainError('two-models', 'The request gives both model and customModel: leave one of them out.', [
      { pointer: '/customModel', detail: 'excludes model' },
    ])
  }
  if (request.customModel) return { custom: request.customModel }
  if (request.model !== undefined) return { record: modelOf(trace, request.model) }
  throw new DomainError(
    'no-model',
    'The request names no model: give model (see GET /v1/models) or customModel with its totalParameters.',
    [{ pointer: '/model', detail: 'or customModel is required' }],
  )
}

/** Total parameters; an undisclosed size warns, an unknown one is an error. */
export function totalParameters(trace: Trace, subject: Subject): Traced {
  const words = { id: 'total-parameters', name: 'Total parameters', unit: 'parameters' } as const
  if (subject.custom) return requested(trace, words, subject.custom.totalParameters)
  const { record } = subject
  if (!record.totalParameters) throw sizeUnknown(record)
  if (!record.parametersDisclosed) {
    warn(
      trace,
      'size_is_outside_estimate',
      `The size of ${record.name} was never published: it is an outside estimate, and the range carries that.`,
    )
  }
  return recorded(trace, words, record.totalParameters)
}

/** Parameters used for one token; a record that does not say is taken for a dense model, and the answer says so. */
export function activeParameters(trace: Trace, subject: Subject, total: Traced): Traced {
  const words = { id: 'active-parameters', name: 'Active parameters', unit: 'parameters' } as const
  if (subject.custom)
    return subject.custom.activeParameters === undefined ? total : requested(trace, words, subject.custom.activeParameters)
  if (subject.record.activeParameters) return recorded(trace, words, subject.record.activeParameters)
  const reason = 'The record does not say how many parameters are active: taken for a dense model, with the range down to a sparse one.'
  const shareWords = { id: 'active-share', name: 'Active share of the parameters', unit: 'ratio' } as const
  const share = assumed(trace, shareWords, factorFigure(trace.catalog, 'hosted/active-share-unknown'), {
    field: 'customModel.activeParameters',
    reason,
  })
  return computed(trace, words, product(total, share), 'total parameters × active share', [total, share])
}

/** Layers, if known. */
export function layers(trace: Trace, subject: Subject): Traced | undefined {
  return givenOrRecorded(
    trace,
    { id: 'layers', name: 'Layers', unit: 'count' },
    subject.custom?.layers,
    subject.record?.architecture.layers,
  )
}

/** Bytes of KV cache for each token of context: as published, or from the heads, or unknown. */
export function kvBytesPerToken(trace: Trace, subject: Subject, layerCount: Traced | undefined): Traced | undefined {
  const words = { id: 'kv-bytes-per-token', name: 'KV cache for each token of context', unit: 'byte/token' } as const
  const architecture = subject.record?.architecture
  const published = givenOrRecorded(trace, words, subject.custom?.kvBytesPerToken, architecture?.kvBytesPerToken)
  if (published || !layerCount) return published
  const heads = givenOrRecorded(trace, { id: 'kv-heads', name: 'KV heads', unit: 'count' }, subject.custom?.kvHeads, architecture?.kvHeads)
  const width =
    heads &&
    givenOrRecorded(trace, { id: 'head-dim', name: 'Width of a head', unit: 'count' }, subject.custom?.headDim, architecture?.headDim)
  if (!heads || !width) return undefined
  const bytes = product(layerCount, heads, width)
  return computed(
    trace,
    words,
    { ...bytes, value: bytes.value * KEY_AND_VALUE * KV_BYTES },
    '2 × layers × KV heads × width of a head × 2 bytes',
    [layerCount, heads, width],
  )
}

/** Share of sliding-window layers and their window, where the model has them. */
export function slidingWindow(trace: Trace, subject: Subject): { readonly share: Traced; readonly tokens: Traced } | undefined {
  const architecture = subject.record?.architecture
  const shareWords = { id: 'sliding-window-share', name: 'Share of layers that see a window only', unit: 'ratio' } as const
  const share = givenOrRecorded(trace, shareWords, subject.custom?.slidingWindowShare, architecture?.slidingWindowShare)
  const words = { id: 'sliding-window-tokens', name: 'Window of those layers', unit: 'tokens' } as const
  const tokens = share && givenOrRecorded(trace, words, subject.custom?.slidingWindowTokens, architecture?.slidingWindowTokens)
  return share && tokens && { share, tokens }
}

function sizeUnknown({ name }: Model): DomainError {
  return new DomainError(
    'size-unknown',
    `The size of ${name} was never published, and no outside estimate of it is on record: give customModel with a totalParameters of your own.`,
    [{ pointer: '/model', detail: 'has no known size' }],
  )
}
