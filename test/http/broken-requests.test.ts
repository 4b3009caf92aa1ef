import { type AddressInfo, connect } from 'node:net'
import fastify from 'fastify'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendProblem } from '../../src/http/representation/problem.js'
import { timeouts } from '../../src/plugins/app/timeouts.js'
import { callMetrics } from '../../src/plugins/external/metrics/calls.js'
import { estimateMetrics } from '../../src/plugins/external/metrics/estimates.js'
import { Problem } from '../../src/schemas/problem.js'
import { type StartedApp, startedApp } from '../support/app.js'

const ESTIMATE = '/v1/estimates/inference'
const NESTED = 400_000

let service: StartedApp
let port: number
beforeAll(async () => {
  service = await startedApp({ HEADERS_TIMEOUT_SECONDS: '1', REQUEST_TIMEOUT_SECONDS: '2', MAX_HEADER_BYTES: '8192' })
  await service.app.listen({ port: 0, host: '127.0.0.1' })
  port = (service.app.server.address() as AddressInfo).port
})
afterAll(() => service.stop())

/** What comes back for these bytes until the connection ends. */
function answerTo(text: string, to = port): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(to, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => (answer += String(chunk)))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
  })
}

function problemIn(answer: string): Problem {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  const problem = Problem.parse(JSON.parse(body))
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${problem.status} `))
  expect(head).toContain('content-type: application/problem+json')
  const [, id] = /x-request-id: (\S+)/.exec(head) ?? []
  expect(problem.instance).toBe(`urn:request:${id}`)
  return problem
}

describe('over a connection', () => {
  it.each([
    ['is not HTTP', 'hello\r\n\r\n', 'malformed-request'],
    ['has a control character in a header', 'GET / HTTP/1.1\r\nHost: x\r\nX-Request-Id: a\u0001b\r\n\r\n', 'malformed-request'],
    ['has headers of 9 KB', `GET / HTTP/1.1\r\nHost: x\r\nIdempotency-Key: ${'x'.repeat(9000)}\r\n\r\n`, 'headers-too-large'],
    ['has an address of 9 KB', `GET /${'x'.repeat(9000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 'headers-too-large'],
    ['has no Host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', 'malformed-request'],
    ['expects what nobody knows', `POST ${ESTIMATE} HTTP/1.1\r\nHost: x\r\nExpect: x\r\nContent-Length: 2\r\n\r\n{}`, 'expectation-failed'],
    [
      'says its length twice, as smugglers do',
      `POST ${ESTIMATE} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      'malformed-request',
    ],
  ])('what %s is a problem', async (_what, text, code) => {
    expect(problemIn(await answerTo(text)).code).toBe(code)
  })

  it.each([
    ['headers', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    ['body', `POST ${ESTIMATE} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"mod`],
  ])('%s that never come end it', async (_what, text) => {
    expect(problemIn(await answerTo(text)).code).toBe('request-timeout')
  })

  it('headers that never come end it long before the time of a whole request', async () => {
    const patient = await startedApp({ HEADERS_TIMEOUT_SECONDS: '1', REQUEST_TIMEOUT_SECONDS: '3600' })
    await patient.app.listen({ port: 0, host: '127.0.0.1' })
    const { port: to } = patient.app.server.address() as AddressInfo
    expect(problemIn(await answerTo('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', to)).code).toBe('request-timeout')
    await patient.stop()
  })
})

describe('JSON', () => {
  it.each([
    ['a body', '['.repeat(NESTED) + ']'.repeat(NESTED)],
    ['a field', `{"model":${'['.repeat(NESTED)}${']'.repeat(NESTED)}}`],
    ['a record', `${'{"customModel":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ])('nested without end is refused as %s', async (_what, payload) => {
    const answer = await service.rest(ESTIMATE, { method: 'POST', payload, headers: { 'content-type': 'application/json' } })
    expect(Problem.parse(answer.json).code).toBe('invalid-request')
    expect(answer.text.length).toBeLessThan(10_000)
  })

  it('nested without end as variables of GraphQL is refused', async () => {
    const variables = `{"request":${'['.repeat(NESTED)}${']'.repeat(NESTED)}}`
    const query = 'query ($request: InferenceRequest!) { estimateInference(request: $request) { kind } }'
    const payload = `{"query":${JSON.stringify(query)},"variables":${variables}}`
    const answer = await service.ask('/graphql', { method: 'POST', payload, headers: { 'content-type': 'application/json' } })
    expect(answer.status).toBe(400)
  })
})

describe('a type of content', () => {
  const BATCH = '/v1/estimates/batch'
  const asked = { requests: [{ model: 'gpt-4o', outputTokens: 1 }], detail: 'summary' }

  it.each([
    ['/v1/models/gpt-4o', 'application/json'],
    ['/v1/models?first=1&format=ndjson', 'application/x-ndjson'],
    ['/v1/models?first=1&fields=id', 'application/vnd.wattprint.partial+json'],
    ['/v1/models/gpt-4o?format=csl', 'application/vnd.citationstyles.csl+json'],
    [`${ESTIMATE}?model=gpt-4o&outputTokens=1&format=prov`, 'application/ld+json'],
    ['/v1/models/nobody', 'application/problem+json'],
    ['/openapi.json', 'application/json'],
    ['/readyz', 'application/json'],
  ])('of JSON has no charset at %s', async (url, type) => {
    expect((await service.ask(url)).headers['content-type']).toBe(type)
  })

  it('of a batch and of GraphQL has none either', async () => {
    expect((await service.rest(BATCH, { method: 'POST', payload: asked })).headers['content-type']).toBe('application/json')
    expect((await service.graphql('{ __typename }')).headers['content-type']).toBe('application/json')
  })

  it.each([
    ['a batch', BATCH, asked],
    ['an estimate', ESTIMATE, asked.requests[0]],
    ['a list', '/v1/validation', undefined],
    ['a write', '/v1/sources/x', undefined],
  ])('that %s does not have is refused before any work, where nothing else is accepted', async (_what, url, payload) => {
    const accept = 'image/png, application/xml;q=0.5'
    const answer = await service.rest(url, { ...(payload && { method: 'POST', payload }), headers: { accept } })
    expect([answer.status, Problem.parse(answer.json).code]).toEqual([406, 'not-acceptable'])
    const both = await service.ask(url, { ...(payload && { method: 'POST', payload }), headers: { accept: 'text/html, */*;q=0.1' } })
    expect(both.status).not.toBe(406)
  })

  it('that a batch does not have is refused as one of an estimate is', async () => {
    const headers = { accept: 'text/markdown' }
    expect((await service.rest(BATCH, { method: 'POST', payload: asked, headers })).status).toBe(406)
    expect((await service.rest(`${ESTIMATE}?model=gpt-4o&outputTokens=1`, { headers })).status).toBe(406)
    const lines = { accept: 'application/json', 'content-type': 'application/x-ndjson' }
    expect((await service.rest(BATCH, { method: 'POST', payload: '{}\n', headers: lines })).status).toBe(200)
  })

  it.each(['/v1/models/gpt-4o?format=csv', '/v1/models?first=1&format=zip'])(
    'that is refused at %s names no tag and no next page',
    async (url) => {
      const { status, headers } = await service.rest(url)
      expect([status, headers['etag'], headers['link']]).toEqual([406, undefined, undefined])
    },
  )
})

describe('an address', () => {
  it.each([
    [ESTIMATE, 'GET, HEAD, POST, OPTIONS'],
    ['/v1/models/gpt-4o', 'DELETE, GET, HEAD, PUT, OPTIONS'],
    ['/v1/sources/patterson-2021/uses', 'GET, HEAD, OPTIONS'],
    ['/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['/healthz', 'GET, HEAD, OPTIONS'],
  ])('%s tells by OPTIONS, and by 405, which methods it takes', async (url, allow) => {
    expect(await service.ask(url, { method: 'OPTIONS' })).toMatchObject({ status: 204, text: '', headers: { allow } })
    const answer = await service.ask(url, { method: 'PATCH' })
    expect(answer).toMatchObject({ status: 405, headers: { allow } })
    expect(Problem.parse(answer.json).code).toBe('method-not-allowed')
  })

  it.each(['PUT', 'DELETE'] as const)('under an id that is read alone takes no %s, which the id takes', async (method) => {
    const answer = await service.ask('/v1/sources/patterson-2021/uses', { method })
    expect(answer).toMatchObject({ status: 405, json: { code: 'method-not-allowed' }, headers: { allow: 'GET, HEAD, OPTIONS' } })
    expect((await service.ask('/v1/sources/patterson-2021%2Fuses', { method })).status).toBe(401)
  })

  it.each([
    '/docs/static/..%2f..%2fpackage.json',
    '/docs/static/nothing.css',
    '/docs/explorer/..%2f..%2fpackage.json',
    '/docs/explorer/nothing.png',
  ])('%s, of a file that is not there, is not found', async (url) => {
    const { status, json, headers } = await service.ask(url)
    expect([status, Problem.parse(json).code, headers['allow']]).toEqual([404, 'route-not-found', undefined])
  })

  it('with a slash too many is told so', async () => {
    expect(Problem.parse((await service.ask(`${ESTIMATE}/`)).json).detail).toContain('Leave out the slash at its end')
    expect((await service.ask('/nowhere', { method: 'OPTIONS' })).status).toBe(404)
  })

  it('has a head as it has a body', async () => {
    for (const url of ['/healthz', '/v1/models/gpt-4o', `${ESTIMATE}?model=gpt-4o&outputTokens=1`]) {
      const [head, whole] = [await service.ask(url, { method: 'HEAD' }), await service.ask(url)]
      expect(head).toMatchObject({ status: 200, text: '' })
      expect(head.headers['content-type']).toBe(whole.headers['content-type'])
    }
  })
})

describe('a content type', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset=UTF-8', 'APPLICATION/JSON'])(
    '%s is JSON, and */* accepts it',
    async (type) => {
      const payload = JSON.stringify({ model: 'gpt-4o', outputTokens: 1 })
      const headers = { 'content-type': type, accept: '*/*' }
      const answer = await service.rest(ESTIMATE, { method: 'POST', payload, headers })
      expect(answer.status).toBe(200)
      expect(answer.headers['content-type']).toBe('application/json')
    },
  )
})

it('a read that waits for the database for too long is answered with 503 and when to try again', async () => {
  const app = fastify()
  app.setErrorHandler(sendProblem)
  const counted = { ...estimateMetrics(new Registry()), ...callMetrics(new Registry(), []) }
  app.decorate('metrics', { ...counted, text: () => Promise.resolve(''), letRead: () => undefined })
  await app.register(timeouts, { handlerSeconds: 1 })
  app.get('/v1/changes', { config: { readsDatabase: true } }, () => new Promise(() => undefined))
  const { statusCode, headers, json } = await app.inject('/v1/changes')
  expect(statusCode).toBe(503)
  expect(headers['retry-after']).toBe('5')
  expect(json()).toMatchObject({ code: 'handler-timeout' })
  await app.close()
})
