import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildCatalog } from '../../src/catalog/catalog.js'
import { finished } from '../../src/catalog/steps.js'
import { HEADER, hourlyRows } from '../../src/cli/fetch/electricity-maps.js'
import { patientClient } from '../../src/cli/fetch/patient-client.js'
import { DomainError } from '../../src/errors.js'
import { IMPORTERS } from '../../src/importers/index.js'
import { GridSeries } from '../../src/schemas/grid-series.js'
import { utcHour } from '../../src/schemas/time.js'
import { bundledRecords, catalogInputOf } from '../support/bundled-catalog.js'
import { runWattprint } from './run-wattprint.js'

const HOUR = 3_600_000
const START = '2024-03-01T00:00:00Z'
type Item = Record<string, unknown>

/** A server of ours that answers as the API does, and as each test has it fail. */
let asked: { query: URLSearchParams; token: string | undefined }[] = []
let answer: (query: URLSearchParams, count: number, response: ServerResponse) => void
const server = createServer((request: IncomingMessage, response) => {
  const query = new URL(request.url ?? '', 'http://api').searchParams
  asked.push({ query, token: request.headers['auth-token'] as string | undefined })
  answer(query, asked.length, response)
})
let baseUrl: string
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`
})
afterAll(() => void server.close())

let waited: number[] = []
afterEach(() => {
  asked = []
  waited = []
})

const valueAt = (hour: number, type: string | null): number => (hour % 100) + (type === 'direct' ? 1 : 50)

/** The hours of a question, as the API gives them. */
function items(query: URLSearchParams, change: (item: Item, hour: number) => Item | undefined = (item) => item): Item[] {
  const [from, to] = [utcHour(query.get('start') ?? ''), utcHour(query.get('end') ?? '')]
  const type = query.get('emissionFactorType')
  return Array.from({ length: to - from }, (_, index) => from + index).flatMap((hour) => {
    const datetime = new Date(hour * HOUR).toISOString()
    const item = {
      zone: query.get('zone'),
      carbonIntensity: valueAt(hour, type),
      datetime,
      updatedAt: '2024-04-01T00:00:00.000Z',
      emissionFactorType: type,
      isEstimated: false,
      estimationMethod: null,
    }
    const changed = change(item, hour)
    return changed ? [changed] : []
  })
}

function send(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(typeof body === 'string' ? body : JSON.stringify(body))
}
const good = (query: URLSearchParams, response: ServerResponse, data = items(query)): void =>
  send(response, { zone: query.get('zone'), data })

function rows(hours: number, zone = 'FR'): Promise<string[]> {
  const wait = (milliseconds: number): Promise<void> => Promise.resolve(void waited.push(milliseconds))
  const ask = patientClient({ name: 'Electricity Maps', baseUrl, headers: { 'auth-token': 'mine' }, wait })
  const fromHour = utcHour(START)
  return hourlyRows(ask, { zone, fromHour, toHour: fromHour + hours })
}

/** The lifecycle series that the importer makes of rows, over a catalog with what was imported before. */
async function imported(given: readonly string[], held: readonly GridSeries[] = []): Promise<GridSeries> {
  const input = catalogInputOf(await bundledRecords())
  const gridSeries = held.map((record) => ({ origin: 'user' as const, record }))
  const catalog = buildCatalog({ ...input, records: { ...input.records, gridSeries } })
  const bytes = Buffer.from(`${[HEADER, ...given].join('\n')}\n`)
  const { records } = finished(IMPORTERS['electricity-maps'].read(bytes, catalog, { accessedOn: '2026-11-30', fileName: 'FR_hourly.csv' }))
  return GridSeries.parse(records.find(({ record }) => record.id.endsWith('lifecycle'))?.record)
}

const expected = (hours: number): number[] => Array.from({ length: hours }, (_, index) => valueAt(utcHour(START) + index, 'lifecycle'))

describe('what the API gives', () => {
  it('is asked ten days at a time, with the key, both bases, and is whole', async () => {
    answer = (query, _count, response) => good(query, response)
    const found = await rows(600)
    expect(asked).toHaveLength(6)
    expect(new Set(asked.map(({ token }) => token))).toEqual(new Set(['mine']))
    expect((await imported(found)).values).toEqual(expected(600))
  })

  it('with offsets, over a change of clocks and with estimates is read as UTC, and estimates are told', async () => {
    answer = (query, _count, response) =>
      good(
        query,
        response,
        items(query, (item, hour) => ({
          ...item,
          datetime: `${new Date(hour * HOUR + HOUR).toISOString().slice(0, 19)}+01:00`,
          isEstimated: hour % 2 === 0,
          estimationMethod: 'TSA, "mode"',
        })),
      )
    const series = await imported(await rows(4))
    expect(series).toMatchObject({ startsAt: START, values: expected(4) })
    expect(series.notes.join()).toContain('estimated 2 of 4 hours')
  })

  it('lacks an hour: that is missing in the series, and nothing else moves', async () => {
    answer = (query, _count, response) =>
      good(
        query,
        response,
        items(query, (item, hour) => (hour === utcHour(START) + 2 ? undefined : item)),
      )
    expect((await imported(await rows(5))).values).toEqual(expected(5).map((value, index) => (index === 2 ? null : value)))
  })

  it('holds an hour twice, out of order, or beyond what was asked: each counts once, as it was last updated', async () => {
    answer = (query, _count, response) => {
      const all = items(query)
      const older = all.map((item) => ({ ...item, carbonIntensity: 9, updatedAt: '2024-03-15T00:00:00.000Z' }))
      const beyond = { ...all[0], datetime: '2030-01-01T00:00:00.000Z' }
      good(query, response, [...all.toReversed(), ...older, beyond])
    }
    expect((await imported(await rows(5))).values).toEqual(expected(5))
  })

  it('comes again with later hours and a revision: nothing is lost or doubled', async () => {
    answer = (query, _count, response) => good(query, response)
    const first = await imported(await rows(48))
    answer = (query, _count, response) =>
      good(
        query,
        response,
        items(query, (item, hour) => (hour === utcHour(START) + 30 ? { ...item, carbonIntensity: 7 } : item)),
      )
    const later = (await rows(72)).slice(24)
    const second = await imported(later, [first])
    expect(second.startsAt).toBe(START)
    expect(second.values).toEqual(expected(72).map((value, index) => (index === 30 ? 7 : value)))
    expect(second.notes.join()).toContain('24 values are not in')
  })
})

describe('an API that fails', () => {
  it('for a while is asked again, after as long as it says or twice as long each time', async () => {
    answer = (query, count, response) => {
      if (count === 1) send(response, { error: 'slow down' }, 429, { 'retry-after': '7' })
      else if (count === 2) send(response, 'oops', 500)
      else if (count === 3) response.destroy()
      else if (count === 4) send(response, '{"zone":"FR","data":[{"carb')
      else good(query, response)
    }
    expect((await imported(await rows(5))).values).toEqual(expected(5))
    expect(waited).toEqual([7000, 2000, 4000, 8000])
  })

  it('half way gives nothing at all', async () => {
    answer = (query, count, response) => (count > 1 ? send(response, 'oops', 503) : good(query, response))
    const failure = await rows(400).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DomainError)
    expect((failure as DomainError).message).toContain('it answered 503: oops, after 6 attempts. Nothing was written.')
    expect(asked).toHaveLength(7)
  })

  it.each([
    ['refuses the key', (_query: URLSearchParams, response: ServerResponse) => send(response, {}, 401), 'does not accept the key'],
    ['knows no such zone', (_query: URLSearchParams, response: ServerResponse) => send(response, { error: 'no zone' }, 404), 'no zone'],
    [
      'sends elsewhere',
      (_query: URLSearchParams, response: ServerResponse) => send(response, '', 302, { location: 'http://127.0.0.1:1/' }),
      'redirect',
    ],
    [
      'gives another unit',
      (query: URLSearchParams, response: ServerResponse) => send(response, { zone: 'FR', unit: 'lbCO2/MWh', data: items(query) }),
      'its unit is lbCO2/MWh',
    ],
    [
      'gives another zone',
      (query: URLSearchParams, response: ServerResponse) => send(response, { zone: 'DE', data: items(query) }),
      'it gives the zone DE',
    ],
    [
      'gives the other basis',
      (query: URLSearchParams, response: ServerResponse) =>
        good(
          query,
          response,
          items(query, (item) => ({ ...item, emissionFactorType: 'other' })),
        ),
      'it gives other figures',
    ],
    [
      'gives another shape',
      (_query: URLSearchParams, response: ServerResponse) => send(response, { zone: 'FR', points: [] }),
      'neither data nor history',
    ],
  ])('and %s is told in a sentence', async (_what, respond, told) => {
    answer = (query, _count, response) => respond(query, response)
    const failure = await rows(5).catch((error: unknown) => error)
    expect((failure as DomainError).code).toBe('fetch-failed')
    expect((failure as DomainError).message).toContain(told)
  })
})

it('nothing is asked unless the environment names the address and the key', async () => {
  const { code, stderr } = await runWattprint([
    'fetch',
    '--from',
    'electricity-maps',
    '--zones',
    'FR',
    '--starts-at',
    START,
    '--ends-at',
    '2024-03-02T00:00:00Z',
  ])
  expect(code).toBe(1)
  expect(stderr).toContain('Nothing is fetched from Electricity Maps unless it is configured: set ELECTRICITY_MAPS_URL')
  expect(asked).toHaveLength(0)
})
