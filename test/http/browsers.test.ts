import { afterEach, describe, expect, it } from 'vitest'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'

const ORIGIN = 'https://app.example.org'
const URL = '/v1/models/gpt-4o'

const open: StartedApp[] = []
afterEach(async () => {
  for (const service of open.splice(0)) await service.stop()
})

async function started(origins = ''): Promise<StartedApp> {
  const service = await startedApp({ CORS_ORIGINS: origins })
  open.push(service)
  return service
}

function preflight(service: StartedApp, origin: string, method = 'PUT', headers = 'authorization, idempotency-key'): Promise<Answer> {
  const asked = { origin, 'access-control-request-method': method, 'access-control-request-headers': headers }
  return service.ask(URL, { method: 'OPTIONS', headers: asked })
}

describe('a page of another origin', () => {
  it('may not ask where none is named', async () => {
    const service = await started()
    const { headers, status } = await service.ask(URL, { headers: { origin: ORIGIN } })
    expect(status).toBe(200)
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect((await preflight(service, ORIGIN)).headers['access-control-allow-origin']).toBeUndefined()
  })

  it('that is named may ask, write with its key and read our fields, without cookies', async () => {
    const service = await started(`http://localhost:8080, ${ORIGIN}`)
    const { headers } = await service.ask(URL, { headers: { origin: ORIGIN } })
    expect(headers['access-control-allow-origin']).toBe(ORIGIN)
    expect(headers['access-control-allow-credentials']).toBeUndefined()
    expect(String(headers['vary'])).toMatch(/origin/i)
    for (const name of ['ETag', 'RateLimit', 'X-Request-Id', 'Retry-After', 'Idempotency-Replayed', 'Link'])
      expect(String(headers['access-control-expose-headers'])).toContain(name)
    const asked = await preflight(service, ORIGIN)
    expect(asked.status).toBe(204)
    expect(asked.headers['access-control-allow-methods']).toContain('PUT')
    expect(asked.headers['access-control-allow-headers']).toContain('authorization')
  })

  it.each(['https://evil.example.org', 'https://app.example.org.evil.org', 'http://app.example.org', 'null'])(
    'that is not named, %s, may not',
    async (origin) => {
      const service = await started(ORIGIN)
      expect((await service.ask(URL, { headers: { origin } })).headers['access-control-allow-origin']).not.toBe(origin)
    },
  )

  it('may read and estimate where any may, but send no key', async () => {
    const service = await started('*')
    expect((await service.ask(URL, { headers: { origin: ORIGIN } })).headers['access-control-allow-origin']).toBe('*')
    const { headers } = await preflight(service, ORIGIN)
    expect(headers['access-control-allow-methods']).not.toContain('PUT')
    expect(headers['access-control-allow-headers']).not.toContain('authorization')
    expect(headers['access-control-allow-credentials']).toBeUndefined()
  })
})

describe('a browser', () => {
  it.each(['/', URL, '/v1/models/gpt-99', '/nowhere', '/docs/', '/graphiql', '/docs/methodology'])(
    'is told with %s to guess no type, to frame nothing and to run only our scripts',
    async (url) => {
      const { headers } = await (await started()).ask(url)
      expect(headers['x-content-type-options']).toBe('nosniff')
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toMatch(/script-src 'self'(;|$)/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(headers['x-powered-by']).toBeUndefined()
    },
  )

  it('is served no page with a script in it, which our policy would not run', async () => {
    const service = await started()
    for (const url of ['/graphiql', '/docs/', '/docs/methodology']) {
      const { text } = await service.ask(url)
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/)
      expect(text).not.toMatch(/\son\w+=|(src|href)="https?:\/\/[^"]+\.(js|css)"/)
    }
    expect((await service.ask('/graphiql/start.js')).text).toContain('createFetcher')
  })
})
