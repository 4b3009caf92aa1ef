import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedApp, startedApp } from '../support/app.js'
import { PAPER } from '../support/records.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const BY = { authorization: `Bearer ${ADMIN_KEY}` }
const LIST = '/v1/name-lists/our-gateway'
let service: StartedApp

beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
})
afterAll(() => service.stop())

const put = (names: object[]) =>
  service.rest(LIST, {
    method: 'PUT',
    headers: BY,
    payload: { id: 'our-gateway', name: 'Our gateway', listedOn: '2026-11', reference: PAPER, names },
  })
const estimated = (model: string) => service.rest(`/v1/estimates/inference?model=${encodeURIComponent(model)}&outputTokens=9`)

describe('a list of names of a user', () => {
  it('gives a model a name without a copy of its record, until it is withdrawn', async () => {
    expect((await estimated('our-default-model')).status).toBe(404)
    expect(
      (
        await put([
          { name: 'our-default-model', model: 'gpt-4o' },
          { name: 'our-latest', model: 'gpt-5', floating: true },
        ])
      ).status,
    ).toBe(201)
    expect((await estimated('Our Default Model')).json).toMatchObject({ model: { id: 'gpt-4o' }, resolution: { matched: 'alias' } })
    const { json } = await estimated('our-latest')
    expect(json).toMatchObject({ model: { id: 'gpt-5' }, resolution: { matched: 'approximate' } })
    expect(JSON.stringify(json)).toContain('on 2026-11 it meant GPT-5')
    expect((await service.rest(LIST, { method: 'DELETE', headers: { ...BY, 'if-match': '*' } })).status).toBe(204)
    expect((await estimated('our-default-model')).status).toBe(404)
  })

  it('gives no name that another record has, and names no model that there is not', async () => {
    expect((await put([{ name: 'gpt-4o-mini', model: 'gpt-4o' }])).json).toMatchObject({
      code: 'record-conflict',
      errors: [{ pointer: '/names/0/name' }],
    })
    expect((await put([{ name: 'our-own', model: 'no-such-model' }])).json).toMatchObject({
      code: 'dangling-link',
      errors: [{ pointer: '/names/0/model' }],
    })
  })
})
