import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { DomainError } from '../../errors.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { type Trace, warn } from '../trace/trace.js'
import type { Subject } from './subject.js'

type Tokens = Pick<InferenceRequest, 'inputTokens' | 'reasoningTokens' | 'outputTokens'>

/** Tokens of the longest context that any model on record has; undefined where no record says one. */
export const longestContextTokens = memoPerCatalog((catalog): number | undefined => {
  const contexts = catalog.records.model.items.flatMap(({ architecture: { contextLength } }) =>
    contextLength ? [contextLength.value] : [],
  )
  return contexts.length > 0 ? contexts.reduce((most, one) => Math.max(most, one)) : undefined
})

/** Tokens that one request holds in the context of its model at its end: cached ones are part of the input. */
export function tokensInContext({ inputTokens = 0, reasoningTokens = 0, outputTokens = 0 }: Tokens): number {
  return inputTokens + reasoningTokens + outputTokens
}

/** True where one request has more tokens than any model on record holds: such a count is a sum over many requests. */
export function isBeyondAnyContext(catalog: Catalog, tokens: Tokens): boolean {
  return tokensInContext(tokens) > (longestContextTokens(catalog) ?? Infinity)
}

/** Refuses a request that no context holds. */
export function checkContextLength(catalog: Catalog, request: InferenceRequest): void {
  if (!isBeyondAnyContext(catalog, request)) return
  const { inputTokens = 0, reasoningTokens = 0, outputTokens = 0 } = request
  const field =
    inputTokens >= reasoningTokens + outputTokens ? 'inputTokens' : outputTokens >= reasoningTokens ? 'outputTokens' : 'reasoningTokens'
  throw new DomainError(
    'beyond-any-context',
    `One request of ${inWords(tokensInContext(request))} tokens is more than any model on record holds at once (${inWords(longestContextTokens(catalog) ?? 0)}). If these are the tokens of many requests, give those of one, on average, and their number as requests; or give the sums as a usage object with sumOfRequests.`,
    [{ pointer: `/${field}`, detail: 'is of one request, and more than any context holds' }],
  )
}

/** Refuses a request that no context holds; one that is longer than its own model's context on record is warned of. */
export function checkContext(trace: Trace, request: InferenceRequest, { record }: Subject): void {
  const tokens = tokensInContext(request)
  checkContextLength(trace.catalog, request)
  const own = record?.architecture.contextLength?.value
  if (record && own !== undefined && tokens > own) {
    warn(
      trace,
      'beyond_context',
      `The request has ${inWords(tokens)} tokens, and the context of ${record.name} on record holds ${inWords(own)}: if they are of several requests, give those of one and requests.`,
    )
  }
}

/** A count as people write it. */
export function inWords(count: number): string {
  return count.toLocaleString('en-US', { maximumFractionDigits: 1 })
}
