import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '../../src/schemas/record.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'
import { ownModel } from '../support/records.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const URL = '/v1/models/own-model'
type Page = { items: Change[]; totalCount: number; pageInfo: { endCursor: string | null; hasNextPage: boolean } }

let service: StartedApp
let keyId: string
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
  const made = await service.rest('/v1/keys', {
    method: 'POST',
    payload: { owner: 'Data team', scope: 'write' },
    headers: { authorization: `Bearer ${ADMIN_KEY}` },
  })
  const { id, key } = made.json as { id: string; key: string }
  keyId = id
  const headers = { authorization: `Bearer ${key}`, 'if-match': '*' }
  await service.rest(URL, { method: 'PUT', payload: ownModel(), headers: { authorization: `Bearer ${key}` } })
  await service.rest(URL, { method: 'PUT', payload: ownModel({ name: 'Renamed' }), headers })
  await service.rest(URL, { method: 'PUT', payload: ownModel({ name: 'Renamed' }), headers })
  await service.rest(URL, { method: 'DELETE', headers })
})
afterAll(() => service.stop())

async function changes(query = ''): Promise<Page> {
  const answer: Answer = await service.rest(`/v1/changes${query}`)
  expect(answer.status).toBe(200)
  return answer.json as Page
}

describe('GET /v1/changes', () => {
  it('tells newest first who changed what, from what to what, and nothing of what changed nothing', async () => {
    const { items, totalCount } = await changes()
    expect(totalCount).toBe(3)
    expect(items.map(({ action, before, after }) => [action, before?.['name'] ?? null, after?.['name'] ?? null])).toEqual([
      ['delete', 'Renamed', null],
      ['put', 'Own', 'Renamed'],
      ['put', null, 'Own'],
    ])
    const [last, middle, first] = items
    expect(last).toMatchObject({ owner: 'Data team', kind: 'model', id: 'own-model', digestAfter: null })
    expect(middle?.digestBefore).toBe(first?.digestAfter)
    expect(middle?.revision).toBe((first?.revision ?? 0) + 1)
  })

  it('names the owner of the key and never its id, which the database keeps', async () => {
    expect((await service.rest('/v1/changes')).text).not.toContain(keyId)
    expect(await service.database.prisma.change.count({ where: { keyId } })).toBe(3)
  })

  it('goes on page by page to the oldest', async () => {
    const first = await changes('?first=2')
    expect(first.pageInfo.hasNextPage).toBe(true)
    const second = await changes(`?first=2&after=${first.pageInfo.endCursor ?? ''}`)
    expect(second.pageInfo.hasNextPage).toBe(false)
    expect([...first.items, ...second.items]).toEqual((await changes()).items)
  })

  it('is filtered by kind and id', async () => {
    expect((await changes('?kind=model&id=own-model')).totalCount).toBe(3)
    expect((await changes('?kind=factor')).totalCount).toBe(0)
    expect((await changes('?id=other')).items).toEqual([])
  })

  it.each([
    ['a cursor made up', '?after=nonsense', 'invalid-cursor'],
    ['the cursor of another list', `?after=${btoa('models 1')}`, 'invalid-cursor'],
    ['a cursor at no number', `?after=${btoa('changes x').replaceAll('=', '')}`, 'invalid-cursor'],
    ['an unknown kind', '?kind=thing', 'invalid-request'],
  ])('refuses %s', async (_what, query, code) => {
    expect((await service.rest(`/v1/changes${query}`)).json).toMatchObject({ code })
  })

  it('may be kept by nobody without asking again, because no revision of the catalog tells of it', async () => {
    const { headers } = await service.rest('/v1/changes')
    expect(headers['cache-control']).toBe('no-cache')
    expect(headers['etag']).toBeUndefined()
  })
})
