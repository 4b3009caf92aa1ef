import bibtexParse from 'bibtex-parse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bibtexOf } from '../../src/citations/citation-writers.js'
import { Comparison } from '../../src/schemas/comparison.js'
import { Estimate } from '../../src/schemas/estimate.js'
import { CslItem } from '../../src/schemas/source.js'
import { type StartedApp, startedApp } from '../support/app.js'

const CSL = 'application/vnd.citationstyles.csl+json'
const BIBTEX = 'application/x-bibtex'
const ESTIMATE = '/v1/estimates/inference?model=gpt-4o&outputTokens=250&zone=FRA'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

async function csl(url: string): Promise<CslItem[]> {
  return z.array(CslItem).parse((await service.rest(url, { headers: { accept: CSL } })).json)
}

describe.each([
  ESTIMATE,
  '/v1/estimates/training?model=gpt-3-175b',
  '/v1/models/gpt-3-175b',
  '/v1/sources/patterson-2021',
  '/v1/sources?first=500',
  '/v1/models?first=500',
  '/v1/methods/wattprint-roofline-1',
])('%s', (url) => {
  it('is shown as BibTeX that a parser reads, an entry for each item of its CSL-JSON', async () => {
    const { text, headers } = await service.rest(url, { headers: { accept: BIBTEX } })
    expect(headers['content-type']).toBe(`${BIBTEX}; charset=utf-8`)
    const entries = bibtexParse.entries(text)
    const items = await csl(url)
    expect(items.length).toBeGreaterThan(0)
    expect(entries.map(({ key }) => key)).toEqual(items.map(({ id }) => id))
    for (const [index, { URL: address, issued, author }] of items.entries()) {
      const { URL: shown, YEAR: year, AUTHOR: authors, TITLE: title = '' }: Readonly<Record<string, string>> = entries[index] ?? {}
      expect(title).not.toBe('')
      expect(shown).toBe(address)
      expect(year).toBe(issued?.['date-parts'][0]?.[0] === undefined ? undefined : String(issued['date-parts'][0][0]))
      expect(authors?.split(' and ').length).toBe(author?.length)
    }
  })
})

describe('the forms of an answer', () => {
  it('cite every source of an estimate once, with all its places', async () => {
    const { citations } = Estimate.parse((await service.rest(ESTIMATE)).json)
    const items = await csl(ESTIMATE)
    expect(items.map(({ id }) => id).sort()).toEqual([...new Set(citations.map(({ source }) => source))].sort())
    for (const { source, locator } of citations) expect(items.find(({ id }) => id === source)?.note).toContain(locator)
  })

  it('cite every source of a comparison and of all its estimates, though it does not show them whole', async () => {
    const compared = {
      baseline: { model: 'llama-3.1-70b', outputTokens: 300 },
      variants: [{ technique: 'distillation', change: { model: 'llama-3.1-8b', zone: 'FRA' }, training: { model: 'llama-3.1-8b' } }],
    }
    const posted = async (query: string, include: readonly string[]) =>
      (await service.rest(`/v1/comparisons${query}`, { method: 'POST', payload: { ...compared, include } })).json
    const comparison = Comparison.parse(await posted('', ['estimates']))
    const shown = [comparison.baseline, ...comparison.variants, ...comparison.variants.flatMap(({ trainings }) => trainings)]
    const citing = [comparison, ...shown.map(({ estimate }) => Estimate.parse(estimate))]
    const sources = new Set(citing.flatMap(({ citations }) => citations.map(({ source }) => source)))
    const items = z.array(CslItem).parse(await posted('?format=csl', []))
    expect(items.map(({ id }) => id).sort()).toEqual([...sources].sort())
    expect(sources.size).toBeGreaterThan(new Set(comparison.citations.map(({ source }) => source)).size)
  })

  it('are the same by ?format= as by Accept, by POST as by GET', async () => {
    const byAccept = await service.rest(ESTIMATE, { headers: { accept: BIBTEX } })
    expect((await service.rest(`${ESTIMATE}&format=bibtex`)).text).toBe(byAccept.text)
    const payload = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
    expect((await service.rest('/v1/estimates/inference?format=bibtex', { method: 'POST', payload })).text).toBe(byAccept.text)
    expect((await service.rest(`${ESTIMATE}&format=json`, { headers: { accept: CSL } })).json).toEqual((await service.rest(ESTIMATE)).json)
  })

  it.each([
    ['application/json', /^application\/json/],
    ['text/html,application/xhtml+xml,*/*;q=0.8', /^application\/json/],
    [`application/json;q=0.5, ${BIBTEX}`, /^application\/x-bibtex/],
    [`${BIBTEX};q=0, */*`, /^application\/json/],
    [`${CSL};q=0.9, ${BIBTEX};q=0.2`, /^application\/vnd/],
  ])('for Accept: %s are %s', async (accept, type) => {
    expect((await service.rest('/v1/sources/patterson-2021', { headers: { accept } })).headers['content-type']).toMatch(type)
  })

  it.each(['/v1/models/gpt-4o', '/v1/sources', ESTIMATE])('are refused at %s where there is no such form', async (url) => {
    const refused = { status: 406, json: { code: 'not-acceptable' } }
    expect(await service.rest(url, { headers: { accept: 'image/png' } })).toMatchObject(refused)
    expect(await service.rest(`${url}${url.includes('?') ? '&' : '?'}format=endnote`)).toMatchObject(refused)
  })

  it('are never taken for one another by a cache', async () => {
    const [json, bibtex] = await Promise.all(
      ['application/json', BIBTEX].map((accept) => service.rest('/v1/sources', { headers: { accept } })),
    )
    expect(json?.headers).toMatchObject({ vary: expect.stringMatching(/^accept\b/) as unknown })
    expect(bibtex?.headers).toMatchObject({ vary: expect.stringMatching(/^accept\b/) as unknown })
    const held = { 'if-none-match': String(json?.headers['etag']), accept: BIBTEX }
    expect((await service.rest('/v1/sources', { headers: held })).status).toBe(200)
    const same = { 'if-none-match': String(bibtex?.headers['etag']), accept: BIBTEX }
    expect((await service.rest('/v1/sources', { headers: same })).status).toBe(304)
  })
})

describe('BibTeX', () => {
  it('stays whole whatever a source is called', () => {
    const nasty = String.raw`T} {x \ y, $5 #3 ~ ^ <i> </b> < é "q" @misc{a, %`
    const item: CslItem = {
      id: 'a:b/c.d_e-1',
      type: 'report',
      title: nasty,
      author: [{ literal: nasty }],
      publisher: nasty,
      note: nasty,
      URL: 'https://x.org/}{',
    }
    const text = bibtexOf([item, { ...item, id: 'second', author: [{ literal: 'Ann Lee' }, { literal: 'et al.' }] }])
    const [first, second] = bibtexParse.entries(text)
    expect([first?.key, second?.key]).toEqual(['a:b/c.d_e-1', 'second'])
    expect(text).toContain('author = {{Ann Lee} and others}')
  })

  it('keeps the letters of every script', () => {
    const title = '深度求索: Großes Łódź für Ελλάδα, данные'
    const item: CslItem = { id: 'a', type: 'report', title, author: [{ literal: '张伟' }], publisher: '中国信息通信研究院', note: '表 1' }
    const text = bibtexOf([item])
    for (const word of ['深度求索', 'Łódź', 'Ελλάδα', 'данные', '张伟', '中国信息通信研究院', '表 1']) expect(text).toContain(word)
    expect(bibtexParse.entries(text)).toHaveLength(1)
  })

  it('holds as many braces that open as that close, escaped or not, because BibTeX counts them all', () => {
    for (const title of ['a } b', 'a { b', String.raw`\{`, '<i>{', 'T} {x']) {
      const text = bibtexOf([{ id: 'a', type: 'report', title, publisher: title, note: title, author: [{ literal: title }] }])
      expect(text.split('{').length).toBe(text.split('}').length)
    }
  })
})
