import type { Client } from './create-client.js'
import { dataOf } from './data-of.js'
import type { components } from './openapi.js'

type Schemas = components['schemas']

// Interfaces, because an editor shows their names, and of what a type stands for all hundred fields.
/* eslint-disable @typescript-eslint/no-empty-object-type */
/** What it costs, how sure that is, and who says so. */
export interface Estimate extends Readonly<Schemas['Estimate']> {}
/** What each other way costs, and how it stands to the first. */
export interface Comparison extends Readonly<Schemas['Comparison']> {}
/** One kind of request to a model, once or many times. */
export interface InferenceRequest extends Readonly<Schemas['InferenceRequest']> {}
/** The usage object of an answer, and whatever else is known of the request. */
export interface UsageRequest extends Readonly<Schemas['UsageRequest']> {}
/** One training, by what is known of it. */
export interface TrainingRequest extends Readonly<Schemas['TrainingRequest']> {}
/** One way, and other ways to do the same. */
export interface ComparisonRequest extends Readonly<Schemas['ComparisonRequest']> {}
/* eslint-enable @typescript-eslint/no-empty-object-type */

/** What requests to a model cost. Throws a WattprintError with the problem where it is refused. */
export async function estimateInference(client: Client, request: InferenceRequest): Promise<Estimate> {
  return dataOf(client.POST('/v1/estimates/inference', { body: request }))
}

/** The same by the usage object of an answer. */
export async function estimateUsage(client: Client, request: UsageRequest): Promise<Estimate> {
  return dataOf(client.POST('/v1/estimates/usage', { body: request }))
}

/** What a training costs. */
export async function estimateTraining(client: Client, request: TrainingRequest): Promise<Estimate> {
  return dataOf(client.POST('/v1/estimates/training', { body: request }))
}

/** What other ways to do the same cost. */
export async function compare(client: Client, request: ComparisonRequest): Promise<Comparison> {
  return dataOf(client.POST('/v1/comparisons', { body: request }))
}
