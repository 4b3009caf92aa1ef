import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Problem } from '../../src/schemas/problem.js'
import { type StartedApp, startedApp } from '../support/app.js'

const OWN = '4bf92f35/span:7+a=b_c.d-e'
const MADE = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

let service: StartedApp
const logged: unknown[] = []
beforeAll(async () => {
  service = await startedApp()
  service.app.addHook('onResponse', (request, _reply, done) => {
    logged.push((request.log as unknown as { bindings: () => { reqId?: string } }).bindings().reqId)
    done()
  })
})
afterAll(() => service.stop())

const ADDRESSES = [
  { what: 'an estimate', url: '/v1/estimates/inference?model=gpt-4o&outputTokens=250', status: 200 },
  { what: 'a record', url: '/v1/models/gpt-4o', status: 200 },
  { what: 'a problem', url: '/v1/models/gpt-99', status: 404 },
  { what: 'an address that nothing serves', url: '/nowhere', status: 404 },
  { what: 'an address that is badly encoded', url: '/v1/models/%ZZ', status: 400 },
  { what: 'health', url: '/healthz', status: 200 },
  { what: 'a page of the documentation', url: '/docs/methodology', status: 200 },
  { what: 'the API’s own page', url: '/docs/', status: 200 },
  { what: 'the OpenAPI document', url: '/openapi.json', status: 200 },
  { what: 'GraphiQL', url: '/graphiql', status: 200 },
  { what: 'GraphQL', url: '/graphql?query={__typename}', status: 200 },
  { what: 'a GraphQL document that is not valid', url: '/graphql?query={nothing}', status: 400 },
]

describe('X-Request-Id', () => {
  it.each(ADDRESSES)('of the caller comes back in the answer of $what', async ({ url, status }) => {
    const answer = await service.ask(url, { headers: { 'x-request-id': OWN, 'apollo-require-preflight': 'true' } })
    expect(answer).toMatchObject({ status, headers: { 'x-request-id': OWN } })
  })

  it('is made where the caller gives none, another for each request', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await service.ask('/healthz')).headers['x-request-id']))
    for (const id of ids) expect(id).toMatch(MADE)
    expect(new Set(ids).size).toBe(3)
  })

  it.each([
    ['empty', ''],
    ['of 129 characters', 'x'.repeat(129)],
    ['of a megabyte', 'x'.repeat(1_000_000)],
    ['with a space', 'a b'],
    ['with a new line, which would forge a log line', 'a\nlevel=error'],
    ['with a carriage return and a header', 'a\r\nset-cookie: a=b'],
    ['with a control character', 'a\u0007'],
    ['with other letters', 'é'],
    ['that would be markup', '<script>'],
  ])('that is %s is not taken over', async (_what, id) => {
    const { headers, status } = await service.ask('/healthz', { headers: { 'x-request-id': id } })
    expect(status).toBe(200)
    expect(headers['x-request-id']).toMatch(MADE)
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('of 128 characters is taken over, of two such headers neither', async () => {
    const longest = 'x'.repeat(128)
    expect((await service.ask('/healthz', { headers: { 'x-request-id': longest } })).headers['x-request-id']).toBe(longest)
    await service.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = service.app.server.address() as AddressInfo
    const twice = await new Promise((resolve, reject) => {
      const headers = ['Host', 'localhost', 'X-Request-Id', 'one', 'X-Request-Id', 'two']
      httpRequest({ port, host: '127.0.0.1', path: '/healthz', headers }, (answer) => {
        resolve(answer.headers['x-request-id'])
        answer.resume()
      })
        .on('error', reject)
        .end()
    })
    expect(twice).toMatch(MADE)
  })

  it('is the instance of a problem, in REST and in GraphQL', async () => {
    const headers = { 'x-request-id': OWN }
    expect(Problem.parse((await service.rest('/v1/models/gpt-99', { headers })).json).instance).toBe(`urn:request:${OWN}`)
    const { json } = await service.ask('/graphql', { method: 'POST', payload: { query: '{model(id:"gpt-99"){id}}' }, headers })
    const Failed = z.object({ errors: z.array(z.object({ extensions: z.object({ instance: z.string() }) })) })
    expect(Failed.parse(json).errors[0]?.extensions.instance).toBe(`urn:request:${OWN}`)
  })

  it('is in every log line of its request', async () => {
    logged.length = 0
    await service.ask('/v1/models/gpt-4o', { headers: { 'x-request-id': OWN } })
    expect(logged).toEqual([OWN])
  })
})
