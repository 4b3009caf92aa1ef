import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backup, restore } from '../../src/cli/backup.js'
import { createKey, findKey } from '../../src/database/api-keys.js'
import { connectDatabase } from '../../src/database/connect.js'
import { lockDirectory } from '../../src/database/directory-lock.js'
import { loadBundledRecords } from '../../src/database/load-bundled-records.js'
import { migrate } from '../../src/database/migrate.js'
import { readRecords } from '../../src/database/read-records.js'
import { saveRecord } from '../../src/database/save-record.js'
import { Factor } from '../../src/schemas/factor.js'
import { preparedPlace, SERVER_URL } from '../support/database.js'

const figure = { value: 0.25, unit: 'ratio', source: 'patterson-2021', locator: 'Table 4' }
const OWN = Factor.parse({ id: 'test/kept', name: 'A share of our own', figure })
const OWNER_ONLY = 0o600

let folder: string
let dataDirectory: string
let remove: () => Promise<void>
let key: string
let written: Awaited<ReturnType<typeof readRecords>>

// These commands are of the embedded database alone, on whichever store the suite runs.
const embedded = describe.skipIf(SERVER_URL)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wattprint-backup-'))
  const prepared = await preparedPlace()
  dataDirectory = prepared.place.dataDirectory
  remove = prepared.remove
  if (SERVER_URL) return
  const database = await connectDatabase({ dataDirectory })
  ;({ key } = await createKey(database, { owner: 'Data team', scope: 'write' }))
  await saveRecord(database, 'factor', OWN, { author: { owner: 'Data team', keyId: null } })
  written = await readRecords(database)
  await database.close()
})
afterAll(async () => {
  await remove()
  await rm(folder, { recursive: true })
})

const at = (directory: string) => ({ WATTPRINT_DATA_DIR: directory })
const refused = (text: RegExp) =>
  expect.objectContaining({ code: 'backup-refused', message: expect.stringMatching(text) as string }) as Error

embedded('wattprint backup and restore', () => {
  it('bring the whole database to another directory, where a start finds nothing to do', async () => {
    const file = join(folder, 'first.tar.gz')
    await backup([file], at(dataDirectory))
    expect((await stat(file)).mode & 0o777).toBe(OWNER_ONLY)
    const elsewhere = join(folder, 'elsewhere')
    await restore([file], at(elsewhere))
    const database = await connectDatabase({ dataDirectory: elsewhere })
    expect(await migrate(database)).toEqual([])
    expect(await loadBundledRecords(database)).toBe(false)
    expect(await readRecords(database)).toEqual(written)
    expect(await findKey(database, key)).toMatchObject({ owner: 'Data team' })
    await saveRecord(database, 'factor', { ...OWN, id: 'test/later' }, { author: { owner: 'Data team', keyId: null } })
    await database.close()
  })

  it('leave a database that is there alone, unless told to replace it', async () => {
    const file = join(folder, 'second.tar.gz')
    await backup([file], at(dataDirectory))
    const elsewhere = join(folder, 'elsewhere')
    await expect(restore([file], at(elsewhere))).rejects.toThrow(refused(/is not empty\. .*--overwrite/))
    await expect(backup([file], at(dataDirectory))).rejects.toThrow(refused(/is there already\. .*--overwrite/))
    await restore([file, '--overwrite'], at(elsewhere))
    const database = await connectDatabase({ dataDirectory: elsewhere })
    expect((await readRecords(database)).revision).toBe(written.revision)
    await database.close()
  })

  it('refuse a file that is no backup, and leave what was there as it was', async () => {
    const elsewhere = join(folder, 'elsewhere')
    const whole = await readFile(join(folder, 'first.tar.gz'))
    for (const bytes of ['', 'nothing of the kind', gzipSync('nothing'), whole.subarray(0, whole.length / 2)]) {
      await writeFile(join(folder, 'broken'), bytes)
      await expect(restore([join(folder, 'broken'), '--overwrite'], at(elsewhere))).rejects.toThrow(refused(/is not a backup/))
    }
    await expect(restore([join(folder, 'absent')], at(elsewhere))).rejects.toThrow(refused(/cannot be read/))
    const database = await connectDatabase({ dataDirectory: elsewhere })
    expect((await readRecords(database)).revision).toBe(written.revision)
    await database.close()
  })

  it('wait for nobody: a directory that is open elsewhere is refused', async () => {
    const lock = await lockDirectory(dataDirectory)
    const inUse = expect.objectContaining({ code: 'data-directory-in-use' }) as Error
    await expect(backup([join(folder, 'third')], at(dataDirectory))).rejects.toThrow(inUse)
    await expect(restore([join(folder, 'first.tar.gz'), '--overwrite'], at(dataDirectory))).rejects.toThrow(inUse)
    lock.release()
  })

  it('back up no directory without a database, and make none', async () => {
    const absent = join(folder, 'absent-directory')
    await expect(backup([join(folder, 'fourth')], at(absent))).rejects.toThrow(refused(/no embedded database in .*absent-directory/))
    await expect(stat(absent)).rejects.toThrow('ENOENT')
  })
})

describe('wattprint backup and restore with a PostgreSQL server', () => {
  it('name its own tools', async () => {
    const server = { DATABASE_URL: 'postgresql://user:hunter2@127.0.0.1:1/name' }
    await expect(backup(['file'], server)).rejects.toThrow(refused(/pg_dump(?!.*hunter2)/))
    await expect(restore(['file'], server)).rejects.toThrow(refused(/pg_restore(?!.*hunter2)/))
  })
})

it.each([[[]], [['one', 'two']], [['--force', 'one']]])('given the words %j says what to write', async (words) => {
  const unclear = expect.objectContaining({ code: 'command-invalid' }) as Error
  await expect((async () => backup(words, {}))()).rejects.toThrow(unclear)
})
