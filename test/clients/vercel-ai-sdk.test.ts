import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { generateText } from 'ai'
import { MockLanguageModelV3 } from 'ai/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Estimate } from '../../src/schemas/estimate.js'
import { type StartedApp, startedApp } from '../support/app.js'

let service: StartedApp
let address: string
beforeAll(async () => {
  service = await startedApp({ TRACE_TAGS: 'service.name' })
  address = await service.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => service.stop())

/** A model of the SDK's own for tests, which counts as a provider of cached and hidden tokens does. */
const model = new MockLanguageModelV3({
  provider: 'openai.chat',
  modelId: 'gpt-4o',
  doGenerate: {
    content: [{ type: 'text', text: 'Little.' }],
    finishReason: { unified: 'stop', raw: undefined },
    usage: {
      inputTokens: { total: 2006, noCache: 86, cacheRead: 1920, cacheWrite: 0 },
      outputTokens: { total: 300, text: 236, reasoning: 64 },
    },
    warnings: [],
  },
})

describe('the Vercel AI SDK', () => {
  it('exports an outer and an inner span of each call, which is counted once, to the token', async () => {
    const exporter = new OTLPTraceExporter({ url: `${address}/v1/traces` })
    const resource = resourceFromAttributes({ 'service.name': 'vercel-ai-sdk' })
    const provider = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporter)] })
    const telemetry = { isEnabled: true, tracer: provider.getTracer('ai') }
    for (const prompt of ['How much?', 'And twice?']) await generateText({ model, prompt, experimental_telemetry: telemetry })
    await provider.shutdown()
    const { text } = await service.ask('/metrics')
    const counted = [...text.matchAll(/^wattprint_calls(?:_tokens)?_total\{(.*"vercel-ai-sdk".*)\} (.*)$/gm)]
    expect(
      Object.fromEntries(counted.map(([, labels = '', value]) => [/tokens="(\w+)"/.exec(labels)?.[1] ?? 'calls', Number(value)])),
    ).toEqual({ calls: 2, input: 2 * 86, cachedInput: 2 * 1920, output: 2 * 300 })
  })

  it('gives a usage object that is read as it counts', async () => {
    const { usage } = await generateText({ model, prompt: 'How much?' })
    const { status, json } = await service.rest('/v1/estimates/usage', { method: 'POST', payload: { model: 'gpt-4o', usage } })
    expect(status).toBe(200)
    const { links, warnings } = Estimate.parse(json)
    expect(links.self).toContain('inputTokens=2006&cachedInputTokens=1920&reasoningTokens=64&outputTokens=236')
    expect(warnings.map(({ code }) => code)).not.toContain('usage_not_counted')
  })
})
