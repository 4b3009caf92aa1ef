// Prints how long the explorer takes to show its first answer, and a comparison, on a slow device: a processor at a quarter of this
// one's speed and a connection of 10 Mbit/s with a delay of 40 ms, in a browser without a cache.
// Usage: npm run measure:explorer [-- http://localhost:3000]
import { type Browser, chromium } from 'playwright-core'
import { chromiumPath } from '../test/explorer/support/chromium.js'

const SLOWER_TIMES = 4
const LATENCY_MS = 40
const BYTES_PER_SECOND = 10_000_000 / 8
const ROUNDS = 5
const GIVE_UP_MS = 60_000
const SHOWN = [
  { what: 'first answer', path: '/', ready: '.footprint .amount' },
  {
    what: 'comparison of two models',
    path: '/compare?outputTokens=250&variant=model%3Dgpt-4o&variant=model%3Dllama-3.1-8b',
    ready: '.bars tbody tr',
  },
]

const origin = process.argv[2] ?? 'http://localhost:3000'
const executablePath = chromiumPath()
if (executablePath === undefined) process.exit(1)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
for (const { what, path, ready } of SHOWN) {
  const taken: number[] = []
  // The first round only warms up the service.
  for (let round = 0; round <= ROUNDS; round++) taken.push(await millisecondsTo(browser, origin + path, ready))
  const [, ...counted] = taken
  const sorted = counted.toSorted((one, other) => one - other)
  console.log(`${what}: ${sorted[Math.floor(ROUNDS / 2)]} ms (${sorted[0]} to ${sorted.at(-1)}, of ${ROUNDS})`)
}
await browser.close()

/** Milliseconds from the start of navigation until the page shows `ready`. The page measures it, because it answers other programs late. */
async function millisecondsTo(from: Browser, address: string, ready: string): Promise<number> {
  const context = await from.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const line = { offline: false, latency: LATENCY_MS, downloadThroughput: BYTES_PER_SECOND, uploadThroughput: BYTES_PER_SECOND }
  await session.send('Network.emulateNetworkConditions', line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_TIMES })
  await page.addInitScript({ content: markWhenThere(ready) })
  await page.goto(address, { waitUntil: 'commit' })
  // Waiting for a selector would look at every frame, on the slowed processor: the page says by itself when it is ready.
  const taken = await page.evaluate(() => (globalThis as unknown as { shownMs: Promise<number> }).shownMs)
  await context.close()
  return Math.round(taken)
}

/**
 * A script that keeps in `shownMs` when the page first held what the selector finds, in milliseconds from the navigation's start. The
 * promise is rejected after a minute without it.
 */
function markWhenThere(selector: string): string {
  return `globalThis.shownMs = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(${JSON.stringify(`The page did not show ${selector} within a minute.`)})), ${GIVE_UP_MS})
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector(${JSON.stringify(selector)})) return
      resolve(performance.now())
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })`
}
