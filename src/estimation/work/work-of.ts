import { DomainError } from '../../errors.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Work, WorkType } from '../../schemas/work.js'

/** The kind of work of a request, by default text. */
export function workTypeOf({ work }: Pick<InferenceRequest, 'work'>): WorkType {
  return work?.type ?? 'text'
}

/** The work of a request for something other than text. Throws an Error for a request of text. */
export function workOf({ work }: Pick<InferenceRequest, 'work'>): Work {
  if (!work) throw new Error('The request asks for text.')
  return work
}

/** Fields that only requests of text may have. */
const OF_TEXT = [
  'inputTokens',
  'cachedInputTokens',
  'reasoningTokens',
  'outputTokens',
  'inputImages',
  'inputAudioSeconds',
  'inputVideoSeconds',
  'cacheBits',
  'speculativeDecoding',
  'latencySeconds',
  'outputTokensPerSecond',
  'unknownModel',
  'listPrice',
  'modelClass',
] as const satisfies readonly (keyof InferenceRequest)[]

/** Kinds of work whose energy can be estimated from a price: their services bill for each output, or for each second of sound. */
const PRICED: readonly WorkType[] = ['image', 'video', 'speech', 'transcription']

/**
 * True if a field was given. An empty list counts as absent, because generated clients send one for each list that their caller left out.
 */
export function isGiven(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0)
}

/** Throws contradictory-request for fields of text beside other work, and for a price beside work that no method estimates from a price. */
export function checkWork(request: InferenceRequest): void {
  const type = workTypeOf(request)
  const stray = type === 'text' ? undefined : OF_TEXT.find((field) => isGiven(request[field]))
  if (stray !== undefined) {
    throw new DomainError('contradictory-request', `${stray} is of text, and work.type is "${type}": leave ${stray} out, or work.`, [
      { pointer: `/${stray}`, detail: `excludes work of type ${type}` },
    ])
  }
  if (request.priceUsd !== undefined && !PRICED.includes(type)) {
    throw new DomainError(
      'contradictory-request',
      `priceUsd tells the energy of ${PRICED.join(', ')} only, and the work here is ${type}: leave it out.`,
      [{ pointer: '/priceUsd', detail: `is not used for work of type ${type}` }],
    )
  }
}
