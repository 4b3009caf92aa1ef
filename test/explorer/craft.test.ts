import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browsed, browsed, executablePath } from './support/browsed.js'
import { VIEWS } from './support/shown-views.js'

const BUDGET_BYTES = 300_000
const FIRST_VIEW_BYTES = 50_000
/** A phone, a tablet and a desk. */
const WIDTHS = [390, 768, 1280] as const
const A_YEAR = 'public, max-age=31536000, immutable'

describe.skipIf(executablePath === undefined)('the craft of the explorer', () => {
  let service: Browsed
  beforeAll(async () => {
    service = await browsed()
  })
  afterAll(() => service.stop())

  describe.each(VIEWS)('$name', ({ path, ready }) => {
    it.each(['light', 'dark'] as const)('has nothing that axe finds at three widths, in the %s theme', async (colorScheme) => {
      const { page, faults } = await service.visit(path, { colorScheme })
      await page.waitForSelector(ready, { timeout: 60_000 })
      const found: string[] = []
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        const { violations } = await new AxeBuilder({ page }).analyze()
        found.push(...violations.map(({ id, nodes }) => `${width} px, ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`))
      }
      expect(found).toEqual([])
      expect(faults).toEqual([])
      await page.context().close()
    })

    it('fits a small phone and every other width without scrolling sideways', async () => {
      const { page } = await service.visit(path, { viewport: { width: 360, height: 740 } })
      await page.waitForSelector(ready, { timeout: 60_000 })
      for (const width of [360, ...WIDTHS]) {
        await page.setViewportSize({ width, height: 740 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
      await page.context().close()
    })

    it('has no control that the keyboard cannot reach', async () => {
      const { page } = await service.visit(path)
      await page.waitForSelector(ready, { timeout: 60_000 })
      await page.waitForLoadState('networkidle')
      const controls = await page.evaluate(() => {
        const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
        const shown = all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled, [tabindex="-1"]'))
        for (const [at, one] of shown.entries()) one.dataset['control'] = String(at)
        return shown.map((one) => one.outerHTML.slice(0, 120))
      })
      const reached = new Set<string>()
      for (let pressed = 0; pressed < controls.length * 2 + 20 && reached.size < controls.length; pressed++) {
        await page.keyboard.press('Tab')
        const control = await page.evaluate(() => (document.activeElement as HTMLElement | SVGElement | null)?.dataset['control'])
        if (control !== undefined) reached.add(control)
      }
      expect(controls.length).toBeGreaterThan(0)
      // A step of the graph is shown as soon as it is reached, in place of the one before.
      const left = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-control]')].map((one) => one.dataset['control']),
      )
      expect(controls.filter((_control, at) => left.includes(String(at)) && !reached.has(String(at)))).toEqual([])
      await page.context().close()
    })
  })

  it('is light: all of it under 300 kB over the wire, the first view under 50 kB', async () => {
    const { page } = await service.visit('/explorer/icon.svg')
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    const urls = new Map<string, string>()
    const bytes = new Map<string, number>()
    network.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url))
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const url = urls.get(requestId) ?? ''
      if (!/\/(v1|graphql|docs)/.test(url)) bytes.set(url, Math.max(encodedDataLength, bytes.get(url) ?? 0))
    })
    const sum = () => [...bytes.values()].reduce((one, other) => one + other, 0)
    await page.goto(`${service.origin}/`)
    await page.waitForSelector('.footprint')
    await page.waitForLoadState('networkidle')
    const firstView = sum()
    for (const { path, ready } of VIEWS) {
      await page.goto(service.origin + path)
      await page.waitForSelector(ready, { timeout: 60_000 })
    }
    console.info(`The explorer over the wire: first view ${firstView} bytes, everything ${sum()} bytes.`)
    expect(firstView).toBeGreaterThan(5_000)
    expect(firstView).toBeLessThan(FIRST_VIEW_BYTES)
    expect(sum()).toBeLessThan(BUDGET_BYTES)
    await page.context().close()
  })

  it.each(['/', '/estimate?model=llama-3.1-8b&outputTokens=100'])(
    'asks for the first answer at %s before its code is there, and once',
    async (path) => {
      const { page } = await service.visit('/explorer/icon.svg')
      const isPlain = ({ url, method, postData }: { url: string; method: string; postData: string }) =>
        /\/v1\/estimates\/inference/.test(url) && (method === 'GET' ? !url.includes('alternatives') : !postData.includes('alternatives'))
      const asked: string[] = []
      let release = (): void => undefined
      const isAsked = new Promise<void>((resolve) => (release = resolve))
      page.on('request', (request) => {
        if (!isPlain({ url: request.url(), method: request.method(), postData: request.postData() ?? '' })) return
        asked.push(request.url())
        release()
      })
      await page.route('**/assets/*.js', async (route) => {
        await isAsked
        await route.continue()
      })
      await page.goto(service.origin + path)
      await page.waitForSelector('.by-method tbody tr')
      expect(asked).toHaveLength(1)
      await page.context().close()
    },
  )

  it('is served so that only files with a hash are kept, and with a policy that lets nothing in from elsewhere', async () => {
    const page = await fetch(`${service.origin}/estimate?model=gpt-4o`, { headers: { 'accept-encoding': 'br' } })
    const html = await page.text()
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(page.headers.get('content-encoding')).toBe('br')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect(html).not.toMatch(/<script>|<style|style=|onclick/)
    const [asset = ''] = /\/explorer\/assets\/[^"]+\.js/.exec(html) ?? []
    expect((await fetch(service.origin + asset)).headers.get('cache-control')).toBe(A_YEAR)
    expect((await fetch(`${service.origin}/explorer/early.js`)).headers.get('cache-control')).toBe('no-cache')
    const nothing = await fetch(`${service.origin}/explorer/assets/nothing.js`)
    expect(nothing.status).toBe(404)
    expect(((await nothing.json()) as { code: string }).code).toBe('route-not-found')
  })

  it('can be used with the keyboard alone', async () => {
    const { page, faults } = await service.visit('/')
    await page.waitForSelector('.footprint')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip to the content')
    await page.focus('#field-model')
    await page.keyboard.press('ArrowDown')
    await page.waitForSelector('[role=option]')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('phi-1.5')
    await page.waitForFunction(() => document.querySelector('[role=option]')?.textContent.includes('phi-1.5'))
    await page.keyboard.press('ArrowDown')
    const active = await page.getAttribute('#field-model', 'aria-activedescendant')
    expect(await page.locator(`[id="${active ?? ''}"]`).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    expect(await page.getAttribute('#field-model', 'aria-expanded')).toBe('false')
    await page.waitForFunction(() => document.querySelector('.headline')?.textContent.includes('phi-1.5'))
    await page.keyboard.press('ArrowDown')
    await page.waitForSelector('[role=option]')
    await page.keyboard.press('Escape')
    expect(await page.locator('[role=option]').count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('tells a screen reader the answer once it is there', async () => {
    const { page } = await service.visit('/')
    await page.waitForFunction(() => document.querySelector('.answer [role=status]')?.textContent.startsWith('One answer of 250 tokens'))
    await page.context().close()
  })

  it('keeps the theme that somebody chose', async () => {
    const { page } = await service.visit('/', { colorScheme: 'light' })
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await paper()
    await page.click('.theme')
    await page.click('.theme')
    expect(await page.locator('.theme').innerText()).toContain('Dark')
    expect(await paper()).not.toBe(light)
    await page.reload()
    expect(await paper()).not.toBe(light)
    expect(await page.locator('.theme').innerText()).toContain('Dark')
    await page.context().close()
  })

  it('prints the answer and the steps without the controls', async () => {
    const { page } = await service.visit('/why?model=gpt-4o&outputTokens=250')
    await page.waitForSelector('.step-list')
    await page.emulateMedia({ media: 'print' })
    expect(await page.isVisible('.step-list')).toBe(true)
    expect(await page.isVisible('.graph-scroll')).toBe(false)
    expect(await page.isVisible('.head nav')).toBe(false)
    await page.context().close()
  })

  it('moves nothing for those who asked for less motion', async () => {
    const { page } = await service.visit('/', { reducedMotion: 'reduce' })
    await page.waitForSelector('.answer')
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.answer') ?? document.body).transitionDuration)).toBe('0s')
    await page.context().close()
  })

  it('writes numbers as the reader’s language does', async () => {
    const { page } = await service.visit('/estimate?kind=training&model=gpt-3-175b', { locale: 'de-DE' })
    await page.waitForSelector('.headline')
    expect(await page.locator('.headline').innerText()).toMatch(/1,29\sGWh/)
    await page.context().close()
  })
})
