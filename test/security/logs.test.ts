import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { type Place, preparedPlace } from '../support/database.js'
import { freePort } from '../support/free-port.js'

const ADMIN_KEY = 'an-administrator-key-that-no-log-may-hold'
const UNKNOWN_KEY = `wattprint_${'0'.repeat(16)}_${'unknown-secret-of-a-caller-'.padEnd(43, 'x')}`
const START_SECONDS = 60

let place: Place
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ place, remove } = await preparedPlace())
})
afterAll(() => remove())

it('no key is in the log, even where everything is logged and whatever is wrong with the request', async () => {
  const port = await freePort()
  const { PATH = '', HOME = '' } = process.env
  const env = {
    PATH,
    HOME,
    WATTPRINT_DATA_DIR: place.dataDirectory,
    DATABASE_URL: place.databaseUrl ?? '',
    WATTPRINT_ADMIN_KEY: ADMIN_KEY,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'trace',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], { cwd: PACKAGE_ROOT, env })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += String(text)))
  const ended = once(child, 'exit')
  const address = `http://127.0.0.1:${port}`
  const isReady = (): Promise<boolean> =>
    fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  for (let tries = 0; tries < START_SECONDS * 10 && !(await isReady()); tries += 1) await wait(100)

  const json = { 'content-type': 'application/json' }
  const keyed = (key: string) => ({ ...json, authorization: `Bearer ${key}` })
  const made = await fetch(`${address}/v1/keys`, { method: 'POST', headers: keyed(ADMIN_KEY), body: '{"owner":"x","scope":"write"}' })
  const { key } = (await made.json()) as { key: string }
  for (const sent of [key, ADMIN_KEY, UNKNOWN_KEY]) {
    await fetch(`${address}/v1/keys`, { headers: keyed(sent) })
    await fetch(`${address}/v1/sources/x`, { method: 'PUT', headers: keyed(sent), body: '{' })
    await fetch(`${address}/v1/estimates/inference`, { method: 'POST', headers: keyed(sent), body: '{"model":7}' })
    await fetch(`${address}/nowhere`, { headers: keyed(sent) })
    await fetch(`${address}/graphql`, { method: 'POST', headers: keyed(sent), body: '{"query":"{"}' })
  }
  child.kill('SIGTERM')
  await ended
  expect(log).toContain('/v1/keys')
  for (const secret of [key, ADMIN_KEY, UNKNOWN_KEY]) expect(log).not.toContain(secret.slice(-20))
})
