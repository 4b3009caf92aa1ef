import { describe, expect, it } from 'vitest'
import { readUsage } from '../../../src/estimation/usage/read-usage.js'
import { attributesOf, spanFromJson } from '../../../src/plugins/app/otlp/span.js'
import { itemOfCall, roleOf } from '../../../src/plugins/app/otlp/span-call.js'
import { OtlpSpan } from '../../../src/schemas/otlp.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'

const catalog = await bundledCatalog()

type Values = Readonly<Record<string, string | number>>

/** Attributes as OTLP writes them: integers as text. */
function otlp(values: Values) {
  return Object.entries(values).map(([key, value]) => ({
    key,
    value: typeof value === 'string' ? { stringValue: value } : { intValue: String(value) },
  }))
}

function sent(values: Values, span: object = {}, resource: Values = {}) {
  const parsed = OtlpSpan.parse({ traceId: 't', spanId: 's', ...span, attributes: otlp(values) })
  return { span: spanFromJson(parsed), resource: attributesOf(otlp(resource)) }
}
function itemOf(values: Values, span: object = {}, resource: Values = {}) {
  return itemOfCall(sent(values, span, resource), catalog)
}
const role = (values: Values, span: object = {}) => roleOf(sent(values, span).span)
/** Tokens in the words of a request: of the prompt, cached, hidden, of the answer. */
function tokens(values: Values): number[] {
  const { inputTokens, cachedInputTokens, reasoningTokens, outputTokens } = readUsage(itemOf(values)['usage'] as object).tokens
  return [inputTokens, cachedInputTokens, reasoningTokens, outputTokens]
}

const CHAT = {
  'gen_ai.operation.name': 'chat',
  'gen_ai.request.model': 'gpt-4o',
  'gen_ai.usage.input_tokens': 811,
  'gen_ai.usage.output_tokens': 92,
}

describe('a span of a call to a model', () => {
  it('says the request, when it ran and how long it took', () => {
    const times = { startTimeUnixNano: '1735689600123456789', endTimeUnixNano: '1735689602623456789' }
    expect(itemOf(CHAT, times, { 'service.name': 'support-desk' })).toEqual({
      reference: 't/s',
      tag: 'support-desk',
      model: 'gpt-4o',
      usage: { 'gen_ai.usage.input_tokens': 811, 'gen_ai.usage.output_tokens': 92 },
      at: '2025-01-01T00:00:00.123Z',
      latencySeconds: 2.5,
    })
  })

  it.each([
    ['the model that answered, where it is on record', 'gpt-4o', 'gpt-4o-2024-08-06', 'gpt-4o-2024-08-06'],
    ['the one asked for where the other is not', 'gpt-4o', 'gpt-4o-2031-01-01', 'gpt-4o'],
    ['the model behind a deployment’s name', 'our-deployment', 'gpt-4o-2024-08-06', 'gpt-4o-2024-08-06'],
  ])('names %s', (_what, asked, answered, model) => {
    expect(itemOf({ ...CHAT, 'gen_ai.request.model': asked, 'gen_ai.response.model': answered })).toMatchObject({ model })
  })

  it.each([
    [
      'the conventions of 2024',
      { 'gen_ai.system': 'openai', 'gen_ai.usage.prompt_tokens': 811, 'gen_ai.usage.completion_tokens': 92 },
      [811, 0, 0, 92],
    ],
    [
      'the conventions of 2026',
      { ...CHAT, 'gen_ai.usage.cache_read.input_tokens': 640, 'gen_ai.usage.reasoning.output_tokens': 64 },
      [811, 640, 64, 28],
    ],
    ['what is written to a cache inside the input', { ...CHAT, 'gen_ai.usage.cache_write.input_tokens': 25 }, [811, 0, 0, 92]],
    [
      'a cache that cannot be inside',
      { ...CHAT, 'gen_ai.usage.cache_read.input_tokens': 4000, 'gen_ai.usage.cache_creation.input_tokens': 100 },
      [4911, 4000, 0, 92],
    ],
    [
      'a cache that its total has beside',
      { ...CHAT, 'gen_ai.usage.cache_read.input_tokens': 200, 'gen_ai.usage.total_tokens': 1103 },
      [1011, 200, 0, 92],
    ],
    [
      'thoughts that its total has beside',
      { ...CHAT, 'gen_ai.usage.reasoning.output_tokens': 50, 'gen_ai.usage.total_tokens': 953 },
      [811, 0, 50, 92],
    ],
    ['Sentry', { ...CHAT, 'gen_ai.usage.input_tokens.cached': 640 }, [811, 640, 0, 92]],
    [
      'Pydantic AI',
      { ...CHAT, 'gen_ai.usage.details.cache_read_tokens': 640, 'gen_ai.usage.details.cache_write_tokens': 0 },
      [811, 640, 0, 92],
    ],
    ['Rig', { ...CHAT, 'gen_ai.usage.cached_tokens': 640 }, [811, 640, 0, 92]],
    ['Strands', { ...CHAT, 'gen_ai.usage.cache_write_input_tokens': 3000, 'gen_ai.usage.total_tokens': 3903 }, [3811, 0, 0, 92]],
    [
      'OpenLLMetry of 2023',
      { 'llm.usage.prompt_tokens': 811, 'llm.usage.completion_tokens': 92, 'llm.usage.total_tokens': 903 },
      [811, 0, 0, 92],
    ],
    [
      'OpenInference',
      {
        'openinference.span.kind': 'LLM',
        'llm.token_count.prompt': 811,
        'llm.token_count.completion': 92,
        'llm.token_count.total': 903,
        'llm.token_count.prompt_details.cache_read': 640,
        'llm.token_count.completion_details.reasoning': 12,
      },
      [811, 640, 12, 80],
    ],
    [
      'the AI SDK beside the conventions',
      { ...CHAT, 'ai.usage.inputTokens': 811, 'ai.usage.outputTokens': 92, 'ai.usage.totalTokens': 903, 'ai.usage.cachedInputTokens': 640 },
      [811, 640, 0, 92],
    ],
    ['an embedding of the AI SDK', { 'ai.operationId': 'ai.embed.doEmbed', 'ai.usage.tokens': 8 }, [8, 0, 0, 0]],
    [
      'Langfuse',
      { 'langfuse.observation.usage_details': '{"input": 86, "input_cached_tokens": 17817, "output": 120}' },
      [17_903, 17_817, 0, 120],
    ],
    ['MLflow', { 'mlflow.chat.tokenUsage': '{"input_tokens": 9, "output_tokens": 12, "total_tokens": 21}' }, [9, 0, 0, 12]],
  ])('counts as %s does', (_who, values, expected) => {
    expect(tokens(values)).toEqual(expected)
  })

  it.each([
    ['of OpenInference', { 'llm.model_name': 'gpt-4o' }],
    ['of the AI SDK', { 'ai.model.id': 'gpt-4o' }],
    ['of Langfuse', { 'langfuse.observation.model.name': 'gpt-4o' }],
    ['of MLflow', { 'mlflow.llm.model': '"gpt-4o"' }],
    [
      'behind the alias of LiteLLM’s router',
      { 'gen_ai.request.model': 'our-best', 'gen_ai.response.model': 'our-best', 'litellm.provider.model': 'gpt-4o' },
    ],
  ])('%s names its model', (_who, values) => {
    expect(itemOf(values)).toMatchObject({ model: 'gpt-4o' })
  })

  it.each([
    ['api.openai.com', { operator: 'openai-azure' }],
    ['bedrock-runtime.us-east-1.amazonaws.com', { region: 'aws:us-east-1' }],
    ['bedrock-runtime.mars-north-1.amazonaws.com', { operator: 'aws' }],
    ['europe-west4-aiplatform.googleapis.com', { region: 'gcp:europe-west4' }],
    ['generativelanguage.googleapis.com', { operator: 'google' }],
    ['our-resource.openai.azure.com', { operator: 'microsoft' }],
    ['swedencentral.api.cognitive.microsoft.com', { region: 'azure:swedencentral' }],
    ['inference.generativeai.eu-frankfurt-1.oci.oraclecloud.com', { region: 'oci:eu-frankfurt-1' }],
    ['API.MISTRAL.AI', { operator: 'mistral-assumption' }],
  ])('answered by %s was there', (address, place) => {
    const { region, operator } = itemOf({ ...CHAT, 'server.address': address })
    expect({ ...(region !== undefined && { region }), ...(operator !== undefined && { operator }) }).toEqual(place)
    for (const id of Object.values(place)) {
      expect([...catalog.records.operator.items, ...catalog.records.cloudRegion.items].map((record) => record.id)).toContain(id)
    }
  })

  it('was where its provider is, if its address tells nothing', () => {
    expect(itemOf({ ...CHAT, 'server.address': 'localhost', 'gen_ai.provider.name': 'aws.bedrock' })).toMatchObject({ operator: 'aws' })
    expect(itemOf({ ...CHAT, 'gen_ai.provider.name': 'constructor' })).not.toHaveProperty('operator')
  })

  it.each([
    ['call', 'by the conventions', CHAT],
    ['call', 'that says nothing but counts', { 'gen_ai.usage.input_tokens': 5 }],
    ['call', 'of OpenInference', { 'openinference.span.kind': 'LLM', 'llm.token_count.prompt': 5 }],
    ['call', 'of MLflow', { 'mlflow.spanType': '"CHAT_MODEL"', 'mlflow.chat.tokenUsage': '{}' }],
    ['call', 'within the AI SDK', { 'ai.operationId': 'ai.streamText.doStream', 'ai.usage.inputTokens': 5 }],
    ['agent', 'around the AI SDK', { 'ai.operationId': 'ai.streamText', 'ai.usage.inputTokens': 5 }],
    ['agent', 'of an agent, which sums its calls', { ...CHAT, 'gen_ai.operation.name': 'invoke_agent' }],
    ['agent', 'of a chain of OpenInference', { 'openinference.span.kind': 'CHAIN', 'llm.token_count.prompt': 5 }],
    ['fromCache', 'that a gateway answered itself', { ...CHAT, 'litellm.cache_hit': 'True' }],
    ['other', 'of a tool', { 'gen_ai.operation.name': 'execute_tool' }],
    ['other', 'of a database', { 'db.system.name': 'postgresql' }],
    ['other', 'of nothing', {}],
  ])('is a %s, if it is one %s', (expected, _what, values) => {
    expect(role(values)).toBe(expected)
  })

  it('is none, if the call failed and nothing was counted', () => {
    const uncounted = { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'gpt-4o' }
    for (const status of [{ code: 2, message: 'rate limited' }, { code: 'STATUS_CODE_ERROR' }]) {
      expect([role(uncounted, { status }), role(CHAT, { status })]).toEqual(['failed', 'call'])
    }
    expect(role({ ...uncounted, 'error.type': 'timeout' })).toBe('failed')
    expect(role(uncounted, { status: { code: 1 } })).toBe('call')
  })

  it.each([
    ['that ends before it begins', { startTimeUnixNano: '20', endTimeUnixNano: '10' }],
    ['of no length', { startTimeUnixNano: '1735689600123456789', endTimeUnixNano: '1735689600123456789' }],
    ['that never ended', { startTimeUnixNano: '1735689600123456789' }],
  ])('%s has no latency', (_what, times) => {
    expect(itemOf(CHAT, times)).not.toHaveProperty('latencySeconds')
  })

  it('past the end of time has no time', () => {
    expect(itemOf(CHAT, { startTimeUnixNano: 1e308, endTimeUnixNano: 0 })).not.toHaveProperty('at')
  })

  it('passes on what is no count, for the reader to refuse', () => {
    expect(itemOf({ ...CHAT, 'gen_ai.usage.output_tokens': 'many' })).toMatchObject({ usage: { 'gen_ai.usage.output_tokens': 'many' } })
    expect(() => tokens({ ...CHAT, 'gen_ai.usage.output_tokens': 'many' })).toThrow(/must be a whole number/)
  })
})
