import { DomainError } from '../../errors.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Subject } from '../model/subject.js'
import { over } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import type { TracedLoad } from './load.js'

/**
 * The speed of one stream as the caller observed it, from outputTokensPerSecond or from latencySeconds; nothing without
 * generated tokens, nor where the size is not published, because there it does not narrow the answer.
 */
export function observedSpeed(
  trace: Trace,
  request: InferenceRequest,
  subject: Subject,
  load: Pick<TracedLoad, 'outputTokens'>,
): Traced | undefined {
  if (load.outputTokens.value === 0) return undefined
  if (subject.guess ?? subject.record?.parametersDisclosed === false) {
    if (request.latencySeconds !== undefined || request.outputTokensPerSecond !== undefined) {
      warn(trace, 'speed_not_used', 'The observed speed was not used: for a model of undisclosed size it does not narrow the answer.')
    }
    return undefined
  }
  if (request.outputTokensPerSecond !== undefined) return requested(trace, STEP.observedSpeed, request.outputTokensPerSecond)
  if (request.latencySeconds === undefined) return undefined
  const latency = requested(trace, STEP.latency, request.latencySeconds)
  return compute(trace, STEP.observedSpeed, over(load.outputTokens, latency))
}

/** Refuses a speed given twice. */
export function checkSpeed({ latencySeconds, outputTokensPerSecond }: InferenceRequest): void {
  if (latencySeconds !== undefined && outputTokensPerSecond !== undefined) {
    throw new DomainError('contradictory-request', 'latencySeconds and outputTokensPerSecond both tell the speed: give one of them.', [
      { pointer: '/latencySeconds', detail: 'excludes outputTokensPerSecond' },
    ])
  }
}
