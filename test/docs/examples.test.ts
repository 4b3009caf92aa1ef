import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { preparedDatabase } from '../support/database.js'
import { documentedCommands } from './documented-commands.js'

const run = promisify(execFile)
const PAGES = [
  'README.md',
  'docs/add-your-model.md',
  'docs/batches.md',
  'docs/compare-regions.md',
  'docs/fresh-data.md',
  'docs/jobs.md',
  'docs/reading.md',
  'docs/command-line.md',
  'docs/training.md',
  'docs/usage.md',
  'docs/what-if.md',
  'docs/writing.md',
]
/** Pages that write name it as their reader would. */
const ADMIN_KEY = { WATTPRINT_ADMIN_KEY: 'an-administrator-key-for-the-examples' }
const MOST_BYTES = 64 * 1024 * 1024

let address: string
let close: () => Promise<void>

beforeAll(async () => {
  const { database, remove } = await preparedDatabase()
  const app = await buildApp({ config: readConfig({ LOG_LEVEL: 'error', ...ADMIN_KEY }), database })
  address = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('http://', '')
  close = async () => {
    await app.close()
    await remove()
  }
})
afterAll(() => close())

describe.each(PAGES)('%s', (path) => {
  it('prints for every command what it says', async () => {
    const commands = documentedCommands(await readFile(path, 'utf8'))
    expect(commands.length).toBeGreaterThan(0)
    for (const { line, command, printed } of commands) {
      const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', here(command)], {
        maxBuffer: MOST_BYTES,
        env: { ...process.env, ...ADMIN_KEY },
      })
      expect(`${path}:${line}\n${stdout.trimEnd()}`).toBe(`${path}:${line}\n${printed ?? ''}`)
    }
  })
})

/** The same on the service of this test, and by the sources, where the reader has what the build made of them. */
function here(command: string): string {
  return command.replaceAll('localhost:3000', address).replaceAll('npx wattprint', 'node --import tsx src/cli.ts')
}
