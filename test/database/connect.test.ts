import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectDatabase } from '../../src/database/connect.js'
import { SERVER_URL } from '../support/database.js'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'wattprint-connect-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

describe('a DATABASE_URL', () => {
  it.each(['nonsense', 'mysql://user:hunter2@host/name', 'http://user:hunter2@host'])(
    'that is not of PostgreSQL is refused without showing it: %s',
    async (databaseUrl) => {
      const opening = connectDatabase({ databaseUrl, dataDirectory: directory })
      await expect(opening).rejects.toMatchObject({ code: 'configuration-invalid' })
      await expect(opening).rejects.toThrow(/^DATABASE_URL is not the address of a PostgreSQL database\. Write (?!.*hunter2)/)
    },
  )

  it('whose server does not answer is refused with the host, the reason and the way out, never the password', async () => {
    const opening = connectDatabase({ databaseUrl: 'postgresql://user:hunter2@127.0.0.1:1/name', dataDirectory: directory })
    await expect(opening).rejects.toMatchObject({ code: 'database-unavailable' })
    await expect(opening).rejects.toThrow(
      'The database at 127.0.0.1:1/name cannot be used: connect ECONNREFUSED 127.0.0.1:1. Start it, correct DATABASE_URL, or unset it to use the embedded one.',
    )
  })

  it.runIf(SERVER_URL)('whose database does not exist is refused with its name', async () => {
    const url = new URL(SERVER_URL ?? '')
    url.pathname = '/no_such_database'
    const opening = connectDatabase({ databaseUrl: url.href, dataDirectory: directory })
    await expect(opening).rejects.toThrow('cannot be used: database "no_such_database" does not exist.')
  })
})

describe('the embedded database', () => {
  it('is made the first time, over what an interrupted start left', async () => {
    await mkdir(join(directory, 'postgresql.unfinished/base'), { recursive: true })
    const database = await connectDatabase({ dataDirectory: directory })
    expect(database.kind).toBe('embedded')
    await database.close()
    expect(await readdir(directory)).toEqual(['postgresql', 'wattprint.lock'])
  })

  it('says which directory it cannot make, and the way out', async () => {
    await writeFile(join(directory, 'file'), '')
    const opening = connectDatabase({ dataDirectory: join(directory, 'file', 'inside') })
    await expect(opening).rejects.toMatchObject({ code: 'configuration-invalid' })
    await expect(opening).rejects.toThrow(/^The data directory .*inside cannot be used: .* name another one in WATTPRINT_DATA_DIR\.$/)
  })
})
