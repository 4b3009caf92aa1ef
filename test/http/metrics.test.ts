import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedApp, startedApp } from '../support/app.js'

const TOKEN = 'a-token-for-those-who-read-the-metrics'
const GOOD = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
const POST = { method: 'POST' as const }

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

/** The value of each series, by its name and labels as they are written. */
async function series(): Promise<ReadonlyMap<string, number>> {
  const { text } = await service.rest('/metrics')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]))
}

/** By how much each series grows while `work` is done. */
async function growth(work: () => Promise<unknown>): Promise<(name: string) => number> {
  const before = await series()
  await work()
  const after = await series()
  return (name) => (after.get(name) ?? 0) - (before.get(name) ?? 0)
}

describe('the metrics', () => {
  it('are text of Prometheus, with what Node.js tells of itself', async () => {
    const { status, headers } = await service.rest('/metrics')
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
    const names = [...(await series()).keys()]
    expect(names).toEqual(expect.arrayContaining(['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds']))
  })

  it('count requests by route, method and class of status', async () => {
    const grown = await growth(async () => {
      await service.rest('/v1/models/gpt-4o')
      await service.rest('/v1/models/no-such-model')
      await service.rest('/v1/estimates/inference', { ...POST, payload: GOOD })
    })
    const count = (labels: string): number => grown(`wattprint_http_request_duration_seconds_count{${labels}}`)
    expect(count('method="GET",route="/v1/models/*",status="2xx"')).toBe(1)
    expect(count('method="GET",route="/v1/models/*",status="4xx"')).toBe(1)
    expect(count('method="POST",route="/v1/estimates/inference",status="2xx"')).toBe(1)
    expect(
      grown('wattprint_http_request_duration_seconds_bucket{le="60",method="POST",route="/v1/estimates/inference",status="2xx"}'),
    ).toBe(1)
  })

  it('count estimates by kind and method, over REST and GraphQL, alone and in batches', async () => {
    const training = { kind: 'training', model: 'gpt-3-175b' }
    const grown = await growth(async () => {
      await service.rest('/v1/estimates/inference', { ...POST, payload: GOOD })
      await service.rest('/v1/estimates/inference?model=gpt-4o&outputTokens=250')
      await service.rest('/v1/estimates/batch', { ...POST, payload: { requests: [GOOD, training, { model: 'no-such-model' }] } })
      const payload = Buffer.from(`${JSON.stringify(GOOD)}\n${JSON.stringify(training)}\n{\n`)
      const headers = { 'content-type': 'application/x-ndjson' }
      await service.rest('/v1/estimates/batch?detail=summary', { ...POST, payload, headers })
      await service.graphql('{ estimateInference(request: { model: "gpt-4o", outputTokens: 250 }) { energy { value } } }')
    })
    expect(grown('wattprint_estimates_total{kind="inference",method="wattprint-roofline-2"}')).toBe(5)
    expect(grown('wattprint_estimates_total{kind="training",method="training-reported-1"}')).toBe(2)
    expect(grown('wattprint_batch_lines_total')).toBe(6)
    expect(grown('wattprint_batch_problems_total')).toBe(2)
    // Five estimates of the same 250 tokens: alone twice, in a batch, in a stream and over GraphQL.
    expect(grown('wattprint_work_total{amount="outputTokens"}')).toBe(5 * 250)
  })

  it('count problems by code, over REST and GraphQL', async () => {
    const grown = await growth(async () => {
      await service.rest('/v1/models/no-such-model')
      await service.graphql('{ estimateInference(request: { model: "no-such-model", outputTokens: 250 }) { energy { value } } }')
    })
    expect(grown('wattprint_problems_total{code="unknown-model"}')).toBe(2)
  })

  it('have no series of what callers make up: addresses, methods, keys', async () => {
    await series()
    const before = (await series()).size
    for (let one = 0; one < 20; one += 1) {
      await service.ask(`/v1/nothing/${one}`)
      await service.ask(`/v1/nothing?x=${one}`)
      await service.rest(`/v1/models/made-up-${one}`)
      await service.ask(`/problems/made-up-${one}`)
      await service.ask('/v1/models', { method: 'PROPFIND' as 'GET' })
    }
    const names = await series()
    expect([...names.keys()].filter((name) => /made-up|nothing|PROPFIND/.test(name))).toEqual([])
    // Of each address that is not known, one histogram for each method.
    expect(names.size - before).toBeLessThan(40)
  })

  it('tell the catalog: its revision, its records, and that it is current', async () => {
    const now = await series()
    expect(now.get(`wattprint_catalog_info{revision="${service.app.catalog.revision}"}`)).toBe(1)
    expect(now.get('wattprint_catalog_records{kind="model"}')).toBe(service.app.catalog.records.model.items.length)
    await service.app.refreshCatalog()
    expect((await series()).get('wattprint_catalog_age_seconds')).toBeLessThan(30)
  })
})

describe('the metrics, where METRICS_TOKEN is set', () => {
  let guarded: StartedApp
  beforeAll(async () => {
    guarded = await startedApp({ METRICS_TOKEN: TOKEN })
  })
  afterAll(() => guarded.stop())

  it.each([
    [undefined, 401, 'key-missing'],
    ['Bearer another', 401, 'key-unknown'],
    [`Bearer ${TOKEN}`, 200, undefined],
  ])('answer a request with %s by %i', async (authorization, expected, code) => {
    const { status, json } = await guarded.rest('/metrics', { headers: authorization === undefined ? {} : { authorization } })
    expect(status).toBe(expected)
    if (code) expect(json).toMatchObject({ code, detail: expect.stringContaining('METRICS_TOKEN') as unknown })
  })

  it('answer it while the database is away, and say so', async () => {
    const ask = (): Promise<{ text: string }> => guarded.rest('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } })
    const { kind } = guarded.database
    expect((await ask()).text).toContain(`wattprint_database_reachable{kind="${kind}"} 1\n`)
    await guarded.database.close()
    await expect.poll(async () => (await ask()).text).toContain(`wattprint_database_reachable{kind="${kind}"} 0\n`)
  })
})
