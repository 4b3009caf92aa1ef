import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { DomainError } from '../../errors.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import { type Trace, warn } from '../trace/trace.js'
import type { Subject } from './subject.js'

type Tokens = Pick<InferenceRequest, 'inputTokens' | 'reasoningTokens' | 'outputTokens'>

/** The longest context of any model on record, in tokens; undefined where no record has one. */
export const longestContextTokens = memoPerCatalog((catalog): number | undefined => {
  const contexts = catalog.records.model.items.flatMap(({ architecture: { contextLength } }) =>
    contextLength ? [contextLength.value] : [],
  )
  return contexts.length > 0 ? contexts.reduce((most, one) => Math.max(most, one)) : undefined
})

/** Tokens in the context of the model at the end of one request. Cached tokens are part of the input tokens. */
export function tokensInContext({ inputTokens = 0, reasoningTokens = 0, outputTokens = 0 }: Tokens): number {
  return inputTokens + reasoningTokens + outputTokens
}

/** True if one request has more tokens than any context on record: such a count is probably a sum over many requests. */
export function isBeyondAnyContext(catalog: Catalog, tokens: Tokens): boolean {
  return tokensInContext(tokens) > (longestContextTokens(catalog) ?? Infinity)
}

/** Throws beyond-any-context for a request with more tokens than any context on record holds. */
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

/** Throws for a request longer than any context on record. Warns of one that is longer than the context of its own model. */
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

/** A count as text with thousands separators and at most one decimal: 12,345.5. */
export function inWords(count: number): string {
  return count.toLocaleString('en-US', { maximumFractionDigits: 1 })
}
