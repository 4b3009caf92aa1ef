import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ERRORS } from '../../src/errors.js'
import { Problem } from '../../src/schemas/problem.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'
import { BAD_INFERENCE_REQUESTS, BAD_TRAINING_REQUESTS } from '../support/bad-requests.js'
import { OPENAPI } from '../support/openapi.js'

const INFERENCE = '/v1/estimates/inference'
const TRAINING = '/v1/estimates/training'
const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const JSON_BODY = { 'content-type': 'application/json' }
const TEN_MEGABYTES = 10_000_000

let service: StartedApp
let before: string
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
  before = service.app.catalog.revision
})
afterAll(() => service.stop())

/** Reads the answer as a problem, which must say the same status twice and show nothing of our inside. */
function problemOf(answer: Answer): Problem {
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  const problem = Problem.parse(answer.json)
  expect(answer.status).toBe(problem.status)
  expect(problem.type).toBe(`/problems/${problem.code}`)
  expect(answer.text).not.toMatch(/node_modules|\.[jt]s:\d+/)
  // The words of zod.
  expect(answer.text).not.toMatch(/Too (?:big|small)|Invalid (?:input|option|string)|expected (?:number|string)/)
  return problem
}

function post(url: string, payload: string | object, headers: Record<string, string> = JSON_BODY): Promise<Answer> {
  return service.rest(url, { method: 'POST', payload, headers })
}

describe.each([
  [INFERENCE, BAD_INFERENCE_REQUESTS],
  [TRAINING, BAD_TRAINING_REQUESTS],
])('POST %s', (url, cases) => {
  it.each(cases)('refuses $what', async ({ request, json, code, pointer }) => {
    const problem = problemOf(await post(url, json ?? request))
    expect(problem).toMatchObject({ code, status: ERRORS[code].status })
    if (pointer !== undefined) expect(problem.errors.map((fault) => fault.pointer)).toContain(pointer)
  })
})

describe('a problem', () => {
  it('of an unknown model gives the three nearest names, in the sentence too', async () => {
    const { suggestions, detail } = problemOf(await post(INFERENCE, { model: 'gpt-4oo', outputTokens: 1 }))
    expect(suggestions).toHaveLength(3)
    expect(suggestions[0]).toBe('gpt-4o')
    for (const name of suggestions) expect(detail).toContain(`"${name}"`)
  })

  it('of a misspelt field names the one that was meant', async () => {
    expect(problemOf(await post(INFERENCE, { model: 'gpt-4o', outputToken: 1 })).detail).toContain('Did you mean "outputTokens"?')
  })

  it('names every fault at once', async () => {
    const { errors } = problemOf(await post(INFERENCE, { model: 7, outputTokens: -1, foo: 1 }))
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/model', '/outputTokens', '/foo'])
  })

  it('carries the id of its request', async () => {
    const one = problemOf(await post(INFERENCE, {}))
    const other = problemOf(await post(INFERENCE, {}))
    expect(one.instance).not.toBe(other.instance)
  })
})

describe('a body', () => {
  it.each([
    ['is not JSON', 'model=gpt-4o'],
    ['holds NaN', '{"model":"gpt-4o","outputTokens":NaN}'],
    ['ends too early', '{"model":"gpt-4o"'],
    ['is empty', ''],
    ['would change the prototype of objects', '{"model":"gpt-4o","outputTokens":1,"__proto__":{"pue":2}}'],
    ['would change the prototype through the constructor', '{"constructor":{"prototype":{"pue":2}}}'],
  ])('that %s is refused', async (_what, payload) => {
    expect(problemOf(await post(INFERENCE, payload)).code).toBe('malformed-body')
    expect(({} as { pue?: unknown }).pue).toBeUndefined()
  })

  it('that is missing is refused', async () => {
    expect(problemOf(await service.rest(INFERENCE, { method: 'POST' })).code).toBe('malformed-body')
  })

  it.each(
    Object.entries(OPENAPI.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { requestBody }]) => (requestBody ? [[method.toUpperCase(), path] as const] : [])),
    ),
  )('that %s %s lacks, type and all, is refused', async (method, path) => {
    const headers = { authorization: `Bearer ${ADMIN_KEY}` }
    const answer = await service.ask(path.replaceAll(/\{\w+\}/g, 'x'), { method: method as 'POST', headers })
    expect(problemOf(answer).code).toBe('malformed-body')
  })

  it.each([['[]'], ['"gpt-4o"'], ['7']])('that is %s is refused', async (payload) => {
    expect(problemOf(await post(INFERENCE, payload)).code).toBe('invalid-request')
  })

  it.each(['application/yaml', 'text/plain', 'application/x-www-form-urlencoded'])('of type %s is refused', async (type) => {
    const answer = await post(INFERENCE, 'model: gpt-4o', { 'content-type': type })
    expect(problemOf(answer)).toMatchObject({ code: 'unsupported-media-type', status: 415 })
  })

  it('of 10 MB is refused, over a real connection too', async () => {
    const large = JSON.stringify({ model: 'x'.repeat(TEN_MEGABYTES) })
    expect(problemOf(await post(INFERENCE, large))).toMatchObject({ code: 'body-too-large', status: 413 })
    await service.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = service.app.server.address() as AddressInfo
    const status = await new Promise((resolve, reject) => {
      const sent = httpRequest({ port, host: '127.0.0.1', path: INFERENCE, method: 'POST', headers: JSON_BODY }, ({ statusCode }) =>
        resolve(statusCode),
      )
      // The server may close before all is sent; it has answered by then.
      sent.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error),
      )
      sent.end(large)
    })
    expect(status).toBe(413)
  })
})

describe('a query string', () => {
  it.each([
    ['an unknown parameter', 'model=gpt-4o&outputTokens=1&foo=1', '/foo'],
    ['a parameter called __proto__', 'model=gpt-4o&outputTokens=1&__proto__=1', '/__proto__'],
    ['a word for a number', 'model=gpt-4o&outputTokens=many', '/outputTokens'],
    ['an empty number', 'model=gpt-4o&outputTokens=', '/outputTokens'],
    ['a negative number', 'model=gpt-4o&outputTokens=-1', '/outputTokens'],
    ['a fraction', 'model=gpt-4o&outputTokens=1.5', '/outputTokens'],
    ['1e400', 'model=gpt-4o&outputTokens=1e400', '/outputTokens'],
    ['NaN', 'model=gpt-4o&outputTokens=NaN', '/outputTokens'],
    ['a hexadecimal number', 'model=gpt-4o&outputTokens=0x10', '/outputTokens'],
    ['a number given twice', 'model=gpt-4o&outputTokens=1&outputTokens=2', '/outputTokens'],
    ['a time whose + became a space', 'model=gpt-4o&outputTokens=1&at=2025-01-01T12:00:00+01:00', '/at'],
    ['a yes for true', 'model=gpt-4o&outputTokens=1&speculativeDecoding=yes', '/speculativeDecoding'],
    ['an unknown part of the answer', 'model=gpt-4o&outputTokens=1&include=alternatives,gossip', '/include/1'],
    ['an unknown field of the custom model', 'customModel.size=7&outputTokens=1', '/customModel.size'],
    ['a negative field of the custom model', 'customModel.totalParameters=-7&outputTokens=1', '/customModel/totalParameters'],
  ])('with %s is refused', async (_what, query, pointer) => {
    const problem = problemOf(await service.rest(`${INFERENCE}?${query}`))
    expect(problem.code).toBe('invalid-request')
    expect(problem.errors.map((fault) => fault.pointer)).toContain(pointer)
  })

  it('is told how a time is written, and one limit of a number', async () => {
    const spaced = problemOf(await service.rest(`${INFERENCE}?model=gpt-4o&outputTokens=1&at=2025-01-01T12:00:00+01:00`))
    expect(spaced.detail).toContain('/at: write an ISO time with its offset, as 2025-01-01T12:00:00Z; in an address + is %2B.')
    const large = problemOf(await service.rest(`${INFERENCE}?model=gpt-4o&outputTokens=1e18`))
    expect(large.errors).toEqual([{ pointer: '/outputTokens', detail: 'outputTokens must be at most 1000000000000.' }])
  })
})

describe('a list', () => {
  it.each([
    ['limit=5', '"limit" is not a field here. Did you mean "first"?'],
    ['page=2', '"page" is not a field here. Did you mean "after"?'],
    ['pageSize=5', '"pageSize" is not a field here. Did you mean "first"?'],
    ['first=501', 'first must be at most 500.'],
    ['first=0', 'first must be at least 1.'],
    ['first=1.5', 'first must be a whole number.'],
    ['first=many', 'first must be a number.'],
    ['search=', 'search must have at least 1 character.'],
  ])('asked with %s says what it takes, in its own words', async (query, detail) => {
    const { errors } = problemOf(await service.rest(`/v1/models?${query}`))
    expect(errors.map((fault) => fault.detail)).toEqual([detail])
  })

  it('says the same over GraphQL', async () => {
    const { text } = await service.graphql('{ models(first: 501) { totalCount } }')
    expect(text).toContain('first must be at most 500')
  })
})

describe('an address', () => {
  it('that nothing serves is a problem', async () => {
    expect(problemOf(await service.rest('/v2/anything'))).toMatchObject({ code: 'route-not-found', status: 404 })
  })

  it('that is badly encoded is a problem', async () => {
    expect(problemOf(await service.rest('/v1/models/%ZZ'))).toMatchObject({ code: 'malformed-address', status: 400 })
  })

  it('asked by a method that it does not take says which it takes', async () => {
    const answer = await service.rest(INFERENCE, { method: 'DELETE' })
    expect(problemOf(answer)).toMatchObject({ code: 'method-not-allowed', status: 405 })
    expect(answer.headers['allow']).toBe('GET, HEAD, POST, OPTIONS')
    expect(problemOf(await service.rest('/v1/models/gpt-4o', { method: 'PATCH' })).code).toBe('method-not-allowed')
    // RFC 10008 wants a content type with QUERY: here the method itself is what is wrong.
    const queried = await service.ask(INFERENCE, { method: 'QUERY' as 'PATCH' })
    expect(queried).toMatchObject({ status: 405, json: { code: 'method-not-allowed' } })
    expect(await service.ask('/nowhere', { method: 'QUERY' as 'PATCH' })).toMatchObject({ status: 404, json: { code: 'route-not-found' } })
  })
})

it('has changed nothing by all of this', () => {
  expect(service.app.catalog.revision).toBe(before)
})
