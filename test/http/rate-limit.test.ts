import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { RECALL_MS } from '../../src/plugins/app/authentication.js'
import { networkOf } from '../../src/plugins/external/rate-limit/quota.js'
import { Problem } from '../../src/schemas/problem.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'
import { HAS_REDIS, startedRedis } from '../support/redis.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const URL = '/v1/models/gpt-4o'
const ELSEWHERE = '192.0.2.7'
const LIMITS = {
  RATE_LIMIT_PER_MINUTE: '5',
  RATE_LIMIT_PER_MINUTE_WITH_KEY: '8',
  FAILED_KEYS_PER_MINUTE: '3',
  WATTPRINT_ADMIN_KEY: ADMIN_KEY,
}

const open: StartedApp[] = []
afterEach(async () => {
  for (const service of open.splice(0)) await service.stop()
})

async function started(environment: Readonly<Record<string, string>> = {}): Promise<StartedApp> {
  const service = await startedApp({ ...LIMITS, ...environment })
  open.push(service)
  return service
}

const unknownKey = (number: number): string => `wattprint_0123456789abcdef_${String(number).padStart(43, 'x')}`

function bearer(key: string): { authorization: string } {
  return { authorization: `Bearer ${key}` }
}

/** A service and a key that it has not seen since it was made. */
async function withKey() {
  const service = await started({ RATE_LIMIT_PER_MINUTE: '100' })
  const asked = {
    method: 'POST',
    payload: { owner: 'Reader', scope: 'read' },
    headers: bearer(ADMIN_KEY),
    remoteAddress: ELSEWHERE,
  } as const
  const { id, key } = (await service.rest('/v1/keys', asked)).json as { id: string; key: string }
  return { service, id, key }
}

async function times(count: number, ask: () => Promise<Answer>): Promise<number[]> {
  return (await Promise.all(Array.from({ length: count }, ask))).map(({ status }) => status).sort()
}

describe('an address', () => {
  it('may ask so often a minute, is told what is left, then when to come again', async () => {
    const service = await started()
    const first = await service.rest(URL)
    expect(first.headers['ratelimit-policy']).toBe('"address";q=5;w=60')
    expect(first.headers['ratelimit']).toMatch(/^"address";r=4;t=(60|59)$/)
    expect(await times(4, () => service.rest(URL))).toEqual([200, 200, 200, 200])
    const refused = await service.rest(URL)
    const problem = Problem.parse(refused.json)
    expect(problem).toMatchObject({ code: 'rate-limited', status: 429 })
    expect(problem.detail).toMatch(/^5 requests a minute are the most here\. Ask again in \d+ s\./)
    expect(refused.headers['ratelimit']).toMatch(/^"address";r=0;t=\d+$/)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect((await service.rest(URL, { remoteAddress: '192.0.2.7' })).status).toBe(200)
  })

  it('is counted exactly when it asks all at once', async () => {
    const service = await started()
    expect(await times(20, () => service.rest(URL))).toEqual([...Array<number>(5).fill(200), ...Array<number>(15).fill(429)])
  })

  it('is limited over GraphQL and for what is not there, with the same code', async () => {
    const service = await started()
    await times(5, () => service.ask('/nothing/here'))
    expect(Problem.parse((await service.ask('/nothing/here')).json).code).toBe('rate-limited')
    const answer = await service.graphql('{ __typename }')
    expect(answer).toMatchObject({ status: 429, json: { data: null, errors: [{ extensions: { code: 'rate-limited' } }] } })
    expect(answer.headers['retry-after']).toBeDefined()
  })

  it.each(['/healthz', '/readyz', '/openapi.json', '/docs', '/docs/methodology', '/problems/rate-limited', '/'])(
    'may always ask for %s',
    async (url) => {
      const service = await started()
      await times(6, () => service.rest(URL))
      const answer = await service.ask(url)
      expect(answer.status).toBe(200)
      expect(answer.headers['ratelimit']).toBeUndefined()
    },
  )

  it('is not another for what it says in X-Forwarded-For', async () => {
    const service = await started()
    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((one) => service.rest(URL, { headers: { 'x-forwarded-for': `192.0.2.${one}` } })),
    )
    expect(answers.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1)
  })

  it('behind a proxy that is trusted is what that proxy says, and no further', async () => {
    const service = await started({ TRUST_PROXY: '127.0.0.1' })
    const ask = (forwarded: string): Promise<Answer> => service.rest(URL, { headers: { 'x-forwarded-for': forwarded } })
    expect(await times(6, () => ask('192.0.2.1'))).toEqual([200, 200, 200, 200, 200, 429])
    expect((await ask('192.0.2.2')).status).toBe(200)
    // What a caller put in front of what the proxy added is not believed.
    expect((await ask('192.0.2.9, 192.0.2.1')).status).toBe(429)
    expect((await service.rest(URL, { remoteAddress: '198.51.100.1', headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(200)
  })

  it('has no limit where that is 0', async () => {
    const service = await started({ RATE_LIMIT_PER_MINUTE: '0' })
    const answer = await service.rest(URL)
    expect(answer.headers['ratelimit']).toBeUndefined()
    expect(await times(20, () => service.rest(URL))).toEqual(Array<number>(20).fill(200))
  })

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('a key', () => {
  it('has a share of its own, each key one', async () => {
    const service = await started()
    const made = await service.rest('/v1/keys', { method: 'POST', payload: { owner: 'Reader', scope: 'read' }, headers: bearer(ADMIN_KEY) })
    const { key } = made.json as { key: string }
    expect(made.headers['ratelimit']).toMatch(/^"key";r=7;/)
    await times(6, () => service.rest(URL))
    const answer = await service.rest(URL, { headers: bearer(key) })
    expect(answer).toMatchObject({ status: 200, headers: { 'ratelimit-policy': '"key";q=8;w=60' } })
    expect(await times(8, () => service.rest(URL, { headers: bearer(key) }))).toEqual([...Array<number>(7).fill(200), 429])
    expect((await service.rest('/v1/keys', { headers: bearer(ADMIN_KEY) })).status).toBe(200)
  })

  it('that is not known counts for its address, and only so many are tried', async () => {
    const service = await started({ RATE_LIMIT_PER_MINUTE: '100' })
    for (let tried = 1; tried <= 3; tried += 1) {
      const answer = await service.rest('/v1/keys', { headers: bearer(`wattprint_0123456789abcdef_${'x'.repeat(42)}${tried}`) })
      expect(answer).toMatchObject({ status: 401, headers: { 'ratelimit-policy': '"address";q=100;w=60' } })
    }
    const refused = await service.rest('/v1/keys', { headers: bearer('another') })
    expect(Problem.parse(refused.json)).toMatchObject({ code: 'rate-limited', detail: expect.stringContaining('Too many keys') as string })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await service.rest(URL)).status).toBe(200)
    expect((await service.rest(URL, { headers: bearer('another'), remoteAddress: '192.0.2.7' })).status).toBe(200)
  })

  it('in force passes although its address has tried too many others', async () => {
    const { service, key } = await withKey()
    const ask = (sent: string): Promise<Answer> => service.rest(URL, { headers: bearer(sent) })
    for (let tried = 1; tried <= 3; tried += 1) expect((await ask(unknownKey(tried))).status).toBe(200)
    expect((await ask(unknownKey(4))).status).toBe(429)
    expect(await ask(key)).toMatchObject({ status: 200, headers: { 'ratelimit-policy': '"key";q=8;w=60' } })
    expect((await ask(ADMIN_KEY)).status).toBe(200)
    expect((await ask(unknownKey(5))).status).toBe(429)
  })

  it('that was revoked does not', async () => {
    const { service, id, key } = await withKey()
    await service.rest(`/v1/keys/${id}`, { method: 'DELETE', headers: bearer(ADMIN_KEY), remoteAddress: ELSEWHERE })
    for (let tried = 1; tried <= 3; tried += 1) await service.rest(URL, { headers: bearer(unknownKey(tried)) })
    expect((await service.rest(URL, { headers: bearer(key) })).status).toBe(429)
  })

  it('that is not known asks the database for nothing once too many were tried', async () => {
    const service = await started({ RATE_LIMIT_PER_MINUTE: '100' })
    for (let tried = 1; tried <= 3; tried += 1) await service.rest(URL, { headers: bearer(unknownKey(tried)) })
    let asked = 0
    service.database.observeStatements((_statement, work) => {
      asked += 1
      return work()
    })
    const began = performance.now()
    for (let tried = 4; tried <= 40; tried += 1) expect((await service.rest(URL, { headers: bearer(unknownKey(tried)) })).status).toBe(429)
    expect(asked).toBeLessThanOrEqual(1 + (performance.now() - began) / RECALL_MS)
  })

  it('that cannot be looked up, because the database is away, is no wrong one', async () => {
    const service = await started()
    await service.database.close()
    const headers = bearer(`wattprint_0123456789abcdef_${'x'.repeat(43)}`)
    expect(await times(5, () => service.rest(URL, { headers }))).toEqual([200, 200, 200, 200, 200])
  })
})

describe.skipIf(!HAS_REDIS)('with Redis', () => {
  let redis: Awaited<ReturnType<typeof startedRedis>>
  beforeAll(async () => {
    redis = await startedRedis()
  })
  afterAll(() => redis.remove())

  async function connected(address: string): Promise<{ service: StartedApp; ask: () => Promise<Answer> }> {
    const service = await started({ REDIS_URL: redis.url })
    const ask = (): Promise<Answer> => service.rest(URL, { remoteAddress: address })
    // A connection is there a moment after the start; until then a process counts by itself.
    await vi.waitFor(async () => {
      await service.rest(URL, { remoteAddress: '203.0.113.1' })
      expect(await keysOf(redis.url)).toContain('wattprint:address:203.0.113.1')
    })
    return { service, ask }
  }

  it('two processes count together, exactly also when both are asked at once', async () => {
    const [one, other] = [await connected('192.0.2.50'), await connected('192.0.2.50')]
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).ask()))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15)
  })

  it('requests go on while it is away, limited by each process, and it is used again once it is back', async () => {
    const { ask } = await connected('192.0.2.60')
    await redis.stop()
    expect(await times(7, ask)).toEqual([200, 200, 200, 200, 200, 429, 429])
    await redis.start()
    await vi.waitFor(async () => {
      await ask()
      expect(await keysOf(redis.url)).toContain('wattprint:address:192.0.2.60')
    }, 20_000)
  })
})

it('starts, and answers, where Redis never was', async () => {
  const service = await started({ REDIS_URL: 'redis://127.0.0.1:1' })
  expect(await times(6, () => service.rest(URL))).toEqual([200, 200, 200, 200, 200, 429])
})

describe('a Redis that takes commands and answers none', () => {
  /** Ready at once; whatever counts requests gets no answer while it hangs, and a made-up one else. */
  async function hangingRedis() {
    const state = { isHanging: true, counted: 0 }
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('data', (bytes: Buffer) => {
        const text = bytes.toString('latin1').toLowerCase()
        for (const command of text.split(/(?=^\*\d)/m)) {
          if (/\r\ninfo\r\n/.test(command)) socket.write('$21\r\nredis_version:7.0.0\r\n\r\n')
          else if (!/\r\neval(?:sha)?\r\n/.test(command)) socket.write('+OK\r\n')
          else {
            state.counted += 1
            if (!state.isHanging) socket.write('*2\r\n:1\r\n:60000\r\n')
          }
        }
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const close = (): void => {
      server.close()
      for (const socket of sockets) socket.destroy()
    }
    return { url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`, state, close }
  }

  it('is left alone for some seconds, so that requests are as fast as without it, and used again once it answers', async () => {
    const redis = await hangingRedis()
    const service = await started({ REDIS_URL: redis.url, RATE_LIMIT_PER_MINUTE: '100000' })
    const reachable = async (): Promise<string | undefined> =>
      /^wattprint_redis_reachable (\d)$/m.exec((await service.ask('/metrics')).text)?.[1]
    await expect.poll(reachable).toBe('1')
    await times(10, () => service.rest(URL))
    expect(await reachable()).toBe('0')
    const { counted } = redis.state
    const began = performance.now()
    for (let asked = 0; asked < 30; asked += 1) expect((await service.rest(URL)).status).toBe(200)
    // Each of them waited a tenth of a second before.
    expect(performance.now() - began).toBeLessThan(2500)
    expect(redis.state.counted - counted).toBeLessThanOrEqual(1)
    redis.state.isHanging = false
    await expect.poll(reachable, { timeout: 20_000, interval: 200 }).toBe('1')
    await service.rest(URL)
    expect(redis.state.counted).toBeGreaterThan(counted)
    redis.close()
  }, 60_000)
})

async function keysOf(url: string): Promise<string[]> {
  const { Redis } = await import('ioredis')
  const client = new Redis(url, { retryStrategy: () => null, lazyConnect: true })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await client.keys('*')
  } finally {
    client.disconnect()
  }
}
