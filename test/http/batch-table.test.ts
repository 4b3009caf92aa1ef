import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BatchRow } from '../../src/schemas/batch.js'
import { Problem } from '../../src/schemas/problem.js'
import { type StartedApp, startedApp } from '../support/app.js'

const GPT = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
const ITEMS: readonly object[] = [
  { reference: 'a', ...GPT },
  { reference: '=cmd|1', ...GPT, zone: 'DEU' },
  { reference: 'typo', ...GPT, modle: 1 },
  { kind: 'training', hardware: 'nvidia-a100-sxm4-80gb', acceleratorHours: 4000 },
]
const NDJSON = 'application/x-ndjson'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

type Asked = { readonly query?: string; readonly type?: string; readonly accept?: string }

function asked(payload: string | object, { query = '', type = 'application/json', accept }: Asked) {
  const headers = { 'content-type': type, ...(accept && { accept }) }
  return service.rest(`/v1/estimates/batch${query}`, { method: 'POST', headers, payload })
}
function rowsOf(text: string): readonly Record<string, string>[] {
  return parse(text, { columns: true })
}
type Numbers = { readonly value: number; readonly low: number; readonly high: number }
type Summary = { readonly energy: Numbers; readonly carbon: Numbers; readonly water: Numbers }

describe('a batch as a table', () => {
  it('has a row for each item with the numbers of its summary, and the problem where there is none', async () => {
    const table = await asked({ requests: ITEMS }, { query: '?format=csv' })
    expect([table.status, table.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(table.text.split('\n', 1)[0]).toBe(Object.keys(BatchRow.shape).join(','))
    const rows = rowsOf(table.text)
    const { json } = await asked({ requests: ITEMS }, { query: '?detail=summary' })
    const { items } = json as { items: Summary[] }
    for (const index of [0, 1, 3]) {
      const { energy, carbon, water } = items[index] as Summary
      const numbers = Object.entries(rows[index] ?? {}).filter(([name]) => /^(energy|carbon|water)/.test(name))
      expect(numbers.map(([, cell]) => Number(cell))).toEqual([energy, carbon, water].flatMap(({ value, low, high }) => [value, low, high]))
    }
    expect(rows[0]).toMatchObject({
      line: '1',
      reference: 'a',
      kind: 'inference',
      model: 'gpt-4o',
      method: 'wattprint-roofline-2',
      problem: '',
    })
    expect(rows[1]).toMatchObject({ reference: "'=cmd|1" })
    expect(rows[2]).toMatchObject({ line: '3', reference: 'typo', energyKwh: '', problem: 'invalid-request' })
    expect(rows[3]).toMatchObject({ kind: 'training', model: '' })
  })

  it('says the work of each item and how much of it was asked for, into the table and out of it', async () => {
    const table = 'model,work,images,resolution,seconds,steps\nsdxl,image,2,512x768,,20\nwhisper-1,transcription,,,95,\n'
    const { text } = await asked(table, { type: 'text/csv', query: '?format=csv' })
    const [, image, transcript] = rowsOf(text)
    expect(image).toMatchObject({ work: 'image', images: '2', transcribedSeconds: '', method: 'wattprint-diffusion-1', problem: '' })
    expect(transcript).toMatchObject({ work: 'transcription', images: '', transcribedSeconds: '95', problem: '' })
    const { json } = await asked({ requests: ITEMS }, { query: '?detail=summary' })
    expect((json as { items: object[] }).items).toMatchObject([
      { work: 'text', amounts: { outputTokens: 250 } },
      { work: 'text' },
      {},
      { work: null, amounts: {} },
    ])
  })

  it('is the same from lines as from JSON, by the header Accept too', async () => {
    const lines = ITEMS.map((item) => JSON.stringify(item)).join('\n')
    const fromLines = await asked(lines, { type: NDJSON, accept: 'text/csv' })
    const fromItems = await asked({ requests: ITEMS }, { accept: 'text/csv, application/json;q=0.5' })
    expect([fromLines.status, fromLines.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(fromLines.text).toBe(fromItems.text)
  })

  it('of a table has a row for each of its rows, and says what its columns were read as', async () => {
    const { text } = await asked('id;model;outputTokens\na;gpt-4o;20\n', { type: 'text/csv', query: '?format=csv' })
    const rows = rowsOf(text)
    expect(rows.map(({ line, reference }) => [line, reference])).toEqual([
      ['1', ''],
      ['2', 'a'],
    ])
    expect(rows[0]?.['detail']).toContain('id is read as reference')
  })

  it('of many lines comes in pieces with one header', async () => {
    const { text } = await asked(`${JSON.stringify(GPT)}\n`.repeat(2000), { type: NDJSON, query: '?format=csv' })
    expect(text.match(/line,reference/g)).toHaveLength(1)
    expect(rowsOf(text).at(-1)).toMatchObject({ line: '2000' })
  })

  it.each([
    ['whole estimates', '?format=csv&detail=full', 'contradictory-request'],
    ['some fields', '?format=csv&fields=energy', 'contradictory-request'],
    ['a form that it has not', '?format=xlsx', 'not-acceptable'],
    ['lines, of items', '?format=ndjson', 'not-acceptable'],
  ])('refuses %s', async (_what, query, code) => {
    expect(Problem.parse((await asked({ requests: ITEMS }, { query })).json).code).toBe(code)
  })

  it('refuses JSON of lines, whose answers are lines', async () => {
    const { json } = await asked(JSON.stringify(GPT), { type: NDJSON, query: '?format=json' })
    expect(Problem.parse(json)).toMatchObject({ code: 'not-acceptable', detail: expect.stringContaining('ndjson, csv') as string })
  })
})
