import { readFile } from 'node:fs/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type StartedApp, startedApp } from '../support/app.js'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

/** Where a page and the scripts and styles that it names come from. */
async function partsOf(page: string): Promise<string[]> {
  const { text } = await service.ask(page)
  return [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => new URL(address, `http://wattprint${page}`).href)
}

describe('the documentation', () => {
  it.each(['/docs/', '/graphiql'])('at %s is served whole by ourselves', async (page) => {
    const parts = await partsOf(page)
    expect(parts.length).toBeGreaterThan(3)
    for (const part of parts) {
      const { host, pathname } = new URL(part)
      expect(host).toBe('wattprint')
      expect((await service.ask(pathname)).status).toBe(200)
    }
  })

  it('shows at /openapi.json what is committed as openapi.yaml', async () => {
    const committed: unknown = parse(await readFile(new URL('../../openapi.yaml', import.meta.url), 'utf8'))
    expect((await service.ask('/openapi.json')).json).toEqual(committed)
  })

  it.each([
    '/openapi.json',
    '/docs/json',
    '/docs/yaml',
    '/docs/methodology',
    '/docs/static/swagger-ui.css',
    '/docs/',
    '/graphiql',
    '/problems/overloaded',
  ])('at %s is the same however it is compressed and however often it is asked for, and not sent to who holds it', async (url) => {
    const plain = await service.app.inject({ url })
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const) {
      const { headers, rawPayload, statusCode } = await service.app.inject({ url, headers: { 'accept-encoding': encoding } })
      expect([statusCode, headers['content-encoding'], headers['etag']]).toEqual([200, encoding, plain.headers['etag']])
      expect(headers['content-length']).toBe(String(rawPayload.length))
      expect(unpack(rawPayload).equals(plain.rawPayload)).toBe(true)
    }
    const again = await service.ask(url, { headers: { 'if-none-match': String(plain.headers['etag']), 'accept-encoding': 'br' } })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  it('is where the first page leads, and every link there works', async () => {
    const { json } = await service.rest('/')
    const { links } = json as { links: Record<string, string> }
    for (const [name, link] of Object.entries(links)) {
      const headers = { 'apollo-require-preflight': 'true' }
      const { status } = await service.ask(name === 'graphql' ? `${link}?query={__typename}` : link, { headers })
      expect([200, 302]).toContain(status)
    }
  })
})
