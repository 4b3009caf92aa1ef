import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCatalog, type Catalog, contestedNames } from '../../src/catalog/catalog.js'
import { findModel } from '../../src/catalog/find-record.js'
import { findKey } from '../../src/database/api-keys.js'
import { connectDatabase, type Database } from '../../src/database/connect.js'
import { loadBundledRecords } from '../../src/database/load-bundled-records.js'
import { migrate } from '../../src/database/migrate.js'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { readRecords } from '../../src/database/read-records.js'
import { saveRecord } from '../../src/database/save-record.js'
import { estimateInference } from '../../src/estimation/inference.js'
import { estimateTraining } from '../../src/estimation/training.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '../../src/schemas/record.js'
import { TrainingRequest } from '../../src/schemas/training-request.js'
import { type Place, preparedPlace } from '../support/database.js'

const FIRST_SCHEMA = join(PACKAGE_ROOT, 'test/database/first-schema')
const MIGRATIONS = join(PACKAGE_ROOT, 'prisma/migrations')
const LAST_OF_FIRST_SCHEMA = '20261123182158_wall-measurements'
/** Made with the fixture; it opens nothing but it. */
const KEY = 'wattprint_6be56479c971329a_edVjCZIjuAjBvvsc_zCR_8V4Dgm28SiLk-B3adA1upg'
const BY = { author: { owner: 'Data team', keyId: null } }

type Asked = { readonly kind: 'inference' | 'training'; readonly request: object; readonly answer: object }

let database: Database
let remove: () => Promise<void>
let catalog: Catalog
let laterMigrations: string[]
const told: string[] = []

/** The database as the first schema left it, brought up to date as a start does. */
beforeAll(async () => {
  const prepared = await preparedPlace('empty')
  remove = prepared.remove
  const first = await mkdtemp(join(tmpdir(), 'wattprint-first-schema-'))
  const names = (await readdir(MIGRATIONS)).filter((name) => name <= LAST_OF_FIRST_SCHEMA || name === 'migration_lock.toml')
  for (const name of names) await cp(join(MIGRATIONS, name), join(first, name), { recursive: true })
  await runSql(prepared.place, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  database = await connectDatabase(prepared.place)
  await migrate(database, first)
  await database.close()
  await runSql(prepared.place, await readFile(join(FIRST_SCHEMA, 'data.sql'), 'utf8'))
  database = await connectDatabase(prepared.place)
  laterMigrations = await migrate(database)
  await loadBundledRecords(database, undefined, (sentence) => told.push(sentence))
  catalog = buildCatalog(await readRecords(database))
  await rm(first, { recursive: true })
})
afterAll(async () => {
  await database.close()
  await remove()
})

async function runSql({ databaseUrl, dataDirectory }: Place, sql: string): Promise<void> {
  if (databaseUrl === undefined) {
    const client = await PGlite.create(join(dataDirectory, 'postgresql'))
    await client.exec(sql).finally(() => client.close())
  } else {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
}

function found(kind: RecordKind, id: string) {
  return catalog.records[kind].items.find((record) => record.id === id)
}

describe('a database of the first schema, brought up to date', () => {
  it('has had every migration since', async () => {
    const all = (await readdir(MIGRATIONS)).filter((name) => /^\d/.test(name)).sort()
    expect(laterMigrations).toEqual(all.slice(all.indexOf(LAST_OF_FIRST_SCHEMA) + 1))
  })

  it('holds every record that a user wrote as it was written', async () => {
    const byUsers = await database.prisma.change.findMany({ where: { owner: 'Data team', kind: { not: 'source' } } })
    const withdrawn = byUsers.filter(({ action }) => action === 'delete').map(({ recordId }) => recordId)
    const written = byUsers.filter(({ action, recordId }) => action === 'put' && !withdrawn.includes(recordId))
    expect(written).toHaveLength(10)
    for (const { kind, recordId: id, after } of written) {
      expect(found(kind as RecordKind, id)).toEqual(RECORD_SCHEMAS[kind as RecordKind].parse(after))
      expect(catalog.records[kind as RecordKind].originById.get(id)).toBe('user')
    }
    expect(
      RECORD_KINDS.flatMap((kind) => [...catalog.records[kind].originById.values()]).filter((origin) => origin === 'user'),
    ).toHaveLength(10)
    expect(catalog.sources.items.find(({ id }) => id === 'our-lab')).toMatchObject({ authors: ['Ünïcode, "quoted"; and \\ slashed'] })
  })

  it('gives the estimates over them that the first version gave, by its method', async () => {
    const asked = JSON.parse(await readFile(join(FIRST_SCHEMA, 'answers.json'), 'utf8')) as Asked[]
    for (const { kind, request, answer } of asked) {
      const { energy, carbon } =
        kind === 'inference'
          ? estimateInference(InferenceRequest.parse({ ...request, method: 'wattprint-roofline-1' }), catalog)
          : estimateTraining(TrainingRequest.parse({ ...request, method: 'training-hours-1' }), catalog)
      const { value, low, high } = energy
      expect({ energyKwh: value, low, high, carbonGrams: carbon.operationalLocationBased.value }).toEqual(answer)
    }
  })

  it('opens to its keys, and to no revoked one', async () => {
    expect(await findKey(database, KEY)).toMatchObject({ owner: 'Data team', scope: 'write', revokedAt: null })
    expect(await database.prisma.apiKey.count({ where: { revokedAt: { not: null } } })).toBe(1)
  })

  it('keeps what a user’s record names and no version brings any more, says so, and drops the rest', () => {
    expect(found('model', 'small-model')).toBeDefined()
    expect(found('accelerator', 'example-gpu')).toBeDefined()
    expect(catalog.sources.items.some(({ id }) => id === 'paper')).toBe(true)
    expect(told.sort()).toEqual([
      `The accelerator "example-gpu", which this version no longer brings, stays: a user's record names it.`,
      `The model "small-model", which this version no longer brings, stays: a user's record names it.`,
    ])
    expect(found('model', 'large-model')).toBeUndefined()
    expect(found('trainingRun', 'small-model-pretraining')).toBeUndefined()
  })

  it('goes on to mean the user’s record by a name that a bundled one brought later, and can say so', () => {
    expect(findModel(catalog, 'gpt-4o').record.id).toBe('our-model')
    expect(found('gridZone', 'FRA')).toMatchObject({ name: 'France, our contract' })
    expect(contestedNames(catalog)).toContainEqual({ kind: 'model', name: 'gpt-4o', bundledId: 'gpt-4o', usersId: 'our-model' })
  })

  it('lets the user change a record that holds such a name, but take no other', async () => {
    const model = RECORD_SCHEMAS.model.parse({ ...found('model', 'our-model'), notes: [] })
    expect(await saveRecord(database, 'model', model, BY)).toMatchObject({ isNew: false })
    const greedy = { ...model, aliases: [...model.aliases, 'gpt-4.1'] }
    await expect(saveRecord(database, 'model', greedy, BY)).rejects.toMatchObject({ code: 'record-conflict' })
  })
})
