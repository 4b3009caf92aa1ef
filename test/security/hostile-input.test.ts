import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'

const ADMIN_KEY = 'a-key-of-an-administrator-for-tests'
const JSON_BODY = { 'content-type': 'application/json' }
const KEYED = { ...JSON_BODY, authorization: `Bearer ${ADMIN_KEY}` }
const SERVER_FAULT = 500

let service: StartedApp
let port: number
/** Whatever the service might be led to ask: it counts who comes. */
let inner: Server
let asked = 0
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
  await service.app.listen({ port: 0, host: '127.0.0.1' })
  port = (service.app.server.address() as AddressInfo).port
  inner = createServer((_request, response) => {
    asked += 1
    response.end('inside')
  })
  await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  inner.close()
  await service.stop()
})

/** Sent as it is: no library tidies the path first. */
async function raw(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: object; body: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      void text(response).then((body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', reject).end()
  })
}

const post = (url: string, payload: string | object, headers: Record<string, string> = JSON_BODY): Promise<Answer> =>
  service.ask(url, { method: 'POST', payload, headers })

const put = (url: string, payload: object): Promise<Answer> => service.ask(url, { method: 'PUT', payload, headers: KEYED })

/** Every way to look for a text is a way in. */
async function readWherever(text: string): Promise<void> {
  for (const path of [
    `/v1/models?search=${text}`,
    `/v1/models/${text}`,
    `/v1/changes?id=${text}`,
    `/v1/changes?kind=${text}`,
    `/v1/sources/${text}/uses`,
  ])
    expect((await service.ask(path)).status, path).toBeLessThan(SERVER_FAULT)
}

const SOURCE = { id: 'a-report', kind: 'report', title: 'A report', publisher: 'Us', evidence: 'primary' }
const FACTOR = { id: 'own/share', name: 'A share', figure: { value: 0.5, unit: 'ratio', source: 'a-report', locator: 'p. 1' } }

describe('server-side request forgery', () => {
  it('finds nothing to lead astray: an address in a record, a header or a request is never asked', async () => {
    const url = `http://127.0.0.1:${(inner.address() as AddressInfo).port}/latest/meta-data`
    expect((await put('/v1/sources/a-report', { ...SOURCE, url, note: url })).status).toBe(201)
    await service.ask(`/v1/sources/a-report?format=bibtex`)
    await post('/v1/estimates/inference', { model: url, outputTokens: 1 })
    await post(
      '/v1/estimates/inference',
      { model: 'gpt-4o', outputTokens: 1 },
      { ...JSON_BODY, 'x-forwarded-host': url, referer: url, origin: url },
    )
    await post(`/v1/imports?from=${encodeURIComponent(url)}`, url, { ...KEYED, 'content-type': 'text/csv' })
    await service.graphql(`{ source(id: "${url}") { title } }`)
    expect(asked).toBe(0)
  })
})

describe('prototype pollution', () => {
  const payloads = ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}']
  const nested = payloads.map((payload) => `{"model":"gpt-4o","outputTokens":1,"customModel":${payload}}`)
  const lines = payloads.map((payload) => `{"kind":"factor","record":${payload}}`)

  it.each([
    ...[...payloads, ...nested].map((body) => ['/v1/estimates/inference', body, 'application/json']),
    ...[...payloads, ...nested].map((body) => ['/v1/estimates/batch', `{"requests":[${body}]}`, 'application/json']),
    ...[...payloads, ...nested].map((body) => ['/v1/estimates/batch', body, 'application/x-ndjson']),
    ...payloads.map((body) => ['/v1/estimates/usage', body, 'application/json']),
    ...payloads.map((body) => ['/v1/comparisons', `{"baseline":${body},"variants":[]}`, 'application/json']),
    ...payloads.map((body) => ['/v1/otlp/traces', body, 'application/json']),
    ...lines.map((body) => ['/v1/imports', body, 'application/x-ndjson']),
    ['/v1/imports?kind=measurement', '__proto__,constructor\nx,y\n', 'text/csv'],
    [
      '/graphql',
      `{"query":"query($r: InferenceRequest!){estimateInference(request:$r){kind}}","variables":{"r":${payloads[0] ?? ''}}}`,
      'application/json',
    ],
    ['/graphql', '{"query":"{ __proto__: methods { items { id } } }"}', 'application/json'],
  ])('by POST %s of %s changes no object', async (url = '', body = '', type = '') => {
    const answer = await post(url, body, { ...KEYED, 'content-type': type })
    expect(answer.status).toBeLessThan(SERVER_FAULT)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it.each(['__proto__[polluted]=1', 'customModel.__proto__.polluted=1', 'constructor.prototype.polluted=1', '__proto__.polluted=1'])(
    'by the parameter %s is refused',
    async (query) => {
      expect((await service.ask(`/v1/estimates/inference?model=gpt-4o&outputTokens=1&${query}`)).status).toBe(422)
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    },
  )
})

describe('SQL in a text', () => {
  const injections = [
    `'; DROP TABLE "Source"; --`,
    `' OR '1'='1`,
    `x') ON CONFLICT DO NOTHING; DELETE FROM "ApiKey"; --`,
    `\\'; SELECT pg_sleep(60); --`,
    `$$;$$`,
    `{1,2}`,
  ]

  it.each(injections)('is text wherever it stands: %s', async (injection) => {
    const text = encodeURIComponent(injection)
    await put('/v1/sources/a-report', SOURCE)
    const revision = service.app.catalog.revision
    await readWherever(text)
    expect((await put(`/v1/factors/${text}`, { ...FACTOR, id: injection })).status).toBeLessThan(SERVER_FAULT)
    expect((await service.ask(`/v1/keys/${text}`, { method: 'DELETE', headers: { authorization: KEYED.authorization } })).status).toBe(404)
    expect((await service.graphql(`{ changes(id: ${JSON.stringify(injection)}) { totalCount } }`)).status).toBeLessThan(SERVER_FAULT)
    const named = { ...FACTOR, name: injection, figure: { ...FACTOR.figure, locator: injection, note: injection } }
    expect((await put('/v1/factors/own/share', named)).status).toBe(201)
    const { json, headers } = await service.ask('/v1/factors/own/share')
    expect(json).toMatchObject({ name: injection, figure: { locator: injection, note: injection } })
    const gone = { authorization: KEYED.authorization, 'if-match': String(headers['etag']) }
    expect((await service.ask('/v1/factors/own/share', { method: 'DELETE', headers: gone })).status).toBe(204)
    expect(service.app.catalog.revision).toBe(revision)
  })
})

describe('a character that no database keeps', () => {
  it.each(['\\u0000', '\\ud800'])('%s in a record is refused, and elsewhere finds nothing', async (escaped) => {
    await put('/v1/sources/a-report', SOURCE)
    const odd = `a${escaped}b`
    const bodies = [
      { ...FACTOR, name: 'ODD' },
      { ...FACTOR, figure: { ...FACTOR.figure, note: 'ODD' } },
    ]
    for (const body of bodies) {
      const payload = JSON.stringify(body).replace('ODD', odd)
      const { status, json } = await service.ask('/v1/factors/own/share', { method: 'PUT', payload, headers: KEYED })
      expect({ status, code: (json as { code: string }).code }).toEqual({ status: 422, code: 'invalid-request' })
      const line = `{"kind":"factor","record":${payload}}`
      expect((await post('/v1/imports', line, { ...KEYED, 'content-type': 'application/x-ndjson' })).status).toBe(422)
    }
    expect((await post('/v1/keys', `{"owner":"${odd}","scope":"read"}`, KEYED)).status).toBeLessThan(SERVER_FAULT)
    expect((await post('/v1/estimates/inference', `{"model":"${odd}","outputTokens":1}`)).status).toBeLessThan(SERVER_FAULT)
  })

  it.each(['%00', 'a%00b'])('%s in an address finds nothing', async (text) => {
    await readWherever(text)
    for (const path of [`/v1/keys/${text}`, `/v1/imports/${text}`, `/v1/models/${text}`])
      expect((await service.ask(path, { method: 'DELETE', headers: { authorization: KEYED.authorization } })).status, path).toBeLessThan(
        SERVER_FAULT,
      )
    expect((await service.graphql('{ changes(id: "a\\u0000b") { totalCount } }')).text).not.toContain('internal-error')
  })
})

describe('an expression of ours', () => {
  // The linter finds those whose time grows as the square of their text; here each door gets the longest text that it takes.
  const LETTERS = 200_000
  const hostile = ['-', '.', '/', 'a-2026-01-01', '0', '\t ', ',', '{', 'us.', '%', '=', 'é', '@20'].map((piece) =>
    piece.repeat(LETTERS / piece.length),
  )

  it.each(hostile.map((long) => [long.slice(0, 12), long]))(
    'is done with %s… in bounded time, whatever it stands in',
    async (_shown, long) => {
      const name = `${long}!`
      const answers = await Promise.all([
        post('/v1/estimates/inference', { model: name, hardware: name, outputTokens: 1, engine: name, at: name }),
        post('/v1/estimates/inference', { model: 'gpt-4o', outputTokens: 1, zone: name, region: name, operator: name }),
        post('/v1/estimates/training', { hardware: name, hours: 1 }),
        post('/v1/imports?kind=measurement', `${name.replaceAll('\t', ' ')}\n${name}\n`, { ...KEYED, 'content-type': 'text/csv' }),
        put('/v1/sources/a-report', { ...SOURCE, title: name, url: name, doi: name, publishedOn: name }),
        post('/graphql', { query: `{ models(search: ${JSON.stringify(name)}) { totalCount } }` }),
      ])
      for (const { status } of answers) expect(status).toBeLessThan(SERVER_FAULT)
    },
  )
})

describe('a header of an answer', () => {
  const injected = 'x%0d%0ax-injected:%20yes%0d%0a'

  it.each([
    `/v1/models?search=${injected}&first=1`,
    `/v1/models?first=1&fields=name&sort=${injected}`,
    `/v1/models/${injected}`,
    `/docs/${injected}`,
    `/v1/estimates/inference?model=${injected}&outputTokens=1`,
    `/v1/models?first=1&format=${injected}`,
  ])('takes no line from %s', async (path) => {
    const answer = await raw(path, { 'x-request-id': 'fine' })
    expect(answer.status).toBeLessThan(SERVER_FAULT)
    expect(answer.headers).not.toHaveProperty('x-injected')
    expect(JSON.stringify(answer.headers)).not.toContain('\\r\\n')
  })

  it('takes none from the id of a record either', async () => {
    await put('/v1/sources/a-report', SOURCE)
    const answer = await put(`/v1/factors/own%0d%0ax-injected:yes`, { ...FACTOR, id: 'own\r\nx-injected:yes' })
    expect(answer.status).toBeLessThan(SERVER_FAULT)
    expect(answer.headers).not.toHaveProperty('x-injected')
  })
})

describe('a path', () => {
  const climbs = ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..%5c', '..\\', '....//', '%252e%252e%252f', '..%00/', '..%c0%af']
  const places = ['/docs/', '/docs/decisions/', '/docs/static/', '/graphiql/', '/explore/', '/explore/assets/', '/problems/', '/v1/models/']
  const targets = ['package.json', 'etc/passwd', 'src/app.ts', '.env.example']

  it.each(places)('under %s leads to no file but those that are served', async (place) => {
    for (const climb of climbs)
      for (const target of targets) {
        const { status, body } = await raw(`${place}${climb.repeat(8)}${target}`)
        expect(status, climb).toBeLessThan(SERVER_FAULT)
        expect(body, climb).not.toMatch(/"private": true|root:x:0|buildApp\(|BODY_LIMIT_BYTES=/)
      }
  })
})

describe('fields that a caller may not set', () => {
  it.each([{ origin: 'bundled' }, { digest: '0' }, { updatedAt: '2026-01-01' }, { key: 1 }, { citations: [] }])(
    'in a record are refused: %j',
    async (field) => {
      await put('/v1/sources/a-report', SOURCE)
      const { status, json } = await put('/v1/factors/own/share', { ...FACTOR, ...field })
      expect({ status, code: (json as { code: string }).code }).toEqual({ status: 422, code: 'invalid-request' })
    },
  )

  it.each([{ id: '0'.repeat(16) }, { hash: '0'.repeat(64) }, { revokedAt: null }, { createdAt: '2026-01-01' }])(
    'in a key are refused: %j',
    async (field) => {
      const { status } = await post('/v1/keys', { owner: 'x', scope: 'read', ...field }, KEYED)
      expect(status).toBe(422)
    },
  )
})
