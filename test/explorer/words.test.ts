import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browsed, browsed, executablePath } from './support/browsed.js'
import { unreadable } from './support/unreadable.js'

/** The first to ask for the accuracy of every method waits until all of it is computed. */
const MOST_MS = 180_000

describe.skipIf(executablePath === undefined)('what anybody can read in the explorer', () => {
  let service: Browsed
  beforeAll(async () => {
    service = await browsed()
  })
  afterAll(() => service.stop())

  async function at(path: string, look: (page: Page) => Promise<void>, width = 1280): Promise<void> {
    const { page } = await service.visit(path, { viewport: { width, height: 844 } })
    try {
      await look(page)
    } finally {
      await page.context().close()
    }
  }

  it.each([
    ['/estimate?model=gpt-4o&inputTokens=200&outputTokens=250', '.footprint'],
    ['/estimate?model=claude-2&outputTokens=250', '.footprint'],
    ['/estimate?kind=training&model=gpt-3-175b', '.footprint'],
    ['/estimate?work.type=image&model=flux.1-dev', '.footprint'],
    ['/estimate?work.type=video&model=sora-2&work.seconds=8', '.footprint'],
    ['/estimate?model=phi-15&outputTokens=250', '.failure'],
    ['/estimate?model=llama-3.1-8b&inputTokens=-1', '.failure'],
    ['/estimate?work.type=transcription&model=whisper-large-v3', '.failure'],
    ['/estimate?work.type=rerank', '.failure'],
    ['/estimate?work.type=embedding', '.failure'],
    ['/estimate?kind=training&model=llama-3.1-8b&zone=FRA', '.footprint'],
    ['/estimate?model=llama-3.1-405b&outputTokens=250&hardware=nvidia-l4&acceleratorCount=1', '.failure'],
    ['/usage', '.drop'],
    ['/usage?of=ledger', '.ledger-form'],
    ['/why?model=gpt-4o&outputTokens=250&of=carbon', '.step-list'],
    ['/why?kind=training&model=gpt-3-175b', '.step-list'],
    ['/compare', '.bars tbody tr'],
    ['/compare?show=sizes', '.dot'],
    ['/compare?show=places&on=FRA', '.place'],
    ['/compare?show=years', '.line'],
    ['/compare?show=hours', '.notice'],
    ['/catalog', '.records tbody tr'],
    ['/catalog?kind=claims', '.claim'],
    ['/catalog?kind=hardware', '.records tbody tr'],
    ['/catalog?kind=grid-series', '.found:not(:empty)'],
    ['/catalog?kind=training-measurements', '.records tbody tr'],
    ['/accuracy', '.case-chart'],
  ])(
    'has no words of the API, and none that was clumsy, at %s',
    (path, ready) =>
      at(path, async (page) => {
        await page.waitForSelector(ready, { timeout: MOST_MS })
        await page.waitForLoadState('networkidle')
        expect(await unreadable(page)).toEqual([])
      }),
    MOST_MS,
  )

  it('offers the newest models of a family first, and calls a size that nobody published an estimate', () =>
    at('/', async (page) => {
      await page.fill('#field-model', 'cla')
      await page.waitForFunction(() => document.querySelector('[role=option]')?.textContent.includes('Claude'))
      const options = await page.locator('[role=option]').allInnerTexts()
      expect(options[0]).not.toMatch(/Claude (2|Instant)/)
      expect(options.join(' ')).not.toMatch(/Claude 2\b/)
      await page.fill('#field-model', 'claude-3-opus')
      await page.waitForFunction(() => document.querySelector('[role=option]')?.textContent.includes('Claude 3 Opus'))
      expect(await page.locator('[role=option]').first().innerText()).toMatch(/2T parameters by outside estimate/)
      await page.locator('[role=option]').first().click()
      await page.waitForFunction(() => document.querySelector('.headline')?.textContent.includes('Claude 3 Opus'))
    }))

  it('calls a size that nobody published an estimate in the list of models too, and on its own page', () =>
    at('/catalog?kind=models&search=claude-3-opus', async (page) => {
      const rowOf = (name: string) => page.locator('.records tbody tr', { has: page.getByRole('link', { name, exact: true }) })
      expect(await rowOf('Claude 3 Opus').locator('td').nth(1).innerText()).toBe('2T by outside estimate')
      await page.goto(`${service.origin}/catalog?kind=models&search=llama-3.1-8b`)
      expect(await rowOf('Llama 3.1 8B').locator('td').nth(1).innerText()).toBe('8.03B')
      await page.goto(`${service.origin}/catalog?kind=models&id=claude-3-opus`)
      await page.waitForSelector('.record-fields')
      expect(await page.locator('.record-fields').first().innerText()).toMatch(/parameters by outside estimate/)
    }))

  it('sets what was reported and other methods beside the answer', () =>
    at('/estimate?model=gpt-4o&inputTokens=200&outputTokens=250', async (page) => {
      await page.waitForSelector('.by-method tbody tr')
      const section = await page.locator('section[aria-labelledby=others]').innerText()
      expect(section).toContain('0.34 Wh')
      expect(section).toContain('EcoLogits 0.11')
      const { json } = await service.ask('/v1/estimates/inference?model=gpt-4o&inputTokens=200&outputTokens=250&include=alternatives')
      const { alternatives } = json as { alternatives: { energy: object | null }[] }
      expect(await page.locator('.by-method tbody tr').count()).toBe(1 + alternatives.filter(({ energy }) => energy !== null).length)
    }))

  it('sets published figures beside a training', () =>
    at('/estimate?kind=training&model=gpt-3-175b', async (page) => {
      await page.waitForSelector('.reported li')
      expect(await page.locator('.reported').innerText()).toMatch(/1\.287\sGWh/)
    }))

  it('counts a month of use by many people, in plural and in the address', () =>
    at('/estimate?model=gpt-4o&inputTokens=200&outputTokens=250', async (page) => {
      await page.waitForSelector('.footprint')
      const { json } = await service.ask('/v1/estimates/inference?model=gpt-4o&inputTokens=200&outputTokens=250')
      const { energy } = json as { energy: { value: number } }
      await page.click('text="A month of use"')
      await page.waitForFunction(() => location.search.includes('people=1000'))
      expect(await page.locator('.headline').innerText()).toMatch(/^In 30 days, 1,000 people with 10 requests a day .* take about/)
      const amount = (await page.locator('.footprint.energy .amount').innerText()).replace(/\s+/g, ' ')
      expect(amount).toContain('kWh')
      expect(Number.parseFloat(amount) / (energy.value * 300_000)).toBeGreaterThan(0.9)
      expect(Number.parseFloat(amount) / (energy.value * 300_000)).toBeLessThan(1.1)
      await page.fill('#field-requests', '1000000')
      await page.click('text="This request"')
      await page.waitForFunction(() => document.querySelector('.headline')?.textContent.includes('1,000,000 answers'))
      expect(await page.locator('.headline').innerText()).toMatch(/answers of 250 tokens each from GPT-4o take about/)
      expect(await page.locator('.equivalences').innerText()).not.toMatch(/\b0\.\d/)
    }))

  it.each([
    ['image', 'image', /^\d* ?One image from|^One image from/],
    ['video', 'video', /^One video of 5 seconds from/],
    ['transcription', 'recording', /^Writing down a recording of 60 seconds with/],
    ['speech', 'characters', /^Speaking 1,000 characters with/],
    ['embedding', 'text', /^Embedding one text of 500 tokens with/],
    ['rerank', 'documents', /^Ranking 50 documents with/],
  ])('estimates %s', (subject, _word, sentence) =>
    at('/', async (page) => {
      await page.selectOption('#subject', subject)
      await page.waitForFunction((type) => location.search.includes(`work.type=${type}`), subject)
      await page.waitForFunction(
        (pattern) => new RegExp(pattern).test(document.querySelector('.headline')?.textContent ?? ''),
        sentence.source,
      )
      expect(await page.locator('.footprint').count()).toBe(3)
    }),
  )

  it('keeps the last answer in sight while a field is wrong, also one that is changed where it is assumed', () =>
    at('/estimate?model=gpt-4o&outputTokens=250', async (page) => {
      await page.click('button[aria-label="Change PUE"]')
      await page.waitForSelector('#assumed-pue')
      await page.fill('#assumed-pue', '0.5')
      await page.waitForSelector('#assumed-pue-fault')
      expect(await page.locator('.footprint').count()).toBe(3)
      await page.fill('#assumed-pue', '1.5')
      await page.waitForFunction(() => !document.querySelector('#answer.is-waiting'))
      expect(await page.locator('.fault').count()).toBe(0)
    }))

  it('writes one unit in a column of a comparison, and the unit beside the shades of the map', () =>
    at('/compare?outputTokens=250&variant=model%3Dgpt-3-175b&variant=model%3Dllama-3.2-1b', async (page) => {
      await page.waitForSelector('.bars tbody tr')
      const amounts = await page.locator('.bars td.number strong').allInnerTexts()
      expect(new Set(amounts.map((amount) => amount.split(/\s/).at(-1))).size).toBe(1)
      await page.goto(`${service.origin}/compare?show=places&on=FRA`)
      await page.waitForSelector('.place')
      expect(await page.locator('.shades').innerText()).toContain('g CO₂e/kWh')
      const [card, map] = [await page.locator('.place').boundingBox(), await page.locator('.map').boundingBox()]
      expect(card?.y ?? Infinity).toBeLessThan(map?.y ?? 0)
    }))

  it('shows each cloud region of a country by itself on a phone, to be touched, and says how they are placed', () =>
    at(
      '/compare?show=places&on=USA',
      async (page) => {
        await page.waitForSelector('.inside-mark')
        const regions = await page.locator('.place .chip').count()
        const touched = await page
          .locator('.inside-mark .touched')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ x, y, width }) => ({ x, y, width })))
        expect(touched).toHaveLength(regions)
        expect(regions).toBeGreaterThan(20)
        // What WCAG 2.2 asks of anything to be touched: 24 pixels each, and none within those of another.
        const least = Math.min(
          ...touched.flatMap((one, at) => touched.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y))),
        )
        expect(least).toBeGreaterThanOrEqual(23.5)
        expect(Math.min(...touched.map(({ width }) => width))).toBeGreaterThanOrEqual(23.5)
        expect(await page.locator('.places .note').innerText()).toContain('placed by country')
        await page.click('text="Show the whole map"')
        await page.waitForSelector('.count-mark')
      },
      360,
    ))

  it('fits its navigation on a phone, and shows there the result first and what it comes from beneath', () =>
    at(
      '/why?model=gpt-4o&outputTokens=250&of=carbon',
      async (page) => {
        await page.waitForSelector('.step-tree')
        const edges = await page.locator('.head nav a').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right))
        expect(Math.max(...edges)).toBeLessThanOrEqual(390)
        expect(await page.locator('.graph-scroll').isVisible()).toBe(false)
        const summaries = page.locator('.step-tree summary')
        expect(await summaries.first().innerText()).toMatch(/^Carbon/)
        const before = await summaries.count()
        await summaries.nth(2).click()
        await page.waitForFunction((count) => document.querySelectorAll('.step-tree summary').length > count, before)
        expect(await page.locator('.step-list > .step h3').first().innerText()).toBe('Carbon')
      },
      390,
    ))

  it('begins the graph at the result, with whole titles', () =>
    at('/why?model=gpt-4o&outputTokens=250&of=carbon', async (page) => {
      await page.waitForSelector('.node.is-result')
      const [pane, result] = [await page.locator('.graph-scroll').boundingBox(), await page.locator('.node.is-result').boundingBox()]
      expect(result?.x ?? Infinity).toBeLessThan((pane?.x ?? 0) + 100)
      expect(result?.y ?? 0).toBeGreaterThan(pane?.y ?? Infinity)
      expect((result?.y ?? Infinity) + (result?.height ?? 0)).toBeLessThan((pane?.y ?? 0) + (pane?.height ?? 0))
      const cut = await page.locator('.node:not(.is-source)').evaluateAll((all) =>
        all
          .map((node) => ({
            wanted: node.querySelector('title')?.textContent ?? '',
            lines: [...node.querySelectorAll('.node-title tspan')].map((line) => line.textContent).join(' '),
            over:
              (node.querySelector('.node-title')?.getBoundingClientRect().right ?? 0) -
              (node.querySelector('rect')?.getBoundingClientRect().right ?? 0),
          }))
          .filter(({ wanted, lines, over }) => lines !== wanted || over > 0),
      )
      expect(cut).toEqual([])
    }))

  it('answers a wrong address with a page that leads on', () =>
    at('/modles', async (page) => {
      expect(await page.locator('h1').innerText()).toBe('There is no page here')
      await page.click('text="Read the guides"')
      await page.waitForSelector('h1:text-is("Guides")')
      // Set on the body alone it left the paper white under the links of the dark theme.
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light dark')
      await page.click('header >> text="Explorer"')
      await page.waitForSelector('.footprint')
    }))
})
