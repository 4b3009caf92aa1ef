import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { json } from 'node:stream/consumers'
import { brotliCompressSync, brotliDecompressSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib'
import { Zstd } from '@hpcc-js/wasm-zstd'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../../src/schemas/problem.js'
import { type StartedApp, startedApp } from '../support/app.js'
import { ownModel } from '../support/records.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const ESTIMATE = '/v1/estimates/inference'
const ASKED = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
const JSON_BODY = { 'content-type': 'application/json' }

let service: StartedApp
let address: string
let zstd: Zstd
beforeAll(async () => {
  zstd = await Zstd.load()
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
  address = await service.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => service.stop())

async function raw(url: string, headers: Record<string, string>) {
  const { rawPayload, headers: told, statusCode } = await service.app.inject({ url, headers })
  return { status: statusCode, body: rawPayload, headers: told }
}

describe('an answer', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('is sent as %s to who accepts it, the same and smaller', async (encoding, unpack) => {
    const plain = await raw('/v1/models', {})
    const packed = await raw('/v1/models', { 'accept-encoding': encoding })
    expect(packed.headers['content-encoding']).toBe(encoding)
    expect(unpack(packed.body).equals(plain.body)).toBe(true)
    expect(packed.body.length).toBeLessThan(plain.body.length / 3)
  })

  it.each(['/v1/models', '/graphiql', '/docs/methodology', '/openapi.json'])('%s says that it varies', async (url) => {
    for (const accepted of ['br', 'identity']) {
      const { headers } = await raw(url, { 'accept-encoding': accepted })
      expect(String(headers['vary'])).toMatch(/accept-encoding/i)
    }
  })

  it.each(['identity', 'zebra', 'gzip;q=0', ''])('is sent as it is to who accepts %s', async (accepted) => {
    const { headers, status } = await raw('/v1/models', { 'accept-encoding': accepted })
    expect(status).toBe(200)
    expect(headers['content-encoding']).toBeUndefined()
  })

  it('that is small is sent as it is', async () => {
    expect((await raw('/healthz', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined()
  })

  it('has one ETag however it is sent, and 304 for who holds it', async () => {
    const plain = await raw('/v1/models', {})
    const packed = await raw('/v1/models', { 'accept-encoding': 'gzip' })
    expect(packed.headers['etag']).toBe(plain.headers['etag'])
    expect(packed.headers['etag']).toMatch(/^W\//)
    const again = await raw('/v1/models', { 'accept-encoding': 'gzip', 'if-none-match': String(packed.headers['etag']) })
    expect(again).toMatchObject({ status: 304 })
    expect(again.body).toHaveLength(0)
    expect(again.headers['content-encoding']).toBeUndefined()
  })

  it('with a strong ETag is sent byte by byte as it is, because the tag names those bytes', async () => {
    const url = '/v1/models/own-model'
    const aliases = Array.from({ length: 100 }, (_, index) => `another-name-${index}`)
    const by = { authorization: `Bearer ${ADMIN_KEY}` }
    await service.rest(url, { method: 'PUT', payload: ownModel({ aliases }), headers: by })
    const { headers, body } = await raw(url, { 'accept-encoding': 'gzip' })
    expect(body.length).toBeGreaterThan(1024)
    expect(headers['etag']).toMatch(/^"/)
    expect(headers['content-encoding']).toBeUndefined()
  })
})

describe('a body', () => {
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['zstd', (text: string) => Buffer.from(zstd.compress(Buffer.from(text)))],
  ] as const)('encoded as %s is read', async (encoding, pack) => {
    const headers = { ...JSON_BODY, 'content-encoding': encoding }
    const { status, json } = await service.rest(ESTIMATE, { method: 'POST', payload: pack(JSON.stringify(ASKED)), headers })
    expect(status).toBe(200)
    expect(json).toMatchObject({ kind: 'inference' })
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', (large: Buffer) => Buffer.from(zstd.compress(large))],
  ] as const)('of 100 MB behind some KB of %s is refused before it is unpacked', async (encoding, pack) => {
    const large = Buffer.alloc(100_000_000, ' ')
    const payload = pack(large)
    expect(payload.length).toBeLessThan(110_000)
    const before = process.memoryUsage.rss()
    const answer = await service.rest(ESTIMATE, { method: 'POST', payload, headers: { ...JSON_BODY, 'content-encoding': encoding } })
    expect(Problem.parse(answer.json)).toMatchObject({ code: 'body-too-large', status: 413 })
    expect(process.memoryUsage.rss() - before).toBeLessThan(80_000_000)
  })

  it('that cannot be unpacked is answered though more of it is on its way, and the connection carries on', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const payload = Buffer.concat([gzipSync(randomBytes(10_000)).subarray(0, 5000), randomBytes(900_000)])
    const codes: unknown[] = []
    for (const type of ['application/json', 'text/csv', 'application/json']) {
      const headers = { 'content-type': type, 'content-encoding': 'gzip' }
      const sent = request(`${address}${ESTIMATE}`, { method: 'POST', headers, agent }).end(payload)
      const [answer] = (await once(sent, 'response')) as [IncomingMessage]
      codes.push(((await json(answer)) as Problem).code)
    }
    agent.destroy()
    expect(codes).toEqual(['malformed-body', 'unsupported-media-type', 'malformed-body'])
  })

  it.each([
    ['of an encoding that is not known', 'zebra', Buffer.from('{}'), 'unsupported-media-type', 415],
    ['encoded twice', 'gzip, br', Buffer.from('{}'), 'unsupported-media-type', 415],
    ['that is not encoded as it says', 'gzip', Buffer.from('{}'), 'malformed-body', 400],
    ['that is no zstd, though it says so', 'zstd', Buffer.from('{}'), 'malformed-body', 400],
    [
      'that declares too large a window of zstd',
      'zstd',
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x78, 1, 0, 0]),
      'unsupported-media-type',
      415,
    ],
    ['that ends too early', 'gzip', gzipSync(JSON.stringify(ASKED)).subarray(0, 30), 'malformed-body', 400],
  ])('%s is refused', async (_what, encoding, payload, code, status) => {
    const headers = { ...JSON_BODY, 'content-encoding': encoding }
    const answer = await service.rest(ESTIMATE, { method: 'POST', payload, headers })
    expect(Problem.parse(answer.json)).toMatchObject({ code, status })
  })
})
