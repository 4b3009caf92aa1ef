import { z } from 'zod'
import { DomainError } from '../errors.js'
import { BatchGroup, OWN_FIELDS } from '../schemas/batch.js'
import { ComparisonVariant } from '../schemas/comparison.js'
import { InferenceRequest } from '../schemas/inference-request.js'
import { TrainingRequest } from '../schemas/training-request.js'
import { UsageRequest } from '../schemas/usage.js'

const AnyRequest = z
  .strictObject({
    inference: InferenceRequest.optional().describe('A request to a model.'),
    usage: UsageRequest.optional().describe('The same by its usage object.'),
    training: TrainingRequest.optional().describe('A training.'),
  })
  .describe('One request of any kind: exactly one of these.')
  .meta({ id: 'AnyRequest' })

const BatchRequest = z
  .strictObject({ request: AnyRequest.describe('What is estimated.'), ...OWN_FIELDS })
  .describe('One item of a batch.')
  .meta({ id: 'BatchRequest' })

/** Input types that GraphQL has beside those of REST. */
export const REQUEST_SCHEMAS = [UsageRequest, AnyRequest, BatchRequest, BatchGroup] as const
export const ONE_OF: ReadonlySet<string> = new Set(['AnyRequest'])
/** Input types that combine several of REST; they have no defaults, so that an absent field stays absent. */
export const INPUT_TYPES: Readonly<Partial<Record<string, string>>> = { 'ComparisonVariant.change': 'InferenceRequest' }
/** The REST types that these replace. */
export const REPLACED_INPUTS: readonly string[] = [ComparisonVariant.shape.change.unwrap().meta()?.id ?? '']

type Fields = Readonly<Record<string, unknown>>

/** A batch item in the form of REST. Throws invalid-request if it has none or several of the three. */
export function batchItem(given: Fields, index: number): Fields {
  const { request, ...own } = given as Fields & { readonly request: Readonly<Partial<Record<string, Fields>>> }
  const [one, ...others] = Object.entries(request)
  if (!one || others.length > 0) throw notOneOf(index)
  const [kind, fields = {}] = one
  if (kind === 'training') return { kind, ...fields, ...own }
  return { ...fields, ...own }
}

function notOneOf(index: number): DomainError {
  const detail = 'holds exactly one of inference, usage and training'
  return new DomainError('invalid-request', `The request of an item ${detail}.`, [{ pointer: `/requests/${index}/request`, detail }])
}

/** No input type is nested deeper; anything below is arbitrary JSON. */
const DEEPEST = 20

/** In GraphQL a null input means the same as an absent one. */
export function withoutNulls(given: unknown, depth = 0): unknown {
  if (typeof given !== 'object' || given === null || depth > DEEPEST) return given
  if (Array.isArray(given)) return given.map((item) => withoutNulls(item, depth + 1))
  const kept = Object.entries(given).filter(([, value]) => value !== null)
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutNulls(value, depth + 1)]))
}
