import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type BatchLine, createClient, dataOf, estimateBatch, itemsOf, WattprintError } from '../../packages/client/src/index.js'
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

  it('knows work that is no text, and what all of it was in totals', async () => {
    const client = createClient({ baseUrl: address })
    const body = { model: 'sdxl', work: { type: 'image', steps: 20 } } as const
    const { method } = await dataOf(client.POST('/v1/estimates/inference', { body }))
    expect(method.id).toBe('wattprint-diffusion-1')
    const requests = [{ ...body, requests: 3 }, { model: 'whisper-large-v3', work: { type: 'transcription', audioSeconds: 60 } } as const]
    const { totals, groups } = await dataOf(client.POST('/v1/estimates/batch', { body: { requests, groupBy: ['work'] } }))
    expect(totals.amounts).toMatchObject({ images: 3, transcribedSeconds: 60, inputTokens: 0 })
    expect(groups.map(({ key }) => key.work)).toEqual(['image', 'transcription'])
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

describe('a batch', () => {
  const ITEM = { model: 'gpt-4o', outputTokens: 250 }

  it('gives an answer before the next request is there', async () => {
    const client = createClient({ baseUrl: address })
    const seen: number[] = []
    async function* requests() {
      yield ITEM
      while (seen.length === 0) await wait(10)
      yield ITEM
    }
    for await (const answer of estimateBatch(client, requests(), { detail: 'summary' })) if ('line' in answer) seen.push(answer.line)
    expect(seen).toEqual([1, 2])
  })

  it('stops taking requests when the loop is left', async () => {
    const state = { taken: 0, isClosed: false }
    function* requests() {
      try {
        for (;;) {
          state.taken += 1
          yield ITEM
        }
      } finally {
        state.isClosed = true
      }
    }
    for await (const answer of estimateBatch(createClient({ baseUrl: address }), requests())) if ('line' in answer) break
    await vi.waitFor(() => expect(state.isClosed).toBe(true))
  })

  it('gives the whole estimate of each, and what the two add up to', async () => {
    const answers: BatchLine[] = []
    for await (const answer of estimateBatch(createClient({ baseUrl: address }), [ITEM, ITEM])) {
      if ('line' in answer) answers.push(answer)
      else
        expect(answer.totals.energy.value).toBeCloseTo(
          answers.reduce((sum, one) => sum + energyOf(one), 0),
          12,
        )
    }
    expect(answers).toHaveLength(2)
  })

  it('throws the problem of a batch that is refused whole', async () => {
    const settings = { detail: 'some' as 'full' }
    const first = estimateBatch(createClient({ baseUrl: address }), [ITEM], settings).next()
    await expect(first).rejects.toMatchObject({ status: 422, problem: { code: 'invalid-request' } })
  })
})

function energyOf(answer: BatchLine): number {
  return 'estimate' in answer ? answer.estimate.energy.value : 0
}

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
