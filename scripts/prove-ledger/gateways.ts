import type { CompanyCall } from './company.js'

export type Sending = { readonly path: string; readonly type: string; readonly body: string }

/** The request by which each gateway sends its calls. */
export const GATEWAYS: Readonly<Record<CompanyCall['gateway'], (calls: readonly CompanyCall[]) => Sending>> = {
  otlp: (calls) => ({ path: '/v1/traces', type: 'application/json', body: JSON.stringify(exportOf(calls)) }),
  litellm: (calls) => ({ path: '/v1/ledger/calls', type: 'application/json', body: JSON.stringify(calls.map(payloadOf)) }),
  file: (calls) => ({
    path: '/v1/ledger/calls',
    type: 'application/x-ndjson',
    body: calls.map((call) => `${JSON.stringify(lineOf(call))}\n`).join(''),
  }),
}

const TRACE_PAD = 'f'.repeat(16)

function exportOf(calls: readonly CompanyCall[]): object {
  const text = (key: string, stringValue: string) => ({ key, value: { stringValue } })
  const count = (key: string, amount: number) => ({ key, value: { intValue: String(amount) } })
  const spans = calls.map(({ id, team, model, inputTokens, cachedInputTokens, outputTokens, at }) => ({
    traceId: `${TRACE_PAD}${id}`,
    spanId: id,
    name: `chat ${model}`,
    startTimeUnixNano: nanoseconds(at),
    endTimeUnixNano: nanoseconds(at),
    attributes: [
      text('gen_ai.operation.name', 'chat'),
      text('gen_ai.request.model', model),
      text('team', team),
      count('gen_ai.usage.input_tokens', inputTokens),
      count('gen_ai.usage.cache_read.input_tokens', cachedInputTokens),
      count('gen_ai.usage.output_tokens', outputTokens),
    ],
  }))
  return { resourceSpans: [{ resource: { attributes: [] }, scopeSpans: [{ spans }] }] }
}

function nanoseconds(at: string): string {
  return String(BigInt(Date.parse(at)) * 1_000_000n)
}

/** A call as LiteLLM's callback writes it. */
function payloadOf({ id, team, model, inputTokens, cachedInputTokens, outputTokens, at }: CompanyCall): object {
  const seconds = Date.parse(at) / 1000
  return {
    id,
    call_type: 'acompletion',
    custom_llm_provider: 'openai',
    model,
    status: 'success',
    startTime: seconds,
    endTime: seconds,
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
    metadata: {
      usage_object: {
        prompt_tokens: inputTokens,
        completion_tokens: outputTokens,
        total_tokens: inputTokens + outputTokens,
        prompt_tokens_details: { cached_tokens: cachedInputTokens },
      },
    },
    tags: { team },
  }
}

function lineOf({ id, team, model, inputTokens, cachedInputTokens, outputTokens, at }: CompanyCall): object {
  return { id: `file-${id}`, model, inputTokens, cachedInputTokens, outputTokens, at, tags: { team } }
}
