import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { SourceUse } from '../../src/schemas/record.js'
import { type StartedApp, startedApp } from '../support/app.js'
import { ownSource } from '../support/records.js'

const Page = z.object({
  items: z.array(SourceUse),
  totalCount: z.number(),
  pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
})

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const BY = { authorization: `Bearer ${ADMIN_KEY}` }

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
})
afterAll(() => service.stop())

async function uses(id: string, query = ''): Promise<z.infer<typeof Page>> {
  return Page.parse((await service.rest(`/v1/sources/${encodeURIComponent(id)}/uses${query}`)).json)
}

describe('what rests on a source', () => {
  it('is each field that cites it, with its place', async () => {
    const { items } = await uses('patterson-2021', '?first=500')
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'trainingRun', id: 'patterson-gpt-3', field: '/energy', locator: 'Table 4' }),
    )
  })

  it('is as many citations, over all sources, as the records and the methods hold', async () => {
    const { sources, records } = service.app.catalog
    const inRecords = Object.values(records).flatMap(({ items }): unknown[] => [...items])
    const methods = (await service.rest('/v1/methods?first=500')).json as { items: { citations: unknown[] }[] }
    const inMethods = methods.items.map(({ citations }) => citations)
    let counted = 0
    for (const { id } of sources.items) counted += (await uses(id, '?first=1')).totalCount
    expect(counted).toBe(citesIn([inRecords, inMethods]))
  })

  it('comes page by page, each use once', async () => {
    const all = await uses('patterson-2021', '?first=500')
    const found: SourceUse[] = []
    let after = ''
    for (let hasNextPage = true; hasNextPage;) {
      const { items, pageInfo } = await uses('patterson-2021', `?first=7${after}`)
      found.push(...items)
      hasNextPage = pageInfo.hasNextPage
      after = `&after=${pageInfo.endCursor ?? ''}`
    }
    expect(found).toEqual(all.items)
    expect(found).toHaveLength(all.totalCount)
  })

  it('is found by the longest id that there may be, slashes and all', async () => {
    const id = `a/${'long-'.repeat(31)}id`.slice(0, 160)
    const put = await service.rest(`/v1/sources/${id}`, { method: 'PUT', payload: ownSource({ id }), headers: BY })
    expect(put.json).toMatchObject({ id })
    expect(await uses(id)).toMatchObject({ items: [], totalCount: 0 })
    const { json } = await service.rest(`/v1/sources/${'x'.repeat(5000)}/uses`)
    expect(json).toMatchObject({ code: 'unknown-source' })
  })

  it('is refused for an unknown source and for the cursor of another', async () => {
    expect((await service.rest('/v1/sources/no-such/uses')).json).toMatchObject({ code: 'unknown-source' })
    const { pageInfo } = await uses('patterson-2021', '?first=1')
    const { json } = await service.rest(`/v1/sources/strubell-2019/uses?after=${pageInfo.endCursor ?? ''}`)
    expect(json).toMatchObject({ code: 'invalid-cursor' })
  })
})

function citesIn(content: unknown): number {
  if (typeof content !== 'object' || content === null) return 0
  const own = 'source' in content && 'locator' in content ? 1 : 0
  return Object.values(content).reduce<number>((sum, inner) => sum + citesIn(inner), own)
}
