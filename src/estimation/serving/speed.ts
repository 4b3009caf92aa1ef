import { DomainError } from '../../errors.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { TracedLoad } from './load.js'
import type { Subject } from '../subject.js'
import { type Trace, type Traced, computed, requested, warn } from '../trace.js'
import { exactly } from '../uncertain.js'

/**
 * The speed of one stream as the caller observed it, from outputTokensPerSecond or from latencySeconds; nothing without
 * generated tokens, nor where the size is not published, because there it does not narrow the answer.
 */
export function observedSpeed(trace: Trace, request: InferenceRequest, subject: Subject, load: TracedLoad): Traced | undefined {
  const words = { id: 'observed-speed', name: 'Observed output tokens per second of one stream', unit: 'tokens/s' } as const
  if (load.outputTokens.value === 0) return undefined
  if (subject.record?.parametersDisclosed === false) {
    if (request.latencySeconds !== undefined || request.outputTokensPerSecond !== undefined) {
      warn(trace, 'speed_not_used', 'The observed speed was not used: for a model of undisclosed size it does not narrow the answer.')
    }
    return undefined
  }
  if (request.outputTokensPerSecond !== undefined) return requested(trace, words, request.outputTokensPerSecond)
  if (request.latencySeconds === undefined) return undefined
  const latency = requested(trace, { id: 'latency', name: 'Observed time to the last token', unit: 's' }, request.latencySeconds)
  return computed(trace, words, exactly(load.outputTokens.value / latency.value), 'output tokens / latency', [load.outputTokens, latency])
}

/** Refuses a speed given twice. */
export function checkSpeed({ latencySeconds, outputTokensPerSecond }: InferenceRequest): void {
  if (latencySeconds !== undefined && outputTokensPerSecond !== undefined) {
    throw new DomainError('contradictory-request', 'latencySeconds and outputTokensPerSecond both tell the speed: give one of them.', [
      { pointer: '/latencySeconds', detail: 'excludes outputTokensPerSecond' },
    ])
  }
}
