import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type StartedApp, startedApp } from '../support/app.js'
import { ownSource } from '../support/records.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const BY = { authorization: `Bearer ${ADMIN_KEY}` }
const Page = z.object({ items: z.array(z.looseObject({ id: z.string(), reviewBy: z.string().nullable() })), totalCount: z.number() })
const TODAY = new Date().toISOString().slice(0, 10)
const OWN = {
  'past-year': '2020',
  'past-month': '2020-02',
  'past-day': '2020-02-29',
  'this-year': TODAY.slice(0, 4),
  'this-month': TODAY.slice(0, 7),
  'next-year': String(Number(TODAY.slice(0, 4)) + 1),
  undated: null,
}

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
  for (const [id, reviewBy] of Object.entries(OWN)) {
    const payload = ownSource({ id, reviewBy })
    expect((await service.rest(`/v1/sources/${id}`, { method: 'PUT', headers: BY, payload })).status).toBe(201)
  }
})
afterAll(() => service.stop())

async function idsOf(query: string): Promise<string[]> {
  const { items } = Page.parse((await service.rest(`/v1/sources?first=500&${query}`)).json)
  return items.map(({ id }) => id)
}
const own = (ids: readonly string[]): string[] => ids.filter((id) => id in OWN)

describe('the list of sources', () => {
  it('of what is past its review holds those whose whole period is past', async () => {
    expect(own(await idsOf('stale=true'))).toEqual(['past-day', 'past-month', 'past-year'])
    expect(own(await idsOf('stale=false'))).toEqual(['next-year', 'this-month', 'this-year', 'undated'])
  })

  it('is the same over GraphQL', async () => {
    const { json } = await service.graphql('{ sources(filter: { stale: true }, first: 500) { nodes { id } } }')
    const nodes = (json as { data: { sources: { nodes: { id: string }[] } } }).data.sources.nodes
    expect(nodes.map(({ id }) => id)).toEqual(await idsOf('stale=true'))
  })

  it('of what is past is never answered from a copy, in any format', async () => {
    for (const format of ['json', 'csv']) {
      const { headers } = await service.rest(`/v1/sources?stale=true&format=${format}`)
      expect(headers['cache-control']).toBe('no-store')
      const again = await service.rest(`/v1/sources?stale=true&format=${format}`, { headers: { 'if-none-match': '*' } })
      expect(again.status).toBe(200)
    }
    const other = await service.rest('/v1/sources?kind=paper', { headers: { 'if-none-match': '*' } })
    expect(other.status).toBe(304)
  })

  it.each([
    ['kind=paper', ({ kind }: Record<string, unknown>) => kind === 'paper'],
    ['publisher=nvidia', ({ publisher }: Record<string, unknown>) => publisher === 'NVIDIA'],
    ['evidence=secondary', ({ evidence }: Record<string, unknown>) => evidence === 'secondary'],
    ['hasLicence=false', ({ licence }: Record<string, unknown>) => licence === null],
    [
      'reviewBefore=2027-11',
      ({ reviewBy }: Record<string, unknown>) => typeof reviewBy === 'string' && reviewBy < '2027-11' && reviewBy !== '2027',
    ],
  ])('is narrowed by %s', async (query, holds) => {
    const all = Page.parse((await service.rest('/v1/sources?first=500')).json)
    const expected = all.items.filter(holds).map(({ id }) => id)
    expect(expected.length).toBeGreaterThan(0)
    expect(await idsOf(query)).toEqual(expected)
  })

  it.each(['stale=maybe', 'stale=', 'reviewBefore=soon', 'reviewBefore=2027-13', 'kind=rumour', 'evidence=hearsay', 'licence=MIT'])(
    'refuses %s and names it',
    async (query) => {
      const { status, json } = await service.rest(`/v1/sources?${query}`)
      expect(status).toBe(422)
      expect(json).toMatchObject({ code: 'invalid-request', errors: [{ pointer: `/${query.split('=', 1)[0] ?? ''}` }] })
    },
  )
})
