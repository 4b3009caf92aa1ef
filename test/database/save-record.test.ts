import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CATALOG_CHANNEL, stateReader } from '../../src/database/catalog-state.js'
import type { Database } from '../../src/database/connect.js'
import { loadBundledRecords } from '../../src/database/load-bundled-records.js'
import { readRecords } from '../../src/database/read-records.js'
import { saveRecord, saveSource } from '../../src/database/save-record.js'
import { Model } from '../../src/schemas/model.js'
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
