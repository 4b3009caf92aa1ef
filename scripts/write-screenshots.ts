/** Writes docs/explorer/*.png: every view at three widths in both themes, from a service with the bundled records. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { buildApp } from '../src/app.js'
import { readConfig } from '../src/config.js'
import { connectDatabase } from '../src/database/connect.js'
import { loadBundledRecords } from '../src/database/load-bundled-records.js'
import { migrate } from '../src/database/migrate.js'
import { chromiumPath } from '../test/explorer/support/chromium.js'
import { VIEWS } from '../test/explorer/support/shown-views.js'
import { withFewColours } from './screenshots/few-colours.js'

const FOLDER = fileURLToPath(new URL('../docs/explorer/', import.meta.url))
const SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1060 },
  wide: { width: 1440, height: 960 },
}
const THEMES = ['light', 'dark'] as const

const executablePath = chromiumPath()
if (executablePath === undefined) process.exit(1)
const dataDirectory = await mkdtemp(join(tmpdir(), 'wattprint-screenshots-'))
const config = readConfig({ LOG_LEVEL: 'silent', WATTPRINT_DATA_DIR: dataDirectory })
const database = await connectDatabase(config)
await migrate(database)
await loadBundledRecords(database)
const app = await buildApp({ config, database })
const origin = await app.listen({ port: 0, host: '127.0.0.1' })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
await mkdir(FOLDER, { recursive: true })
await takeAll(browser)
await browser.close()
await app.close()
await database.close()
await rm(dataDirectory, { recursive: true })

async function takeAll(browser: Browser): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of THEMES) {
      const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB', reducedMotion: 'reduce' })
      const page = await context.newPage()
      for (const { name, path, ready } of VIEWS) {
        await page.goto(origin + path)
        await page.waitForSelector(ready)
        await page.waitForLoadState('networkidle')
        await withFewColours(await page.screenshot(), join(FOLDER, `${name}-${size}-${colorScheme}.png`))
      }
      await context.close()
    }
  }
}
