// Prints how long the explorer takes to report on files of 100,000 calls from three providers, and by how much its energy
// differs from the totals of POST /v1/estimates/batch.
// Usage: npm run measure:usage [-- http://localhost:3000 [lines]]
import { chromium, type Page } from 'playwright-core'
import { chromiumPath } from '../test/explorer/support/chromium.js'

const MOST_WAITED_MS = 600_000
const origin = process.argv[2] ?? 'http://localhost:3000'
const lines = Number(process.argv[3] ?? 100_000)

type Call = { readonly index: number; readonly prompt: number; readonly cached: number; readonly answer: number; readonly day: string }
const random = randomFrom(1)
const calls: readonly Call[] = Array.from({ length: lines }, (_one, index) => {
  const prompt = Math.round(50 + random() * 3000)
  const day = `2026-11-${String(1 + (index % 28)).padStart(2, '0')}`
  return { index, prompt, cached: Math.round(prompt * random() * 0.5), answer: Math.round(10 + random() * 600), day }
})

const FILES = [
  {
    name: 'openai.csv',
    type: 'text/csv',
    text: `date,model,project,prompt_tokens,completion_tokens\n${calls
      .map(
        ({ index, prompt, answer, day }) => `${day},${index % 3 === 0 ? 'gpt-4o' : 'gpt-4o-mini'},team-${index % 5},${prompt},${answer}\n`,
      )
      .join('')}`,
  },
  {
    name: 'anthropic.jsonl',
    type: 'application/x-ndjson',
    text: calls
      .map(({ index, prompt, cached, answer, day }) => {
        const usage = {
          input_tokens: prompt - cached,
          cache_read_input_tokens: cached,
          cache_creation_input_tokens: 0,
          output_tokens: answer,
        }
        const model = index % 3 === 0 ? 'claude-opus-4.8' : 'claude-haiku-4.5'
        return `${JSON.stringify({ model, tag: `team-${index % 5}`, at: `${day}T09:00:00Z`, usage })}\n`
      })
      .join(''),
  },
  {
    name: 'gemini.ndjson',
    type: 'application/x-ndjson',
    text: calls
      .map(({ index, prompt, cached, answer, day }) => {
        const counts = {
          promptTokenCount: prompt,
          cachedContentTokenCount: cached,
          candidatesTokenCount: answer,
          totalTokenCount: prompt + answer,
        }
        return `${JSON.stringify({ model: 'gemini-2.5-flash', tag: `team-${index % 5}`, at: `${day}T09:00:00Z`, usage: counts })}\n`
      })
      .join(''),
  },
]

const executablePath = chromiumPath()
if (executablePath === undefined) process.exit(1)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
for (const file of FILES) {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage()
  const { seconds, energyKwh, longestMs } = await reported(page, file)
  const wantedKwh = await batchKwh(file.type, file.text)
  const differs = Math.abs(energyKwh / wantedKwh - 1)
  console.log(
    `${file.name}: ${lines} lines in ${seconds.toFixed(1)} s, page held up for ${Math.round(longestMs)} ms at most, energy off by ${differs.toExponential(1)}`,
  )
  await page.context().close()
}
await browser.close()

async function reported(page: Page, { name, type, text }: (typeof FILES)[number]) {
  await page.goto(`${origin}/usage`)
  await page.setInputFiles('input[type=file]', { name, mimeType: type, buffer: Buffer.from(text) })
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

/** The longest time between two looks at a timer, which is how long the page did not listen. */
function watchFrames(): void {
  const watched = globalThis as { longestMs?: number }
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    watched.longestMs = Math.max(watched.longestMs ?? 0, now - last)
    last = now
  }, 10)
}

async function batchKwh(type: string, text: string): Promise<number> {
  const response = await fetch(`${origin}/v1/estimates/batch?fields=kind`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: text,
  })
  const last = (await response.text()).trimEnd().split('\n').at(-1) ?? '{}'
  return (JSON.parse(last) as { totals: { energy: { value: number } } }).totals.energy.value
}

/** Numbers from 0 to 1 that are the same each time. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
