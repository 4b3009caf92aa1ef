import { execFile } from 'node:child_process'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { type AddressInfo, connect, createServer } from 'node:net'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type StartedApp, startedApp } from '../support/app.js'
import { startedCollector } from '../support/collector.js'

const ADMIN_KEY = 'an-administrator-key-that-no-span-may-hold'
const UNKNOWN_KEY = `wattprint_${'0'.repeat(16)}_${'x'.repeat(43)}`
const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
const SERVER = 2
const CLIENT = 3
const ERROR = 2

let started: StartedApp | undefined
const collectors: Awaited<ReturnType<typeof startedCollector>>[] = []
afterEach(async () => {
  await started?.stop()
  started = undefined
  for (const collector of collectors.splice(0)) await collector.stop()
  vi.unstubAllEnvs()
})

/** The application, listening, with what the environment says to it and to the packages of OpenTelemetry. */
async function listening(environment: Readonly<Record<string, string>>, prepare?: (service: StartedApp) => void): Promise<string> {
  for (const [name, text] of Object.entries(environment)) vi.stubEnv(name, text)
  started = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY, ...environment })
  prepare?.(started)
  return started.app.listen({ port: 0, host: '127.0.0.1' })
}

async function collecting(environment: Readonly<Record<string, string>> = {}, prepare?: (service: StartedApp) => void) {
  const collector = await startedCollector()
  collectors.push(collector)
  const named = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' }
  const url = await listening({ ...named, ...environment }, prepare)
  return { url, collector }
}

/** Closing sends what has not been sent. */
const closed = async (): Promise<void> => {
  await started?.app.close()
}

/** The answer is read to its end: what is half read would keep the service open. */
async function asked(url: string, given: RequestInit = {}): Promise<{ status: number; text: string }> {
  const answer = await fetch(url, given)
  return { status: answer.status, text: await answer.text() }
}

const estimate = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  asked(`${url}/v1/estimates/inference`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }),
  })

describe('with a collector', () => {
  it('a request is a span by the conventions for HTTP, beneath the one that its traceparent names', async () => {
    const { url, collector } = await collecting({
      OTEL_SERVICE_NAME: 'carbon',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
    })
    expect((await estimate(url, { traceparent: TRACEPARENT })).status).toBe(200)
    await closed()
    expect(collector.received[0]?.path).toBe('/v1/traces')
    expect(collector.resource()).toMatchObject({ 'service.name': 'carbon', 'deployment.environment.name': 'test' })
    const whole = collector.spans().find(({ kind }) => kind === SERVER)
    expect(whole).toMatchObject({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      parentSpanId: 'b7ad6b7169203331',
      name: 'POST /v1/estimates/inference',
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/v1/estimates/inference',
        'http.response.status_code': 200,
        'url.path': '/v1/estimates/inference',
        'url.scheme': 'http',
      },
    })
    const answer = collector.spans().find(({ name }) => name === 'answer')
    expect(answer).toMatchObject({ traceId: whole?.traceId, parentSpanId: whole?.spanId })
  })

  it('what the database does for a request is beneath it, also after a body', async () => {
    const { url, collector } = await collecting()
    const body = JSON.stringify({ owner: 'Somebody', scope: 'read' })
    const headers = { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' }
    expect((await asked(`${url}/v1/keys`, { method: 'POST', headers, body })).status).toBe(201)
    await closed()
    const spans = collector.spans()
    const whole = spans.find(({ name }) => name === 'POST /v1/keys')
    const insert = spans.find(({ attributes }) => attributes['db.operation.name'] === 'INSERT')
    expect(insert).toMatchObject({ kind: CLIENT, name: 'INSERT ApiKey', attributes: { 'db.system.name': 'postgresql' } })
    expect(insert?.traceId).toBe(whole?.traceId)
    expect(insert?.parentSpanId).toBe(spans.find(({ name }) => name === 'answer')?.spanId)
  })

  it('no key, no body and no query is in what is sent', async () => {
    const { url, collector } = await collecting()
    const headers = { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ owner: 'An owner whom nobody knows', scope: 'read' })
    const { key } = JSON.parse((await asked(`${url}/v1/keys`, { method: 'POST', headers, body })).text) as { key: string }
    await asked(`${url}/v1/models?search=words-of-somebody`, { headers: { authorization: `Bearer ${key}` } })
    await asked(`${url}/nowhere?token=words-of-somebody`, { headers: { cookie: 'words-of-somebody' } })
    await closed()
    const sent = collector.received.map(({ body: text }) => text.toString()).join()
    expect(sent).toContain('/nowhere')
    for (const secret of [ADMIN_KEY, key, 'An owner', 'words-of-somebody']) expect(sent).not.toContain(secret)
  })

  it('an error of the service is one of its span, a mistake of the caller is none', async () => {
    const { url, collector } = await collecting()
    await started?.database.close()
    await asked(`${url}/v1/keys`, { headers: { authorization: `Bearer ${UNKNOWN_KEY}` } })
    await asked(`${url}/v1/models/no-such-model`)
    await closed()
    const [away, unknown] = collector.spans().filter(({ kind }) => kind === SERVER)
    expect(away).toMatchObject({ status: { code: ERROR }, attributes: { 'http.response.status_code': 503, 'error.type': '503' } })
    expect(unknown?.attributes).toMatchObject({ 'http.response.status_code': 404, 'http.route': '/v1/models/*' })
    expect(unknown?.status.code).not.toBe(ERROR)
  })

  it('a request whose caller left ends its span too', async () => {
    const { url, collector } = await collecting()
    const { host, port } = new URL(url)
    const socket = connect(Number(port), '127.0.0.1')
    const left = once(started?.app.server ?? socket, 'request').then(async (given: unknown[]) => {
      socket.destroy()
      await once(given[1] as ServerResponse, 'close')
    })
    socket.write(`POST /v1/estimates/batch HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/x-ndjson\r\nContent-Length: 1000\r\n\r\n`)
    await left
    await closed()
    const whole = collector.spans().find(({ kind }) => kind === SERVER)
    expect(whole).toMatchObject({ name: 'POST /v1/estimates/batch', attributes: { 'wattprint.aborted': true } })
  })

  it('what supervisors ask is in no trace, and of the rest what the sampler says', async () => {
    const { url, collector } = await collecting({ OTEL_TRACES_SAMPLER: 'parentbased_always_off' })
    for (const path of ['/healthz', '/readyz', '/metrics', '/v1/methods']) await asked(`${url}${path}`, { headers: {} })
    for (const path of ['/healthz', '/readyz', '/metrics']) await asked(`${url}${path}`, { headers: { traceparent: TRACEPARENT } })
    await estimate(url, { traceparent: TRACEPARENT })
    await closed()
    const whole = collector.spans().filter(({ kind }) => kind === SERVER)
    expect(whole.map(({ name }) => name)).toEqual(['POST /v1/estimates/inference'])
  })

  it('the lines of the log that a request writes name its trace', async () => {
    const bindings: unknown[] = []
    const { url } = await collecting({}, ({ app }) =>
      app.addHook('onResponse', ({ log }, _reply, done) => {
        bindings.push((log as unknown as { bindings: () => unknown }).bindings())
        done()
      }),
    )
    await estimate(url, { traceparent: TRACEPARENT, 'x-request-id': 'one' })
    await closed()
    expect(bindings).toEqual([
      expect.objectContaining({
        reqId: 'one',
        trace_id: '0af7651916cd43dd8448eb211c80319c',
        span_id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      }),
    ])
  })

  it('protobuf is what is sent where nothing else is asked for', async () => {
    const { url, collector } = await collecting({ OTEL_EXPORTER_OTLP_PROTOCOL: '' })
    await estimate(url)
    await closed()
    expect(collector.received[0]?.type).toBe('application/x-protobuf')
    expect(collector.received[0]?.body.toString('latin1')).toContain('POST /v1/estimates/inference')
  })

  it('that is away or never answers, requests are answered, and the end does not wait for it', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    for (const collector of ['http://127.0.0.1:9', `http://127.0.0.1:${port}`]) {
      const patience = { OTEL_EXPORTER_OTLP_TIMEOUT: '3600000', OTEL_BSP_EXPORT_TIMEOUT: '3600000' }
      const url = await listening({ OTEL_EXPORTER_OTLP_ENDPOINT: collector, ...patience })
      const answers = await Promise.all(Array.from({ length: 50 }, () => estimate(url)))
      expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200))
      await started?.stop()
    }
    started = undefined
    silent.close()
  })
})

describe('without a collector', () => {
  it('nothing of OpenTelemetry is loaded; with one it is', async () => {
    const loaded = async (environment: Readonly<Record<string, string>>): Promise<string> => {
      const program = `
        import { createRequire } from 'node:module'
        import { readConfig } from './src/config.ts'
        import { traces } from './src/plugins/external/traces.ts'
        const app = { decorate() {}, addHook() {}, decorateRequest() {}, log: console }
        await traces(app, { database: { observeStatements() {} }, settings: readConfig(process.env).traces })
        const { cache } = createRequire(import.meta.url)
        console.log(Object.keys(cache).some((file) => file.includes('@opentelemetry')))`
      const { PATH = '' } = process.env
      const options = { env: { PATH, ...environment } }
      const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], options)
      return stdout.trim()
    }
    const named = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }
    expect(await loaded(named)).toBe('true')
    expect(await loaded({})).toBe('false')
    expect(await loaded({ ...named, OTEL_SDK_DISABLED: 'true' })).toBe('false')
    expect(await loaded({ ...named, OTEL_TRACES_EXPORTER: 'none' })).toBe('false')
  })
})
