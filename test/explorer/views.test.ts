import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../../src/database/api-keys.js'
import { type Browsed, browsed, executablePath, type Visit } from './support/browsed.js'
import { unreadable } from './support/unreadable.js'

describe.skipIf(executablePath === undefined)('the views of the explorer', () => {
  let service: Browsed
  beforeAll(async () => {
    service = await browsed()
  })
  afterAll(() => service.stop())

  /** Goes there, does something, and finds that nothing went wrong. */
  async function at(path: string, look: (visit: Visit) => Promise<void>): Promise<void> {
    const visit = await service.visit(path)
    try {
      await look(visit)
      expect(visit.faults).toEqual([])
    } finally {
      await visit.page.context().close()
    }
  }

  const headline = (page: Page) => page.locator('.headline').innerText()
  const search = (page: Page) => new URL(page.url()).search

  describe('Estimate', () => {
    it('shows an answer at the service’s own address, with energy, carbon and water', () =>
      at('/', async ({ page }) => {
        await page.waitForSelector('.footprint.water')
        expect(await headline(page)).toMatch(
          /^One answer of 250 tokens from GPT-4o takes about [\d.]+\sm?Wh of electricity, most likely between/,
        )
        expect(await page.locator('.footprint .amount').allInnerTexts()).toHaveLength(3)
        expect(await page.title()).toBe('What does a model cost? · Wattprint')
      }))

    it('tells programs at that address what it is in JSON', async () => {
      const answer = await fetch(service.origin)
      expect(answer.headers.get('content-type')).toContain('application/json')
      expect(answer.headers.get('vary')).toContain('accept')
    })

    it('answers while somebody types, keeps it all in the address, and takes one step for a name that is chosen', () =>
      at('/', async ({ page }) => {
        await page.waitForSelector('.headline')
        await page.fill('#field-outputTokens', '2500')
        await page.waitForFunction(() => document.querySelector('.headline')?.textContent.includes('2,500 tokens'))
        expect(search(page)).toBe('?model=gpt-4o&inputTokens=200&outputTokens=2500')
        await page.fill('#field-model', 'llama 3.1 8b')
        await page.locator('[role=option]').first().click()
        await page.waitForFunction(() => document.querySelector('.headline')?.textContent.includes('Llama 3.1 8B'))
        expect(search(page)).toContain('model=llama-3.1-8b')
        await page.goBack()
        await page.waitForFunction(() => !document.querySelector('.headline')?.textContent.includes('Llama'))
        expect(await page.inputValue('#field-outputTokens')).toBe('2500')
      }))

    it('shows from a link what its sender saw, the hidden fields opened', () =>
      at('/estimate?model=llama-3.1-8b&outputTokens=100&zone=FRA&hardware=nvidia-h100-sxm&precision=fp8&batchSize=32', async ({ page }) => {
        await page.waitForSelector('.headline')
        expect(await headline(page)).toContain('One answer of 100 tokens from Llama 3.1 8B')
        expect(await page.inputValue('#field-precision')).toBe('fp8')
        expect(await page.isVisible('#field-batchSize')).toBe(true)
        const assumed = await page.locator('.assumption-name').allInnerTexts()
        expect(assumed).not.toContain('Precision')
      }))

    it('names the place and the operator that are assumed, beside their ids', () =>
      at('/estimate?model=gpt-4o&outputTokens=250', async ({ page }) => {
        const assumed = page.locator('.assumption-value')
        await assumed.filter({ hasText: 'United States (USA)' }).waitFor()
        await assumed.filter({ hasText: 'OpenAI on Azure (assumption) (openai-azure)' }).waitFor()
      }))

    it('puts an assumption into its field, filled and focused, and then no longer assumes it', () =>
      at('/estimate?model=gpt-4o&outputTokens=250', async ({ page }) => {
        await page.click('button[aria-label="Change PUE"]')
        await page.waitForFunction(() => document.activeElement?.id === 'assumed-pue')
        const assumed = await page.inputValue('#assumed-pue')
        expect(Number(assumed)).toBeGreaterThanOrEqual(1)
        expect(search(page)).toContain(`pue=${assumed}`)
        await page.waitForFunction(() => !document.querySelector('button[aria-label="Change PUE"]'))
      }))

    it.each([
      '/',
      '/estimate?model=llama-3.1-70b&outputTokens=100&hardware=H100',
      '/estimate?customModel.totalParameters=7e9&outputTokens=100&hardware=nvidia-l4&region=aws:us-east-1',
      '/estimate?kind=training&model=gpt-3-175b',
      '/estimate?kind=training&model=llama-3.2-1b',
      '/estimate?kind=training&hardware=A100&acceleratorHours=1000&zone=FRA',
    ])('takes every assumption into the form at %s, and the answer stays as it was', (path) =>
      at(path, async ({ page }) => {
        await page.waitForSelector('.footprint.water')
        const amounts = () => page.locator('.footprint .amount').allInnerTexts()
        const before = await amounts()
        const labels = await page.locator('.assumption button').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
        expect(labels.length).toBeGreaterThan(1)
        for (const label of labels) {
          await page.click(`button[aria-label="${label}"]`)
          await page.waitForFunction((gone) => !document.querySelector(`button[aria-label="${gone}"]`), label)
          await page.waitForFunction(() => !document.querySelector('#answer[aria-busy=true]'))
          expect([label, await page.locator('.failure, .fault').count()]).toEqual([label, 0])
          expect([label, await amounts()]).toEqual([label, before])
        }
      }),
    )

    it('gives the request as code that gives the same answer', () =>
      at('/estimate?model=gpt-4o&outputTokens=250&precision=fp8&hardware=H100&zone=FRA', async ({ page }) => {
        await page.waitForSelector('.copyable')
        const url = /'(http[^']+)'/.exec(await page.locator('.copyable code').innerText())?.[1] ?? ''
        const byCurl = (await (await fetch(url)).json()) as { energy: object }
        await page.click('text=as GraphQL')
        const query = await page.locator('.copyable code').innerText()
        const byGraphql = (await service.graphql(query)).json as { data: { estimateInference: { energy: object } } }
        expect(byGraphql.data.estimateInference.energy).toEqual(byCurl.energy)
        await page.click('text=as Python')
        expect(await page.locator('.copyable code').innerText()).toContain(
          'json.dumps({"model": "gpt-4o", "outputTokens": 250, "precision": "fp8"',
        )
        const bibtex = await page.getAttribute('text=BibTeX', 'href')
        expect(await (await fetch(service.origin + (bibtex ?? ''))).text()).toMatch(/^@/)
      }))

    it('estimates a model of one’s own, and a training', () =>
      at('/estimate?customModel.totalParameters=7e9&outputTokens=100', async ({ page }) => {
        await page.waitForSelector('.headline')
        expect(await headline(page)).toContain('a model of your own')
        await page.selectOption('#subject', 'training')
        await page.waitForFunction(() => document.querySelector('.headline')?.textContent.startsWith('Training GPT-3'))
        expect(await headline(page)).toMatch(/1\.29\sGWh/)
        expect(search(page)).toBe('?model=gpt-3-175b&kind=training')
      }))
  })

  describe('Why', () => {
    it('draws every step and source of a result, and says the same as a list', () =>
      at('/why?model=gpt-4o&outputTokens=250&zone=FRA&of=carbon', async ({ page }) => {
        await page.waitForSelector('.graph-scroll .node')
        const steps = await page.locator('.step-list > .step').count()
        expect(steps).toBeGreaterThan(15)
        expect(await page.locator('.graph-scroll .node:not(.is-source)').count()).toBe(steps)
        expect(await page.locator('.details h2').innerText()).toBe('Carbon')
        expect(await page.locator('.details .formula').innerText()).toContain('[Operational carbon, location-based] + [Embodied carbon]')
        await page.hover('.graph-scroll .node.is-record[aria-label^="Carbon intensity"]')
        await page.waitForFunction(() =>
          document.querySelector('.details h2')?.textContent.startsWith('Carbon intensity of the grid: France'),
        )
      }))

    it('shows of a source its card and all that rests on it, at an address of its own', () =>
      at('/why?model=gpt-4o&outputTokens=250&zone=FRA&of=carbon', async ({ page }) => {
        await page.locator('.graph-scroll .node.is-source[aria-label^="Carbon intensity"]').click()
        await page.waitForSelector('.details .uses li')
        expect(search(page)).toContain('step=source%3Aowid-ember-2026')
        expect(await page.locator('.details').innerText()).toContain('What rests on it')
        await page.goBack()
        expect(search(page)).not.toContain('step=')
        await page.waitForFunction(() => !document.querySelector('.details .uses'))
      }))

    it('is about what was estimated last, wherever one was in between', () =>
      at('/estimate?model=phi-1.5&outputTokens=10', async ({ page }) => {
        await page.waitForSelector('.headline')
        await page.click('nav >> text=Catalog')
        await page.waitForSelector('.records')
        await page.click('nav >> text=Why')
        await page.waitForSelector('.graph-scroll')
        expect(await headline(page)).toContain('One answer of 10 tokens from phi-1.5')
      }))
  })

  describe('Compare', () => {
    it('shows small against large models, the largest first, with the ratio to the first', () =>
      at('/compare', async ({ page }) => {
        await page.selectOption('#preset', { label: 'Small against large: an answer' })
        await page.waitForSelector('.bars >> text="phi-1.5"')
        const names = await page.locator('.bar-name a').allInnerTexts()
        expect(names[0]).toBe('GPT-3 175B (davinci)')
        expect(names).toHaveLength(6)
        expect(names).toEqual(expect.arrayContaining(['phi-1.5', 'LLaMA 65B', 'Orca 13B']))
      }))

    it('adds a model, takes it out, and leads to its estimate', () =>
      at('/compare?outputTokens=100&variant=model%3Dgpt-4o', async ({ page }) => {
        await page.waitForSelector('.bars tbody tr')
        await page.fill('#add-value', 'phi-1.5')
        await page.locator('[role=option]').first().click()
        await page.waitForFunction(() => document.querySelectorAll('.bars tbody tr').length === 2)
        await page.click('.bar-name >> text=phi-1.5')
        await page.waitForFunction(() => document.querySelector('.headline')?.textContent.includes('100 tokens from phi-1.5'))
        await page.goBack()
        await page.click('button[aria-label="Take out phi-1.5"]')
        await page.waitForFunction(() => document.querySelectorAll('.bars tbody tr').length === 1)
      }))

    it('compares variants of one model and trainings', () =>
      at('/compare', async ({ page }) => {
        await page.selectOption('#preset', { label: 'One model, other numbers' })
        await page.waitForFunction(() =>
          [...document.querySelectorAll('.bar-name')].some((cell) => cell.textContent.includes('Precision int4')),
        )
        await page.selectOption('#preset', { label: 'Small against large: the training' })
        await page.waitForFunction(() => document.querySelector('.bars')?.textContent.includes('1.29 GWh'))
      }))

    it('draws energy against size, a map and years', () =>
      at('/compare?show=sizes&measure=water', async ({ page }) => {
        await page.waitForSelector('.dot')
        expect(await page.locator('.dot').count()).toBe(5)
        expect(await page.locator('.note').first().innerText()).toMatch(/^No size is on record for Grok/)
        expect(await page.locator('.note').allInnerTexts()).not.toContainEqual(expect.stringContaining('Times the first'))
        await page.click('text="Map"')
        await page.waitForSelector('.country')
        expect(await page.locator('.country').count()).toBeGreaterThan(150)
        await page.locator('.map a[aria-label^="Sweden"]').click()
        await page.waitForFunction(() => document.querySelector('.place h2')?.textContent.startsWith('Sweden'))
        await page.click('text=Its years beside the world’s')
        await page.waitForFunction(() => document.querySelectorAll('.line').length === 2)
      }))
  })

  it('cites a comparison of two models, and keeps it in a link', () =>
    at('/compare?outputTokens=250&variant=model%3Dgpt-4o&variant=model%3Dllama-3.1-8b', async ({ page }) => {
      await page.waitForSelector('.bars tbody tr')
      const payload = { baseline: { model: 'gpt-4o', outputTokens: 250 }, variants: [{ change: { model: 'llama-3.1-8b' } }] }
      const { json } = await service.ask('/v1/comparisons', { method: 'POST', payload })
      const { citations } = json as { citations: { title: string; locator: string }[] }
      await page.click('summary:has-text("behind this")')
      const lines = await page.locator('.all-places .citation').allInnerTexts()
      expect(lines).toHaveLength(citations.length)
      for (const [index, { title, locator }] of citations.entries()) {
        expect(lines[index]).toContain(title)
        expect(lines[index]).toContain(locator.replace(/^docs\/methodology\.md/, 'methodology').replace(/, rules A and B$/, ''))
      }
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.click('button:has-text("Copy the link")')
      await page.waitForSelector('button:has-text("Copied")')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    }))

  describe('Compare, places and years', () => {
    it('shades the states of the United States, and names the cloud regions on each', () =>
      at('/compare?show=places', async ({ page }) => {
        await page.click('text=Parts of countries')
        await page.waitForSelector('.map a[aria-label^="Wyoming"]')
        expect(await page.locator('.map a').count()).toBe(51)
        await page.waitForSelector('.count-mark')
        expect(await page.locator('.count-mark').count()).toBeGreaterThan(3)
        const { json } = await service.ask('/v1/grids/US-CA?fields=carbonIntensity')
        const { carbonIntensity } = json as { carbonIntensity: { value: number; basis: string }[] }
        expect(carbonIntensity).toMatchObject([{ basis: 'direct' }])
        const grams = Number(carbonIntensity[0]?.value.toPrecision(3))
        await page.click(`.map a[aria-label^="California: ${grams} g CO₂e/kWh, "]`)
        await page.waitForSelector('.place .chip >> text="aws:us-west-1"')
        expect(await page.locator('.place').innerText()).toContain('direct emissions')
        await page.click('.inside-mark[aria-label="us-west-1, US West (N. California) (aws)"]')
        await page.waitForSelector('.record-fields')
        await page.goBack()
        await page.waitForSelector('.place')
        await page.locator('.all-places summary').last().click()
        const row = page.locator('.all-places tr', { has: page.locator('th >> text="aws:us-west-1"') })
        expect(await row.innerText()).toContain('California')
        await page.locator('.all-places summary').first().click()
        await page.waitForSelector('.all-places td >> text="Ontario"')
      }))

    it('shows the hours of a day where a series is on record, and says so where none is', () =>
      at('/compare?show=hours', async ({ page }) => {
        await page.waitForSelector('.notice >> text=/No grid has a series by the hour/')
        const { key } = await createKey(service.database, { owner: 'Hours', scope: 'write' })
        const headers = { authorization: `Bearer ${key}` }
        const source = { id: 'hours-of-a-day', kind: 'dataset', title: 'Hours', publisher: 'Us', evidence: 'primary' }
        // Two days: noon is at 100 and at 200, all else at 300.
        const values = Array.from({ length: 48 }, (_one, index) => (index === 12 ? 100 : index === 36 ? 200 : 300))
        const series = {
          ...{ id: 'fra-2025', zone: 'FRA', field: 'carbonIntensity', basis: 'lifecycle', startsAt: '2025-03-01T00:00:00Z' },
          ...{ resolution: 'hour', unit: 'gCO2e/kWh', values, source: source.id, locator: 'all of it' },
        }
        expect((await service.ask('/v1/sources/hours-of-a-day', { method: 'PUT', payload: source, headers })).status).toBe(201)
        expect((await service.ask('/v1/grid-series/fra-2025', { method: 'PUT', payload: series, headers })).status).toBe(201)
        await page.reload()
        await page.waitForSelector('.line')
        expect(await page.locator('.hours .plain').innerText()).toBe(
          'France in 2025: cleanest at 12:00 (150 g CO₂e/kWh), dirtiest at 00:00 (300 g CO₂e/kWh).',
        )
      }))

    it('follows one request through the years of each grid, as the service estimates it', () =>
      at('/compare?show=years&zones=FRA,POL&outputTokens=50&variant=model%3Dgpt-4o', async ({ page }) => {
        await page.click('text="A request"')
        await page.waitForSelector('.year-request')
        await page.waitForFunction(() => document.querySelectorAll('.line').length === 2)
        await page.click('.all-places summary')
        const row = page.locator('.all-places tbody tr', { has: page.locator('th:text-is("2010")') })
        const { json } = await service.ask('/v1/estimates/inference?model=gpt-4o&outputTokens=50&zone=POL&year=2010')
        const { carbon } = json as { carbon: { total: { value: number } } }
        expect(Number.parseFloat(await row.locator('td').last().innerText())).toBeCloseTo(carbon.total.value * 1000, -1)
        expect(await page.locator('.all-places summary').innerText()).toContain('mg CO₂e')
        await page.fill('#year-model', 'phi-1.5')
        await page.locator('[role=option]').first().click()
        await page.waitForFunction(() => location.search.includes('variant=model%3Dphi-1.5'))
        expect(search(page)).toContain('zones=FRA%2CPOL')
      }))
  })

  describe('Accuracy', () => {
    const dots = (page: Page) =>
      page.locator('.dots:not(.set-back)').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')?.split('h0').length ?? 1))
    const drawn = async (page: Page) => (await dots(page)).reduce((sum, pieces) => sum + pieces - 1, 0)
    const cases = async (query: string) => {
      const { json } = await service.ask(`/v1/validation/cases?${query}`)
      return json as { items: { id: string; modelName: string; family: string; ratio: number; source: string }[]; totalCount: number }
    }

    it('draws every estimate beside what was measured, by method, use and family', () =>
      at('/accuracy', async ({ page }) => {
        await page.waitForSelector('.case-chart', { timeout: 60_000 })
        expect(await drawn(page)).toBe((await cases('kind=inference&method=wattprint-roofline-2&first=1')).totalCount)
        await page.selectOption('label:has-text("Method") select', { label: 'EcoLogits 0.9' })
        await page.waitForFunction(() => location.search === '?kind=inference&method=ecologits-0.9')
        await page.selectOption('label:has-text("Measurements") select', 'check')
        const unseen = await cases('kind=inference&method=ecologits-0.9&use=check&first=500')
        await page.waitForSelector(`text=/^${unseen.totalCount} measurements;/`)
        const family = unseen.items[0]?.family ?? ''
        await page.selectOption('label:has-text("Family") select', family)
        await page.waitForFunction((name) => location.search.endsWith(`&family=${name}`), family)
        expect(await drawn(page)).toBe(unseen.items.filter((one) => one.family === family).length)
        await page.selectOption('label:has-text("Method") select', { label: 'Energy from accelerator-hours' })
        await page.waitForSelector('.case-chart >> text="Measured, kWh →"')
        expect(await drawn(page)).toBe((await cases('kind=training&method=training-hours-1&first=1')).totalCount)
      }))

    it('says of a dot that is pointed at or chosen what it is, with its source, at an address of its own', () =>
      at('/accuracy?kind=wall&method=wattprint-roofline-2', async ({ page }) => {
        const { items } = await cases('kind=wall&method=wattprint-roofline-2&sort=ratio')
        const [lowest, highest] = [items[0], items.at(-1)]
        // High enough for the whole chart: a dot below the fold is pointed at by nobody.
        await page.setViewportSize({ width: 1280, height: 2000 })
        await page.click('text="Largest underestimate"', { timeout: 60_000 })
        await page.waitForSelector('.case-ratio')
        expect(await page.locator('.case-card h3').innerText()).toBe(lowest?.modelName)
        expect(new URL(page.url()).searchParams.get('case')).toBe(lowest?.id)
        expect(await page.locator('.case-ratio').innerText()).toBe(`${(1 / (lowest?.ratio ?? 1)).toPrecision(3)} times too low`)
        expect(await page.getAttribute('.case-card .citation a', 'href')).toBe(`/catalog?kind=sources&id=${lowest?.source ?? ''}`)
        const mark = await page.locator('.marked circle').boundingBox()
        await page.goBack()
        await page.waitForSelector('text="Largest overestimate"')
        await page.mouse.move((mark?.x ?? 0) + 5, (mark?.y ?? 0) + 5)
        await page.waitForFunction((name) => document.querySelector('.marked text')?.textContent === name, lowest?.modelName)
        await page.mouse.down()
        await page.mouse.up()
        await page.waitForSelector('.case-ratio')
        expect(new URL(page.url()).searchParams.get('case')).toBe(lowest?.id)
        await page.click('.all-cases summary')
        await page.waitForSelector('.all-cases tbody tr')
        expect(await page.locator('.all-cases tbody tr').count()).toBe(items.length)
        await page.locator('.all-cases tbody tr a').last().click()
        await page.waitForFunction((id) => new URLSearchParams(location.search).get('case') === id, highest?.id)
      }))
  })

  it('says how accurate each method is, as /v1/validation does, and without words of the API', () =>
    at('/accuracy', async ({ page }) => {
      await page.waitForSelector('.scores', { timeout: 60_000 })
      expect(await unreadable(page)).toEqual([])
      const rows = await page.locator('.scores').first().locator('tbody tr').allInnerTexts()
      const { json } = await service.ask('/v1/validation')
      const { inference } = json as {
        inference: { method: { id: string }; fit: { count: number }; check: { medianFactorError: number; count: number } | null }[]
      }
      expect(rows).toHaveLength(inference.filter(({ check }) => check !== null).length)
      const [own] = inference
      expect(rows[0]).toContain(own?.method.id)
      expect(rows[0]).toContain(own?.check?.medianFactorError.toPrecision(3))
      await page.click('text=Measurements used in the fit')
      const fitted = own?.fit.count.toLocaleString('en-US')
      await page.waitForFunction((count) => document.querySelector('.scores tbody tr')?.textContent.includes(count ?? ''), fitted)
    }))

  describe('Catalog', () => {
    it('searches, filters, sorts and pages', () =>
      at('/catalog', async ({ page }) => {
        await page.waitForSelector('.records tbody tr')
        await page.fill('input[type=search]', 'llama')
        await page.selectOption('select >> nth=0', 'open_weights')
        await page.locator('label:has-text("Sort by") select').selectOption('-totalParameters')
        const { json } = await service.ask('/v1/models?search=llama&access=open_weights&sort=-totalParameters&first=1')
        const { items, totalCount } = json as { items: { name: string }[]; totalCount: number }
        await page.waitForSelector(`text="${totalCount} found."`)
        expect(await page.locator('.records tbody th').first().innerText()).toBe(items[0]?.name)
        expect(search(page)).toBe('?search=llama&access=open_weights&sort=-totalParameters')
        await page.click('text=Next page')
        await page.waitForSelector('text=First page')
        await page.goBack()
        await page.waitForFunction(() => !document.body.textContent.includes('First page'))
      }))

    it('shows every digit that is on record, and short numbers as the field writes them', () =>
      at('/catalog?kind=models&id=llama-3.1-8b', async ({ page }) => {
        await page.waitForSelector('.record-fields')
        const field = (name: string) =>
          page
            .locator('.record-fields > div', { has: page.locator(`dt:text-is("${name}")`) })
            .first()
            .innerText()
        const { json } = await service.ask('/v1/models/llama-3.1-8b')
        const { totalParameters, architecture, trainingTokens } = json as {
          totalParameters: { value: number }
          architecture: { vocabularySize: { value: number } }
          trainingTokens: { value: number }
        }
        expect(await field('Total parameters')).toContain(totalParameters.value.toLocaleString('en'))
        expect(await field('Vocabulary size')).toContain(architecture.vocabularySize.value.toLocaleString('en'))
        expect(await field('Training tokens')).toContain(`${trainingTokens.value / 1e12}T tokens`)
      }))

    it('shows a record with the citation of each figure, and a source with all that rests on it', () =>
      at('/catalog?kind=hardware&id=nvidia-h100-sxm', async ({ page }) => {
        await page.waitForSelector('.record-fields')
        expect(await page.locator('.record-fields > div', { hasText: 'Memory bandwidth' }).innerText()).toContain('AIConfigurator')
        await page.locator('.record-fields > div', { hasText: 'Memory bandwidth' }).locator('.citation a').first().click()
        await page.waitForSelector('.uses li')
        expect(await page.locator('.record h2').innerText()).toContain('AIConfigurator')
      }))

    it('holds the 28 claims, a page at a time, each with its verdict', () =>
      at('/catalog?kind=claims', async ({ page }) => {
        await page.waitForSelector('.claim')
        expect(await page.locator('.found').innerText()).toBe('28 found.')
        expect(await page.locator('.claim').count()).toBe(25)
        expect(await page.locator('.claim .verdict').count()).toBe(25)
      }))
  })
})
