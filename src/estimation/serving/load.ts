import { DomainError } from '../../errors.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { factorFigure } from '../factor.js'
import type { Load } from './roofline.js'
import { type Subject, slidingWindow } from '../subject.js'
import { type Trace, type Traced, assumed, computed, requested } from '../trace.js'
import { exactly } from '../uncertain.js'

/** The tokens of one request, traced: what is generated, what is computed of the prompt, what is read while generating. */
export type TracedLoad = { readonly outputTokens: Traced; readonly prefillTokens: Traced; readonly contextTokens: Traced }

/** Refuses a request that computes nothing, and cached tokens that are not part of the input. */
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

/** The load of one request; absent input tokens are assumed, and the answer says so. */
export function loadOf(trace: Trace, request: InferenceRequest, subject: Subject): TracedLoad {
  const input = inputTokens(trace, request)
  const output = generatedTokens(trace, request)
  const cached = request.cachedInputTokens ?? 0
  const cachedStep =
    cached > 0 ? [requested(trace, { id: 'cached-input-tokens', name: 'Cached input tokens', unit: 'tokens' }, cached)] : []
  const prefill =
    cached > 0
      ? computed(
          trace,
          { id: 'prefill-tokens', name: 'Input tokens to compute', unit: 'tokens' },
          exactly(input.value - cached),
          'input − cached',
          [input, ...cachedStep],
        )
      : input
  return { outputTokens: output, prefillTokens: prefill, contextTokens: meanContext(trace, subject, input, output) }
}

function inputTokens(trace: Trace, { inputTokens: given }: InferenceRequest): Traced {
  const words = { id: 'input-tokens', name: 'Input tokens of a request', unit: 'tokens' } as const
  if (given !== undefined) return requested(trace, words, given)
  const reason = 'No inputTokens were given: a short prompt stands in.'
  return assumed(trace, words, factorFigure(trace.catalog, 'wattprint-roofline-1/default-input-tokens'), { field: 'inputTokens', reason })
}

function generatedTokens(trace: Trace, { outputTokens = 0, reasoningTokens = 0 }: InferenceRequest): Traced {
  const words = { id: 'output-tokens', name: 'Tokens generated in a request', unit: 'tokens' } as const
  if (reasoningTokens === 0) return requested(trace, words, outputTokens)
  const parts = [
    requested(trace, { id: 'answer-tokens', name: 'Tokens of the answer', unit: 'tokens' }, outputTokens),
    requested(trace, { id: 'reasoning-tokens', name: 'Reasoning tokens', unit: 'tokens' }, reasoningTokens),
  ]
  return computed(trace, words, exactly(outputTokens + reasoningTokens), 'answer + reasoning', parts)
}

function meanContext(trace: Trace, subject: Subject, input: Traced, output: Traced): Traced {
  const words = { id: 'mean-context', name: 'Mean context while generating', unit: 'tokens' } as const
  const mean = input.value + output.value / 2
  const window = slidingWindow(trace, subject)
  if (!window) return computed(trace, words, exactly(mean), 'input + output / 2', [input, output])
  const { share, tokens } = window
  const seen = (1 - share.value) * mean + share.value * Math.min(mean, tokens.value)
  return computed(trace, words, exactly(seen), '(1 − share) × mean + share × min(mean, window), mean = input + output / 2', [
    input,
    output,
    share,
    tokens,
  ])
}

/** The plain numbers of a traced load. */
export function numbersOf({ outputTokens, prefillTokens, contextTokens }: TracedLoad): Load {
  return { outputTokens: outputTokens.value, prefillTokens: prefillTokens.value, contextTokens: contextTokens.value }
}
