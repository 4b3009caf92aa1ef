import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildCatalog } from '../../src/catalog/catalog.js'
import { finished } from '../../src/catalog/steps.js'
import type { Connector, Fetched } from '../../src/cli/fetch/connector.js'
import { type ConnectorId, CONNECTORS } from '../../src/cli/fetch/connectors.js'
import { answerCache, patientClient } from '../../src/cli/fetch/patient-client.js'
import { readConfig } from '../../src/config.js'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { DomainError } from '../../src/errors.js'
import type { Reading } from '../../src/importers/importer.js'
import { IMPORTERS } from '../../src/importers/index.js'
import { GridSeries } from '../../src/schemas/grid-series.js'
import { utcHour } from '../../src/schemas/time.js'
import { bundledRecords, catalogInputOf } from '../support/bundled-catalog.js'
import { COMMAND } from '../support/command.js'
import { runWattprint } from './run-wattprint.js'

const HOUR = 3_600_000
/** Over the change of clocks of 2026, and longer than a month. */
const FROM = utcHour('2026-03-10T00:00:00Z')
const TO = utcHour('2026-04-14T00:00:00Z')
const KEY = 'a-key-of-ours'
const at = (hour: number): Date => new Date(hour * HOUR)

type Asked = { readonly path: string; readonly query: URLSearchParams; readonly headers: IncomingMessage['headers'] }
type Respond = (asked: Asked, response: ServerResponse, count: number) => void
let asked: Asked[] = []
let respond: Respond
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://api')
  const one = { path: pathname, query: searchParams, headers: request.headers }
  asked.push(one)
  respond(one, response, asked.length)
})
let baseUrl: string
let directory: string
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  directory = await mkdtemp(join(tmpdir(), 'wattprint-fetched-'))
})
afterAll(async () => {
  server.close()
  await rm(directory, { recursive: true })
})
let waited: number[] = []
afterEach(() => {
  asked = []
  waited = []
})

function send(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
}

function environment(): Record<string, string> {
  return {
    ...{ ENTSO_E_URL: `${baseUrl}/api`, ENTSO_E_TOKEN: KEY, EIA_URL: `${baseUrl}/v2/`, EIA_API_KEY: KEY, UK_CARBON_INTENSITY_URL: baseUrl },
    ...{ WATTTIME_URL: baseUrl, WATTTIME_USERNAME: 'us', WATTTIME_PASSWORD: KEY, EMBER_URL: `${baseUrl}/v1`, EMBER_API_KEY: KEY },
  }
}

type Hours = { readonly fromHour?: number; readonly toHour?: number; readonly isForecast?: boolean; readonly isHeld?: boolean }

async function fetched(id: ConnectorId, zones: readonly string[], hours: Hours = {}): Promise<Fetched | undefined> {
  const { fromHour = FROM, toHour = TO, isForecast = false, isHeld = false } = hours
  const wait = (milliseconds: number): Promise<void> => Promise.resolve(void waited.push(milliseconds))
  const connector: Connector = CONNECTORS[id]
  const cache = isHeld ? await answerCache({ directory, seconds: 60 }) : undefined
  const ask = patientClient({ ...connector.settings(readConfig(environment()).apis, wait), wait, cache })
  return isForecast
    ? connector.forecast?.(ask, zones, at(FROM).toISOString())
    : connector.read(ask, { zones, fromHour, toHour, restedBelow: () => Promise.resolve(0.01) })
}

const input = catalogInputOf(await bundledRecords())
const bundled = buildCatalog(input)

/** What the importer reads of what was fetched, over a catalog with what was imported before. */
async function imported(id: ConnectorId, one: Fetched | undefined, held: readonly GridSeries[] = []): Promise<Reading> {
  if (!one) throw new Error('Nothing was fetched.')
  const gridSeries = held.map((record) => ({ origin: 'user' as const, record }))
  const catalog = buildCatalog({ ...input, records: { ...input.records, gridSeries } })
  const origin = { accessedOn: '2026-11-30', fileName: `x_hourly.${one.type}` }
  return Promise.resolve(finished(IMPORTERS[id].read(Buffer.from(one.text), catalog, origin)))
}

async function series(id: ConnectorId, one: Fetched | undefined, ending: string, held: readonly GridSeries[] = []): Promise<GridSeries> {
  const { records } = await imported(id, one, held)
  return GridSeries.parse(records.find(({ kind, record }) => kind === 'gridSeries' && record.id.endsWith(ending))?.record)
}

async function failure(of: Promise<unknown>): Promise<string> {
  const error = await of.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(DomainError)
  return (error as DomainError).message
}

const factor = (fuel: string): number => bundled.records.factor.byName.get(`generation/${fuel}/direct`)?.figure.value ?? NaN
/** What the plants of our zones generate in an hour, in MW: gas, nuclear and sun, which rests at night. */
const gas = (hour: number): number => 1000 + (hour % 50)
const sun = (hour: number): number => (hour % 24 > 6 && hour % 24 < 18 ? 500 : 0)
const expected = (hour: number): number => Number(((gas(hour) * factor('gas')) / (gas(hour) + 3000 + sun(hour))).toFixed(3))
const hoursIn = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index)

describe('ENTSO-E', () => {
  const UTC = (text: string): number => utcHour(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T${text.slice(8, 10)}:00:00Z`)
  type Change = {
    unit?: string
    curve?: string
    skip?: (type: string, hour: number) => boolean
    value?: (hour: number) => number
    area?: string
  }

  /** A document of generation, in the shape that the platform gives. */
  function generation(query: URLSearchParams, { unit = 'MAW', curve = 'A01', skip = () => false, value = gas, area }: Change = {}): string {
    const [from, to] = [UTC(query.get('periodStart') ?? ''), UTC(query.get('periodEnd') ?? '')]
    const zone = area ?? query.get('in_Domain') ?? ''
    const one = (type: string, powerOf: (hour: number) => number, direction = 'in'): string => `
      <TimeSeries><mRID>1</mRID><businessType>A01</businessType><objectAggregation>A08</objectAggregation>
      <${direction}BiddingZone_Domain.mRID codingScheme="A01">${zone}</${direction}BiddingZone_Domain.mRID>
      <quantity_Measure_Unit.name>${unit}</quantity_Measure_Unit.name><curveType>${curve}</curveType>
      <MktPSRType><psrType>${type}</psrType></MktPSRType>
      <Period><timeInterval><start>${at(from).toISOString().slice(0, 16)}Z</start><end>${at(to).toISOString().slice(0, 16)}Z</end></timeInterval>
      <resolution>PT60M</resolution>${hoursIn(from, to)
        .filter((hour) => !skip(type, hour))
        .map((hour) => `<Point><position>${hour - from + 1}</position><quantity>${powerOf(hour)}</quantity></Point>`)
        .join('')}</Period></TimeSeries>`
    const types = [one('B04', value), one('B14', () => 3000), one('B16', sun), one('B10', () => 700), one('B10', () => 900, 'out')]
    return `<?xml version="1.0" encoding="utf-8"?><GL_MarketDocument xmlns="urn:iec62325.351:tc57wg16:451-6:generationloaddocument:3:0"><mRID>x</mRID>${types.join('')}</GL_MarketDocument>`
  }
  const nothing = `<?xml version="1.0"?><Acknowledgement_MarketDocument xmlns="urn:x"><Reason><code>999</code><text>No matching data found</text></Reason></Acknowledgement_MarketDocument>`
  const direct = async (held: GridSeries[] = [], hours?: Hours): Promise<GridSeries> =>
    series('entso-e', await fetched('entso-e', ['FR'], hours), 'FRA/2026/direct', held)

  it('is asked a month at a time, with the token, and is whole over a change of clocks', async () => {
    respond = ({ query }, response) => send(response, generation(query))
    const one = await direct()
    expect(asked.map(({ path, query }) => [path, query.get('securityToken'), query.get('in_Domain'), query.get('documentType')])).toEqual(
      Array.from({ length: 2 }, () => ['/api', KEY, '10YFR-RTE------C', 'A75']),
    )
    expect(one).toMatchObject({ startsAt: '2026-03-10T00:00:00Z', resolution: 'hour', values: hoursIn(FROM, TO).map(expected) })
  })

  it('leaves values out that repeat the one before where blocks are variable, and that lack else', async () => {
    const skip = (type: string, hour: number): boolean => type === 'B14' && hour % 3 > 0
    respond = ({ query }, response) => send(response, generation(query, { curve: 'A03', skip }))
    expect((await direct()).values).toEqual(hoursIn(FROM, TO).map(expected))
    respond = ({ query }, response) => send(response, generation(query, { skip: (type, hour) => type === 'B14' && hour === FROM + 5 }))
    const one = await fetched('entso-e', ['FR'])
    expect(one?.notes).toEqual(['FR: 1 times are left out, because Nuclear has no value there and ran before or after.'])
    const { values } = await series('entso-e', one, 'FRA/2026/direct')
    expect(values).toEqual(hoursIn(FROM, TO).map((hour) => (hour === FROM + 5 ? null : expected(hour))))
  })

  it('that leaves the night out of the sun loses no night', async () => {
    respond = ({ query }, response) => send(response, generation(query, { skip: (type, hour) => type === 'B16' && hour % 24 < 5 }))
    expect((await direct()).values).toEqual(hoursIn(FROM, TO).map(expected))
  })

  it('comes late with a revision: it stands, and nothing is lost or doubled', async () => {
    respond = ({ query }, response) => send(response, generation(query))
    const first = await direct([], { toHour: FROM + 48 })
    respond = ({ query }, response) => send(response, generation(query, { value: (hour) => (hour === FROM + 30 ? 0 : gas(hour)) }))
    const second = await direct([first], { fromHour: FROM + 24, toHour: FROM + 72 })
    expect(second.values).toEqual(hoursIn(FROM, FROM + 72).map((hour) => (hour === FROM + 30 ? 0 : expected(hour))))
    expect(second.notes.join(' ')).toContain('1 values differ from those held before')
  })

  it('fails for a while and is asked again: 429, 503, a document that is cut', async () => {
    respond = ({ query }, response, count) => {
      if (count === 1) send(response, 'Too Many Requests', 429, { 'retry-after': '11' })
      else if (count === 2) send(response, 'oops', 503)
      else if (count === 3) send(response, generation(query).slice(0, 3000))
      else send(response, generation(query))
    }
    expect((await direct()).values).toEqual(hoursIn(FROM, TO).map(expected))
    expect(waited).toEqual([11_000, 2000, 4000])
  })

  it('has nothing of a time, by 200 or by 400: that is no fault, and nothing of any time is none that is written', async () => {
    respond = ({ query }, response, count) => (count === 1 ? send(response, nothing, 400) : send(response, generation(query)))
    expect((await direct()).startsAt).toBe('2026-04-09T00:00:00Z')
    respond = (_asked, response) => send(response, nothing)
    expect(await fetched('entso-e', ['FR'])).toBeUndefined()
  })

  it.each([
    ['another unit', { unit: 'KWT' }, 'its unit is KWT'],
    ['another area', { area: '10YPL-AREA-----S' }, 'it gives the area 10YPL-AREA-----S'],
  ])('with %s is refused', async (_what, change: Change, told) => {
    respond = ({ query }, response) => send(response, generation(query, change))
    expect(await failure(fetched('entso-e', ['FR']))).toContain(told)
  })

  it('refuses a zone that it does not know, and never shows the token that an answer repeats', async () => {
    expect(await failure(fetched('entso-e', ['XX']))).toContain('ENTSO-E has no area "XX"')
    respond = (_asked, response) => send(response, `<p>securityToken=${KEY} is wrong</p>`, 400)
    const told = await failure(fetched('entso-e', ['SE-SE3']))
    expect(told).toContain('it answered 400: <p>securityToken=… is wrong</p>')
    expect(asked[0]?.query.get('in_Domain')).toBe('10Y1001A1001A46L')
  })
})

describe('EIA', () => {
  type Item = Record<string, unknown>
  const SOURCES: readonly (readonly [string, (hour: number) => number])[] = [
    ['NG', gas],
    ['NUC', () => 3000],
    ['SUN', (hour) => sun(hour) / 2],
    ['SNB', (hour) => sun(hour) / 2],
    ['BAT', () => -50],
  ]
  /** The rows of a question; EIA names the end of the hour. */
  function items(query: URLSearchParams, change: (item: Item) => Item | undefined = (item) => item): Item[] {
    const [start, end] = ['start', 'end'].map((name) => utcHour(`${query.get(name) ?? ''}:00:00Z`)) as [number, number]
    return hoursIn(start, end + 1).flatMap((ends) =>
      SOURCES.flatMap(([fueltype, powerOf]) => {
        const period = at(ends).toISOString().slice(0, 13)
        const item = { period, respondent: query.get('facets[respondent][]'), 'respondent-name': 'x', fueltype, 'type-name': 'x' }
        const changed = change({ ...item, value: String(powerOf(ends - 1)), 'value-units': 'megawatthours' })
        return changed ? [changed] : []
      }),
    )
  }
  function page(query: URLSearchParams, response: ServerResponse, all = items(query), offset = Number(query.get('offset'))): void {
    send(response, {
      response: { total: String(all.length), data: all.slice(offset, offset + Number(query.get('length'))) },
      apiVersion: '2.1.8',
    })
  }
  const direct = async (held: GridSeries[] = [], hours?: Hours): Promise<GridSeries> =>
    series('eia-930', await fetched('eia-930', ['CISO'], hours), 'US-CAL-CISO/2026/direct', held)

  it('is asked a week at a time, with the key, and its hours begin an hour before they are named', async () => {
    respond = ({ query }, response) => page(query, response)
    const one = await direct()
    expect(asked).toHaveLength(5)
    expect(new Set(asked.map(({ query }) => query.get('api_key')))).toEqual(new Set([KEY]))
    expect(asked[0]?.path).toBe('/v2/electricity/rto/fuel-type-data/data')
    expect(one).toMatchObject({ startsAt: '2026-03-10T00:00:00Z', values: hoursIn(FROM, TO).map(expected) })
  })

  it('gives a page twice in place of the next: it is read again, and refused where that does not help', async () => {
    const pages = (isRight: (count: number) => boolean): Respond => {
      return ({ query }, response, count) => {
        const all = items(query)
        const doubled = isRight(count) ? all : [...all.slice(0, 400), ...all.slice(0, all.length - 400)]
        page(query, response, doubled)
      }
    }
    respond = pages((count) => count > 1)
    expect((await direct([], { toHour: FROM + 168 })).values).toEqual(hoursIn(FROM, FROM + 168).map(expected))
    expect(asked).toHaveLength(2)
    respond = pages(() => false)
    expect(await failure(direct([], { toHour: FROM + 168 }))).toContain('it says that CISO has 840 rows and gives 440')
  })

  it('lacks an hour, or one source of it: that hour is missing, and nothing else moves', async () => {
    const [gone, half] = [FROM + 4, FROM + 9].map((hour) =>
      at(hour + 1)
        .toISOString()
        .slice(0, 13),
    )
    respond = ({ query }, response) =>
      page(
        query,
        response,
        items(query, (item) => (item['period'] === gone || (item['period'] === half && item['fueltype'] === 'NUC') ? undefined : item)),
      )
    const values = hoursIn(FROM, FROM + 24).map((hour) => (hour === FROM + 4 || hour === FROM + 9 ? null : expected(hour)))
    expect((await direct([], { toHour: FROM + 24 })).values).toEqual(values)
  })

  it('comes late with a revision, and fails half way: nothing is lost, doubled or half written', async () => {
    respond = ({ query }, response) => page(query, response)
    const first = await direct([], { toHour: FROM + 48 })
    respond = ({ query }, response) =>
      page(
        query,
        response,
        items(query, (item) => (item['fueltype'] === 'NG' ? { ...item, value: 0 } : item)),
      )
    const second = await direct([first], { fromHour: FROM + 24, toHour: FROM + 60 })
    expect(second.values).toEqual(hoursIn(FROM, FROM + 60).map((hour) => (hour < FROM + 24 ? expected(hour) : 0)))
    asked = []
    respond = ({ query }, response, count) => (count > 2 ? send(response, 'oops', 500) : page(query, response))
    expect(await failure(fetched('eia-930', ['CISO']))).toContain('it answered 500: oops, after 6 attempts. Nothing was written.')
  })

  it.each([
    ['a changed unit', { 'value-units': 'kilowatthours' }, 'its unit is kilowatthours'],
    ['a new source', { fueltype: 'FUS' }, 'the source "FUS" is not known'],
    ['another authority', { respondent: 'PJM' }, 'it gives PJM'],
  ])('with %s is refused', async (_what, change, told) => {
    respond = ({ query }, response) =>
      page(
        query,
        response,
        items(query, (item) => (item['fueltype'] === 'NUC' ? { ...item, ...change } : item)),
      )
    expect(await failure(fetched('eia-930', ['CISO'], { toHour: FROM + 2 }))).toContain(told)
  })

  it('that failed half way is asked for the rest alone, where answers are kept, and no key is written down', async () => {
    respond = ({ query }, response, count) => (count > 3 ? send(response, 'oops', 500) : page(query, response))
    await failure(fetched('eia-930', ['CISO'], { isHeld: true }))
    asked = []
    respond = ({ query }, response) => page(query, response)
    const one = await series('eia-930', await fetched('eia-930', ['CISO'], { isHeld: true }), 'US-CAL-CISO/2026/direct')
    expect(one.values).toEqual(hoursIn(FROM, TO).map(expected))
    expect(asked).toHaveLength(2)
    const files = (await readdir(directory)).filter((name) => name.endsWith('.answer'))
    const texts = await Promise.all(files.map((name) => readFile(join(directory, name), 'utf8')))
    expect(files).toHaveLength(5)
    for (const text of [...files, ...texts]) expect(text).not.toContain(KEY)
  })
})

describe('the Carbon Intensity API', () => {
  const value = (from: number): number => 100 + ((from / 1_800_000) % 60)
  function halfHours(from: number, to: number, actual: (time: number) => number | null = value): object[] {
    const times = Array.from({ length: (to - from) / 1_800_000 }, (_, index) => from + index * 1_800_000)
    const short = (time: number): string => `${new Date(time).toISOString().slice(0, 16)}Z`
    return times.map((time) => ({
      from: short(time),
      to: short(time + 1_800_000),
      intensity: { forecast: value(time) + 1, actual: actual(time), index: 'low' },
    }))
  }
  const spanOf = ({ path }: Asked): [number, number] => {
    const [, from = '', to = ''] = /^\/intensity\/([^/]+)\/([^/]+)$/.exec(path) ?? []
    return [Date.parse(from), Date.parse(to)]
  }

  it('is asked a fortnight at a time, and gives half-hours with what is missing as null', async () => {
    const gone = (FROM + 3) * HOUR
    respond = (one, response) => {
      const [from, to] = spanOf(one)
      // The half-hour before is given too.
      send(response, { data: halfHours(from - 1_800_000, to, (time) => (time === gone ? null : value(time))) })
    }
    const one = await series('uk-carbon-intensity', await fetched('uk-carbon-intensity', []), 'GBR/2026/direct')
    const times = Array.from({ length: (TO - FROM) * 2 }, (_, index) => FROM * HOUR + index * 1_800_000)
    expect(one).toMatchObject({ resolution: 'half_hour', values: times.map((time) => (time === gone ? null : value(time))) })
    expect(asked).toHaveLength(3)
  })

  it('gives its forecast with when it was asked for', async () => {
    respond = (_one, response) => send(response, { data: halfHours(FROM * HOUR, (FROM + 48) * HOUR, () => null) })
    const one = await series('uk-carbon-intensity', await fetched('uk-carbon-intensity', [], { isForecast: true }), 'direct/forecast')
    expect(one).toMatchObject({ issuedAt: at(FROM).toISOString(), startsAt: '2026-03-10T00:00:00Z' })
    expect(one.values).toHaveLength(96)
    expect(asked[0]?.path).toBe('/intensity/2026-03-10T00:00Z/fw48h')
  })

  it('that answers with another shape is told', async () => {
    respond = (_one, response) => send(response, { data: [{ from: 'x', to: 'y', intensity: { actual: 'high' } }] })
    expect(await failure(fetched('uk-carbon-intensity', []))).toContain('answered otherwise than is known: data.0.intensity')
  })
})

describe('WattTime', () => {
  const pounds = (hour: number): number => 700 + (hour % 24)
  function points(from: number, to: number, change: (item: object) => object = (item) => item): object[] {
    return Array.from({ length: (to - from) * 12 }, (_, index) => from * HOUR + index * 300_000).map((time) =>
      change({ point_time: new Date(time).toISOString(), value: pounds(Math.floor(time / HOUR)), last_updated: '2026-05-01T00:00:00Z' }),
    )
  }
  const meta = {
    region: 'CAISO_NORTH',
    signal_type: 'co2_moer',
    units: 'lbs_co2_per_mwh',
    data_point_period_seconds: 300,
    model: { date: '2023-03-01' },
  }
  const answering = (change: (one: Asked) => object): Respond => {
    return (one, response) => {
      if (one.path === '/login')
        send(
          response,
          { token: 'of-the-day' },
          one.headers.authorization === `Basic ${Buffer.from(`us:${KEY}`).toString('base64')}` ? 200 : 401,
        )
      else send(response, change(one), one.headers.authorization === 'Bearer of-the-day' ? 200 : 401)
    }
  }
  const spanOf = ({ query }: Asked): [number, number] => [utcHour(query.get('start') ?? ''), utcHour(query.get('end') ?? '')]
  const ZONES = ['CAISO_NORTH=US-CAL-CISO']
  const grams = (hour: number): number => Number((pounds(hour) * 0.45359237).toFixed(3))

  it('is logged into once, asked a month at a time, and is marginal; a point that comes twice counts as it was last updated', async () => {
    respond = answering((one) => {
      const [from, to] = spanOf(one)
      const older = points(from, to, (item) => ({ ...item, value: 1, last_updated: '2026-04-15T00:00:00Z' }))
      return { data: [...points(from, to), ...older], meta }
    })
    const one = await series('watttime', await fetched('watttime', ZONES), 'US-CAL-CISO/2026/direct')
    expect(one).toMatchObject({ field: 'marginalIntensity', values: hoursIn(FROM, TO).map(grams) })
    expect(asked.map(({ path }) => path)).toEqual(['/login', '/v3/historical', '/v3/historical'])
  })

  it('gives its forecast with when it was made', async () => {
    respond = answering(() => ({ data: points(FROM, FROM + 72), meta: { ...meta, generated_at: '2026-03-09T23:55:00Z' } }))
    const one = await series('watttime', await fetched('watttime', ZONES, { isForecast: true }), 'direct/forecast')
    expect(one).toMatchObject({ issuedAt: '2026-03-09T23:55:00Z', values: hoursIn(FROM, FROM + 72).map(grams) })
  })

  it.each([
    ['another unit', { units: 'kg_co2_per_mwh' }, 'its unit is kg_co2_per_mwh'],
    ['another signal', { signal_type: 'co2_aoer' }, 'it gives co2_aoer'],
    ['another region', { region: 'PJM_DC' }, 'it gives the region PJM_DC'],
  ])('with %s is refused', async (_what, change, told) => {
    respond = answering(() => ({ data: points(FROM, FROM + 1), meta: { ...meta, ...change } }))
    expect(await failure(fetched('watttime', ZONES))).toContain(told)
  })

  it('refuses a region without a zone, and a password that is wrong', async () => {
    expect(await failure(fetched('watttime', ['CAISO_NORTH']))).toContain('does not say which grid zone the region is')
    respond = (_one, response) => send(response, {}, 401)
    expect(await failure(fetched('watttime', ZONES))).toContain('does not accept the key (401)')
  })
})

describe('Ember', () => {
  const months = (code: string, change: object = {}): object[] =>
    ['2026-02', '2026-03', '2026-04', '2026-05'].map((month, index) => ({
      ...{ entity: 'France', entity_code: code, is_aggregate_entity: false, date: `${month}-01` },
      ...{ emissions_intensity_gco2_per_kwh: 30 + index, ...change },
    }))

  it('gives the months that were asked for, each once, as lifecycle figures of the zone', async () => {
    respond = ({ query }, response) => {
      const data = months(query.get('entity_code') ?? '')
      send(response, { stats: { number_of_records: 4 }, data: [...data, ...data] })
    }
    const { records } = await imported('ember', await fetched('ember', ['FRA']))
    const zone = records[0]?.record as unknown as { id: string; carbonIntensity: { period: string; value: number; basis: string }[] }
    expect(zone.id).toBe('FRA')
    expect(zone.carbonIntensity.filter(({ period }) => period.startsWith('2026-'))).toMatchObject([
      { period: '2026-03', value: 31, basis: 'lifecycle' },
      { period: '2026-04', value: 32, basis: 'lifecycle' },
    ])
    expect([asked[0]?.path, asked[0]?.query.get('api_key'), asked[0]?.query.get('start_date')]).toEqual([
      '/v1/carbon-intensity/monthly',
      KEY,
      '2026-03',
    ])
  })

  it('that gives fewer months than it says, or another country, is refused', async () => {
    respond = (_one, response) => send(response, { stats: { number_of_records: 9 }, data: months('FRA') })
    expect(await failure(fetched('ember', ['FRA']))).toContain('it says that FRA has 9 months and gives 4')
    respond = (_one, response) => send(response, { data: months('DEU') })
    expect(await failure(fetched('ember', ['FRA']))).toContain('it gives DEU')
  })
})

describe('the command', () => {
  it.each([
    [['--from', 'eia-930', '--zones', 'CISO', '--last-hours', '2'], 1, 'Nothing is fetched from EIA unless it is configured: set EIA_URL'],
    [['--from', 'eia-930', '--last-hours', '2'], 2, 'Say --zones. Balancing authorities'],
    [['--from', 'uk-carbon-intensity', '--zones', 'GB', '--forecast'], 2, 'has one zone: leave --zones out'],
    [['--from', 'entso-e', '--zones', 'FR', '--forecast'], 2, 'No forecast is read from ENTSO-E'],
    [['--from', 'entso-e', '--zones', 'FR'], 2, 'Say --starts-at and --ends-at, or --last-hours, or --forecast'],
    [['--from', 'entso-e', '--zones', 'FR', '--starts-at', '2026-01-01T00:00:00Z', '--last-hours', '2'], 2, 'no two of them'],
  ])('says what is lacking: %j', async (words, exit, told) => {
    const { code, stderr } = await runWattprint(['fetch', ...words])
    expect(stderr).toContain(told)
    expect(code).toBe(exit)
    expect(asked).toHaveLength(0)
  })
})

describe('the command over a database of its own', () => {
  /** The command in a process, with a directory for its database and the address of our server. */
  function started(words: readonly string[], data: string): { child: ReturnType<typeof spawn>; output: () => string } {
    let output = ''
    const env = { ...process.env, ...environment(), WATTPRINT_DATA_DIR: data, DATABASE_URL: '' }
    const child = spawn(process.execPath, [...COMMAND, 'fetch', ...words], { cwd: PACKAGE_ROOT, env })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    return { child, output: () => output }
  }
  const ended = ({ child }: { child: ReturnType<typeof spawn> }): Promise<unknown> => new Promise((done) => child.on('close', done))
  const TIME = ['--from', 'uk-carbon-intensity', '--starts-at', '2026-03-10T00:00:00Z', '--ends-at', '2026-03-10T02:00:00Z', '--apply']
  const item = (from: string, to: string, actual: number): object => ({ from, to, intensity: { forecast: 1, actual, index: 'low' } })

  it('writes what was fetched, and a second time changes nothing', async () => {
    respond = (_one, response) =>
      send(response, { data: [item('2026-03-10T00:00Z', '2026-03-10T00:30Z', 120), item('2026-03-10T01:30Z', '2026-03-10T02:00Z', 90)] })
    const data = join(directory, 'store')
    const first = started(TIME, data)
    expect(await ended(first)).toBe(0)
    expect(first.output()).toContain('uk-carbon-intensity/GBR/2026/direct')
    const second = started([...TIME, '--json'], data)
    expect(await ended(second)).toBe(0)
    expect(JSON.parse(second.output())).toMatchObject({ dryRun: false, counts: { added: 0, changed: 0 }, file: { alike: 2 } })
  })

  it('on a schedule tells what failed, and goes on', async () => {
    respond = (_one, response) => send(response, { error: 'no such time' }, 404)
    const running = started([...TIME, '--every-minutes', '5'], join(directory, 'schedule'))
    await expect.poll(running.output, { timeout: 60_000 }).toContain('it answered 404')
    expect(running.child.exitCode).toBeNull()
    running.child.kill()
    await ended(running)
  })
})
