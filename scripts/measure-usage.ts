// Prints how long the explorer takes to report on files of 100,000 calls from three providers, and by how much its energy
// differs from the totals of POST /v1/estimates/report.
// Usage: npm run measure:usage [-- http://localhost:3000 [lines]]
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { chromiumPath } from '../test/explorer/support/chromium.js'
import { largeFiles } from '../test/explorer/support/large-files.js'

const MOST_WAITED_MS = 600_000
const origin = process.argv[2] ?? 'http://localhost:3000'
const lines = Number(process.argv[3] ?? 100_000)

const executablePath = chromiumPath()
if (executablePath === undefined) process.exit(1)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const folder = await mkdtemp(join(tmpdir(), 'wattprint-usage-'))
for (const file of largeFiles(lines)) {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage()
  const path = join(folder, file.name)
  await writeFile(path, file.text)
  const { seconds, energyKwh, longestMs } = await reported(page, path)
  const wantedKwh = await reportedKwh(file.type, file.text)
  const differs = Math.abs(energyKwh / wantedKwh - 1)
  console.log(
    `${file.name}: ${lines} lines in ${seconds.toFixed(1)} s, page held up for ${Math.round(longestMs)} ms at most, energy off by ${differs.toExponential(1)}`,
  )
  await page.context().close()
}
await browser.close()
await rm(folder, { recursive: true })

async function reported(page: Page, path: string) {
  await page.goto(`${origin}/usage`)
  await page.setInputFiles('input[type=file]', path)
  await page.waitForSelector('#looked')
  await page.evaluate(watchFrames)
  const start = performance.now()
  await page.click('text="Estimate this file"')
  await page.waitForSelector('#usage-report', { timeout: MOST_WAITED_MS })
  const seconds = (performance.now() - start) / 1000
  const longestMs = await page.evaluate(() => (globalThis as { longestMs?: number }).longestMs ?? 0)
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('button[aria-label="Save the table of usage as CSV"]')])
  const stream = await download.createReadStream()
  const csv = Buffer.concat(await stream.toArray()).toString()
  const column = csv.split('\r\n', 1)[0]?.split(',').indexOf('energy_kwh') ?? 0
  const energyKwh = csv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .reduce((sum, row) => sum + Number(row.split(',')[column]), 0)
  return { seconds, energyKwh, longestMs }
}

/** Records the longest time between two calls of a timer, during which the page did not respond. */
function watchFrames(): void {
  const watched = globalThis as { longestMs?: number }
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    watched.longestMs = Math.max(watched.longestMs ?? 0, now - last)
    last = now
  }, 10)
}

async function reportedKwh(type: string, text: string): Promise<number> {
  const response = await fetch(`${origin}/v1/estimates/report?groupBy=day&groupBy=model&groupBy=tag:tag`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: text,
  })
  return ((await response.json()) as { report: { totals: { energy: { value: number } } } }).report.totals.energy.value
}
