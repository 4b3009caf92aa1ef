import { DomainError } from '../errors.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import type { TracedLoad } from './load.js'
import { type Trace, type Traced, computed, requested } from './trace.js'
import { exactly } from './uncertain.js'

/** The speed of one stream as the caller observed it, from outputTokensPerSecond or from latencySeconds; nothing without generated tokens. */
export function observedSpeed(trace: Trace, request: InferenceRequest, load: TracedLoad): Traced | undefined {
  const words = { id: 'observed-speed', name: 'Observed output tokens per second of one stream', unit: 'tokens/s' } as const
  if (request.outputTokensPerSecond !== undefined) return requested(trace, words, request.outputTokensPerSecond)
  if (request.latencySeconds === undefined || load.outputTokens.value === 0) return undefined
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
