import type { Catalog } from '../../../catalog/catalog.js'
import { type Estimated, estimateItem, type Refused } from '../../../estimation/batch/batch-item.js'
import type { SentSpan } from '../../../plugins/app/otlp/span.js'
import { itemOfCall } from '../../../plugins/app/otlp/span-call.js'
import { nextTurn } from '../../../plugins/event-loop-turns.js'
import type { CountedCall } from '../../../plugins/external/metrics/calls.js'
import { detailOf } from '../../../problem-of.js'
import type { InferenceRequest } from '../../../schemas/inference-request.js'
import type { PartialSuccess } from '../../../schemas/otlp.js'

/** Estimating this many calls takes some milliseconds; after them other requests get a turn. */
const CALLS_AT_ONCE = 32

type Counting = { readonly tags: readonly string[]; readonly onCall: (call: CountedCall) => void }
type Counted = { readonly counted: number; readonly partialSuccess: PartialSuccess | undefined }

/** Estimates calls without keeping the answers, and passes each to `onCall` with the values of the attributes that `tags` names. */
export async function countCalls(calls: readonly SentSpan[], catalog: Catalog, counting?: Counting): Promise<Counted> {
  let counted = 0
  let first: Refused | undefined
  for (const [index, call] of calls.entries()) {
    const answered = estimateItem(itemOfCall(call, catalog), catalog, { detail: 'summary' })
    if ('problem' in answered) first ??= answered
    else {
      counted += 1
      counting?.onCall(callOf(answered, call, counting.tags))
    }
    if (index % CALLS_AT_ONCE === CALLS_AT_ONCE - 1) await nextTurn()
  }
  return { counted, partialSuccess: first && partialSuccess(calls.length - counted, first.reference, detailOf(first.problem)) }
}

/** Returns the message of OTLP which says that some spans could not be estimated, and why the first could not. */
export function partialSuccess(rejectedSpans: number, reference: string | null, reason: string): PartialSuccess {
  const errorMessage = `Span ${reference ?? ''}: ${reason} /docs/usage says which attribute of a span is which field.`
  return { rejectedSpans, errorMessage }
}

function callOf({ outline, estimate, request }: Estimated, { span, resource }: SentSpan, tags: readonly string[]): CountedCall {
  const { model, energy, carbon } = outline ?? estimate
  const { inputTokens = 0, cachedInputTokens = 0, reasoningTokens = 0, outputTokens = 0 } = request as Partial<InferenceRequest>
  return {
    model: model?.id ?? 'custom',
    tags: tags.map((tag) => String(span.attributes.get(tag) ?? resource.get(tag) ?? '')),
    energyKwh: energy.value,
    carbonGco2e: carbon.total.value,
    inputTokens: inputTokens - cachedInputTokens,
    cachedInputTokens,
    outputTokens: reasoningTokens + outputTokens,
  }
}
