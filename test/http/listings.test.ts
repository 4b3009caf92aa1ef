import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { RECORD_LISTINGS } from '../../src/catalog/listing.js'
import { type StartedApp, startedApp } from '../support/app.js'
import { writtenSeries } from '../support/written-series.js'

const PATHS = [...RECORD_LISTINGS.map(({ path }) => path), 'sources', 'methods', 'validation/cases']
const Listed = z.looseObject({ id: z.string(), name: z.string().optional(), aliases: z.array(z.string()).optional() })
const Page = z.object({
  items: z.array(Listed),
  totalCount: z.number(),
  pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
})
const Shown = Listed.extend({
  origin: z.string(),
  citations: z.array(z.object({ source: z.string(), locator: z.string(), title: z.string() })),
})

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
  await writtenSeries(service)
})
afterAll(() => service.stop())

async function page(path: string, query = ''): Promise<z.infer<typeof Page>> {
  return Page.parse((await service.rest(`/v1/${path}${query}`)).json)
}

/** The places that a record cites, wherever in it they stand. */
function citedPlaces(content: unknown): string[] {
  if (typeof content !== 'object' || content === null) return []
  const inner = Object.values(content).flatMap(citedPlaces)
  return 'source' in content && 'locator' in content ? [`${String(content.source)}#${String(content.locator)}`, ...inner] : inner
}

describe.each(PATHS)('GET /v1/%s', (path) => {
  it('gives every item once, page by page, sorted by id', async () => {
    const { totalCount } = await page(path, '?first=1')
    const ids: string[] = []
    let after = ''
    for (let hasNextPage = true; hasNextPage;) {
      const { items, pageInfo } = await page(path, `?first=200${after}`)
      ids.push(...items.map(({ id }) => id))
      hasNextPage = pageInfo.hasNextPage
      after = `&after=${pageInfo.endCursor ?? ''}`
    }
    expect(ids).toHaveLength(totalCount)
    expect(totalCount).toBeGreaterThan(2)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it('finds its first item by id', async () => {
    const [first] = (await page(path, '?first=1')).items
    const { status, json } = await service.rest(`/v1/${path}/${encodeURIComponent(first?.id ?? '')}`)
    expect(status).toBe(200)
    expect(json).toMatchObject(first ?? {})
  })

  it('refuses a made-up cursor, one of another list, and a page of none', async () => {
    const other = await page(path === 'models' ? 'grids' : 'models', '?first=1')
    for (const cursor of ['made-up', 'bW9kZWxz', other.pageInfo.endCursor ?? '']) {
      expect((await service.rest(`/v1/${path}?after=${cursor}`)).json).toMatchObject({ code: 'invalid-cursor', status: 422 })
    }
    expect((await service.rest(`/v1/${path}?first=0`)).json).toMatchObject({ code: 'invalid-request' })
  })

  it('answers an unknown id with 404 and the nearest names', async () => {
    const [item] = (await page(path, '?first=1')).items
    const { status, json } = await service.rest(`/v1/${path}/${encodeURIComponent(String(item?.id))}x`)
    expect(status).toBe(404)
    expect(json).toMatchObject({ suggestions: expect.arrayContaining([item?.id]) as unknown })
  })
})

describe.each(RECORD_LISTINGS.map(({ path }) => path))('a record of /v1/%s', (path) => {
  it('carries its origin and a citation for each of its figures', async () => {
    for (const item of (await page(path, '?first=20')).items) {
      const { origin, citations, ...record } = Shown.parse(item)
      expect(origin).toBe(path === 'grid-series' ? 'user' : 'bundled')
      const cited = citations.map(({ source, locator }) => `${source}#${locator}`)
      expect(new Set(cited)).toEqual(new Set(citedPlaces(record)))
    }
  })
})

describe('finding', () => {
  it.each([
    ['models', 'meta-llama/Llama-3.1-8B', 'llama-3.1-8b'],
    ['models', 'meta-llama%2FLlama-3.1-8B', 'llama-3.1-8b'],
    ['models', 'GPT-4O', 'gpt-4o'],
    ['regions', 'aws:us-east-1', 'aws:us-east-1'],
    ['regions', 'aws%3Aus-east-1', 'aws:us-east-1'],
    ['grids', 'US-CA', 'US-CA'],
    ['hardware', 'H100', 'nvidia-h100-sxm'],
    ['factors', 'water/site-unknown', 'water/site-unknown'],
    ['factors', 'water%2Fsite-unknown', 'water/site-unknown'],
  ])('in %s the name %s gives %s', async (path, name, id) => {
    expect((await service.rest(`/v1/${path}/${name}`)).json).toMatchObject({ id })
  })

  it('answers a name of 10,000 letters as fast as any other', async () => {
    const { json } = await service.rest(`/v1/models/${'x'.repeat(10_000)}`)
    expect(json).toMatchObject({ code: 'unknown-model' })
    expect((json as { suggestions: string[] }).suggestions).toEqual([])
  }, 5000)

  it('searches id, name and aliases for all words, without regard to case', async () => {
    const { items, totalCount } = await page('models', '?search=LLAMA%20405b')
    expect(items.map(({ id }) => id)).toContain('llama-3.1-405b')
    expect(totalCount).toBe(items.length)
    for (const { id, name = '', aliases = [] } of items) {
      const names = [id, name, ...aliases].join('\n').toLowerCase()
      expect(names).toContain('llama')
      expect(names).toContain('405b')
    }
    expect(await page('models', '?search=no%20such%20model')).toEqual({
      items: [],
      totalCount: 0,
      pageInfo: { endCursor: null, hasNextPage: false },
    })
  })

  it('keeps its place when the item that a cursor names is gone', async () => {
    const { items, pageInfo } = await page('operators', '?first=2')
    const next = await page('operators', `?first=1&after=${pageInfo.endCursor ?? ''}`)
    const gone = items[1]?.id ?? ''
    await service.database.prisma.catalogRecord.deleteMany({ where: { kind: 'operator', id: gone } })
    await service.app.reloadCatalog()
    expect((await service.rest(`/v1/operators/${gone}`)).status).toBe(404)
    expect((await page('operators', `?first=1&after=${pageInfo.endCursor ?? ''}`)).items).toEqual(next.items)
  })
})
