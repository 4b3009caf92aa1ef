import { parse } from 'csv-parse/sync'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { RECORD_LISTINGS } from '../../src/catalog/listing.js'
import { type StartedApp, startedApp } from '../support/app.js'
import { ownModel } from '../support/records.js'
import { writtenSeries } from '../support/written-series.js'

const PATHS = [...RECORD_LISTINGS.map(({ path }) => path), 'grid-values', 'sources', 'methods', 'validation/cases']
const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const BY = { authorization: `Bearer ${ADMIN_KEY}` }
const PARQUET = 'application/vnd.apache.parquet'
const Page = z.object({ items: z.array(z.looseObject({ id: z.string() })) })
const Rows = z.array(z.record(z.string(), z.string()))

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
  await writtenSeries(service)
})
afterAll(() => service.stop())

function rowsOf(text: string): z.infer<typeof Rows> {
  return Rows.parse(parse(text, { columns: true }))
}

async function itemsOf(url: string): Promise<z.infer<typeof Page>['items']> {
  return Page.parse((await service.rest(url)).json).items
}

/** Every number outside of lists, by its path. */
function numbersOf(content: unknown, path = ''): [string, number][] {
  if (typeof content === 'number') return [[path, content]]
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return []
  return Object.entries(content).flatMap(([key, inner]) => numbersOf(inner, path === '' ? key : `${path}.${key}`))
}

/** The table at an address, as a reader of Parquet sees it. */
async function parquetAt(url: string, headers = {}): Promise<{ bytes: ArrayBuffer; rows: Record<string, unknown>[]; type: unknown }> {
  const answer = await service.app.inject({ url, headers })
  expect(answer.statusCode, answer.body).toBe(200)
  const bytes = Uint8Array.from(answer.rawPayload).buffer
  return { bytes, rows: await parquetReadObjects({ file: bytes }), type: answer.headers['content-type'] }
}

function withoutTexts(json: string): string {
  return json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '""')
}

it('a whole list is filtered, sorted and searched as pages are, and refused as JSON or after a cursor', async () => {
  const page = await itemsOf('/v1/models?first=500&search=llama&sort=-released')
  const { text } = await service.ask('/v1/models?all=true&format=ndjson&search=llama&sort=-released')
  expect(
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual(page)
  for (const query of ['all=true', 'all=true&format=csv&after=bW9kZWxzIGFiYw']) {
    expect((await service.rest(`/v1/models?${query}`)).json).toMatchObject({ code: 'contradictory-request' })
  }
})

it('grids are a tidy table: a row for each zone, period and basis', async () => {
  const rows = rowsOf((await service.ask('/v1/grid-values?all=true&format=csv&zone=FRA&field=carbonIntensity')).text)
  const { json } = await service.rest('/v1/grids/FRA')
  const { carbonIntensity } = z.object({ carbonIntensity: z.array(z.object({ value: z.number(), period: z.string() })) }).parse(json)
  expect(rows.map(({ value, period }) => [Number(value), period]).sort()).toEqual(
    carbonIntensity.map(({ value, period }) => [value, period]).sort(),
  )
  const ofYear = await itemsOf('/v1/grid-values?year=2024&basis=lifecycle&first=500')
  expect(ofYear.length).toBeGreaterThan(100)
  for (const row of ofYear) expect(row).toMatchObject({ year: 2024, basis: 'lifecycle' })
})

it('a number beyond them has an exponent, in every list, in GraphQL and in an estimate', async () => {
  const { text } = await service.ask('/v1/models/gpt-3-175b')
  expect(text).toMatch(/"value":3\.14e\+23/)
  const flop = '"value":8.9280922e+20'
  expect((await service.ask('/v1/models?first=500&format=ndjson')).text).toContain(flop)
  const graph = await service.graphql('{ models(first: 500) { nodes { trainingFlop { value } } } }')
  expect(graph.text).toContain(flop)
  const training = await service.ask('/v1/estimates/training?flop=892809220000000000000&hardware=H100')
  expect(training.text).toContain(flop)
})

it('a table has types: texts, numbers, whole numbers, truths and times, and null where an item has nothing', async () => {
  const { rows } = await parquetAt('/v1/grid-values?all=true&format=parquet&zone=FRA&field=carbonIntensity&basis=lifecycle')
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows)
    expect(row).toMatchObject({ zone: 'FRA', value: expect.any(Number) as number, year: expect.any(BigInt) as bigint })
  const [series] = (await parquetAt('/v1/grid-series?first=1&format=parquet')).rows
  expect(series?.['startsAt']).toBeInstanceOf(Date)
  const [model] = (await parquetAt('/v1/models?first=1&format=parquet')).rows
  expect([typeof model?.['parametersDisclosed'], JSON.parse(String(model?.['modalities']))]).toEqual(['boolean', ['text']])
  expect(Object.values(model ?? {})).toContain(null)
})

it('a table of many rows is written in groups, and says at its end where each is', async () => {
  const { bytes, rows } = await parquetAt('/v1/grid-values?all=true&format=parquet')
  const { num_rows: count, row_groups: groups } = parquetMetadata(bytes)
  expect([Number(count), rows.length > 1000, groups.length > 2]).toEqual([rows.length, true, true])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
})

describe.each(PATHS)('GET /v1/%s', (path) => {
  it('is given whole, as CSV and as NDJSON, each item once', async () => {
    const { totalCount } = z.object({ totalCount: z.number() }).parse((await service.rest(`/v1/${path}?first=1`)).json)
    const ids = (await service.ask(`/v1/${path}?all=true&format=ndjson&fields=id`)).text.trim().split('\n')
    expect([ids.length, new Set(ids).size]).toEqual([totalCount, totalCount])
    const { text, headers } = await service.ask(`/v1/${path}?all=true&format=csv&fields=id`)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(rowsOf(text).map(({ id }) => JSON.stringify({ id }))).toEqual(ids)
  })

  it('as Parquet has the columns of its CSV, a row for each item, and numbers as numbers', async () => {
    const items = await itemsOf(`/v1/${path}?first=200`)
    const page = await parquetAt(`/v1/${path}?first=200`, { accept: PARQUET })
    expect(page.type).toBe(PARQUET)
    expect(page.rows.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
    const header = (await service.ask(`/v1/${path}?first=1&format=csv`)).text.split('\n', 1)[0]
    expect(
      parquetMetadata(page.bytes)
        .schema.slice(1)
        .map(({ name }) => name),
    ).toEqual(header?.split(','))
    for (const [index, item] of items.entries()) {
      const row = page.rows[index] ?? {}
      for (const [name, number] of numbersOf(item))
        expect([name, Number(row[name]), typeof row[name]]).toEqual([name, number, expect.stringMatching(/number|bigint/)])
    }
    const whole = await parquetAt(`/v1/${path}?all=true&format=parquet&fields=id`)
    const ids = (await service.ask(`/v1/${path}?all=true&format=ndjson&fields=id`)).text.trim().split('\n')
    expect(whole.rows.map(({ id }) => JSON.stringify({ id }))).toEqual(ids)
  })

  it('as CSV has a row for each item, with its numbers, their ranges, units and sources', async () => {
    const items = await itemsOf(`/v1/${path}?first=200`)
    const { text, headers } = await service.rest(`/v1/${path}?first=200`, { headers: { accept: 'text/csv' } })
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    const rows = rowsOf(text)
    expect(rows.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
    for (const [index, item] of items.entries()) {
      const row = rows[index] ?? {}
      const numbers = numbersOf(item)
      expect(numbers.map(([name]) => [name, Number(row[name] || NaN)])).toEqual(numbers)
      for (const [name] of numbers.filter(([name]) => name.endsWith('.value'))) {
        for (const column of ['unit', 'source', 'locator']) expect(row[name.replace(/value$/, column)]).not.toBe('')
      }
    }
  })

  it('in every form has no whole number that a reader of 64-bit integers refuses or rounds', async () => {
    for (const format of ['json', 'ndjson', 'csv']) {
      const { text } = await service.ask(`/v1/${path}?first=500&format=${format}`)
      // A number that stands in a text, as one that a source prints, is no literal.
      const outside =
        format === 'csv'
          ? rowsOf(text)
              .flatMap((row) => Object.values(row))
              .join('\n')
          : withoutTexts(text)
      const literals = format === 'csv' ? outside.match(/^-?\d+$/gm) : outside.match(/-?(?<![\d.])\d+(?![\d.eE])/g)
      expect((literals ?? []).filter((literal) => !Number.isSafeInteger(Number(literal)))).toEqual([])
    }
  })

  it('as NDJSON has the items of JSON, a line each', async () => {
    const { text, headers } = await service.rest(`/v1/${path}?first=50`, { headers: { accept: 'application/x-ndjson' } })
    expect(headers['content-type']).toMatch(/^application\/x-ndjson/)
    const lines = text.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(await itemsOf(`/v1/${path}?first=50`))
  })
})

describe('a list in another form', () => {
  it.each(PATHS)('is also the sources of %s', async (path) => {
    for (const format of ['csl', 'bibtex']) {
      const { status, text } = await service.rest(`/v1/${path}?first=2&format=${format}`)
      expect(status).toBe(200)
      expect(text).toMatch(format === 'csl' ? /^\[/ : /^(@|$)/)
    }
  })

  it('is gone through by the header Link, filters and all', async () => {
    const ids: string[] = []
    let url: string | undefined = '/v1/models?format=csv&first=30&access=api_only&sort=-released'
    while (url !== undefined) {
      const { text, headers } = await service.rest(url)
      ids.push(...rowsOf(text).map(({ id = '' }) => id))
      url = /^<(.+)>; rel="next"$/.exec(String(headers['link']))?.[1]
    }
    expect(ids.length).toBeGreaterThan(30)
    expect(ids).toEqual((await itemsOf('/v1/models?first=500&access=api_only&sort=-released')).map(({ id }) => id))
  })

  it('is the same by ?format= as by Accept, and not to be had of one record', async () => {
    const byAccept = await service.rest('/v1/grids', { headers: { accept: 'text/csv' } })
    expect((await service.rest('/v1/grids?format=csv')).text).toBe(byAccept.text)
    expect((await service.rest('/v1/grids/FRA?format=csv')).json).toMatchObject({ code: 'not-acceptable' })
  })

  it('holds the names of its columns although it has no rows', async () => {
    const { text } = await service.rest('/v1/models?format=csv&search=zzqqxx')
    expect(text).toMatch(
      /^id,name,.*totalParameters\.value,totalParameters\.low,totalParameters\.high,totalParameters\.unit,totalParameters\.source,totalParameters\.locator,.*\n$/,
    )
    expect((await service.rest('/v1/models?format=ndjson&search=zzqqxx')).text).toBe('')
  })

  it.each(['=1+1', '+1+1', '-1+1', '@SUM(1)', '=cmd|"/c calc"!A1'])('makes the name %s harmless to a spreadsheet', async (name) => {
    await service.rest('/v1/models/own-model', { method: 'PUT', payload: ownModel({ name }), headers: BY })
    const { text } = await service.rest('/v1/models?format=csv&search=own-model&first=1')
    expect(rowsOf(text)).toMatchObject([{ id: 'own-model', name: `'${name}`, 'totalParameters.value': '3000000000' }])
    await service.rest('/v1/models/own-model', { method: 'DELETE', headers: { ...BY, 'if-match': '*' } })
  })
})
