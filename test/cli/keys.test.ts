import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findKey } from '../../src/database/api-keys.js'
import { connectDatabase } from '../../src/database/connect.js'
import { lockDirectory } from '../../src/database/directory-lock.js'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { COMMAND } from '../support/command.js'
import { type Place, preparedPlace, SERVER_URL } from '../support/database.js'

const KEY = /^wattprint_[0-9a-f]{16}_[\w-]{43}$/

let place: Place
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ place, remove } = await preparedPlace('empty'))
})
afterAll(() => remove())

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string }

async function wattprint(...words: string[]): Promise<Outcome> {
  const env = { ...process.env, DATABASE_URL: place.databaseUrl ?? '', WATTPRINT_DATA_DIR: place.dataDirectory }
  try {
    const command = [...COMMAND, ...words]
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { cwd: PACKAGE_ROOT, env })
    return { code: 0, stdout: stdout.trim(), stderr: stderr.trim() }
  } catch (error) {
    const { code, stdout, stderr } = error as Outcome
    return { code, stdout: stdout.trim(), stderr: stderr.trim() }
  }
}

describe('wattprint keys', () => {
  it('makes a key, lists it without itself, and revokes it', async () => {
    const { stdout: key } = await wattprint('keys', 'create', '--owner', 'Data team', '--scope', 'write')
    expect(key).toMatch(KEY)
    const id = key.split('_')[1] ?? ''
    const { stdout: listed } = await wattprint('keys', 'list')
    expect(listed).toMatch(new RegExp(`^${id}\twrite\t\\S+\t-\tData team$`, 'm'))
    expect(listed).not.toContain(key)
    expect((await wattprint('keys', 'revoke', id)).stdout).toMatch(`Key ${id} of Data team opens nothing since 20`)
    const database = await connectDatabase(place)
    expect(await findKey(database, key)).toBeUndefined()
    await database.close()
  })

  it('says that a key is not known, and how to see those that are', async () => {
    const { code, stderr } = await wattprint('keys', 'revoke', 'none')
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'No key has id "none". See wattprint keys list or GET /v1/keys.' })
  })

  it.each([
    ['nothing', [], 'Usage:', 2],
    ['an unknown command', ['kyes', 'list'], 'Usage:', 2],
    ['an unknown verb', ['keys', 'make'], 'Write keys create --owner NAME', 2],
    ['an unknown option', ['keys', 'create', '--name', 'x'], "Unknown option '--name'", 2],
    ['no owner', ['keys', 'create', '--scope', 'write'], '/owner', 1],
    ['an unknown scope', ['keys', 'create', '--owner', 'x', '--scope', 'root'], '/scope', 1],
  ])('given %s says what to write', async (_what, words, told, status) => {
    const { code, stderr } = await wattprint(...words)
    expect(code).toBe(status)
    expect(stderr).toContain(told)
    expect(stderr).not.toMatch(/\.ts:\d+/)
  })

  it.skipIf(SERVER_URL)('says the way out while a service holds the data directory', async () => {
    const lock = await lockDirectory(place.dataDirectory)
    const { code, stderr } = await wattprint('keys', 'list')
    lock.release()
    expect(code).toBe(1)
    expect(stderr).toMatch(/^The data directory .* is in use by process \d+ .* WATTPRINT_ADMIN_KEY and use POST, GET and DELETE \/v1\/keys/)
  })
})
