/**
 * `preparedDatabase()` gives a test file a database of its own, migrated and loaded, within a second: a copy of one that
 * was prepared once for this state of the migrations, schemas and records; on PostgreSQL when TEST_DATABASE_URL names a
 * server, on PGlite otherwise. `preparedPlace()` gives where it is, unopened, for tests of starting and restarting.
 *
 * A database that is opened again differs from one that was migrated in the same process: PGlite learns the types of the
 * columns when it opens. So with WATTPRINT_TEST_FRESH=true, as CI has it, `preparedDatabase()` migrates and loads an empty
 * cluster in the process of the test file when it is first asked, and copies as before when it is asked again, because that
 * takes seconds; `freshDatabase()` makes one always, in a directory that did not exist before.
 */
import { createHash, randomBytes } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { vi } from 'vitest'
import { readDataFiles } from '../../src/database/bundled/data-files.js'
import { connectDatabase, type Database } from '../../src/database/connect.js'
import { loadBundledRecords } from '../../src/database/load-bundled-records.js'
import { migrate } from '../../src/database/migrate.js'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'

// The first test file to ask waits until the database is prepared.
vi.setConfig({ hookTimeout: 120_000, testTimeout: 60_000 })

export type Content = 'empty' | 'bundled'
type Version = { readonly version: string }
export type Place = { readonly databaseUrl: string | undefined; readonly dataDirectory: string }

export const SERVER_URL = process.env['TEST_DATABASE_URL']
const CACHE = join(PACKAGE_ROOT, 'node_modules/.cache/wattprint-tests')
const PREPARE_SECONDS = 120
const KEPT_SECONDS = 3600

/** Of this process, which is that of one test file. */
let hasMigrated = false

/** A database of its own, open; `remove` closes it and takes it away. */
export async function preparedDatabase(
  content: Content = 'bundled',
): Promise<{ database: Database; place: Place; remove: () => Promise<void> }> {
  if (SERVER_URL === undefined && process.env['WATTPRINT_TEST_FRESH'] === 'true' && !hasMigrated) {
    hasMigrated = true
    return migratedHere(content)
  }
  const { place, remove } = await preparedPlace(content)
  const database = await connectDatabase(place)
  return { database, place, remove: () => database.close().finally(remove) }
}

/** An embedded database, open, that this process made from nothing, as the first start of a service does. */
export async function freshDatabase(): Promise<{ database: Database; place: Place; remove: () => Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), 'wattprint-fresh-'))
  const place = { databaseUrl: undefined, dataDirectory: join(parent, 'data') }
  const database = await bringUpToDate(place, 'bundled')
  return { database, place, remove: () => database.close().finally(() => rm(parent, { recursive: true, force: true })) }
}

/** The same in a copy of an empty cluster, because a service has that made by another process anyway. */
async function migratedHere(content: Content): Promise<{ database: Database; place: Place; remove: () => Promise<void> }> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'wattprint-test-'))
  const { version } = JSON.parse(await readFile(join(PACKAGE_ROOT, 'node_modules/@electric-sql/pglite/package.json'), 'utf8')) as Version
  await cp(await preparedDirectory(`wattprint_cluster_${version}`, 'cluster'), dataDirectory, { recursive: true })
  const place = { databaseUrl: undefined, dataDirectory }
  const database = await bringUpToDate(place, content)
  return { database, place, remove: () => database.close().finally(() => rm(dataDirectory, { recursive: true, force: true })) }
}

/** A database as `preparedDatabase()` gives it, not open. */
export async function preparedPlace(content: Content = 'bundled'): Promise<{ place: Place; remove: () => Promise<void> }> {
  const name = `wattprint_${content}_${await fingerprint(content)}`
  const dataDirectory = await mkdtemp(join(tmpdir(), 'wattprint-test-'))
  const removeDirectory = (): Promise<void> => rm(dataDirectory, { recursive: true, force: true })
  if (SERVER_URL === undefined) {
    await cp(await preparedDirectory(name, content), dataDirectory, { recursive: true })
    return { place: { databaseUrl: undefined, dataDirectory }, remove: removeDirectory }
  }
  const copy = `wattprint_test_${randomBytes(6).toString('hex')}`
  await copyOnServer(SERVER_URL, name, copy, content)
  const remove = async (): Promise<void> => {
    await onServer(SERVER_URL, `DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`)
    await removeDirectory()
  }
  return { place: { databaseUrl: urlOf(SERVER_URL, copy), dataDirectory }, remove }
}

/** Names the state of everything that a prepared database is made from. */
async function fingerprint(content: Content): Promise<string> {
  const folders = content === 'empty' ? ['prisma/migrations'] : ['prisma/migrations', 'prisma/data', 'src/schemas', 'src/database']
  const files = await Promise.all(folders.map((folder) => readDataFiles(join(PACKAGE_ROOT, folder))))
  const hash = createHash('sha256')
  for (const { shownPath, text } of files.flat()) hash.update(`${shownPath}\0${text}\0`)
  return hash.digest('hex').slice(0, 16)
}

async function bringUpToDate(place: Place, content: Content | 'cluster'): Promise<Database> {
  const database = await connectDatabase(place)
  try {
    if (content !== 'cluster') await migrate(database)
    if (content === 'bundled') await loadBundledRecords(database)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

async function prepare(place: Place, content: Content | 'cluster'): Promise<void> {
  await (await bringUpToDate(place, content)).close()
}

async function preparedDirectory(name: string, content: Content | 'cluster'): Promise<string> {
  const directory = join(CACHE, name)
  const lock = `${directory}.lock`
  await mkdir(CACHE, { recursive: true })
  for (let waited = 0; !(await exists(directory)); waited += 1) {
    const mine = await mkdir(lock).then(
      () => true,
      () => false,
    )
    if (!mine && waited < PREPARE_SECONDS) await wait(1000)
    else {
      await removeForsaken()
      const unfinished = await mkdtemp(`${directory}.unfinished-`)
      await prepare({ databaseUrl: undefined, dataDirectory: unfinished }, content)
        .then(() => rename(unfinished, directory))
        .finally(() => rm(lock, { recursive: true, force: true }))
    }
  }
  return directory
}

/** Directories of states that are gone; the age spares those of a test run that is under way. */
async function removeForsaken(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const path = join(CACHE, name)
    if (Date.now() - (await stat(path)).mtimeMs > KEPT_SECONDS * 1000) await rm(path, { recursive: true, force: true })
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** One process at a time, because a database that is being copied may have no other connection. */
async function copyOnServer(serverUrl: string, name: string, copy: string, content: Content): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(829377103)')
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) {
      const unfinished = `${name}_unfinished`
      await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`)
      await client.query(`CREATE DATABASE ${unfinished}`)
      await prepare({ databaseUrl: urlOf(serverUrl, unfinished), dataDirectory: '' }, content)
      await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`)
    }
    await client.query(`CREATE DATABASE ${copy} TEMPLATE ${name}`)
  } finally {
    await client.end()
  }
}

async function onServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

function urlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
