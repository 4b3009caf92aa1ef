import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, dataOf, itemsOf, WattprintError } from '../../packages/client/src/index.js'
import { type StartedApp, startedApp } from '../support/app.js'

const ADMIN_KEY = 'an-administrator-key-for-the-tests'

let service: StartedApp
let address: string
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
  address = await service.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => service.stop())

describe('the client', () => {
  it('goes through a list of several pages without losing or repeating an item', async () => {
    const client = createClient({ baseUrl: address })
    const listed = await dataOf(client.GET('/v1/operators', { params: { query: { first: 500 } } }))
    const ids: string[] = []
    for await (const { id } of itemsOf(client, '/v1/operators', { first: 3 })) ids.push(id)
    expect(ids.length).toBeGreaterThan(3)
    expect(ids).toEqual(listed.items.map(({ id }) => id))
  })

  it('asks for no page that nobody wants', async () => {
    const asked: string[] = []
    const counted = (request: Request): Promise<Response> => {
      asked.push(request.url)
      return fetch(request)
    }
    const client = createClient({ baseUrl: address, fetch: counted })
    for await (const { id } of itemsOf(client, '/v1/models', { first: 2 })) if (id !== '') break
    expect(asked).toHaveLength(1)
  })

  it('throws the problem of a list as it was answered', async () => {
    const items = itemsOf(createClient({ baseUrl: address }), '/v1/models', { first: 501 })
    const thrown: unknown = await items.next().catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(WattprintError)
    expect(thrown).toMatchObject({ status: 422, problem: { code: 'invalid-request', errors: [{ pointer: '/first' }] } })
  })

  it('sends its key', async () => {
    const withKey = createClient({ baseUrl: address, key: ADMIN_KEY })
    expect((await withKey.GET('/v1/keys')).response.status).toBe(200)
    const { error } = await createClient({ baseUrl: address }).GET('/v1/keys')
    expect(error?.code).toBe('key-missing')
  })

  it('rejects where nothing listens', async () => {
    const asked = dataOf(createClient({ baseUrl: 'http://127.0.0.1:1' }).GET('/v1/models'))
    await expect(asked).rejects.toThrow('fetch failed')
  })
})

describe('before a server that is no Wattprint', () => {
  let server: Server
  let elsewhere: string
  beforeAll(async () => {
    server = createServer((_request, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it('says so, without a problem', async () => {
    const thrown: unknown = await dataOf(createClient({ baseUrl: elsewhere }).GET('/v1/models')).catch((error: unknown) => error)
    expect(thrown).toMatchObject({ status: 502, problem: undefined, message: expect.stringContaining("one of Wattprint's?") as string })
  })
})
