import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { RECORD_LISTINGS } from '../../src/catalog/listing.js'
import { type StartedApp, startedApp } from '../support/app.js'

const PATHS = [...RECORD_LISTINGS.map(({ path }) => path), 'sources', 'methods', 'validation/cases']
const PARTIAL = 'application/vnd.wattprint.partial+json'
const Page = z.object({ items: z.array(z.looseObject({ id: z.string() })), totalCount: z.number() })

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

async function itemsOf(url: string): Promise<z.infer<typeof Page>['items']> {
  return Page.parse((await service.rest(url)).json).items
}

describe.each(PATHS)('GET /v1/%s?fields=', (path) => {
  it('shows of each item every field that it is asked for, alone and all together', async () => {
    const whole = await itemsOf(`/v1/${path}?first=20`)
    const names = [...new Set(whole.flatMap((item) => Object.keys(item)))]
    for (const name of names) {
      const expected = whole.map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => key === 'id' || key === name)))
      expect(await itemsOf(`/v1/${path}?first=20&fields=${name}`)).toEqual(expected)
    }
    if (names.length > 0) expect(await itemsOf(`/v1/${path}?first=20&fields=${names.join(',')}`)).toEqual(whole)
  })
})

describe('fields', () => {
  it('reach into what a field holds, in lists as well, and keep ids', async () => {
    const { json, headers } = await service.rest(
      '/v1/models/gpt-3-175b?fields=totalParameters.value,architecture.layers.unit,citations.title',
    )
    expect(headers['content-type']).toBe(PARTIAL)
    const { citations, ...rest } = json as { citations: object[] }
    expect(rest).toEqual({ id: 'gpt-3-175b', totalParameters: { value: 175e9 }, architecture: { layers: { unit: 'count' } } })
    expect(citations.length).toBeGreaterThan(0)
    for (const citation of citations) expect(Object.keys(citation)).toEqual(['id', 'title'])
  })

  it('are the columns of CSV and the fields of a line of NDJSON, by comma or repeated', async () => {
    const { text } = await service.rest('/v1/models?format=csv&first=3&fields=totalParameters.value&fields=name,developer')
    const [columns, ...rows] = z.array(z.array(z.string())).parse(parse(text))
    expect(columns).toEqual(['id', 'name', 'developer', 'totalParameters.value'])
    expect(rows).toHaveLength(3)
    const lines = (await service.rest('/v1/models?format=ndjson&first=3&fields=name')).text.trimEnd().split('\n')
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object))).toEqual([1, 2, 3].map(() => ['id', 'name']))
    const figure = (await service.rest('/v1/models?format=csv&first=1&fields=totalParameters')).text.split('\n')[0]
    expect(figure).toMatch(/^id,totalParameters\.value,totalParameters\.low,totalParameters\.high,.*locator$/)
    expect((await service.rest('/v1/models?format=csv&first=1&fields=citations.title')).text.split('\n')[0]).toBe('id,citations')
  })

  it('leave what is cited whole', async () => {
    const whole = await service.rest('/v1/models/gpt-3-175b?format=bibtex')
    expect((await service.rest('/v1/models/gpt-3-175b?format=bibtex&fields=name')).text).toBe(whole.text)
    expect((await service.rest('/v1/models?first=5&format=csl&fields=name')).text).toBe(
      (await service.rest('/v1/models?first=5&format=csl')).text,
    )
  })

  it('go on to the next page with the same fields', async () => {
    const { headers } = await service.rest('/v1/models?first=1&fields=name,developer&sort=name')
    const next = /^<(.+)>/.exec(String(headers['link']))?.[1] ?? ''
    expect((await itemsOf(next)).map((item) => Object.keys(item))).toEqual([['id', 'name', 'developer']])
  })

  it.each([
    ['developr', /"developr" is not a field here\. Did you mean "developer"\?/],
    ['totalParameters.valu', /Did you mean "totalParameters\.value"\?/],
    ['xyzzy', /"xyzzy" is not a field here\. There are id, name, developer/],
    ['', /"" is not a field here/],
    ['name,,id', /"" is not a field here/],
    ['name.first', /is not a field here/],
    ['__proto__', /is not a field here/],
    ['constructor.name', /is not a field here/],
    ['x'.repeat(300), /must have at most 200 characters/],
    [Array.from({ length: 201 }, () => 'name').join(','), /must have at most 200 items/],
  ])('refuse %s', async (fields, detail) => {
    for (const url of [`/v1/models?fields=${fields}`, `/v1/models/gpt-3-175b?fields=${fields}`, `/v1/models?format=csv&fields=${fields}`]) {
      const { status, json } = await service.rest(url)
      expect(status).toBe(422)
      expect(json).toMatchObject({ code: 'invalid-request', detail: expect.stringMatching(detail) as unknown })
    }
  })

  it('are asked for by their own type of content as well', async () => {
    const { headers } = await service.rest('/v1/models?first=1&fields=name', {
      headers: { accept: 'application/vnd.wattprint.partial+json' },
    })
    expect(headers['content-type']).toBe(PARTIAL)
  })
})
