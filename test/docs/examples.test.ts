import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { COMMAND } from '../support/command.js'
import { freshDatabase } from '../support/database.js'
import { documentedCommands } from './documented-commands.js'

const run = promisify(execFile)
const PAGES = [
  'README.md',
  'docs/add-your-model.md',
  'docs/agents.md',
  'docs/batches.md',
  'docs/compare-regions.md',
  'docs/forms.md',
  'docs/graphql.md',
  'docs/fresh-data.md',
  'docs/jobs.md',
  'docs/ledger.md',
  'docs/observability.md',
  'docs/reading.md',
  'docs/command-line.md',
  'docs/training.md',
  'docs/usage.md',
  'docs/what-if.md',
  'docs/writing.md',
]
/** Pages that write name it as their reader would. */
const ADMIN_KEY = { WATTPRINT_ADMIN_KEY: 'an-administrator-key-for-the-examples' }
/** Pages name times of their own, which must not grow too old. */
const LEDGER = { LEDGER_TAGS: 'team', LEDGER_RETENTION: '1200' }
const MOST_BYTES = 64 * 1024 * 1024
/** Set where numbers moved: pages are then given what their commands print now, for a person to read before it is committed. */
const IS_WRITTEN = process.env['WRITE_EXAMPLES'] === 'true'
/** A page may have a dozen commands, each a process of its own. */
const LONGEST_PAGE_MS = 240_000

// On a database that this process made itself, as a reader has it who has just started the service for the first time.
let address: string
let close: () => Promise<void>

beforeAll(async () => {
  const { database, remove } = await freshDatabase()
  const app = await buildApp({ config: readConfig({ LOG_LEVEL: 'error', ...ADMIN_KEY, ...LEDGER }), database })
  address = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('http://', '')
  close = async () => {
    await app.close()
    await remove()
  }
})
afterAll(() => close())

describe.each(PAGES)('%s', (path) => {
  it(
    'prints for every command what it says',
    async () => {
      let page = await readFile(path, 'utf8')
      const commands = documentedCommands(page)
      expect(commands.length).toBeGreaterThan(0)
      for (const { line, command, printed } of commands) {
        const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', here(command)], {
          maxBuffer: MOST_BYTES,
          env: { ...process.env, ...ADMIN_KEY },
        })
        if (IS_WRITTEN) page = withPrinted(page, command, printed, stdout.trimEnd())
        else expect(`${path}:${line}\n${stdout.trimEnd()}`).toBe(`${path}:${line}\n${printed ?? ''}`)
      }
      if (IS_WRITTEN) await writeFile(path, page)
    },
    LONGEST_PAGE_MS,
  )
})

/** The page with what a command prints now in place of what it printed. */
function withPrinted(page: string, command: string, before: string | undefined, now: string): string {
  if (before === undefined || before === now) return page
  const at = page.indexOf(before, page.indexOf(command) + command.length)
  return page.slice(0, at) + now + page.slice(at + before.length)
}

/** The same on the service of this test, and by the sources, where the reader has what the build made of them. */
function here(command: string): string {
  return command.replaceAll('localhost:3000', address).replaceAll('npx wattprint', `node ${COMMAND.join(' ')}`)
}
