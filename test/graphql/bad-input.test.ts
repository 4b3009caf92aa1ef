import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ERRORS } from '../../src/errors.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'
import { BAD_INFERENCE_REQUESTS, BAD_TRAINING_REQUESTS } from '../support/bad-requests.js'

const Failed = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      extensions: z.object({
        code: z.string(),
        status: z.number(),
        errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
        suggestions: z.array(z.string()),
      }),
    }),
  ),
})
const JSON_BODY = { 'content-type': 'application/json' }

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

/** The one error of an answer, which shows nothing of our inside. */
function errorOf(answer: Answer) {
  expect(answer.text).not.toMatch(/node_modules|\.[jt]s:\d+/)
  const [error, ...others] = Failed.parse(answer.json).errors
  expect(others).toEqual([])
  return { message: error?.message, ...error?.extensions }
}

function post(payload: string | object, headers: Record<string, string> = JSON_BODY): Promise<Answer> {
  return service.ask('/graphql', { method: 'POST', payload, headers })
}

describe.each([
  ['estimateInference', 'InferenceRequest', BAD_INFERENCE_REQUESTS],
  ['estimateTraining', 'TrainingRequest', BAD_TRAINING_REQUESTS],
])('%s', (field, type, cases) => {
  const query = `query ($request: ${type}!) { ${field}(request: $request) { energy { value } } }`

  it.each(cases)('refuses $what with the code of REST, however often it is asked', async ({ request, json, code, pointer }) => {
    // The first time it is interpreted, later it is compiled: both must say the same.
    for (let time = 1; time <= 3; time += 1) {
      const error = errorOf(await post(`{"query":${JSON.stringify(query)},"variables":{"request":${json ?? JSON.stringify(request)}}}`))
      expect(error).toMatchObject({ code, status: ERRORS[code].status })
      if (pointer !== undefined) expect(error.errors?.map((fault) => fault.pointer)).toContain(pointer)
    }
  })
})

describe('a request written into the document', () => {
  it.each([
    ['an unknown field', 'model: "gpt-4o", outputToken: 1', '/outputToken'],
    ['negative tokens', 'model: "gpt-4o", outputTokens: -1', '/outputTokens'],
    ['a fraction of a token', 'model: "gpt-4o", outputTokens: 2.5', '/outputTokens'],
    ['1e400 tokens', 'model: "gpt-4o", outputTokens: 1e400', '/outputTokens'],
  ])('with %s is refused', async (_what, request, pointer) => {
    const error = errorOf(await service.graphql(`{ estimateInference(request: { ${request} }) { energy { value } } }`))
    expect(error.code).toBe('invalid-request')
    expect(error.errors?.map((fault) => fault.pointer)).toContain(pointer)
  })

  it('with a string for tokens is refused', async () => {
    const answer = await service.graphql('{ estimateInference(request: { model: "gpt-4o", outputTokens: "many" }) { energy { value } } }')
    expect(errorOf(answer).code).toBe('invalid-request')
  })

  it('takes null to mean that nothing was given', async () => {
    const { json } = await service.graphql(
      '{ estimateInference(request: { model: "gpt-4o", outputTokens: 250, zone: null, customModel: null }) { kind } }',
    )
    expect(json).toEqual({ data: { estimateInference: { kind: 'inference' } } })
  })
})

describe('an error', () => {
  it('of an unknown model gives the three nearest names', async () => {
    const { suggestions, message } = errorOf(await service.graphql('{ model(id: "gpt-4oo") { id } }'))
    expect(suggestions).toHaveLength(3)
    expect(suggestions?.[0]).toBe('gpt-4o')
    expect(message).toContain('"gpt-4o"')
  })

  it('of one field leaves the others their answers', async () => {
    const { status, json } = await service.graphql('{ good: model(id: "gpt-4o") { id } bad: model(id: "gpt-4oo") { id } }')
    expect(status).toBe(200)
    expect(json).toMatchObject({ data: { good: { id: 'gpt-4o' }, bad: null }, errors: [{ path: ['bad'] }] })
  })

  it.each([
    ['source', 'unknown-source'],
    ['method', 'unknown-method'],
    ['gridZone', 'unknown-zone'],
    ['cloudRegion', 'unknown-region'],
    ['accelerator', 'unknown-hardware'],
    ['operator', 'unknown-operator'],
    ['factor', 'unknown-record'],
  ])('of an unknown %s is %s', async (field, code) => {
    expect(errorOf(await service.graphql(`{ ${field}(id: "no/such:thing") { id } }`)).code).toBe(code)
  })

  it('of a made-up cursor is invalid-cursor', async () => {
    expect(errorOf(await service.graphql('{ models(after: "made up") { totalCount } }')).code).toBe('invalid-cursor')
  })

  it('of a page of 501 is invalid-request', async () => {
    expect(errorOf(await service.graphql('{ models(first: 501) { totalCount } }'))).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/first' }],
    })
  })
})

describe('a document', () => {
  it.each([
    ['asks for a field that does not exist', '{ model(id: "gpt-4o") { weight } }'],
    ['does not parse', '{ model(id: "gpt-4o") { '],
    ['is empty', ''],
    ['leaves out an argument', '{ model { id } }'],
    ['names an operation that it lacks', 'query A($x: ID!) { model(id: $y) { id } }'],
  ])('that %s is refused', async (_what, query) => {
    const answer = await service.graphql(query)
    expect(answer.status).toBe(400)
    for (const { extensions } of Failed.parse(answer.json).errors) expect(extensions.code).toBe('graphql-invalid')
  })

  it('runs the operation that is named, each time', async () => {
    const query = 'query A { model(id: "gpt-4o") { id } } query B { model(id: "gpt-3-175b") { id } }'
    for (const operationName of ['A', 'B', 'A', 'B', 'A', 'B']) {
      const id = operationName === 'A' ? 'gpt-4o' : 'gpt-3-175b'
      expect((await post({ query, operationName })).json).toEqual({ data: { model: { id } } })
    }
    expect(errorOf(await post({ query, operationName: 'C' })).code).toBe('graphql-invalid')
    const asked = `/graphql?query=${encodeURIComponent(query)}`
    const headers = { 'apollo-require-preflight': 'true' }
    expect((await service.ask(`${asked}&operationName=B`, { headers })).json).toEqual({ data: { model: { id: 'gpt-3-175b' } } })
    expect(errorOf(await service.ask(`${asked}&operationName=C`, { headers })).code).toBe('graphql-invalid')
    expect(errorOf(await service.ask(asked, { headers })).code).toBe('graphql-invalid')
  })
})

describe('a body', () => {
  it.each([
    ['is not JSON', '{ model(id: "gpt-4o") { id } }', JSON_BODY, 'malformed-body', 400],
    ['holds NaN', '{"query":"{ models { totalCount } }","variables":{"x":NaN}}', JSON_BODY, 'malformed-body', 400],
    ['is of 10 MB', `{"query":"${'x'.repeat(10_000_000)}"}`, JSON_BODY, 'body-too-large', 413],
  ] as const)('that %s is refused', async (_what, payload, headers, code, status) => {
    const answer = await post(payload, headers)
    expect(answer.status).toBe(status)
    expect(errorOf(answer).code).toBe(code)
  })
})

const DEEP = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
const OF_INFERENCE = 'query ($request: InferenceRequest!) { estimateInference(request: $request) { kind } }'
const OF_BATCH = 'query ($requests: [BatchRequest!]!) { estimateBatch(requests: $requests) { estimates } }'

describe('a body of JSON that is no request', () => {
  it.each([
    ...['null', '[]', '5', '"x"', 'true', '{}', '{"query":null}', '{"query":5}', '{"query":[]}', '{"query":{}}', '{"query":""}'],
    ...['null', '[]', '5', '"x"', 'true', '{}', '{"loc":null}', '{"loc":{"toJSON":1}}', '{"kind":"Document","definitions":[]}'].map(
      (query) => JSON.stringify({ query }),
    ),
    '{"query":"{__typename}","variables":5}',
    '{"query":"{__typename}","variables":"x"}',
    '{"query":"{__typename}","variables":[]}',
    '{"query":"{__typename}","operationName":{}}',
    '{"query":"{__typename}","operationName":[]}',
    '{"query":"{__typename}","extensions":5}',
    '{"query":"{__typename}","extensions":null}',
    '{"query":"{__typename}","persisted":{}}',
  ])('%s is refused', async (payload) => {
    const answer = await post(payload)
    expect(answer.status).toBe(400)
    expect(errorOf(answer).code).toBe('graphql-invalid')
  })

  it.each([
    ['{__typename}', 'graphql-too-deep'],
    [OF_INFERENCE, 'invalid-request'],
    [OF_BATCH, 'invalid-request'],
  ])('nested without end in the variables of %s is refused each time', async (query, code) => {
    const variables = `{"request":${DEEP},"requests":${DEEP}}`
    expect(errorOf(await post(`{"query":${JSON.stringify(query)},"variables":${variables}}`)).code).toBe(code)
    // A document that was seen before is compiled, and its variables are looked at by other code.
    for (let time = 1; time <= 3; time += 1) {
      await post({ query, variables: {} })
      expect((await post(`{"query":${JSON.stringify(query)},"variables":${variables}}`)).status).toBe(400)
    }
  })
})

describe('a request that any web page can make a browser send', () => {
  const query = '{ __typename }'
  const address = `/graphql?query=${encodeURIComponent(query)}`

  it.each([
    ['an image or a link', { method: 'GET' }, address],
    ['a script that asks for the headers', { method: 'HEAD' }, address],
    [
      'a link with the usual headers',
      { method: 'GET', headers: { accept: '*/*', referer: 'https://example.org', origin: 'null' } },
      address,
    ],
    ['a form', { method: 'POST', payload: `query=${query}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } }, '/graphql'],
    ['a form of plain text', { method: 'POST', payload: JSON.stringify({ query }), headers: { 'content-type': 'text/plain' } }, '/graphql'],
    [
      'a form of plain text with parameters',
      { method: 'POST', payload: JSON.stringify({ query }), headers: { 'content-type': 'text/plain;application/json' } },
      '/graphql',
    ],
    [
      'a form with parts',
      { method: 'POST', payload: '--x\r\n\r\n--x--', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      '/graphql',
    ],
    ['a body of no content type', { method: 'POST', payload: Buffer.from(JSON.stringify({ query })) }, '/graphql'],
    ['an empty POST', { method: 'POST' }, address],
  ] as const)('as %s is not answered', async (_what, asked, url) => {
    const answer = await service.ask(url, asked)
    expect(answer.status).toBe(400)
    if (asked.method === 'HEAD') return
    const { code, message } = errorOf(answer)
    expect(code).toBe('graphql-preflight-missing')
    expect(message).toContain('Apollo-Require-Preflight')
  })

  it.each(['apollo-require-preflight', 'x-apollo-operation-name', 'graphql-require-preflight'])(
    'is answered with the header %s, which a page may send only where it is allowed to',
    async (name) => {
      expect((await service.ask(address, { headers: { [name]: 'true' } })).json).toEqual({ data: { __typename: 'Query' } })
    },
  )

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'text/csv'])(
    'is not answered as %s with that header either',
    async (type) => {
      const headers = { 'content-type': type, 'apollo-require-preflight': 'true' }
      expect((await post(JSON.stringify({ query }), headers)).status).toBeGreaterThanOrEqual(400)
    },
  )

  it.each(['application/json', 'application/json; charset=utf-8', 'application/graphql'])(
    'is none where it is a POST of %s',
    async (type) => {
      const payload = type === 'application/graphql' ? query : JSON.stringify({ query })
      expect((await post(payload, { 'content-type': type })).status).toBe(200)
    },
  )
})
