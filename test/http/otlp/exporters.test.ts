import { ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api'
import { ExportResultCode } from '@opentelemetry/core'
import { OTLPTraceExporter as JsonExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { OTLPTraceExporter as ProtobufExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../../../src/schemas/problem.js'
import { type StartedApp, startedApp } from '../../support/app.js'

const PROTOBUF = { 'content-type': 'application/x-protobuf' }
const CHAT = {
  'gen_ai.operation.name': 'chat',
  'gen_ai.request.model': 'gpt-4o',
  'gen_ai.usage.input_tokens': 811,
  'gen_ai.usage.output_tokens': 92,
  'gen_ai.usage.cache_read.input_tokens': 640,
}

let service: StartedApp
let address: string
beforeAll(async () => {
  service = await startedApp({ TRACE_TAGS: 'service.name,team' })
  address = await service.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => service.stop())

/** An agent's run with two calls beneath it, one of them told by a framework and its client, and a query of a database. */
function recordRun(exporter: SpanExporter): Promise<void> {
  const resource = resourceFromAttributes({ 'service.name': 'support-desk' })
  const provider = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporter)] })
  const tracer = provider.getTracer('test')
  const traced = (name: string, attributes: object, within: () => void = () => undefined): void => {
    const span = tracer.startSpan(name, { attributes: attributes as Record<string, string | number> }, current)
    const before = current
    current = trace.setSpan(current, span)
    within()
    current = before
    span.setStatus({ code: SpanStatusCode.OK })
    span.end()
  }
  let current = ROOT_CONTEXT
  traced(
    'invoke_agent',
    { 'gen_ai.operation.name': 'invoke_agent', 'gen_ai.usage.input_tokens': 1622, 'gen_ai.usage.output_tokens': 184 },
    () => {
      traced('ChatOpenAI', { ...CHAT, team: 'search' }, () => traced('chat gpt-4o', { ...CHAT, team: 'search' }))
      traced('chat gpt-4o', CHAT)
      traced('SELECT orders', { 'db.system.name': 'postgresql' })
    },
  )
  return provider.shutdown()
}

/** What the metrics add up, by the labels of each series. */
async function metric(name: string): Promise<Record<string, number>> {
  const { text } = await service.ask('/metrics')
  return Object.fromEntries(
    [...text.matchAll(new RegExp(`^${name}\\{(.*)\\} (.*)$`, 'gm'))].map(([, labels = '', value]) => [labels, Number(value)]),
  )
}

describe('the exporters of OpenTelemetry', () => {
  it.each([
    ['protobuf', ProtobufExporter],
    ['JSON', JsonExporter],
  ])('in %s find /v1/traces by the endpoint alone, and their calls are counted to the token', async (_form, Exporter) => {
    const before = await metric('wattprint_calls_tokens_total')
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = address
    try {
      await recordRun(new Exporter())
    } finally {
      delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT']
    }
    const after = await metric('wattprint_calls_tokens_total')
    const added = Object.fromEntries(Object.entries(after).map(([labels, count]) => [labels, count - (before[labels] ?? 0)]))
    const of = (team: string, tokens: string): string => `model="gpt-4o",service_name="support-desk",team="${team}",tokens="${tokens}"`
    expect(added).toEqual(
      Object.fromEntries(
        ['search', ''].flatMap((team) => [
          [of(team, 'input'), 171],
          [of(team, 'cachedInput'), 640],
          [of(team, 'output'), 92],
        ]),
      ),
    )
  })

  it('add the energy and carbon that the same calls are estimated at', async () => {
    const call = { model: 'gpt-4o', inputTokens: 811, cachedInputTokens: 640, outputTokens: 92 }
    const { json } = await service.rest('/v1/estimates/inference', { method: 'POST', payload: call })
    const [calls, kwh] = [await metric('wattprint_calls_total'), await metric('wattprint_calls_energy_kwh_total')]
    for (const [labels, count] of Object.entries(calls)) {
      expect(kwh[labels]).toBeCloseTo(count * (json as { energy: { value: number } }).energy.value, 9)
    }
    expect(await metric('wattprint_trace_spans_total')).toMatchObject({
      'outcome="counted"': 4,
      'outcome="countedBeneath"': 2,
      'outcome="agents"': 2,
    })
  })
})

describe('an export in protobuf', () => {
  async function bytes(): Promise<Buffer> {
    const spans: Parameters<typeof ProtobufTraceSerializer.serializeRequest>[0] = []
    await recordRun({
      export: (given, done) => (spans.push(...given), done({ code: ExportResultCode.SUCCESS })),
      shutdown: () => Promise.resolve(),
    })
    return Buffer.from(ProtobufTraceSerializer.serializeRequest(spans) ?? [])
  }
  const posted = (payload: Buffer, path = '/v1/otlp/traces?detail=summary') =>
    service.rest(path, { method: 'POST', headers: PROTOBUF, payload })

  it('is estimated as the same in JSON would be', async () => {
    const { json } = await posted(await bytes())
    expect(json).toMatchObject({ otherSpans: 1, estimates: 2, leftAside: { agents: 1, countedBeneath: 1, repeated: 0 } })
  })

  it('is answered in protobuf where nobody asks for estimates', async () => {
    for (const path of ['/v1/traces', '/v1/otlp/traces']) {
      const { status, headers, text } = await posted(await bytes(), path)
      expect([status, headers['content-type'], text]).toEqual([200, 'application/x-protobuf', ''])
    }
  })

  it('that is cut short or no protobuf is refused with the way out', async () => {
    const whole = await bytes()
    for (const broken of [
      whole.subarray(0, whole.length - 3),
      Buffer.from('{"resourceSpans":[]}'),
      Buffer.from([10, 255, 255, 255, 255, 15]),
    ]) {
      for (const path of ['/v1/traces', '/v1/otlp/traces?detail=numbers']) {
        const problem = Problem.parse((await posted(broken, path)).json)
        expect([problem.code, problem.status]).toEqual(['malformed-body', 400])
        expect(problem.detail).toMatch(/ExportTraceServiceRequest in protobuf/)
      }
    }
  })

  it('with more spans than are taken is refused before they are read', async () => {
    const empty = Buffer.alloc(30_000, Buffer.from([0x12, 0]))
    const scope = Buffer.concat([Buffer.from([0x12, ...varint(empty.length)]), empty])
    const body = Buffer.concat([Buffer.from([0x0a, ...varint(scope.length)]), scope])
    expect(Problem.parse((await posted(body)).json)).toMatchObject({ code: 'batch-too-large' })
  })

  it('of nothing is answered', async () => {
    expect((await posted(Buffer.from([10, 0]))).status).toBe(200)
    expect((await posted(Buffer.alloc(0), '/v1/traces')).status).toBe(200)
  })
})

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]
}
