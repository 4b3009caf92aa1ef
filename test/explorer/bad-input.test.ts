import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browsed, browsed, executablePath } from './support/browsed.js'

const SLOW_MS = 2500

describe.skipIf(executablePath === undefined)('bad input and bad luck in the explorer', () => {
  let service: Browsed
  beforeAll(async () => {
    service = await browsed()
  })
  afterAll(() => service.stop())

  /** Goes there and looks; nothing may be thrown, and the browser's own note of an answer that is an error is expected. */
  async function at(path: string, look: (page: Page) => Promise<void>): Promise<void> {
    const { page, faults } = await service.visit(path)
    try {
      await look(page)
      expect(faults.filter((fault) => !fault.startsWith('console: Failed to load resource'))).toEqual([])
    } finally {
      await page.context().close()
    }
  }

  const failure = (page: Page) => page.locator('.failure')

  it.each([
    ['outputTokens', '-1', 'at least 0'],
    ['outputTokens', '1e30', 'at most'],
    ['outputTokens', '2.5', 'a whole number'],
    ['outputTokens', 'many', 'is not a number'],
    ['pue', '0.5', 'at least 1'],
    ['year', '1492', 'at least 1990'],
    ['precision', 'fp7', 'fp8'],
    ['gridGco2ePerKwh', '-5', 'at least 0'],
    ['batchSize', '0', 'at least 1'],
  ])('marks %s of %s and says why', async (field, text, reason) =>
    at(`/estimate?${new URLSearchParams({ model: 'gpt-4o', outputTokens: '250', [field]: text }).toString()}`, async (page) => {
      await page.waitForSelector(`#field-${field}-fault`)
      expect(await page.locator(`#field-${field}-fault`).innerText()).toContain(reason)
      expect(await page.locator('.footprint').count()).toBe(0)
      if (field !== 'precision') expect(await page.getAttribute(`#field-${field}`, 'aria-invalid')).toBe('true')
    }),
  )

  it.each([
    ['hours', '-1'],
    ['utilisation', '40'],
    ['flop', '1e40'],
  ])('marks %s of %s in the form of a training', async (field, text) =>
    at(`/estimate?kind=training&hardware=A100&acceleratorHours=10&${field}=${text}`, async (page) => {
      await page.waitForSelector(`#field-${field}-fault`)
      expect(await page.locator('.footprint').count()).toBe(0)
    }),
  )

  it('comes back to an answer when the number is corrected', () =>
    at('/estimate?model=gpt-4o&outputTokens=-1', async (page) => {
      await page.waitForSelector('#field-outputTokens-fault')
      await page.fill('#field-outputTokens', '10')
      await page.waitForSelector('.footprint')
      expect(await failure(page).count()).toBe(0)
    }))

  it('offers the nearest names for a model that does not exist, each a button', () =>
    at('/estimate?model=phi-15&outputTokens=250', async (page) => {
      await page.waitForSelector('.suggestions button')
      expect(await failure(page).innerText()).toContain('No model is called "phi-15"')
      await page.click('.suggestions >> text="phi-1.5"')
      await page.waitForFunction(() => document.querySelector('.headline')?.textContent.includes('phi-1.5'))
      await page.goBack()
      await page.waitForSelector('.suggestions')
    }))

  it('does so for a zone, and for a model in a comparison', () =>
    at('/compare?outputTokens=100&zone=FRAA&variant=model%3Dgpt-4o&variant=model%3Dphi-15', async (page) => {
      await page.waitForSelector('.suggestions button')
      await page.locator('.suggestions button').first().click()
      await page.waitForSelector('.suggestions >> text="phi-1.5"')
      await page.click('.suggestions >> text="phi-1.5"')
      await page.waitForSelector('.bars tbody tr')
      expect(await page.locator('.bars tbody tr').count()).toBe(2)
    }))

  it('says that nothing of a name is on record while somebody types it', () =>
    at('/', async (page) => {
      await page.fill('#field-model', 'zzzzqqqq')
      await page.waitForSelector('text=Nothing of that name is on record.')
    }))

  it('names what an old link says that it does not know, and answers the rest', () =>
    at('/estimate?model=gpt-4o&outputTokens=250&flavour=vanilla', async (page) => {
      await page.waitForSelector('.footprint')
      expect(await page.locator('.notice').innerText()).toContain('“flavour”')
      await page.click('text=Take it out of the address')
      await page.waitForFunction(() => !location.search.includes('flavour'))
      expect(await page.locator('.notice').count()).toBe(0)
    }))

  it.each([
    ['/catalog?kind=unicorns', 'is no kind of record here'],
    ['/catalog?kind=models&id=gpt-99', 'No model is called'],
    ['/catalog?kind=models&after=nonsense', 'cursor'],
    ['/catalog?kind=models&minParameters=-5', 'above 0'],
    ['/compare?show=years&zones=WORLD,ATLANTIS', 'ATLANTIS'],
    ['/compare?show=places&on=ATLANTIS', 'ATLANTIS'],
    ['/compare?show=places&of=parts&on=ATLANTIS', 'ATLANTIS'],
    ['/compare?show=years&of=request&outputTokens=9&variant=model%3Dphi-15', 'No model is called "phi-15"'],
    ['/compare?show=years&of=request&outputTokens=-1&variant=model%3Dgpt-4o', 'at least 0'],
    ['/compare?show=years&of=request&kind=training', 'There is no request to follow'],
    ['/why?model=gpt-99&outputTokens=250', 'No model is called "gpt-99"'],
    ['/accuracy?method=tea-leaves', 'No method of that name was held against measurements'],
    ['/accuracy?case=nothing', 'is called "nothing"'],
    ['/accuracy?family=unicorns', 'No measurement is of that kind'],
    ['/compare?variant=%3D%3D&variant=model', ''],
  ])('says at %s what is wrong', async (path, sentence) =>
    at(path, async (page) => {
      await page.waitForSelector('.failure, .notice')
      expect(await page.locator('main').innerText()).toContain(sentence)
    }),
  )

  it('says that the service is dead, and goes on when it is back', () =>
    at('/estimate?model=gpt-4o&outputTokens=250', async (page) => {
      await page.waitForSelector('.footprint')
      await page.route('**/v1/**', (route) => route.abort('connectionrefused'))
      await page.fill('#field-outputTokens', '300')
      await page.waitForSelector('.failure')
      expect(await failure(page).innerText()).toContain('The service does not answer')
      await page.unroute('**/v1/**')
      await page.click('text=Ask again')
      await page.waitForFunction(() => document.querySelector('.headline')?.textContent.includes('300 tokens'))
    }))

  it('says so of an answer that is none of Wattprint’s', () =>
    at('/estimate?model=gpt-4o&outputTokens=250', async (page) => {
      await page.waitForSelector('.footprint')
      await page.route('**/v1/**', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }))
      await page.fill('#field-outputTokens', '300')
      await page.waitForSelector('.failure')
      expect(await failure(page).innerText()).toContain('502')
    }))

  it('says when an answer takes long, lets somebody go on, and the latest question wins', () =>
    at('/estimate?model=gpt-4o&outputTokens=250', async (page) => {
      await page.waitForSelector('.footprint')
      await page.route('**/v1/**', async (route) => {
        if (route.request().postData()?.includes('"outputTokens":300') === true) await wait(SLOW_MS)
        // A question that was aborted meanwhile has nobody left to answer.
        await route.continue().catch(() => undefined)
      })
      await page.fill('#field-outputTokens', '300')
      await page.waitForSelector('text=The service is slow today')
      await page.fill('#field-outputTokens', '400')
      await page.waitForFunction(() => document.querySelector('.headline')?.textContent.includes('400 tokens'))
      await wait(SLOW_MS)
      expect(await page.locator('.headline').innerText()).toContain('400 tokens')
    }))
})
