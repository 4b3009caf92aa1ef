import { describe, expect, it } from 'vitest'
import { attributesOf } from '../../../src/http/otlp/attributes.js'
import { itemOfSpan } from '../../../src/http/otlp/span-item.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'
import { OtlpSpan } from '../../../src/schemas/otlp.js'

const catalog = await bundledCatalog()

type Values = Readonly<Record<string, string | number>>

/** Attributes as OTLP writes them: integers as text. */
function otlp(values: Values) {
  return Object.entries(values).map(([key, value]) => ({
    key,
    value: typeof value === 'string' ? { stringValue: value } : { intValue: String(value) },
  }))
}

function itemOf(values: Values, span: object = {}, resource: Values = {}) {
  return itemOfSpan(OtlpSpan.parse({ traceId: 't', spanId: 's', ...span, attributes: otlp(values) }), attributesOf(otlp(resource)), catalog)
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
      inputTokens: 811,
      outputTokens: 92,
      at: '2025-01-01T00:00:00.123Z',
      latencySeconds: 2.5,
    })
  })

  it('of older conventions says the same', () => {
    const older = {
      'gen_ai.system': 'openai',
      'gen_ai.request.model': 'gpt-4o',
      'gen_ai.usage.prompt_tokens': 811,
      'gen_ai.usage.completion_tokens': 92,
    }
    expect(itemOf(older)).toEqual({ reference: 't/s', model: 'gpt-4o', inputTokens: 811, outputTokens: 92 })
  })

  it.each([
    ['the model that answered, where it is on record', 'gpt-4o', 'gpt-4o-2024-08-06', 'gpt-4o-2024-08-06'],
    ['the one asked for where the other is not', 'gpt-4o', 'gpt-4o-2031-01-01', 'gpt-4o'],
    ['the model behind a deployment’s name', 'our-deployment', 'gpt-4o-2024-08-06', 'gpt-4o-2024-08-06'],
  ])('names %s', (_what, asked, answered, model) => {
    expect(itemOf({ ...CHAT, 'gen_ai.request.model': asked, 'gen_ai.response.model': answered })).toMatchObject({ model })
  })

  it('holds cached and hidden tokens inside, as the conventions say', () => {
    const more = { 'gen_ai.usage.cache_read.input_tokens': 640, 'gen_ai.usage.reasoning.output_tokens': 64 }
    expect(itemOf({ ...CHAT, ...more })).toMatchObject({ inputTokens: 811, cachedInputTokens: 640, reasoningTokens: 64, outputTokens: 28 })
  })

  it('adds cached tokens that cannot be inside', () => {
    const more = { 'gen_ai.usage.cache_read.input_tokens': 4000, 'gen_ai.usage.cache_creation.input_tokens': 100 }
    expect(itemOf({ ...CHAT, ...more })).toMatchObject({ inputTokens: 4911, cachedInputTokens: 4000 })
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
    const { region, operator } = itemOf({ ...CHAT, 'server.address': address }) ?? {}
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
    ['of an agent, which sums its calls', { ...CHAT, 'gen_ai.operation.name': 'invoke_agent' }],
    ['of a tool', { 'gen_ai.operation.name': 'execute_tool' }],
    ['of a database', { 'db.system.name': 'postgresql' }],
    ['of nothing', {}],
  ])('is none, if it is one %s', (_what, values) => {
    expect(itemOf(values)).toBeUndefined()
  })

  it('is none, if the call failed and nothing was counted', () => {
    const { 'gen_ai.usage.input_tokens': input, 'gen_ai.usage.output_tokens': output, ...uncounted } = CHAT
    for (const status of [{ code: 2, message: 'rate limited' }, { code: 'STATUS_CODE_ERROR' }]) {
      expect(itemOf(uncounted, { status })).toBeUndefined()
      expect(itemOf(CHAT, { status })).toMatchObject({ inputTokens: input, outputTokens: output })
    }
    expect(itemOf({ ...uncounted, 'error.type': 'timeout' })).toBeUndefined()
    expect(itemOf(uncounted, { status: { code: 1 } })).toBeDefined()
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

  it('passes on what is no count, for the request to refuse', () => {
    expect(itemOf({ ...CHAT, 'gen_ai.usage.output_tokens': 'many' })).toMatchObject({ outputTokens: 'many' })
  })
})
