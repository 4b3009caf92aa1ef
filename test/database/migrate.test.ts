import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentDigest } from '../../src/content-digest.js'
import { connectDatabase, type Database } from '../../src/database/connect.js'
import { loadBundledRecords } from '../../src/database/load-bundled-records.js'
import { migrate, missingSql } from '../../src/database/migrate.js'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { readRecords } from '../../src/database/read-records.js'
import { insertRows, type TableName } from '../../src/database/rows.js'
import { insertRecords } from '../../src/database/write-records.js'
import { Factor } from '../../src/schemas/factor.js'
import { KINDS, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '../../src/schemas/record.js'
import { preparedDatabase, SERVER_URL } from '../support/database.js'

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
    const rows = await database.prisma.$queryRaw<
      { migration_name: string }[]
    >`SELECT migration_name FROM _prisma_migrations ORDER BY migration_name`
    expect(rows[0]?.migration_name).toMatch(/^\d{14}_catalog$/)
  })

  it.skipIf(SERVER_URL)('lead to prisma/schema.prisma', async () => {
    expect((await missingSql(database)).trim()).toBe('-- This is an empty migration.')
  })
})

describe('a database of the first version', () => {
  it('is brought up to date with what a user wrote in it intact', async () => {
    const { database, remove } = await preparedDatabase('empty')
    const first = await mkdtemp(join(tmpdir(), 'wattprint-migrations-'))
    const folder = join(PACKAGE_ROOT, 'prisma/migrations')
    const [earliest = '', ...later] = (await readdir(folder)).filter((name) => /^\d/.test(name)).sort()
    await cp(join(folder, earliest), join(first, earliest), { recursive: true })
    await cp(join(folder, 'migration_lock.toml'), join(first, 'migration_lock.toml'))
    await database.prisma.$executeRaw`DROP SCHEMA public CASCADE`
    await database.prisma.$executeRaw`CREATE SCHEMA public`
    expect(await migrate(database, first)).toEqual([earliest])

    const source = {
      id: 'ours',
      kind: 'own_work',
      title: 'Ours',
      authors: [],
      publisher: 'Us',
      evidence: 'primary',
      origin: 'user',
      digest: '1',
    }
    const figure = { value: 0.5, unit: 'ratio', source: 'ours', locator: 'p' } as const
    const record = Factor.parse({ id: 'own/share', name: 'Own', figure })
    await database.prisma.$transaction(async (transaction) => {
      await insertRows(transaction, 'Source', [source])
      await insertRecords(transaction, 'user', [{ kind: 'factor', record }])
    })
    expect(await migrate(database)).toEqual(later)
    expect((await readRecords(database)).records.factor).toEqual([{ origin: 'user', record }])
    expect(await loadBundledRecords(database)).toBe(true)
    expect((await readRecords(database)).records.factor).toContainEqual({ origin: 'user', record })
    await remove()
    await rm(first, { recursive: true })
  }, 180_000)
})

describe('a database of the version whose kinds of record had a table each', () => {
  const LAST_BEFORE = '20261130194500_streams'
  /** Kinds that it did not know. */
  const KINDS_SINCE: readonly RecordKind[] = ['trainingMeasurement']

  it('is brought up to date with what a user wrote of every kind intact', async () => {
    const { database, remove } = await preparedDatabase('empty')
    const former = await mkdtemp(join(tmpdir(), 'wattprint-migrations-'))
    const folder = join(PACKAGE_ROOT, 'prisma/migrations')
    const names = (await readdir(folder)).filter((name) => name <= LAST_BEFORE || name === 'migration_lock.toml')
    for (const name of names) await cp(join(folder, name), join(former, name), { recursive: true })
    await database.prisma.$executeRaw`DROP SCHEMA public CASCADE`
    await database.prisma.$executeRaw`CREATE SCHEMA public`
    await migrate(database, former)

    const examples = RECORD_KINDS.filter((kind) => !KINDS_SINCE.includes(kind)).map((kind) => ({
      kind,
      record: RECORD_SCHEMAS[kind].parse(KINDS[kind].example),
    }))
    const { productionFigure } = RECORD_SCHEMAS
    const figure = productionFigure.parse({
      ...KINDS.productionFigure.example,
      model: 'gpt-3-175b',
      note: '"quoted" – ü',
      inputTokens: 12.5,
    })
    const { id, reference, ...columns } = figure
    await database.prisma.$transaction(async (transaction) => {
      const source = { id: 'patterson-2021', kind: 'paper', title: 'Ours', authors: [], publisher: 'Us', evidence: 'primary' }
      await insertRows(transaction, 'Source', [{ ...source, origin: 'user', digest: '1' }])
      await insertRecords(
        transaction,
        'user',
        examples.filter(({ kind }) => kind !== 'productionFigure'),
      )
      const head = { kind: 'productionFigure', id, origin: 'user', digest: contentDigest(figure) }
      await insertRows(transaction, 'CatalogRecord', [head])
      const [{ recordKey } = { recordKey: 0 }] = await transaction.$queryRaw<{ recordKey: number }[]>`
        SELECT key AS "recordKey" FROM "CatalogRecord" WHERE kind::text = 'productionFigure'`
      await insertRows(transaction, 'Name', [{ recordKey, position: 0, kind: head.kind, origin: 'user', name: id, foldedName: id }])
      await insertRows(transaction, 'Reference', [{ recordKey, path: 'reference', ...reference }])
      await insertRows(transaction, 'ProductionFigure' as TableName, [{ recordKey, ...columns }])
    })
    expect(await migrate(database)).toEqual((await readdir(folder)).filter((name) => /^\d/.test(name) && name > LAST_BEFORE).sort())
    const { records } = await readRecords(database)
    for (const { kind, record } of examples)
      expect(records[kind]).toEqual([{ origin: 'user', record: kind === 'productionFigure' ? figure : record }])
    const heads = await database.prisma.catalogRecord.findMany({ where: { kind: 'productionFigure' } })
    expect(contentDigest(records.productionFigure[0]?.record ?? {})).toBe(heads[0]?.digest)
    await remove()
    await rm(former, { recursive: true })
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
    const [least, middle, most] = applied.map((names) => names.length).sort()
    expect([least, middle]).toEqual([0, 0])
    expect(most).toBeGreaterThan(0)
    await Promise.all(replicas.map((replica) => replica.close()))
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await server.end()
  })
})
