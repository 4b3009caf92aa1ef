import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as core from '../../src/core.js'
import { catalogFrom, compare, estimateInference, estimateTraining, estimateUsage, WattprintProblem } from '../../src/core.js'
import { readBundledCatalog } from '../../src/database/bundled-catalog.js'
import { executablePath } from './support/browsed.js'

const CORE = fileURLToPath(new URL('../../src/core.ts', import.meta.url))
const REQUEST = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html' }
const PAGE = '<!doctype html><title>The core</title><script type="module" src="page.js"></script>'
/** Both ask the same: the page itself, and a worker of it. */
const ASK = `import { catalogFrom, estimateInference } from './core.js'
const catalog = catalogFrom(await (await fetch('catalog.json')).json())
const energy = () => estimateInference(${JSON.stringify(REQUEST)}, catalog).energy.value`
const PAGE_SCRIPT = `${ASK}
const worker = new Worker('worker.js', { type: 'module' })
worker.onmessage = ({ data }) => { document.title = JSON.stringify([energy(), data]) }`
const WORKER_SCRIPT = `${ASK}
postMessage(energy())`

let bundled: { readonly input: Awaited<ReturnType<typeof readBundledCatalog>> }
beforeAll(async () => {
  bundled = { input: await readBundledCatalog() }
})

describe('the core in plain Node.js', () => {
  it('answers requests, usage objects, trainings and comparisons, and refuses in the words of the service', () => {
    const catalog = catalogFrom(bundled)
    const { energy } = estimateInference(REQUEST, catalog)
    expect(energy.value).toBeGreaterThan(0)
    const usage = { prompt_tokens: 100, completion_tokens: 250 }
    expect(estimateUsage({ model: 'gpt-4o', usage }, catalog).energy.value).toBeGreaterThan(0)
    expect(estimateTraining({ model: 'gpt-3-175b' }, catalog).energy.value).toBeGreaterThan(1e6)
    expect(compare({ baseline: REQUEST, variants: [{ change: { zone: 'POL' } }] }, catalog).variants).toHaveLength(1)
    expect(() => estimateInference({ ...REQUEST, model: 'nobody' }, catalog)).toThrow(WattprintProblem)
  })
})

it('the types of the core declare what it has', async () => {
  const script = await readFile(new URL('../../scripts/write-core-types.mjs', import.meta.url), 'utf8')
  const declared = [...script.matchAll(/^export declare (?:function|class) (\w+)/gm)].map(([, name]) => name)
  expect(declared.sort()).toEqual(Object.keys(core).sort())
})

describe.skipIf(executablePath === undefined)('the core in a browser', () => {
  let folder: string
  let server: Server
  let browser: Browser
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wattprint-core-'))
    const output = { outDir: folder, emptyOutDir: true, lib: { entry: CORE, formats: ['es' as const], fileName: () => 'core.js' } }
    await build({ configFile: false, logLevel: 'error', build: { ...output, minify: false, target: 'es2023' } })
    const files = { 'catalog.json': JSON.stringify(bundled), 'page.js': PAGE_SCRIPT, 'worker.js': WORKER_SCRIPT, 'index.html': PAGE }
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    server = createServer((request, response) => {
      const name = (request.url ?? '/').slice(1) || 'index.html'
      void readFile(join(folder, name)).then(
        (content) => response.setHeader('content-type', TYPES[extname(name)] ?? 'text/plain').end(content),
        () => response.writeHead(404).end(),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    server.close()
    await rm(folder, { recursive: true })
  })

  it('gives in the page and in a worker what it gives in Node.js', async () => {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction('document.title.startsWith("[")', undefined, { timeout: 30_000 })
    const { energy } = estimateInference(REQUEST, catalogFrom(bundled))
    const given = JSON.parse(await page.title()) as [number, number]
    expect(given[0]).toBe(given[1])
    // The last bit of a power or a logarithm is not the same in every version of the engine.
    expect(given[0] / energy.value).toBeCloseTo(1, 12)
  })

  it('needs nothing of Node.js', async () => {
    expect(await readFile(join(folder, 'core.js'), 'utf8')).not.toMatch(/from ["']node:|require\(["']node:|\bprocess\.env\b/)
  })
})
