import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CATALOG_CHANNEL, stateReader } from '../../src/database/catalog-state.js'
import type { Database } from '../../src/database/connect.js'
import { deleteRecord } from '../../src/database/delete-record.js'
import { loadBundledRecords } from '../../src/database/load-bundled-records.js'
import { readRecords } from '../../src/database/read-records.js'
import { replaceRecordViews } from '../../src/database/record-views.js'
import { saveRecord, saveSource } from '../../src/database/save-record.js'
import { Model } from '../../src/schemas/model.js'
import { KINDS, RECORD_SCHEMAS } from '../../src/schemas/record.js'
import { Source } from '../../src/schemas/source.js'
import { preparedDatabase } from '../support/database.js'
import { FIXTURES } from '../support/fixture-files.js'
import { ownModel } from '../support/records.js'

const BY = { author: { owner: 'Somebody', keyId: null } }

let database: Database
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ database, remove } = await preparedDatabase('empty'))
  await loadBundledRecords(database, FIXTURES)
})
afterAll(() => remove())

function modelOf(fields: object): Model {
  const totalParameters = { value: 3, unit: 'B parameters', source: 'paper', locator: 'page 1' }
  return Model.parse(ownModel({ totalParameters, aliases: [], ...fields }))
}

describe('saving a record', () => {
  it('writes it in place of the one before, and counts a revision', async () => {
    const readState = stateReader(database)
    const counted = await database.prisma.catalogState.findFirst()
    const state = await readState()
    await saveRecord(database, 'model', modelOf({ aliases: ['mine'] }), BY)
    await saveRecord(database, 'model', modelOf({ aliases: ['mine', 'ours'] }), BY)
    const { records } = await readRecords(database)
    expect(records.model.filter(({ origin }) => origin === 'user')).toEqual([
      { origin: 'user', record: modelOf({ aliases: ['mine', 'ours'] }) },
    ])
    expect((await database.prisma.catalogState.findFirst())?.revision).toBe((counted?.revision ?? 0n) + 2n)
    expect(await readState()).not.toBe(state)
  })

  it('tells every process that listens', async () => {
    let stop: () => Promise<void> = () => Promise.resolve()
    const told = new Promise<void>((resolve) => {
      void database.listen(CATALOG_CHANNEL, resolve).then(async (unlisten) => {
        stop = unlisten
        await saveRecord(database, 'model', modelOf({}), BY)
      })
    })
    await expect(told).resolves.toBeUndefined()
    await stop()
  })

  it('refuses an unknown source with the place that names it, and changes nothing', async () => {
    const before = await readRecords(database)
    const layers = { value: 3, unit: 'count', source: 'paper', locator: 'p' }
    const alternatives = [{ ...layers, source: 'nobody' }]
    await expect(
      saveRecord(database, 'model', modelOf({ architecture: { layers: { ...layers, alternatives } } }), BY),
    ).rejects.toMatchObject({
      code: 'unknown-source',
      faults: [{ pointer: '/architecture/layers/alternatives/0/source', detail: expect.stringContaining('"nobody"') as string }],
    })
    expect(await readRecords(database)).toEqual(before)
  })

  it('refuses a name that another record of a user has, letter case aside, but not its own', async () => {
    await saveRecord(database, 'model', modelOf({ aliases: ['Own-Model', 'mine'] }), BY)
    const other = modelOf({ id: 'other-model', aliases: ['MINE'] })
    await expect(saveRecord(database, 'model', other, BY)).rejects.toMatchObject({
      code: 'record-conflict',
      message:
        'Nothing was written: in model "other-model", aliases[0] repeats the name "MINE", which model "own-model" (user) has already.',
    })
  })

  it('of two saved at once under one id keeps one whole', async () => {
    const saves = ['one', 'two', 'three'].map((family) => saveRecord(database, 'model', modelOf({ id: 'raced', family }), BY))
    await Promise.allSettled(saves)
    const { records } = await readRecords(database)
    expect(records.model.filter(({ record }) => record.id === 'raced')).toHaveLength(1)
  })
})

describe('saving a source', () => {
  const source = Source.parse({ id: 'ours', kind: 'own_work', title: 'Ours', publisher: 'Us', evidence: 'primary' })

  it('writes it, and again in place of the one before', async () => {
    await saveSource(database, source, BY)
    await saveSource(database, { ...source, title: 'Still ours' }, BY)
    const { sources } = await readRecords(database)
    expect(sources).toContainEqual({ ...source, title: 'Still ours' })
  })

  it('refuses the id of a bundled one, whose figures were checked against it', async () => {
    await expect(saveSource(database, { ...source, id: 'paper' }, BY)).rejects.toMatchObject({ code: 'record-bundled' })
  })
})

it('says which figures rest on a source', async () => {
  const figures = await database.prisma.figure.findMany({
    where: { source: 'paper', record: { kind: 'trainingRun' } },
    select: { path: true, value: true, unit: true, document: { select: { title: true } } },
  })
  expect(figures).toEqual([{ path: 'energy', value: 12_500, unit: 'kWh', document: { title: 'A paper' } }])
})

describe('a record of a kind without a table', () => {
  const figureOf = (fields: object) =>
    RECORD_SCHEMAS.productionFigure.parse({
      ...KINDS.productionFigure.example,
      reference: { source: 'paper', locator: 'page 1' },
      ...fields,
    })

  it('holds to what it names: that cannot be deleted', async () => {
    await saveRecord(database, 'model', modelOf({ id: 'measured' }), BY)
    await saveRecord(database, 'productionFigure', figureOf({ id: 'ours', model: 'measured' }), BY)
    await expect(deleteRecord(database, 'model', 'measured', BY)).rejects.toMatchObject({
      code: 'record-in-use',
      message: 'The model "measured" is named by productionFigure "ours". Change or delete those first.',
    })
    await expect(saveRecord(database, 'productionFigure', figureOf({ id: 'other', model: 'nobody' }), BY)).rejects.toMatchObject({
      code: 'dangling-link',
    })
  })

  it('holds its name, which is that of no other', async () => {
    await saveRecord(database, 'productionFigure', figureOf({ id: 'ours', name: 'our-assistant', model: 'measured' }), BY)
    const other = figureOf({ id: 'our-assistant' })
    await expect(saveRecord(database, 'productionFigure', other, BY)).rejects.toMatchObject({ code: 'record-conflict' })
  })

  it('is read in SQL by a view of typed columns, which lives on with the views of others when fields join', async () => {
    const rows = () =>
      database.prisma.$queryRaw<object[]>`SELECT id, model, published, year, note FROM "ProductionFigure" WHERE id = 'ours'`
    expect(await rows()).toEqual([{ id: 'ours', model: 'measured', published: 0.3, year: 2026, note: null }])
    await database.prisma.$executeRaw`CREATE OR REPLACE VIEW "Ours" AS SELECT published FROM "ProductionFigure" WHERE id = 'ours'`
    await database.prisma.$transaction((transaction) => replaceRecordViews(transaction))
    expect(await database.prisma.$queryRaw`SELECT published * 2 AS twice FROM "Ours"`).toEqual([{ twice: 0.6 }])
  })
})
