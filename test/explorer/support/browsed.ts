/** One browser on one service for a test file: real Chromium, real HTTP, the real page as npm run build made it. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { startedApp } from '../../support/app.js'
import { chromiumPath } from './chromium.js'

const SOURCES = fileURLToPath(new URL('../../../explorer/', import.meta.url))
const BUILT = fileURLToPath(new URL('../../../dist/explorer/index.html', import.meta.url))
const WAIT_MS = 20_000

export const executablePath = chromiumPath()

/** A page and what went wrong in it. */
export type Visit = {
  readonly page: Page
  /** Errors on the console, errors thrown, and requests to anywhere but the service. */
  readonly faults: readonly string[]
}

/** Starts both; `stop` closes whatever was opened. */
export async function browsed(environment: Readonly<Record<string, string>> = {}) {
  await checkThatItIsBuilt()
  const service = await startedApp(environment)
  const origin = await service.app.listen({ port: 0, host: '127.0.0.1' })
  const browser: Browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })

  let accuracy: Promise<string> | undefined

  /** A fresh page at this address, as of somebody who was never there. */
  async function visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(WAIT_MS)
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()} ${message.location().url}`)
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) faults.push(`elsewhere: ${request.url()}`)
    })
    // The first answer about accuracy is computed for all methods, which on a busy machine takes longer than a page waits.
    if (path.startsWith('/accuracy')) await (accuracy ??= fetch(`${origin}/v1/validation`).then((answer) => answer.text()))
    await page.goto(origin + path)
    return { page, faults }
  }

  return {
    ...service,
    origin,
    visit,
    stop: async (): Promise<void> => {
      await browser.close()
      await service.stop()
    },
  }
}
export type Browsed = Awaited<ReturnType<typeof browsed>>

/** A page older than its sources would be tested in their place. */
async function checkThatItIsBuilt(): Promise<void> {
  const built = await stat(BUILT).catch(() => undefined)
  const files = await readdir(SOURCES, { recursive: true, withFileTypes: true })
  const changes = await Promise.all(files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name))))
  if (built === undefined || changes.some(({ mtimeMs }) => mtimeMs > built.mtimeMs))
    throw new Error('The explorer is not built from these sources. Run: npm run build.')
}
