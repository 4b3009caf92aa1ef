import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'
import { ownSeries, ownSource, PAPER } from '../support/records.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const BY = { authorization: `Bearer ${ADMIN_KEY}` }
const URL = '/v1/grid-series/own-series'
const AT = '2024-01-01T01:30:00Z'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
})
afterAll(() => service.stop())

function put(record: { id: string }, headers: object = {}): Promise<Answer> {
  return service.rest(`/v1/grid-series/${record.id}`, { method: 'PUT', headers: { ...BY, ...headers }, payload: record })
}

function imported(records: readonly object[], query = ''): Promise<Answer> {
  const payload = records.map((record) => JSON.stringify(record)).join('\n')
  return service.rest(`/v1/imports?kind=gridSeries${query}`, {
    method: 'POST',
    headers: { ...BY, 'content-type': 'application/x-ndjson' },
    payload,
  })
}

async function removed(...ids: string[]): Promise<void> {
  for (const id of ids)
    expect((await service.rest(`/v1/grid-series/${id}`, { method: 'DELETE', headers: { ...BY, 'if-match': '*' } })).status).toBe(204)
}

async function intensityAt(at: string): Promise<number | undefined> {
  const { json } = await service.rest(`/v1/estimates/inference?model=gpt-4o&outputTokens=9&zone=FRA&at=${encodeURIComponent(at)}`)
  const { steps } = z.object({ steps: z.array(z.object({ id: z.string(), value: z.number() })) }).parse(json)
  return steps.find(({ id }) => id === 'grid-intensity')?.value
}

describe('an hourly series', () => {
  it('is written, read with its values, listed without them, used by the next estimate, and withdrawn', async () => {
    const before = await intensityAt(AT)
    expect(await put(ownSeries())).toMatchObject({ status: 201, json: { origin: 'user' } })
    expect((await service.rest(URL)).json).toMatchObject({ ...ownSeries(), citations: [PAPER] })
    const { json } = await service.rest('/v1/grid-series?zone=fra&field=carbonIntensity')
    const { items } = z.object({ items: z.array(z.record(z.string(), z.unknown())) }).parse(json)
    expect(items).toMatchObject([{ id: 'own-series', startsAt: '2024-01-01T00:00:00Z', citations: [PAPER] }])
    expect(items[0]).not.toHaveProperty('values')
    expect((await service.rest('/v1/grid-series?basis=direct')).json).toMatchObject({ totalCount: 0 })
    expect(await intensityAt(AT)).toBe(20.9)
    expect(await intensityAt('2024-01-01T03:30:00+02:00')).toBe(20.9)
    await removed('own-series')
    expect(await intensityAt(AT)).toBe(before)
  })

  it('that is a forecast stands beside the hours that were measured, and is never taken for them', async () => {
    const before = await intensityAt(AT)
    const forecast = ownSeries({ id: 'own-forecast', issuedAt: '2023-12-31T18:00:00Z', values: [1, 1, 1, 1] })
    expect(await put(forecast)).toMatchObject({ status: 201 })
    expect((await service.rest('/v1/grid-series/own-forecast')).json).toMatchObject({ issuedAt: '2023-12-31T18:00:00Z' })
    expect(await intensityAt(AT)).toBe(before)
    expect(await put(ownSeries())).toMatchObject({ status: 201 })
    expect(await intensityAt(AT)).toBe(20.9)
    expect(await put(ownSeries({ id: 'other-forecast', issuedAt: '2023-12-31T19:00:00Z' }))).toMatchObject({ status: 409 })
    await removed('own-series', 'own-forecast')
  })

  it('of a whole leap year is kept to the last digit, and a zone does not carry it', async () => {
    const values = Array.from({ length: 8784 }, (_, hour) => (hour % 100 === 7 ? null : Math.sqrt(hour)))
    await put(ownSeries({ values }))
    expect((await service.rest(URL)).json).toMatchObject({ values })
    expect(await intensityAt('2024-12-31T23:59:59Z')).toBe(Math.sqrt(8783))
    expect((await service.rest('/v1/grids/FRA')).text.length).toBeLessThan(40_000)
    await removed('own-series')
  })

  it('is kept in grams, whatever unit it came in', async () => {
    await put(ownSeries({ unit: 'kgCO2e/kWh', values: [0.5, null, 0] }))
    expect((await service.rest(URL)).json).toMatchObject({ unit: 'gCO2e/kWh', values: [500, null, 0] })
    await removed('own-series')
  })

  it('is given over GraphQL, with its values where they are asked for', async () => {
    await put(ownSeries())
    const { json } = await service.graphql(
      '{ gridSeries(id: "own-series") { zone field basis resolution values citations { locator } } allGridSeries(filter: { zone: "FRA" }) { totalCount nodes { id } } }',
    )
    const { values } = ownSeries()
    expect(json).toMatchObject({
      data: {
        gridSeries: {
          zone: 'FRA',
          field: 'carbonIntensity',
          basis: 'lifecycle',
          resolution: 'hour',
          values,
          citations: [{ locator: PAPER.locator }],
        },
        allGridSeries: { totalCount: 1, nodes: [{ id: 'own-series' }] },
      },
    })
    await removed('own-series')
  })

  it('is among what rests on its source, and keeps the source', async () => {
    const source = ownSource()
    await service.rest(`/v1/sources/${source.id}`, { method: 'PUT', headers: BY, payload: source })
    await put(ownSeries({ source: source.id }))
    const uses = await service.rest(`/v1/sources/${source.id}/uses`)
    expect(uses.json).toMatchObject({ items: [{ kind: 'gridSeries', id: 'own-series', field: '', locator: PAPER.locator }] })
    const kept = await service.rest(`/v1/sources/${source.id}`, { method: 'DELETE', headers: { ...BY, 'if-match': '*' } })
    expect(kept.json).toMatchObject({ code: 'record-in-use' })
    await removed('own-series')
  })

  it('comes by import, all or none, and its change is written down', async () => {
    const two = [ownSeries({ id: 'one' }), ownSeries({ id: 'two', startsAt: '2024-01-01T04:00:00Z' })]
    expect((await imported(two)).json).toMatchObject({ counts: { added: 2, changed: 0, unchanged: 0 } })
    expect((await imported(two)).json).toMatchObject({ counts: { added: 0, changed: 0, unchanged: 2 } })
    const { json } = await service.rest('/v1/changes?kind=gridSeries&id=two')
    expect(json).toMatchObject({ items: [{ action: 'import', after: { startsAt: '2024-01-01T04:00:00Z' } }] })
    await removed('one', 'two')
  })
})

describe('an hour is given once:', () => {
  it('a series that overlaps another is refused and names it', async () => {
    await put(ownSeries())
    const { status, json } = await put(ownSeries({ id: 'later', startsAt: '2024-01-01T03:00:00Z' }))
    expect(status).toBe(409)
    expect(json).toMatchObject({
      code: 'record-conflict',
      errors: [{ pointer: '/startsAt', detail: expect.stringContaining('"own-series"') as string }],
    })
    expect((await put(ownSeries({ id: 'next', startsAt: '2024-01-01T04:00:00Z' }))).status).toBe(201)
    await removed('own-series', 'next')
  })

  it('another field, basis or zone is another hour, and a series may be replaced under its id', async () => {
    await put(ownSeries())
    for (const other of [{ field: 'residualMix' }, { basis: 'direct' }, { zone: 'DEU' }]) {
      expect((await put(ownSeries({ id: 'other', ...other }))).status).toBe(201)
      await removed('other')
    }
    expect((await put(ownSeries({ values: [1, 2] }), { 'if-match': '*' })).status).toBe(200)
    await removed('own-series')
  })

  it('an import that gives it twice is refused with the line', async () => {
    const { json } = await imported([ownSeries({ id: 'one' }), ownSeries({ id: 'two' })])
    expect(json).toMatchObject({
      code: 'import-invalid',
      errors: [{ pointer: 'line 2', detail: expect.stringContaining('"one"') as string }],
    })
    await put(ownSeries())
    expect((await imported([ownSeries({ id: 'two' })], '&dryRun=true')).json).toMatchObject({ code: 'import-invalid' })
    expect((await imported([ownSeries({ values: [1] })])).json).toMatchObject({ counts: { changed: 1 } })
    await removed('own-series')
  })
})

describe('a series is refused', () => {
  it.each([
    ['of an unknown zone', { zone: 'Atlantis' }, 'dangling-link', '/zone'],
    ['of an unknown source', { source: 'hearsay' }, 'unknown-source', '/source'],
    ['without a source', { source: undefined }, 'invalid-request', '/source'],
    ['without a locator', { locator: undefined }, 'invalid-request', '/locator'],
    ['with a negative value', { values: [1, -1] }, 'invalid-request', '/values/1'],
    ['with a value above 3,000 g', { values: [3, null, 3000.1] }, 'invalid-request', '/values/2'],
    ['in kilograms that are grams', { unit: 'kgCO2e/kWh', values: [21] }, 'invalid-request', '/values/0'],
    ['with a text for a value', { values: ['21'] }, 'invalid-request', '/values/0'],
    ['without values', { values: [] }, 'invalid-request', '/values'],
    ['of gaps alone', { values: [null, null] }, 'invalid-request', '/values'],
    ['of more hours than a year has', { values: Array.from({ length: 8785 }, () => 1) }, 'invalid-request', '/values'],
    [
      'past the end of its year',
      { startsAt: '2023-01-01T00:00:00Z', values: Array.from({ length: 8784 }, () => 1) },
      'invalid-request',
      '/values',
    ],
    ['with a unit of something else', { unit: 'kWh' }, 'invalid-request', '/unit'],
    ['with a field that no zone has', { field: 'waterIntensity' }, 'invalid-request', '/field'],
    ['without a basis', { basis: undefined }, 'invalid-request', '/basis'],
    ['of days', { resolution: 'day' }, 'invalid-request', '/resolution'],
    ['from a half hour on', { startsAt: '2024-01-01T00:30:00Z' }, 'invalid-request', '/startsAt'],
    ['from a time with an offset on', { startsAt: '2024-01-01T00:00:00+01:00' }, 'invalid-request', '/startsAt'],
    ['from 1800 on', { startsAt: '1800-01-01T00:00:00Z' }, 'invalid-request', '/startsAt'],
    ['from a day that was not on', { startsAt: '2023-02-29T00:00:00Z' }, 'invalid-request', '/startsAt'],
    ['with a field of its own', { author: 'us' }, 'invalid-request', '/author'],
  ])('%s', async (_what, fields, code, pointer) => {
    const { json } = await put(ownSeries(fields))
    expect(json).toMatchObject({ code, errors: [{ pointer }] })
    expect((await service.rest(URL)).status).toBe(404)
  })

  it('with ten faults told of thousands', async () => {
    const { json } = await put(ownSeries({ values: Array.from({ length: 8784 }, () => -1) }))
    expect((json as { errors: object[] }).errors).toHaveLength(10)
  })
})

describe('the time of a request', () => {
  it.each(['yesterday', '2024-01-01', '2024-01-01T00:00:00', '1800-01-01T00:00:00Z', '2024-02-30T00:00:00Z', '2024-01-01T25:00:00Z'])(
    'is refused where it is %s',
    async (at) => {
      const { json } = await service.rest('/v1/estimates/inference', { method: 'POST', payload: { model: 'gpt-4o', outputTokens: 9, at } })
      expect(json).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/at' }] })
    },
  )
})
