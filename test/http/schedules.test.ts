import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedApp, startedApp } from '../support/app.js'

const REQUEST = {
  training: { hardware: 'nvidia-h100-sxm', acceleratorHours: 64 },
  hours: 8,
  earliest: '2026-12-01T08:00:00Z',
  deadline: '2026-12-02T08:00:00Z',
  zones: ['POL', 'FRA'],
  first: 1,
}

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

describe('POST /v1/schedules', () => {
  it('says where and when, as GraphQL does', async () => {
    const { status, json } = await service.rest('/v1/schedules', { method: 'POST', payload: REQUEST })
    expect(status).toBe(200)
    expect(json).toMatchObject({ kind: 'training', startsConsidered: 34, reference: { zone: 'POL' }, starts: [{ zone: 'FRA' }] })
    const fields = 'hours: 8, earliest: "2026-12-01T08:00:00Z", deadline: "2026-12-02T08:00:00Z", zones: ["POL", "FRA"], first: 1'
    const asked = `{ schedule(request: { training: { hardware: "nvidia-h100-sxm", acceleratorHours: 64 }, ${fields} }) { starts { zone carbon { value } carbonSaved { value } } } }`
    const { starts } = json as { starts: { zone: string; carbon: { value: number }; carbonSaved: { value: number } }[] }
    const [{ carbon, carbonSaved }] = starts as [(typeof starts)[number]]
    expect((await service.graphql(asked)).json).toMatchObject({
      data: { schedule: { starts: [{ zone: 'FRA', carbon: { value: carbon.value }, carbonSaved: { value: carbonSaved.value } }] } },
    })
  })

  it('costs a document of GraphQL what it computes', async () => {
    const one = `schedule(request: { inference: { model: "gpt-4o", outputTokens: 1 }, hours: 1, earliest: "2026-12-01T08:00:00Z", deadline: "2026-12-02T08:00:00Z", zones: ["FRA"] }) { startsConsidered }`
    const of = (count: number) => `{ ${Array.from({ length: count }, (_, index) => `s${index}: ${one}`).join(' ')} }`
    expect((await service.graphql(of(4))).json).toMatchObject({ data: { s3: { startsConsidered: 24 } } })
    expect((await service.graphql(of(6))).json).toMatchObject({ errors: [{ extensions: { code: 'graphql-too-costly' } }] })
  })

  it('refuses what does not fit, with the field', async () => {
    const { status, json } = await service.rest('/v1/schedules', { method: 'POST', payload: { ...REQUEST, hours: 30 } })
    expect(status).toBe(422)
    expect(json).toMatchObject({ code: 'contradictory-request', errors: [{ pointer: '/deadline' }] })
    const many = { hours: 1, deadline: '2026-12-31T08:00:00Z', stepMinutes: 15, zones: ['POL', 'FRA', 'DEU', 'ESP'] }
    const tooMany = await service.rest('/v1/schedules', { method: 'POST', payload: { ...REQUEST, ...many } })
    expect(tooMany.json).toMatchObject({
      code: 'contradictory-request',
      errors: [{ pointer: '/stepMinutes' }],
      detail: expect.stringContaining('2877 starts in each of 4 places are 11508') as string,
    })
    const odd = await service.rest('/v1/schedules', { method: 'POST', payload: { ...REQUEST, hours: 0.3 } })
    expect(odd.json).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/hours' }] })
  })
})
