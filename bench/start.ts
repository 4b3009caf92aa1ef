/**
 * How long the service takes for its first and second start, and how much memory it uses, with the embedded store and, if
 * TEST_DATABASE_URL names a server, with PostgreSQL. Run with `npm run bench:start`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { CASES } from './http/cases.js'
import { runRound } from './http/round.js'
import { startServer } from './http/server-process.js'

const REQUESTS = 10_000
const SERVER_URL = process.env['TEST_DATABASE_URL']
const [ASKED] = CASES
const UNLIMITED = { RATE_LIMIT_PER_MINUTE: '0', OVERLOAD_DELAY_MILLISECONDS: '0' }

const directory = await mkdtemp(join(tmpdir(), 'wattprint-start-'))
console.log(`| store | first start, s | second start, s | memory after the second start, MB | after ${REQUESTS.toLocaleString('en')} estimates |
|---|---|---|---|---|`)
await printRow('embedded', { WATTPRINT_DATA_DIR: directory })
if (SERVER_URL !== undefined) {
  const name = `wattprint_bench_${process.pid}`
  await onServer(SERVER_URL, `CREATE DATABASE ${name}`)
  const url = new URL(SERVER_URL)
  url.pathname = `/${name}`
  await printRow('PostgreSQL', { DATABASE_URL: url.href })
  await onServer(SERVER_URL, `DROP DATABASE ${name} WITH (FORCE)`)
}
await rm(directory, { recursive: true, force: true })
console.log('\nMemory is VmRSS of the one process; starts are timed to the first 200 of /readyz.')

async function printRow(store: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const first = await startServer(['dist/server.js'], '/readyz', { ...UNLIMITED, ...environment })
  await first.stop()
  const second = await startServer(['dist/server.js'], '/readyz', { ...UNLIMITED, ...environment })
  const idle = await second.residentMegabytes()
  if (ASKED) await runRound(second, ASKED, { requests: REQUESTS })
  const loaded = await second.residentMegabytes()
  await second.stop()
  const cells = [first.startSeconds.toFixed(1), second.startSeconds.toFixed(1), idle.toFixed(0), loaded.toFixed(0)]
  console.log(`| ${[store, ...cells].join(' | ')} |`)
}

async function onServer(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
