import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectDatabase, type Database } from '../../src/database/connect.js'
import { migrate, missingSql } from '../../src/database/migrate.js'
import { SERVER_URL, preparedDatabase } from '../support/database.js'

describe('the migrations', () => {
  let database: Database
  let remove: () => Promise<void>
  beforeAll(async () => {
    ;({ database, remove } = await preparedDatabase('empty'))
  })
  afterAll(() => remove())

  it('are applied once', async () => {
    expect(await migrate(database)).toEqual([])
  })

  it('are kept in the history table of Prisma', async () => {
    const rows = await database.prisma.$queryRaw<{ migration_name: string }[]>`SELECT migration_name FROM _prisma_migrations`
    expect(rows[0]?.migration_name).toMatch(/^\d{14}_catalog$/)
  })

  it.skipIf(SERVER_URL)('lead to prisma/schema.prisma', async () => {
    expect((await missingSql(database)).trim()).toBe('-- This is an empty migration.')
  })
})

describe.runIf(SERVER_URL)('two replicas', () => {
  it('may start at once: one migrates, the other waits', async () => {
    const name = `wattprint_test_${randomBytes(6).toString('hex')}`
    const server = new pg.Client({ connectionString: SERVER_URL })
    await server.connect()
    await server.query(`CREATE DATABASE ${name}`)
    const url = new URL(SERVER_URL ?? '')
    url.pathname = `/${name}`
    const replicas = await Promise.all([1, 2, 3].map(() => connectDatabase({ databaseUrl: url.href, dataDirectory: '' })))
    const applied = await Promise.all(replicas.map((replica) => migrate(replica)))
    expect(applied.map((names) => names.length).sort()).toEqual([0, 0, 1])
    await Promise.all(replicas.map((replica) => replica.close()))
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await server.end()
  })
})
