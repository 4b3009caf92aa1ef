import { DomainError } from '../../errors.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure } from '../factor.js'
import { slidingWindow, type Subject } from '../model/subject.js'
import { certain, minus, over, plus, smallest, times } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assumed, compute, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import type { Load } from './roofline.js'

/** The tokens of one request as steps: generated ones, computed ones of the prompt, and the mean context that is read while generating. */
export type TracedLoad = { readonly outputTokens: Traced; readonly prefillTokens: Traced; readonly contextTokens: Traced }

/** Throws no-tokens for a request that computes nothing, and contradictory-request for more cached tokens than input tokens. */
export function checkTokens(request: InferenceRequest): void {
  const { inputTokens = 0, cachedInputTokens = 0, reasoningTokens = 0, outputTokens = 0 } = request
  if (inputTokens + reasoningTokens + outputTokens === 0) {
    throw new DomainError('no-tokens', 'The request has no tokens: give outputTokens, inputTokens or both.', [
      { pointer: '/outputTokens', detail: 'or inputTokens must be above zero' },
    ])
  }
  if (cachedInputTokens > inputTokens) {
    throw new DomainError(
      'contradictory-request',
      `cachedInputTokens (${cachedInputTokens}) are part of inputTokens (${inputTokens}) and cannot exceed them: give inputTokens with the cached ones included.`,
      [{ pointer: '/cachedInputTokens', detail: 'exceeds inputTokens' }],
    )
  }
  if (inputTokens - cachedInputTokens + reasoningTokens + outputTokens === 0) {
    throw new DomainError(
      'no-tokens',
      'The request computes nothing: all its input tokens are cached and it has no output; give outputTokens.',
      [{ pointer: '/outputTokens', detail: 'must be above zero where all input tokens are cached' }],
    )
  }
}

/** The load of one request. A short prompt stands in for absent input tokens, with an assumption. */
export function loadOf(trace: Trace, request: InferenceRequest, subject: Subject): TracedLoad {
  const { inputTokens: input, outputTokens, prefillTokens } = tokensOf(trace, request)
  return { outputTokens, prefillTokens, contextTokens: meanContext(trace, slidingWindow(trace, subject), input, outputTokens) }
}

/** The tokens of one request as steps: those of the prompt, its cached and its computed part, and the generated ones. */
export type Tokens = {
  readonly inputTokens: Traced
  readonly cachedTokens: Traced | 0
  readonly prefillTokens: Traced
  readonly outputTokens: Traced
}

/** The tokens of a request. A short prompt stands in for absent input tokens, with an assumption. */
export function tokensOf(trace: Trace, request: InferenceRequest): Tokens {
  const input = inputTokens(trace, request)
  const outputTokens = generatedTokens(trace, request)
  const { cachedInputTokens: cached = 0 } = request
  if (cached === 0) return { inputTokens: input, cachedTokens: 0, prefillTokens: input, outputTokens }
  const cachedTokens = requested(trace, STEP.cachedInputTokens, cached)
  return { inputTokens: input, cachedTokens, prefillTokens: compute(trace, STEP.prefillTokens, minus(input, cachedTokens)), outputTokens }
}

function inputTokens(trace: Trace, { inputTokens: given }: InferenceRequest): Traced {
  if (trace.promptParts) return compute(trace, STEP.inputTokens, certain(plus(...trace.promptParts)))
  if (given !== undefined) return requested(trace, STEP.inputTokens, given)
  const reason = 'No inputTokens were given: a short prompt stands in.'
  return assumed(trace, STEP.inputTokens, factorFigure(trace.catalog, 'wattprint-roofline-1/default-input-tokens'), {
    field: 'inputTokens',
    reason,
  })
}

function generatedTokens(trace: Trace, { outputTokens = 0, reasoningTokens = 0 }: InferenceRequest): Traced {
  if (reasoningTokens === 0) return requested(trace, STEP.outputTokens, outputTokens)
  const answer = requested(trace, STEP.answerTokens, outputTokens)
  return compute(trace, STEP.outputTokens, plus(answer, requested(trace, STEP.reasoningTokens, reasoningTokens)))
}

/** A sliding window: in `share` of the layers, attention reads only the last `tokens` tokens. */
export type Window = { readonly share: Traced | 1; readonly tokens: Traced }

/** The mean context that a generated token reads, in tokens. Layers with a window read no more than the window. */
export function meanContext(
  trace: Trace,
  window: Window | undefined,
  input: Traced,
  output: Traced,
  label: StepLabel = STEP.meanContext,
): Traced {
  const mean = plus(input, over(output, 2))
  if (!window) return compute(trace, label, certain(mean))
  const { share, tokens } = window
  if (share === 1) return compute(trace, label, smallest(mean, tokens))
  const seen = plus(times(minus(1, share), mean), times(share, smallest(mean, tokens)))
  return compute(trace, label, certain(seen))
}

/** A load as plain numbers. */
export function numbersOf({ outputTokens, prefillTokens, contextTokens }: TracedLoad): Load {
  return { outputTokens: outputTokens.value, prefillTokens: prefillTokens.value, contextTokens: contextTokens.value }
}

/**
 * The observed speed of one stream in tokens/s, from outputTokensPerSecond or from latencySeconds. Undefined for a request without
 * generated tokens, and, with a warning, for a model of undisclosed size, where it does not narrow the answer.
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

/** Throws contradictory-request where both latencySeconds and outputTokensPerSecond are given. */
export function checkSpeed({ latencySeconds, outputTokensPerSecond }: InferenceRequest): void {
  if (latencySeconds !== undefined && outputTokensPerSecond !== undefined) {
    throw new DomainError('contradictory-request', 'latencySeconds and outputTokensPerSecond both tell the speed: give one of them.', [
      { pointer: '/latencySeconds', detail: 'excludes outputTokensPerSecond' },
    ])
  }
}
