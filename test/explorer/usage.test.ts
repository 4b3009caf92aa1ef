import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { Zstd } from '@hpcc-js/wasm-zstd'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../../src/database/api-keys.js'
import { type Browsed, browsed, executablePath } from './support/browsed.js'
import { largeFiles } from './support/large-files.js'

type Report = {
  readonly totals: Totals
  readonly groups: readonly { readonly key: readonly { readonly value: string | null }[]; readonly totals: Totals }[]
}
type Totals = { readonly requests: number; readonly energy: { readonly value: number; readonly low: number; readonly high: number } }
type Given = { readonly name: string; readonly mimeType: string; readonly text: string | Buffer }

const zstd = await Zstd.load()
const MODELS = ['gpt-4o', 'claude-sonnet-4.5', 'gemini-2.5-flash']
const TEAMS = ['search', 'chat, beta']
const MANY = 2300
/** Calls of one file, as a report of the API reads them. */
const REPORT = '/v1/estimates/report?groupBy=day,model,tag:tag'
const FORMS = ['CSV', 'Markdown', 'Page to print', 'ESRS E1 and E3', 'GHG Protocol', 'SCI for AI', 'CycloneDX']
const calls = Array.from({ length: MANY }, (_one, index) => ({
  model: MODELS[index % MODELS.length] ?? '',
  team: TEAMS[index % TEAMS.length] ?? '',
  day: `2026-11-${String(1 + (index % 28)).padStart(2, '0')}`,
  input: 10 + (index % 7) * 100,
  output: 5 + (index % 5) * 50,
}))
const ndjson = (some: readonly object[]): string => some.map((one) => `${JSON.stringify(one)}\n`).join('')
const items = calls.map(({ model, team, day, input, output }) => ({
  model,
  tag: team,
  at: `${day}T00:00:00Z`,
  usage: { input_tokens: input, output_tokens: output },
}))

describe.skipIf(executablePath === undefined)('my usage in the explorer', () => {
  let service: Browsed
  beforeAll(async () => {
    service = await browsed({
      LEDGER_TAGS: 'team,session',
      LEDGER_TAG_VALUES: '2',
      LEDGER_BUDGETS: 'explorer/total:2 kWh,explorer/team=search:5 kgCO2e',
    })
  })
  afterAll(() => service.stop())

  async function at(look: (page: Page) => Promise<void>, path = '/usage'): Promise<void> {
    const { page, faults } = await service.visit(path, { acceptDownloads: true })
    try {
      await look(page)
      // The browser's own note of an answer that is an error is expected.
      expect(faults.filter((fault) => !fault.startsWith('console: Failed to load resource'))).toEqual([])
    } finally {
      await page.context().close()
    }
  }

  async function choose(page: Page, { name, mimeType, text }: Given): Promise<void> {
    await page.setInputFiles('input[type=file]', { name, mimeType, buffer: Buffer.from(text) })
    await page.waitForSelector('#looked')
  }

  async function reportOf(page: Page, given: Given): Promise<void> {
    await choose(page, given)
    await page.click('text="Estimate this file"')
    await page.waitForSelector('#usage-report', { timeout: 120_000 })
  }

  /** The rows of a table that is saved: its columns by name. */
  async function saved(page: Page, button: string): Promise<readonly Readonly<Record<string, string>>[]> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)])
    const text = await readFile(await download.path(), 'utf8')
    return parse(text, { columns: true })
  }

  /** What the API reports on calls. */
  async function reported(payload: string, type = 'application/x-ndjson', path = REPORT): Promise<Report> {
    const { json } = await service.ask(path, { method: 'POST', payload, headers: { 'content-type': type } })
    return (json as { report: Report }).report
  }

  const sum = (rows: readonly Readonly<Record<string, string>>[], name: string) => rows.reduce((all, row) => all + Number(row[name]), 0)

  it('shows what each column is read as, then reports by day, model and team with the totals of the API', () =>
    at(async (page) => {
      const rows = calls.map(({ model, team, day, input, output }) => `${day};${model};"${team}";${input};${output};x`)
      const text = ['Date;Model;Team;Input tokens;Output tokens;Comment', ...rows, '2026-11-01;gpt-99;search;1;1;x'].join('\r\n')
      await choose(page, { name: 'november.csv', mimeType: 'text/csv', text })
      const read = await page.locator('.columns select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))
      expect(read).toEqual(['at', 'model', 'tag', 'input_tokens', 'output_tokens', ''])
      expect(await page.locator('#usage-report').count()).toBe(0)
      await page.click('text="Estimate this file"')
      await page.waitForSelector('#usage-report', { timeout: 120_000 })
      expect(await page.locator('#usage-report').innerText()).toContain('2,300 requests')
      const table = await saved(page, 'button[aria-label="Save the table of usage as CSV"]')
      const { totals } = await reported(ndjson(items))
      expect(sum(table, 'requests')).toBe(totals.requests)
      for (const [name, wanted] of [
        ['energy_kwh', totals.energy.value],
        ['energy_kwh_low', totals.energy.low],
        ['energy_kwh_high', totals.energy.high],
      ] as const)
        expect(sum(table, name) / wanted).toBeCloseTo(1, 9)
      expect(await page.locator('.day-bar').count()).toBe(28)
      const shown = await page.locator('.by-method tbody th').allInnerTexts()
      expect(shown).toEqual(expect.arrayContaining([...MODELS, ...TEAMS]))
      expect(shown).not.toContain('gpt-99')
      expect(await page.locator('summary:has-text("Without an estimate")').innerText()).toContain('1')
      await page.waitForSelector('#reductions')
      expect(await page.locator('section[aria-labelledby=reductions]').innerText()).toContain('in place of')
      const [markdown] = await Promise.all([page.waitForEvent('download'), page.click('text="Markdown"')])
      expect(await readFile(await markdown.path(), 'utf8')).toMatch(
        /# What november\.csv cost[\s\S]+## By model[\s\S]+\| gemini-2\.5-flash \|/,
      )
    }))

  it('reads a column otherwise where somebody says so', () =>
    at(async (page) => {
      const text = 'llm,tokens in,tokens out\ngpt-4o,100,20\ngpt-4o-mini,100,20\n'
      await choose(page, { name: 'own.csv', mimeType: 'text/csv', text })
      expect(await page.locator('text="Estimate this file"').isDisabled()).toBe(true)
      await page.selectOption('select[aria-label="Read llm as"]', 'model')
      await page.selectOption('select[aria-label="Read tokens in as"]', 'input_tokens')
      await page.selectOption('select[aria-label="Read tokens out as"]', 'output_tokens')
      await page.click('text="Estimate this file"')
      await page.waitForSelector('#usage-report')
      const table = await saved(page, 'button[aria-label="Save the table of usage as CSV"]')
      const usage = { input_tokens: 100, output_tokens: 20 }
      const { totals } = await reported(
        ndjson([
          { model: 'gpt-4o', usage },
          { model: 'gpt-4o-mini', usage },
        ]),
      )
      expect(sum(table, 'energy_kwh') / totals.energy.value).toBeCloseTo(1, 9)
    }))

  const some = items.slice(0, 40)
  const report = {
    data: [
      {
        start_time: 1_793_491_200,
        results: [
          { model: 'gpt-4o', input_tokens: 50_000, input_cached_tokens: 0, output_tokens: 2000, num_model_requests: 10, project_id: 'p' },
        ],
      },
    ],
  }
  const result = (index: number) => ({ body: { model: 'gpt-4o', usage: { prompt_tokens: 100 + index, completion_tokens: 20 } } })
  const batchFile = [0, 1, 2].map((index) => ({ custom_id: `c${index}`, response: { status_code: 200, ...result(index) } }))
  const transcript = [0, 1].map((index) => ({
    type: 'assistant',
    sessionId: 's',
    uuid: `u${index}`,
    requestId: `r${index}`,
    timestamp: '2026-11-03T10:00:00Z',
    message: { id: `m${index}`, model: 'claude-sonnet-4.5', content: 'a secret', usage: { input_tokens: 50, output_tokens: 20 } },
  }))
  it.each([
    ['lines of JSON', { name: 'a.ndjson', mimeType: 'application/x-ndjson', text: ndjson(some) }, '40 requests'],
    ['the same packed', { name: 'a.ndjson.gz', mimeType: 'application/gzip', text: gzipSync(ndjson(some)) }, '40 requests'],
    [
      'the same packed by zstd',
      { name: 'a.ndjson.zst', mimeType: 'application/zstd', text: Buffer.from(zstd.compress(Buffer.from(ndjson(some)))) },
      '40 requests',
    ],
    ['an array', { name: 'a.json', mimeType: 'application/json', text: JSON.stringify(some) }, '40 requests'],
    ['a usage report of OpenAI', { name: 'usage.json', mimeType: 'application/json', text: JSON.stringify(report) }, '10 requests'],
    ['results of a batch', { name: 'batch.jsonl', mimeType: 'application/x-ndjson', text: ndjson(batchFile) }, '3 requests'],
    [
      'a session of Claude Code',
      { name: 's.jsonl', mimeType: 'application/x-ndjson', text: ndjson([...transcript, ...transcript]) },
      '2 requests',
    ],
  ] as const)('reads %s', (_what, given, words) =>
    at(async (page) => {
      const sent: string[] = []
      page.on('request', (request) => sent.push(request.postData() ?? ''))
      await reportOf(page, given)
      expect(await page.locator('#usage-report').innerText()).toContain(words)
      expect(sent.join('')).not.toContain('a secret')
    }),
  )

  // How long that takes is what npm run measure:usage says: here it may take as long as the machine needs.
  it('reports on 100,000 lines of each of three providers with the totals of the API', { timeout: 600_000 }, () =>
    at(async (page) => {
      for (const { name, type, text } of largeFiles(100_000)) {
        await choose(page, { name, mimeType: type, text })
        await page.click('text="Estimate this file"')
        await page.waitForSelector('.working progress')
        await page.waitForSelector('#usage-report', { timeout: 180_000 })
        expect(await page.locator('#usage-report').innerText()).toContain('100,000 requests')
        const { totals } = await reported(text, type)
        const table = await saved(page, 'button[aria-label="Save the table of usage as CSV"]')
        expect(sum(table, 'requests')).toBe(totals.requests)
        expect(sum(table, 'energy_kwh') / totals.energy.value).toBeCloseTo(1, 9)
        expect(sum(table, 'energy_kwh_low') / totals.energy.low).toBeCloseTo(1, 9)
        expect(sum(table, 'energy_kwh_high') / totals.energy.high).toBeCloseTo(1, 9)
      }
    }),
  )

  it('stops where somebody cancels, keeps what was chosen, and starts again', () =>
    at(async (page) => {
      let asked = 0
      let release = (): void => undefined
      const released = new Promise<void>((resolve) => (release = resolve))
      await page.context().route('**/v1/estimates/report?*', async (route) => {
        asked += 1
        // The first stays without an answer until the work is cancelled.
        if (asked === 1) await released
        await route.continue().catch(() => undefined)
      })
      await choose(page, { name: 'long.ndjson', mimeType: 'application/x-ndjson', text: ndjson(items) })
      await page.click('text="Estimate this file"')
      await page.waitForSelector('.working progress')
      await page.click('text="Cancel"')
      await page.waitForSelector('text=You cancelled')
      release()
      expect(await page.locator('#usage-report').count()).toBe(0)
      await page.click('text="Estimate this file"')
      await page.waitForSelector('#usage-report', { timeout: 120_000 })
      expect(await page.locator('#usage-report').innerText()).toContain('2,300 requests')
    }))

  it('takes the report away in each of its forms', () =>
    at(async (page) => {
      await reportOf(page, { name: 'my calls.ndjson', mimeType: 'application/x-ndjson', text: ndjson(items.slice(0, 40)) })
      for (const width of [390, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([])
      }
      for (const form of FORMS) {
        const button = `button[aria-label="Save the report as ${form}"]`
        const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)])
        expect(download.suggestedFilename()).toMatch(/^wattprint-my-calls\.\w/)
        expect((await readFile(await download.path(), 'utf8')).length).toBeGreaterThan(100)
      }
    }))

  it('says what is wrong with a file that is none', () =>
    at(async (page) => {
      await page.setInputFiles('input[type=file]', { name: 'e.csv', mimeType: 'text/csv', buffer: Buffer.from('') })
      await page.waitForSelector('.failure >> text=The file is empty')
      await choose(page, { name: 'half.json', mimeType: 'application/json', text: '[{"model": "gpt-4o"' })
      await page.click('text="Estimate this file"')
      await page.waitForSelector('.failure >> text=not whole JSON')
    }))

  it('reports on the ledger of a key, which stays out of the address', () =>
    at(async (page) => {
      const keyOf = async (scope: 'ledger:write' | 'ledger:read') =>
        (await createKey(service.database, { owner: 'explorer', scope, workspace: 'explorer' })).key
      const payload = items
        .slice(0, 60)
        .map(({ tag, ...call }, index) => ({ ...call, id: `ledger-${index}`, tags: { team: tag, session: `${index}` } }))
      const writer = await keyOf('ledger:write')
      const kept = await service.ask('/v1/ledger/calls', {
        method: 'POST',
        payload,
        headers: { authorization: `Bearer ${writer}` },
      })
      expect(kept.json).toMatchObject({ taken: 60 })
      const reader = await keyOf('ledger:read')
      await page.fill('input[type=password]', reader)
      await page.click('text="Show"')
      await page.waitForSelector('#usage-report', { timeout: 60_000 })
      expect(page.url()).not.toContain(reader)
      const { json } = await service.ask('/v1/ledger/report?from=2026-11-01&to=2026-12-01', {
        headers: { authorization: `Bearer ${reader}` },
      })
      const { totals } = json as { totals: Totals }
      expect(await page.locator('.notice').allInnerTexts()).toEqual([
        expect.stringMatching(/^58 calls count under "other" of the tag "session"/),
      ])
      const table = await saved(page, 'button[aria-label="Save the table of usage as CSV"]')
      expect(sum(table, 'requests')).toBe(totals.requests)
      expect(sum(table, 'energy_kwh') / totals.energy.value).toBeCloseTo(1, 6)
      const shown = await page.locator('.by-method tbody th').allInnerTexts()
      expect(shown).toEqual(expect.arrayContaining([...TEAMS]))
      expect(await page.locator('.budgets tbody th').allInnerTexts()).toEqual(['All calls', 'team search'])
      expect(await page.locator('.budgets tbody tr').first().innerText()).toMatch(/2 kWh\s+\S+ \S*Wh/)
      await page.click('text="Issue the report above"')
      await page.click('text="What it would say today"')
      await page.waitForSelector('text="The same, to the last digit."')
      const later = { ...payload[0], id: 'later' }
      await service.ask('/v1/ledger/calls', { method: 'POST', payload: [later], headers: { authorization: `Bearer ${writer}` } })
      await page.click('text="What it would say today"')
      await page.click('text="What it would say today"')
      await page.waitForSelector('text=/^Calls that came/')
      await page.fill('input[type=password]', 'wp_wrong')
      await page.click('text="Show"')
      await page.waitForSelector('.failure')
    }, '/usage?of=ledger&from=2026-11-01&to=2026-12-01'))
})
