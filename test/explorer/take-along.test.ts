import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browsed, browsed, executablePath } from './support/browsed.js'

type Footprint = { readonly energy: object; readonly carbon: { readonly total: object }; readonly water: { readonly total: object } }

const run = promisify(execFile)
/** What is not on this machine cannot be run on it; CI has both. */
const lacks = (command: string) => spawnSync(command, ['--version']).status !== 0 && process.env['CI'] === undefined
const ADDRESSES = [
  ['of a model on record', '/estimate?model=gpt-4o&outputTokens=250&precision=fp8&hardware=H100&zone=FRA&speculativeDecoding=true'],
  ['of a model of one’s own', '/estimate?customModel.totalParameters=7e9&customModel.layers=32&outputTokens=100'],
  [
    'with a name that shells and languages quote',
    `/estimate?customModel.totalParameters=7e9&outputTokens=9&zone=${encodeURIComponent("Cote d'Ivoire")}`,
  ],
  ['of a training', '/estimate?kind=training&hardware=A100&acceleratorHours=4000&zone=SWE'],
] as const

describe.skipIf(executablePath === undefined)('what somebody takes along from the explorer', () => {
  let service: Browsed
  beforeAll(async () => {
    service = await browsed()
  })
  afterAll(() => service.stop())

  /** Opens an address and gives the page with the answer that it shows. */
  async function opened(path: string): Promise<{ page: Page; answer: Footprint }> {
    const { page } = await service.visit('/catalog?kind=claims')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const response = page.waitForResponse((one) => one.url().includes('/v1/estimates/') && one.request().method() !== 'OPTIONS')
    await page.goto(service.origin + path)
    const answer = (await (await response).json()) as Footprint
    await page.waitForSelector('.copyable')
    return { page, answer }
  }

  async function copied(page: Page, language: string): Promise<string> {
    await page.click(`button:text-is("as ${language}")`)
    await page.click(`button[aria-label="Copy this request as ${language}"]`)
    await page.waitForSelector('button:has-text("Copied")')
    return page.evaluate(() => navigator.clipboard.readText())
  }

  describe.each(ADDRESSES)('the request %s', (_what, path) => {
    it.skipIf(lacks('curl'))('as curl, run in a shell, answers what the page shows', async () => {
      const { page, answer } = await opened(path)
      const { stdout } = await run('sh', ['-c', `${await copied(page, 'curl')} --silent --show-error --fail --noproxy '*'`])
      expect(JSON.parse(stdout)).toMatchObject({ energy: answer.energy, carbon: answer.carbon, water: answer.water })
      await page.context().close()
    })

    it('as GraphQL answers what the page shows', async () => {
      const { page, answer } = await opened(path)
      const { json } = await service.graphql(await copied(page, 'GraphQL'))
      const [footprint] = Object.values((json as { data: Record<string, Footprint> }).data)
      expect(footprint).toMatchObject({
        energy: answer.energy,
        carbon: { total: answer.carbon.total },
        water: { total: answer.water.total },
      })
      await page.context().close()
    })

    it.skipIf(lacks('python3'))('as Python, run by Python, prints what the page shows', async () => {
      const { page, answer } = await opened(path)
      const { stdout } = await run('python3', ['-c', await copied(page, 'Python')], { env: { ...process.env, no_proxy: '*' } })
      expect(JSON.parse(stdout.replaceAll("'", '"'))).toEqual(answer.energy)
      await page.context().close()
    })
  })

  it('is a link that shows the same to somebody else', async () => {
    const { page } = await opened('/estimate?model=phi-1.5&outputTokens=77')
    await page.click('button:has-text("Copy the link")')
    await page.waitForSelector('button:has-text("Copied")')
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const headline = await page.locator('.headline').innerText()
    const other = await service.visit(link.replace(service.origin, ''))
    await other.page.waitForSelector('.headline')
    expect(await other.page.locator('.headline').innerText()).toBe(headline)
    await Promise.all([page.context().close(), other.page.context().close()])
  })

  it.each([
    ['/compare?show=years&zones=FRA,POL', '.line', 'the chart of years'],
    ['/compare?outputTokens=9&variant=model%3Dgpt-4o&variant=model%3Dphi-1.5', '.bars tbody tr', 'the chart of comparison energy'],
    ['/why?model=gpt-4o&outputTokens=250', '.graph-scroll .node', 'the chart of derivation'],
    ['/compare?show=places', '.country', 'the chart of map'],
    ['/compare?show=sizes', '.dot', 'the chart of sizes'],
    ['/accuracy?method=wattprint-roofline-2&kind=wall', '.case-chart', 'the chart of accuracy'],
    ['/estimate?model=gpt-4o&outputTokens=250', '.by-method', 'the chart of methods'],
  ])('is the chart at %s as SVG and PNG', async (path, ready, what) => {
    const { page, faults } = await service.visit(path)
    await page.waitForSelector(ready, { timeout: 60_000 })
    const saved = async (format: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`button[aria-label="Save ${what} as ${format}"]`)])
      return readFile(await download.path())
    }
    const svg = (await saved('SVG')).toString()
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg).toMatch(/<(text|path) /)
    expect([...(await saved('PNG')).subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it.each([
    ['/compare?show=sizes', '.dot', 'sizes', /^name,model,parameters,energy_kwh,low,high\r\n.+,.+,[\d.e+]+,/],
    ['/accuracy?method=wattprint-roofline-2&kind=wall', '.case-chart', 'accuracy', /^id,model,family,/],
    ['/compare?show=places', '.country', 'grids', /^id,name,gco2e_per_kwh,/],
  ])('is the table at %s as CSV', async (path, ready, name, beginning) => {
    const { page } = await service.visit(path)
    await page.waitForSelector(ready, { timeout: 60_000 })
    const button = `button[aria-label="Save the table of ${name} as CSV"]`
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)])
    expect(await readFile(await download.path(), 'utf8')).toMatch(beginning)
    await page.context().close()
  })

  it('is a card that another page shows in a frame, and a citation', async () => {
    const { page } = await opened('/estimate?model=gpt-4o&outputTokens=250')
    const copiedBy = async (button: string) => {
      await page.click(`button:has-text("${button}")`)
      return page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copiedBy('Copy the citation')).toMatch(
      /^One answer of 250 tokens .* Wattprint on catalog \w+, http.*\(read \d{4}-\d\d-\d\d\)$/,
    )
    const html = await copiedBy('Copy an embeddable card')
    const other = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html)).listen(0, '127.0.0.1')
    await once(other, 'listening')
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
    const card = page.frameLocator('iframe')
    await card.locator('.card-amounts').waitFor()
    expect(await card.locator('h1').innerText()).toContain('One answer of 250 tokens from GPT-4o')
    expect((await fetch(`${service.origin}/estimate`)).headers.get('x-frame-options')).not.toBeNull()
    await page.context().close()
    other.close()
  })

  it('says how to copy by hand where the browser lets no page write to the clipboard', async () => {
    const { page, faults } = await service.visit('/catalog?kind=claims')
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.goto(`${service.origin}/estimate?model=gpt-4o&outputTokens=250`)
    await page.click('button[aria-label="Copy this request as curl"]')
    await page.waitForSelector('button:has-text("Select it and press Ctrl+C")')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it.each([
    ['/catalog?search=llama&access=open_weights', '.records'],
    ['/catalog?kind=measurements', '.records'],
    ['/accuracy?kind=training&method=training-hours-1', '.case-chart'],
  ])('is the whole list at %s, as CSV and JSON', async (path, ready) => {
    const { page } = await service.visit(path)
    await page.waitForSelector(ready, { timeout: 60_000 })
    if (path.startsWith('/accuracy')) await page.click('.all-cases summary')
    await page.waitForSelector('.exports a')
    const hrefs = await page.locator('.exports a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const [csv, json] = await Promise.all(hrefs.slice(0, 2).map(async (href) => (await fetch(service.origin + href)).text()))
    const { items, totalCount } = JSON.parse(json ?? '') as { items: { id: string }[]; totalCount: number }
    expect(items).toHaveLength(Math.min(totalCount, 500))
    const exports = page.locator('.exports', { has: page.locator('a') })
    expect(await exports.innerText()).toContain(totalCount > 500 ? 'The first 500 of them' : 'All of them')
    expect(
      csv
        ?.split('\n')
        .slice(1)
        .filter((row) => items.some(({ id }) => row.startsWith(id))),
    ).toHaveLength(items.length)
    expect(await page.locator('.exports a').last().innerText()).toBe('BibTeX of the sources')
    await page.context().close()
  })

  it.each([
    ['BibTeX', /^@\w+\{/],
    ['CSL-JSON', /^\[\{"/],
    ['W3C PROV', /"@context"|"prov:/],
  ])('cites as %s', async (name, beginning) => {
    const { page } = await opened('/estimate?model=gpt-4o&outputTokens=250')
    const href = await page.getAttribute(`.cite a:text-is("${name}")`, 'href')
    const answer = await fetch(service.origin + (href ?? ''))
    expect(answer.status).toBe(200)
    expect(await answer.text()).toMatch(beginning)
    await page.context().close()
  })
})
