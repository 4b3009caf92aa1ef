import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type StartedApp, startedApp } from '../support/app.js'

const Item = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  released: z.object({ text: z.string() }).optional(),
  totalParameters: z.object({ value: z.number() }).optional(),
  ratedPower: z.object({ value: z.number() }).optional(),
})
type Item = z.infer<typeof Item>
const Page = z.object({
  items: z.array(Item),
  totalCount: z.number(),
  pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
})

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

async function page(path: string): Promise<z.infer<typeof Page>> {
  return Page.parse((await service.rest(`/v1/${path}`)).json)
}

/** All items of a list, by many pages. */
async function all(path: string): Promise<Item[]> {
  const items: Item[] = []
  let after = ''
  for (let hasNextPage = true; hasNextPage;) {
    const next = await page(`${path}&first=37${after}`)
    items.push(...next.items)
    hasNextPage = next.pageInfo.hasNextPage
    after = `&after=${next.pageInfo.endCursor ?? ''}`
  }
  return items
}

const KEYS: Readonly<Record<string, (item: Item) => string | number | undefined>> = {
  id: ({ id }) => id,
  name: ({ name }) => name?.toLowerCase(),
  released: ({ released }) => released?.text,
  totalParameters: ({ totalParameters }) => totalParameters?.value,
  ratedPower: ({ ratedPower }) => ratedPower?.value,
}

function sorted(items: readonly Item[], field: string, sign: number): string[] {
  const keyOf = KEYS[field] ?? (({ id }: Item) => id)
  const known = items.filter((item) => keyOf(item) !== undefined)
  const byKey = known.sort((one, other) => {
    const [key = '', otherKey = ''] = [keyOf(one), keyOf(other)]
    return key === otherKey ? 0 : key < otherKey ? -sign : sign
  })
  return [...byKey, ...items.filter((item) => keyOf(item) === undefined)].map(({ id }) => id)
}

describe('sort', () => {
  it.each([
    ['models', 'id'],
    ['models', 'name'],
    ['models', 'released'],
    ['models', 'totalParameters'],
    ['hardware', 'ratedPower'],
    ['hardware', 'released'],
    ['grids', 'name'],
  ])('of %s by %s orders every item once, both ways, those without it last', async (path, field) => {
    const byId = await all(`${path}?sort=id`)
    for (const [prefix, sign] of [
      ['', 1],
      ['-', -1],
    ] as const) {
      expect((await all(`${path}?sort=${prefix}${field}`)).map(({ id }) => id)).toEqual(sorted(byId, field, sign))
    }
  })

  it('that a list does not have is refused by naming those that it has', async () => {
    const { status, json } = await service.rest('/v1/grids?sort=released')
    expect(status).toBe(422)
    expect(json).toMatchObject({ code: 'invalid-request', detail: expect.stringMatching(/one of "id", "-id", "name", "-name"/) as unknown })
    const { text } = await service.graphql('{ grids: gridZones(sort: RELEASED_ASC) { totalCount } }')
    expect(text).toContain('Value \\"RELEASED_ASC\\" does not exist in \\"SortByName\\" enum.')
  })

  it('and search keep their cursors to themselves', async () => {
    const { pageInfo } = await page('models?first=2&sort=-released&search=gpt')
    const after = pageInfo.endCursor ?? ''
    expect((await page(`models?first=2&sort=-released&search=gpt&after=${after}`)).items).toHaveLength(2)
    for (const other of ['', '&sort=-released', '&search=gpt', '&sort=released&search=gpt', '&sort=-released&search=llama']) {
      expect((await service.rest(`/v1/models?after=${after}${other}`)).json).toMatchObject({ code: 'invalid-cursor' })
    }
  })

  it('is by fit where a search names none, through all pages and over both APIs', async () => {
    const whole = (await page('models?search=lama 3.1&first=500')).items.map(({ id }) => id)
    expect(whole[0]).toMatch(/^llama-3\.1/)
    expect(whole).not.toEqual([...whole].sort())
    expect((await all('models?search=lama 3.1')).map(({ id }) => id)).toEqual(whole)
    expect((await all('models?search=lama 3.1&sort=id')).map(({ id }) => id)).toEqual([...whole].sort())
    const { json } = await service.graphql('{ models(search: "lama 3.1", first: 500) { nodes { id } } }')
    expect(json).toEqual({ data: { models: { nodes: whole.map((id) => ({ id })) } } })
    const { pageInfo } = await page('models?search=lama 3.1&first=1')
    const { json: refused } = await service.rest(`/v1/models?search=lama 3.1&sort=id&after=${pageInfo.endCursor ?? ''}`)
    expect(refused).toMatchObject({ code: 'invalid-cursor' })
  })

  it('says the same over GraphQL, whose edges can each be gone on from', async () => {
    const { items } = await page('models?sort=-totalParameters&first=3')
    const { json } = await service.graphql('{ models(sort: TOTAL_PARAMETERS_DESC, first: 3) { edges { cursor node { id } } } }')
    const Answer = z.object({ data: z.object({ models: z.object({ edges: z.array(z.object({ cursor: z.string(), node: Item })) }) }) })
    const { edges } = Answer.parse(json).data.models
    expect(edges.map(({ node }) => node.id)).toEqual(items.map(({ id }) => id))
    const next = await page(`models?sort=-totalParameters&first=2&after=${edges[0]?.cursor ?? ''}`)
    expect(next.items).toEqual(items.slice(1))
  })

  it('keeps its place when the item that a cursor names is gone', async () => {
    const { items, pageInfo } = await page('models?sort=name&first=2')
    const after = `sort=name&first=1&after=${pageInfo.endCursor ?? ''}`
    const next = await page(`models?${after}`)
    const gone = items[1]?.id ?? ''
    await service.database.prisma.catalogRecord.deleteMany({ where: { kind: 'model', id: gone } })
    await service.app.reloadCatalog()
    expect((await service.rest(`/v1/models/${gone}`)).status).toBe(404)
    expect((await page(`models?${after}`)).items).toEqual(next.items)
  })
})
