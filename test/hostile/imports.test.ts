import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.js'
import { ImportAnswer } from '../../src/schemas/import.js'
import { Problem } from '../../src/schemas/problem.js'
import { ADMIN_KEY } from '../replicas/support/replica.js'
import { measurementLines, ownModel, PAPER } from '../support/records.js'
import { hostileTarget, othersAnsweredDuring } from './support/hostile-target.js'

const LIMIT_BYTES = readConfig({}).importLimitBytes
const FILE_LIMIT_BYTES = readConfig({}).importFileLimitBytes
const NDJSON = 'application/x-ndjson'
const MEBIBYTE = 1024 * 1024
const DEEP = 150_000
/** Names are compared with those of all records that users wrote. */
const BESIDE_MANY_MS = 500
/** On a machine that does much else. */
const LONGEST_TEST_MS = 360_000

let target: Awaited<ReturnType<typeof hostileTarget>>
beforeAll(async () => {
  // On a machine that does much else the service would take itself for overloaded.
  target = await hostileTarget({ OVERLOAD_DELAY_MILLISECONDS: '0' })
})
afterAll(() => target.remove())

type Sent = { readonly query?: string; readonly type?: string; readonly encoding?: string }

async function sent(body: string | Uint8Array<ArrayBuffer>, { query = '', type = NDJSON, encoding }: Sent = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': type, ...(encoding && { 'content-encoding': encoding }) }
  return target.replica.ask(`/v1/imports${query}`, { method: 'POST', headers, body })
}

async function refused(body: string | Uint8Array<ArrayBuffer>, how: Sent = {}): Promise<Problem> {
  return othersAnsweredDuring(target.replica, async () => Problem.parse(await (await sent(body, how)).json()))
}

/** A tenth of a file near the limit has as much to tell: only what stops the reading early needs no more. */
const PART_BYTES = LIMIT_BYTES / 10

/** So many that they just fit into the limit. */
function fullImport(prefix: string): { readonly body: string; readonly count: number } {
  const sample = 1000
  const count = Math.floor((LIMIT_BYTES / (measurementLines(sample, `${prefix}/00`).length / sample)) * 0.99)
  return { body: measurementLines(count, prefix), count }
}

describe('an import of the wrong kind', () => {
  it('is refused before it is read to its end, with the first thousand lines', async () => {
    const { code, detail, errors } = await refused('Paris,2031,21.4\n'.repeat(110_000))
    expect(code).toBe('import-invalid')
    expect(detail).toContain('100000 faults or more')
    expect(errors).toHaveLength(1000)
  })

  it.each([
    ['records without their fields', '{"id":1}\n', '?kind=model'],
    ['objects that are cut', '{"id":\n', ''],
    ['empty records', '{}\n', ''],
  ])('tells at most a thousand faults: %s', async (_what, line, query) => {
    const { code, errors } = await refused(line.repeat(PART_BYTES / line.length), { query })
    expect(code).toBe('import-invalid')
    expect(errors).toHaveLength(1000)
  })

  it.each([
    ['names', `${JSON.stringify({ ...ownModel(), aliases: Array.from({ length: 15_000 }, (_, index) => `n${index}`) })}\n`, /200000 names/],
    ['records', `${JSON.stringify({ id: 'f', name: 'f', figure: { value: 1, unit: 'ratio', ...PAPER } })}\n`, /100000 records/],
  ])('is refused for too many %s, however short they are', async (_what, line, reason) => {
    const { code, errors } = await refused(line.repeat(LIMIT_BYTES / line.length), {
      query: `?kind=${line.includes('figure') ? 'factor' : 'model'}`,
    })
    expect(code).toBe('import-invalid')
    expect(errors.map(({ detail }) => detail).join()).toMatch(reason)
  })
})

describe('a body that unpacks to more than the limit', () => {
  const bomb = Buffer.alloc(64 * MEBIBYTE, 'x\n')
  it.each([
    ['gzip', gzipSync(bomb)],
    ['br', brotliCompressSync(bomb)],
  ])('is refused: %s', async (encoding, body) => {
    expect((await refused(new Uint8Array(body), { encoding })).code).toBe('body-too-large')
  })
})

describe('a file of a publisher', () => {
  const HEADER = 'Area,ISO 3 code,Year,Category,Variable,Unit,Value\n'
  const ember = { query: '?from=ember&dryRun=true', type: 'text/csv' }

  it(
    'is read where it is larger than records may be, while others are answered',
    async () => {
      const others = Array.from(
        { length: 80 },
        (_, index) => `France,FRA,2030,Capacity,Fuel number ${index} of those that are named,GW,${index}\n`,
      )
      const country = `${others.join('')}France,FRA,2030,Power sector emissions,CO2 intensity,gCO2/kWh,31.5\n`
      const body = HEADER + country.repeat(Math.floor((FILE_LIMIT_BYTES * 0.45) / country.length))
      expect(body.length).toBeGreaterThan(LIMIT_BYTES)
      const answer = await othersAnsweredDuring(target.replica, async () => (await sent(body, ember)).json())
      expect(ImportAnswer.parse(answer).counts).toMatchObject({ changed: 1 })
    },
    LONGEST_TEST_MS,
  )

  it.each([
    ['empty lines', HEADER + '\n'.repeat(FILE_LIMIT_BYTES / 2), /empty lines/],
    ['a quotation mark that is never closed', `${HEADER}"${'"",\n'.repeat(FILE_LIMIT_BYTES / 8)}`, /not whole CSV/],
    ['a line without an end', HEADER + '"'.repeat(FILE_LIMIT_BYTES / 2), /not whole CSV/],
    ['a header of many columns', Array.from({ length: 40_000 }, (_, index) => `c${index}`).join(), /so many columns/],
    [
      'more figures than are held',
      `country,year,iso_code,carbon_intensity_elec,low_carbon_share_elec,renewables_share_elec\n${',2030,FRA,1,2,3\n'.repeat(40_000)}`,
      /100000 figures/,
      'owid-energy',
    ],
  ])('is refused for %s', async (_what, body, reason, from = 'ember') => {
    const { code, detail } = await refused(body, { ...ember, query: `?from=${from}` })
    expect(code).toBe('import-format')
    expect(detail).toMatch(reason)
  })
})

describe('blank lines alone', () => {
  it.each([
    ['NDJSON', NDJSON, 'is not JSON'],
    ['CSV', 'text/csv', 'unknown or repeated column'],
  ])('keep nobody waiting: %s', async (_what, type, told) => {
    const { code, detail } = await refused(`${'\n'.repeat(LIMIT_BYTES - 1)}x`, { type, query: '?kind=measurement' })
    expect(code).toBe('import-invalid')
    expect(detail).toContain(told)
  })
})

describe('JSON of 150,000 levels', () => {
  const lists = '['.repeat(DEEP) + ']'.repeat(DEEP)
  const objects = `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`
  it.each([
    ['a record in a line', `{"kind":"model","record":${objects}}\n`, {}],
    ['a field of a record', `{"id":"x","a":${lists}}\n`, { query: '?kind=claim' }],
    ['a figure', `{"id":"x","name":"x","figure":${objects}}\n`, { query: '?kind=factor' }],
    ['the line itself', `${objects}\n`, {}],
    ['a cell', `id,notes\nx,"${lists}"\n`, { query: '?kind=measurement', type: 'text/csv' }],
    ['a file of a publisher', objects, { query: '?from=ml-energy', type: 'application/json' }],
  ])('is refused with a sentence: %s', async (_where, body, how: Sent) => {
    const { status, code, detail } = await refused(body, how)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(code).toMatch(/^import-/)
    expect(detail.length).toBeGreaterThan(20)
  })

  it('in the only configuration of a file of a publisher leaves nothing of it, which is refused', async () => {
    const body = `{"task":"a","configurations":[{"a":${lists}}]}`
    const { status, code } = await refused(body, { query: '?from=ml-energy', type: 'application/json' })
    expect([status, code]).toEqual([422, 'import-format'])
  })
})

// The last, because its records stay.
describe('an import just under the limit', () => {
  it(
    'is taken, and others are answered meanwhile',
    async () => {
      let tries = 0
      const answer = await othersAnsweredDuring(target.replica, async () => {
        const { body, count } = fullImport(`full-${(tries += 1)}`)
        expect(body.length).toBeGreaterThan(LIMIT_BYTES * 0.95)
        return { ...ImportAnswer.parse(await (await sent(body, { query: '?kind=measurement' })).json()), count }
      })
      expect(answer.counts).toEqual({ added: answer.count, changed: 0, unchanged: 0 })
    },
    LONGEST_TEST_MS,
  )

  it('leaves changes quick: a record is written and deleted beside its tens of thousands', async () => {
    await othersAnsweredDuring(
      target.replica,
      async () => {
        const authorization = `Bearer ${ADMIN_KEY}`
        const written = { authorization, 'content-type': 'application/json' }
        const body = JSON.stringify(ownModel())
        expect((await target.replica.ask('/v1/models/own-model', { method: 'PUT', headers: written, body })).status).toBe(201)
        const seen = { authorization, 'if-match': '*' }
        expect((await target.replica.ask('/v1/models/own-model', { method: 'DELETE', headers: seen })).status).toBe(204)
      },
      { longestWaitMs: BESIDE_MANY_MS },
    )
  })
})
