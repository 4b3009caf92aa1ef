import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type StartedApp, startedApp } from '../support/app.js'

const Page = z.object({
  items: z.array(z.looseObject({ id: z.string() })),
  totalCount: z.number(),
  pageInfo: z.object({ endCursor: z.string().nullable() }),
})

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

async function page(path: string): Promise<z.infer<typeof Page>> {
  return Page.parse((await service.rest(`/v1/${path}`)).json)
}

describe('a filter', () => {
  it.each([
    ['models?first=500&developer=META', 'developer', /^meta$/i],
    ['models?first=500&access=api_only', 'access', /^api_only$/],
    ['hardware?first=500&kind=tpu', 'kind', /^tpu$/],
    ['hardware?first=500&vendor=nvidia', 'vendor', /^nvidia$/i],
    ['grids?first=500&kind=egrid_subregion', 'kind', /^egrid_subregion$/],
    ['regions?first=500&zone=FRA', 'zone', /^FRA$/],
    ['training-runs?first=500&phase=pretraining', 'phase', /^pretraining$/],
    ['measurements?first=500&hardware=nvidia-h100-sxm', 'hardware', /^nvidia-h100-sxm$/],
  ])('%s gives those that hold it, all of them and no others', async (path, field, expected) => {
    const { items, totalCount } = await page(path)
    const all: unknown[] = []
    const kind = path.split('?', 1)[0] ?? ''
    for (let after = ''; ;) {
      const next = await page(`${kind}?first=500${after}`)
      all.push(...next.items.map((item) => item[field]))
      if (next.items.length < 500) break
      after = `&after=${next.pageInfo.endCursor ?? ''}`
    }
    expect(totalCount).toBe(all.filter((word) => expected.test(String(word))).length)
    expect(totalCount).toBeGreaterThan(1)
    for (const item of items) expect(item[field]).toMatch(expected)
  })

  it('of size and date of models holds at both ends, and leaves out what is not known', async () => {
    const { items } = await page('models?first=500&minParameters=7e9&maxParameters=7e10&releasedFrom=2024&releasedTo=2024-06')
    expect(items.length).toBeGreaterThan(1)
    const Sized = z.looseObject({ totalParameters: z.object({ value: z.number() }), released: z.object({ text: z.string() }) })
    for (const item of items) {
      const { totalParameters, released } = Sized.parse(item)
      expect(totalParameters.value).toBeGreaterThanOrEqual(7e9)
      expect(totalParameters.value).toBeLessThanOrEqual(7e10)
      expect(released.text.slice(0, 4)).toBe('2024')
      expect(released.text.slice(0, 7) <= '2024-06').toBe(true)
    }
  })

  it('hasMeasurement parts the models in two', async () => {
    const [all, having, lacking] = await Promise.all(
      ['', '&hasMeasurement=true', '&hasMeasurement=false'].map((filter) => page(`models?first=1${filter}`)),
    )
    expect(having?.totalCount).toBeGreaterThan(1)
    expect((having?.totalCount ?? 0) + (lacking?.totalCount ?? 0)).toBe(all?.totalCount)
  })

  it('keeps its cursors to itself', async () => {
    const { pageInfo, items } = await page('models?first=2&access=api_only')
    const after = pageInfo.endCursor ?? ''
    const next = await page(`models?first=2&access=api_only&after=${after}`)
    expect((next.items[0]?.id ?? '') > (items[1]?.id ?? '')).toBe(true)
    for (const other of ['', '&access=open_weights', '&access=api_only&hasMeasurement=true']) {
      expect((await service.rest(`/v1/models?after=${after}${other}`)).json).toMatchObject({ code: 'invalid-cursor' })
    }
  })

  it('that a list does not have is refused, and so is one that does not fit', async () => {
    for (const query of ['models?vendor=nvidia', 'operators?developer=x', 'models?access=secret', 'models?minParameters=many']) {
      expect((await service.rest(`/v1/${query}`)).json).toMatchObject({ code: 'invalid-request' })
    }
  })

  it('says the same over GraphQL', async () => {
    const { totalCount } = await page('models?access=api_only&releasedFrom=2024')
    const { json } = await service.graphql('{ models(filter: { access: api_only, releasedFrom: "2024" }) { totalCount } }')
    expect(json).toEqual({ data: { models: { totalCount } } })
  })
})
