import { OTLPLogExporter as JsonExporter } from '@opentelemetry/exporter-logs-otlp-http'
import { OTLPLogExporter as ProtobufExporter } from '@opentelemetry/exporter-logs-otlp-proto'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchLogRecordProcessor, LoggerProvider, type LogRecordExporter } from '@opentelemetry/sdk-logs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedApp, startedApp } from '../../support/app.js'

const ANSWER = {
  'event.name': 'api_request',
  'session.id': 'session-1',
  model: 'claude-sonnet-4-5-20250929',
  input_tokens: '18',
  output_tokens: '141',
  cache_read_tokens: '2284',
  cache_creation_tokens: '0',
  cost_usd: '0.003',
  duration_ms: '4000',
}

let service: StartedApp
let address: string
beforeAll(async () => {
  service = await startedApp({ TRACE_TAGS: 'service.name' })
  address = await service.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => service.stop())

/** A session of a coding agent: what was asked, two answers of the model, and one of a model that nobody knows. */
async function recordSession(exporter: LogRecordExporter, session: string): Promise<void> {
  const resource = resourceFromAttributes({ 'service.name': 'claude-code' })
  const provider = new LoggerProvider({ resource, processors: [new BatchLogRecordProcessor({ exporter })] })
  const logger = provider.getLogger('com.anthropic.claude_code.events')
  const own = { ...ANSWER, 'session.id': session }
  logger.emit({ body: 'claude_code.user_prompt', attributes: { 'event.name': 'user_prompt', prompt_length: '20' } })
  logger.emit({ body: 'claude_code.api_request', attributes: { ...own, request_id: 'req_1' } })
  logger.emit({ body: 'claude_code.api_request', attributes: { ...own, request_id: 'req_1' } })
  logger.emit({ body: 'claude_code.api_request', attributes: { ...own, request_id: 'req_2', input_tokens: 100 } })
  logger.emit({ body: 'claude_code.api_request', attributes: { ...own, request_id: 'req_3', model: 'nobody-knows-1' } })
  await provider.shutdown()
}

async function tokens(): Promise<Record<string, number>> {
  const { text } = await service.ask('/metrics')
  const series = text.matchAll(/^wattprint_calls_tokens_total\{(.*tokens="(\w+)".*)\} (.*)$/gm)
  return Object.fromEntries([...series].map(([, , kind = '', value]) => [kind, Number(value)]))
}

describe('the exporters of logs of OpenTelemetry', () => {
  it.each([
    ['protobuf', ProtobufExporter],
    ['JSON', JsonExporter],
  ])('in %s find /v1/logs by the endpoint alone, and each answer is counted once, to the token', async (form, Exporter) => {
    const before = await tokens()
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = address
    try {
      await recordSession(new Exporter(), form)
    } finally {
      delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT']
    }
    const after = await tokens()
    const added = Object.fromEntries(Object.entries(after).map(([kind, count]) => [kind, count - (before[kind] ?? 0)]))
    expect(added).toEqual({ input: 118, cachedInput: 2 * 2284, output: 2 * 141 })
  })
})

describe('logs that are sent to be estimated', () => {
  const attributes = (values: object) =>
    Object.entries(values).map(([key, stringValue]) => ({ key, value: { stringValue: stringValue as string } }))
  const logs = (...records: object[]) => ({
    resourceLogs: [
      { scopeLogs: [{ logRecords: records.map((one) => ({ timeUnixNano: '1735689600000000000', attributes: attributes(one) })) }] },
    ],
  })

  it('are answered as items of a batch, with the tokens of the event', async () => {
    const { status, json } = await service.rest('/v1/otlp/logs', { method: 'POST', payload: logs(ANSWER, { 'event.name': 'tool_result' }) })
    expect(status).toBe(200)
    expect(json).toMatchObject({
      otherSpans: 1,
      items: [{ estimate: { links: { self: expect.stringContaining('inputTokens=2302') as string } } }],
    })
    expect(JSON.stringify(json)).toContain('cachedInputTokens=2284')
    expect(JSON.stringify(json)).toContain('outputTokens=141')
  })

  it.each([
    [
      'Codex',
      {
        'event.name': 'codex.sse_event',
        'event.kind': 'response.completed',
        'conversation.id': 'c1',
        model: 'gpt-5-codex',
        input_token_count: '12302',
        output_token_count: '944',
        cached_token_count: '9612',
        reasoning_token_count: '512',
        tool_token_count: '13246',
      },
      { 'event.name': 'codex.sse_event', 'event.kind': 'response.output_item.done', model: 'gpt-5-codex' },
      'inputTokens=12302&cachedInputTokens=9612&reasoningTokens=512&outputTokens=432',
    ],
    [
      'Gemini CLI',
      {
        'event.name': 'gemini_cli.api_response',
        'session.id': 's1',
        prompt_id: 'p1',
        model: 'gemini-2.5-pro',
        input_token_count: '17',
        output_token_count: '50',
        cached_content_token_count: '10',
        thoughts_token_count: '5',
        tool_token_count: '2',
        total_token_count: '74',
        duration_ms: '100',
      },
      { 'event.name': 'gemini_cli.api_request', model: 'gemini-2.5-pro', prompt_id: 'p1' },
      'inputTokens=19&cachedInputTokens=10&reasoningTokens=5&outputTokens=50',
    ],
  ])('of %s are counted to the token, and its other events are none', async (_writer, answer, other, address) => {
    const { status, json } = await service.rest('/v1/otlp/logs', { method: 'POST', payload: logs(answer, other, answer) })
    expect(status).toBe(200)
    expect(json).toMatchObject({ otherSpans: 1, items: [{}, {}] })
    expect(JSON.stringify(json).split(address)).toHaveLength(3)
    expect(JSON.stringify(json)).not.toContain('usage_not_counted')
  })

  it('of a model that nobody knows are told in the words of OTLP', async () => {
    const { status, json } = await service.rest('/v1/logs', { method: 'POST', payload: logs({ ...ANSWER, model: 'nobody-knows-1' }) })
    expect(status).toBe(200)
    expect(json).toMatchObject({
      partialSuccess: { rejectedLogRecords: 1, errorMessage: expect.stringContaining('nobody-knows-1') as string },
    })
  })

  it.each([
    ['no logs', { resourceSpans: [] }],
    ['logs that are no list', { resourceLogs: 3 }],
  ])('are refused where there are %s', async (_what, json) => {
    expect((await service.rest('/v1/otlp/logs', { method: 'POST', payload: json })).status).toBe(422)
  })

  it('are refused where protobuf is cut short', async () => {
    const headers = { 'content-type': 'application/x-protobuf' }
    const { status, json } = await service.rest('/v1/logs', { method: 'POST', headers, payload: Buffer.from([0x0a, 0xff, 0x01]) })
    expect([status, (json as { code: string }).code]).toEqual([400, 'malformed-body'])
  })
})
