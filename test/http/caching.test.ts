import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedApp, startedApp } from '../support/app.js'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

const ESTIMATE = '/v1/estimates/inference?model=gpt-4o&outputTokens=250'

const OF_EACH_REQUEST = ['x-request-id', 'date', 'ratelimit']

/** Headers that the same answer has each time. */
function lastingHeaders(headers: object): object {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_EACH_REQUEST.includes(name)))
}

describe('an answer to a GET', () => {
  it.each([ESTIMATE, '/v1/models?first=2', '/v1/models/gpt-4o'])('at %s need not be sent again to who holds it', async (url) => {
    const { headers, text } = await service.rest(url)
    expect(headers['cache-control']).toBe('public, no-cache')
    const again = await service.rest(url, { headers: { 'if-none-match': String(headers['etag']) } })
    expect(again).toMatchObject({ status: 304, text: '' })
    const other = await service.rest(url, { headers: { 'if-none-match': '"older"' } })
    expect(other).toMatchObject({ status: 200, text })
  })

  it.each([
    [ESTIMATE, {}],
    [ESTIMATE, { accept: 'application/x-bibtex' }],
    ['/v1/models?first=2&format=csv', {}],
    ['/v1/models/gpt-4o', {}],
  ])('at %s with %o is the same however often it is asked for', async (url, headers) => {
    const first = await service.rest(url, { headers })
    for (let time = 0; time < 3; time++) {
      const again = await service.rest(url, { headers })
      expect(again).toMatchObject({ status: 200, text: first.text })
      expect(lastingHeaders(again.headers)).toEqual(lastingHeaders(first.headers))
    }
    const head = await service.ask(url, { headers, method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, text: '' })
  })

  it('is compressed for who wants that, from memory too', async () => {
    const headers = { 'accept-encoding': 'gzip' }
    const { rawPayload: first } = await service.app.inject({ url: ESTIMATE, headers })
    for (let time = 0; time < 3; time++) {
      const again = await service.app.inject({ url: ESTIMATE, headers })
      expect(again.headers['content-encoding']).toBe('gzip')
      expect(again.rawPayload).toEqual(first)
    }
  })

  it('is sent again from memory, which estimates nothing', async () => {
    const url = `${ESTIMATE}&zone=FRA`
    for (let time = 0; time < 2; time++) await service.rest(url)
    const before = await estimatesCounted()
    await service.rest(url)
    expect(await estimatesCounted()).toBe(before)
  })

  it('is remembered once, however many ways there are to accept it', async () => {
    const url = `${ESTIMATE}&zone=DEU`
    const accepts = Array.from({ length: 5 }, (_, index) => `application/json, x/${index}${'a'.repeat(12_000)}`)
    for (const accept of accepts.slice(0, 2)) await service.rest(url, { headers: { accept } })
    const before = await estimatesCounted()
    for (const accept of [...accepts, '*/*', 'text/html, application/*']) await service.rest(url, { headers: { accept } })
    expect(await estimatesCounted()).toBe(before)
    expect((await service.rest(url, { headers: { accept: 'application/x-bibtex' } })).headers['content-type']).toContain('bibtex')
  })

  it('is another once the catalog has another revision', async () => {
    const { headers } = await service.rest(ESTIMATE)
    await service.database.prisma.catalogRecord.deleteMany({ where: { kind: 'claim', id: 'gpt-3-params' } })
    await service.app.reloadCatalog()
    const again = await service.rest(ESTIMATE, { headers: { 'if-none-match': String(headers['etag']) } })
    expect(again.status).toBe(200)
    expect(again.headers['etag']).not.toBe(headers['etag'])
  })

  it('that is a problem is never called the same as an answer', async () => {
    const { headers } = await service.rest(ESTIMATE)
    for (const [url, status] of [
      ['/v1/models/gpt-99', 404],
      ['/v1/estimates/inference?model=gpt-99&outputTokens=1', 404],
      ['/v1/estimates/inference?model=gpt-4o', 422],
    ] as const) {
      const missing = await service.rest(url, { headers: { 'if-none-match': String(headers['etag']) } })
      expect(missing.status, url).toBe(status)
      expect(missing.headers['etag']).toBeUndefined()
    }
  })

  it('says that it still holds with the same head, in each of its forms', async () => {
    for (const accept of ['application/json', 'application/x-bibtex']) {
      const { headers } = await service.rest(ESTIMATE, { headers: { accept } })
      const again = await service.rest(ESTIMATE, { headers: { accept, 'if-none-match': String(headers['etag']) } })
      expect(again).toMatchObject({ status: 304, text: '' })
      for (const name of ['etag', 'cache-control', 'vary']) expect(again.headers[name], name).toBe(headers[name])
    }
    const { headers } = await service.rest(ESTIMATE, { headers: { accept: 'application/x-bibtex' } })
    const other = await service.rest(ESTIMATE, { headers: { accept: 'application/json', 'if-none-match': String(headers['etag']) } })
    expect(other.status).toBe(200)
  })

  it('has the same head when only the head is asked for', async () => {
    const { headers } = await service.ask('/v1/models/gpt-4o')
    const head = await service.ask('/v1/models/gpt-4o', { method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, text: '' })
    expect(head.headers['etag']).toBe(headers['etag'])
  })
})

async function estimatesCounted(): Promise<string | undefined> {
  const { text } = await service.ask('/metrics')
  return /^wattprint_estimates_total.*$/m.exec(text)?.[0]
}
