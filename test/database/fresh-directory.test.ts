/** What a user meets who starts the service for the first time: a data directory that does not exist. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm, statfs, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { backUp, restore } from '../../src/database/backup.js'
import { connectDatabase, type Database } from '../../src/database/connect.js'
import { loadBundledRecords } from '../../src/database/load-bundled-records.js'
import { migrate } from '../../src/database/migrate.js'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { freshDatabase, preparedPlace, SERVER_URL } from '../support/database.js'
import { ownModel, ownSource } from '../support/records.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const MIGRATIONS = join(PACKAGE_ROOT, 'prisma/migrations')

describe('a database that this process made', () => {
  let database: Database
  let remove: () => Promise<void>
  beforeAll(async () => {
    ;({ database, remove } = await freshDatabase())
  })
  afterAll(() => remove())

  it('takes, gives and deletes records, before any restart', async () => {
    const app = await buildApp({ config: readConfig({ LOG_LEVEL: 'silent', WATTPRINT_ADMIN_KEY: ADMIN_KEY }), database })
    const ask = async (method: 'PUT' | 'DELETE', url: string, payload?: object): Promise<number> => {
      const headers = { authorization: `Bearer ${ADMIN_KEY}`, ...(method === 'DELETE' && { 'if-match': '*' }) }
      return (await app.inject({ method, url, headers, ...(payload && { payload }) })).statusCode
    }
    expect(await ask('PUT', '/v1/sources/our-report', ownSource())).toBe(201)
    expect(await ask('PUT', '/v1/models/own-model', ownModel())).toBe(201)
    expect(await ask('DELETE', '/v1/models/own-model')).toBe(204)
    expect(await ask('DELETE', '/v1/sources/our-report')).toBe(204)
    await app.close()
  })

  it('knows an enumeration that a later migration adds, as at an upgrade', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wattprint-upgrade-'))
    await cp(MIGRATIONS, folder, { recursive: true })
    const later = join(folder, '20991231000000_later')
    await mkdir(later)
    const sql = `CREATE TYPE "Later" AS ENUM ('one', 'two'); CREATE TABLE "LaterTable" (which "Later"); INSERT INTO "LaterTable" VALUES ('one')`
    await writeFile(join(later, 'migration.sql'), sql)
    expect(await migrate(database, folder)).toEqual(['20991231000000_later'])
    const rows = await database.prisma.$queryRaw`SELECT which FROM "LaterTable" WHERE which = ANY(${['one']})`
    expect(rows).toEqual([{ which: 'one' }])
    await rm(folder, { recursive: true })
  })
})

const run = (command: string, ...words: string[]): boolean => spawnSync(command, words).status === 0
const told = (code: string, sentence: RegExp): Error =>
  expect.objectContaining({ name: 'DomainError', code, message: expect.stringMatching(sentence) as string }) as Error

describe.skipIf(SERVER_URL)('a start says what to do', () => {
  let directory: string
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'wattprint-start-'))
  })
  afterEach(() => rm(directory, { recursive: true, force: true }))

  const opening = async (dataDirectory: string): Promise<void> => {
    const database = await connectDatabase({ dataDirectory })
    try {
      await migrate(database)
      await loadBundledRecords(database)
    } finally {
      await database.close()
    }
  }

  const onDisk = async (mebibytes: number, work: (disk: string) => Promise<void>): Promise<void> => {
    const disk = join(directory, 'disk')
    await mkdir(disk)
    if (!run('mount', '-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', disk))
      return console.warn('SKIPPED: a full disk is not tested here, because only root may mount one.')
    // Lazily, because PGlite leaves files open where it could not be opened.
    await work(disk).finally(() => run('umount', '--lazy', disk))
  }
  const full = told(
    'database-unavailable',
    /^The disk of the data directory .* is full \(\d+ MiB are free\)\. Make room on it: .* WATTPRINT_DATA_DIR\.$/,
  )

  it('where the disk is too small for a new database, and leaves nothing on it', async () => {
    await onDisk(20, async (disk) => {
      await expect(opening(disk)).rejects.toThrow(full)
      expect(await readdir(disk)).toEqual(['wattprint.lock'])
    })
  })

  it('where the disk is too small for a backup, and leaves nothing on it', async () => {
    const { place, remove } = await preparedPlace('empty')
    const file = join(directory, 'backup.tar.gz')
    await backUp(place.dataDirectory, file, { overwrite: false })
    await remove()
    await onDisk(20, async (disk) => {
      await expect(restore(file, disk, { overwrite: false })).rejects.toThrow(full)
      expect(await readdir(disk)).toEqual(['wattprint.lock'])
    })
  })

  it('where the disk is full once the database is made', async () => {
    const { place, remove } = await preparedPlace('empty')
    await onDisk(200, async (disk) => {
      await cp(place.dataDirectory, disk, { recursive: true })
      const { bavail, bsize } = await statfs(disk)
      await writeFile(join(disk, 'filler'), Buffer.alloc(bavail * bsize - 512 * 1024))
      await expect(opening(disk)).rejects.toThrow(full)
      await rm(join(disk, 'filler'))
      await opening(disk)
    })
    await remove()
  })

  it.runIf(process.getuid?.() === 0)('where its user may not write the directory', async () => {
    await chmod(directory, 0o755)
    const dataDirectory = join(directory, 'data')
    await mkdir(dataDirectory)
    const open = `
      import { connectDatabase } from './src/database/connect.ts'
      process.setuid(65534)
      await connectDatabase({ dataDirectory: ${JSON.stringify(dataDirectory)} }).catch((error) => console.log(error.code + ': ' + error.message))`
    const words = ['--import', 'tsx', '--input-type=module', '--eval', open]
    const { stdout } = spawnSync(process.execPath, words, { cwd: PACKAGE_ROOT, encoding: 'utf8' })
    expect(stdout).toMatch(
      /^configuration-invalid: The data directory .* cannot be used: EACCES: .* Give user 65534, as whom this runs, the right to write it, or name another one in WATTPRINT_DATA_DIR\.\n$/,
    )
  })

  describe('where the database is damaged:', () => {
    const damaged = told(
      'database-unavailable',
      /^The database in .*postgresql is damaged \(.*\)\. Restore a backup with wattprint restore FILE --overwrite\. Without one, move .*postgresql away/,
    )
    it.each<[string, (cluster: string) => Promise<void>]>([
      ['without its version', (cluster) => rm(join(cluster, 'PG_VERSION'))],
      ['with a control file that is cut short', (cluster) => truncate(join(cluster, 'global/pg_control'), 100)],
      ['without its log of writes', (cluster) => rm(join(cluster, 'pg_wal'), { recursive: true })],
      ['of zeros in place of its tables', zeroTables],
    ])('%s', async (_what, damage) => {
      const { place, remove } = await preparedPlace('empty')
      await damage(join(place.dataDirectory, 'postgresql'))
      await expect(opening(place.dataDirectory)).rejects.toThrow(damaged)
      await remove()
    })
  })

  it('and never makes an empty database where a restore was cut off', async () => {
    const { place, remove } = await preparedPlace('empty')
    const at = (name: string): string => join(place.dataDirectory, `postgresql${name}`)
    const isMigrated = async (): Promise<boolean> => {
      const database = await connectDatabase(place)
      const applied = await migrate(database)
      await database.close()
      return applied.length === 0
    }
    // Between the renames, from the last to the first: what each leaves is a whole database.
    await cp(at(''), at('.replaced'), { recursive: true })
    expect([await isMigrated(), await readdir(place.dataDirectory)]).toEqual([true, ['postgresql', 'wattprint.lock']])
    await cp(at(''), at('.restored'), { recursive: true })
    await rename(at(''), at('.replaced'))
    expect([await isMigrated(), await readdir(place.dataDirectory)]).toEqual([true, ['postgresql', 'wattprint.lock']])
    await cp(at(''), at('.restored'), { recursive: true })
    expect([await isMigrated(), await readdir(place.dataDirectory)]).toEqual([true, ['postgresql', 'wattprint.lock']])
    await rename(at(''), at('.replaced'))
    expect([await isMigrated(), await readdir(place.dataDirectory)]).toEqual([true, ['postgresql', 'wattprint.lock']])
    // While it unpacks: what was there stays, and where nothing was there the start refuses.
    await cp(at(''), at('.restoring'), { recursive: true })
    expect([await isMigrated(), await readdir(place.dataDirectory)]).toEqual([true, ['postgresql', 'wattprint.lock']])
    await rename(at(''), at('.restoring'))
    const cutOff = told('database-unavailable', /^A restore into .* was cut off .* Run wattprint restore FILE --overwrite again\./)
    await expect(isMigrated()).rejects.toThrow(cutOff)
    await remove()
  })

  it('and comes to the same end after it was killed, in the making of the database or the migrations', async () => {
    const server = ['--import', 'tsx', '--input-type=module', '--eval', MAKE]
    const dataDirectory = join(directory, 'data')
    for (const moment of ['postgresql.unfinished', 'migrating']) {
      const child = spawn(process.execPath, [...server, dataDirectory], { cwd: PACKAGE_ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
      if (moment === 'migrating') await once(child.stdout, 'data')
      else while (!(await readdir(dataDirectory).catch(() => [])).some((name) => name.startsWith(moment))) await wait(20)
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    await opening(dataDirectory)
    expect(await readdir(dataDirectory)).toEqual(['postgresql', 'wattprint.lock'])
  })

  it('with the reason of a migration that fails, which leaves nothing behind', async () => {
    const { place, remove } = await preparedPlace('empty')
    const database = await connectDatabase(place)
    const folder = join(directory, 'migrations')
    await cp(MIGRATIONS, folder, { recursive: true })
    const later = join(folder, '20991231000000_later', 'migration.sql')
    await mkdir(join(later, '..'))
    await writeFile(later, 'CREATE TABLE "Later" (id int); SELECT * FROM "Nowhere"')
    await expect(migrate(database, folder)).rejects.toThrow(/Nowhere/)
    await writeFile(later, 'CREATE TABLE "Later" (id int)')
    expect(await migrate(database, folder)).toEqual(['20991231000000_later'])
    await database.close()
    await remove()
  })
})

/** Says so in the middle of each migration, whose tables are made by then and whose end is not yet noted. */
const MAKE = `
  import { connectDatabase } from './src/database/connect.ts'
  import { migrate } from './src/database/migrate.ts'
  const database = await connectDatabase({ dataDirectory: process.argv.at(-1) })
  const lend = database.migrating
  await migrate({ ...database, migrating: (work) => lend((factory) => work({ ...factory, connect: async () => {
    const adapter = await factory.connect()
    const executeScript = adapter.executeScript
    return Object.assign(adapter, { executeScript: async (script) => {
      await executeScript(script)
      console.log('migrating')
      await new Promise((resolve) => setTimeout(resolve, 60_000))
    } })
  } })) })
`

/** The files of the tables themselves, of which the first page names the rest. */
async function zeroTables(cluster: string): Promise<void> {
  const databases = await readdir(join(cluster, 'base'))
  for (const name of databases)
    for (const file of await readdir(join(cluster, 'base', name)))
      if (/^\d+$/.test(file)) await writeFile(join(cluster, 'base', name, file), Buffer.alloc(8192))
}
