import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readChanges } from '../../src/database/changes.js'
import { connectDatabase, type Database } from '../../src/database/connect.js'
import { deleteRecord } from '../../src/database/delete-record.js'
import { loadBundledRecords } from '../../src/database/load-bundled-records.js'
import { readRecords } from '../../src/database/read-records.js'
import { saveRecord, saveSource } from '../../src/database/save-record.js'
import { Factor } from '../../src/schemas/factor.js'
import { Model } from '../../src/schemas/model.js'
import { Source } from '../../src/schemas/source.js'
import { type Place, preparedDatabase } from '../support/database.js'
import { FIXTURES } from '../support/fixture-files.js'

const BY = { author: { owner: 'Somebody', keyId: null } }

let folder: string
let database: Database
let place: Place
let remove: () => Promise<void>
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wattprint-data-'))
  await cp(FIXTURES, folder, { recursive: true })
  ;({ database, place, remove } = await preparedDatabase('empty'))
})
afterEach(async () => {
  await database.close()
  await remove()
  await rm(folder, { recursive: true })
})

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file)
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to))
}

async function factors(): Promise<object> {
  const { records } = await readRecords(database)
  return Object.fromEntries(records.factor.map(({ origin, record }) => [record.id, [origin, record.figure.value]]))
}

const OWN = Factor.parse({ id: 'example-1/share', name: 'Ours', figure: { value: 0.9, unit: 'ratio', source: 'paper', locator: 'p' } })

describe('loading the bundled records', () => {
  it('again changes nothing and counts no revision', async () => {
    expect(await loadBundledRecords(database, folder)).toBe(true)
    const before = await readRecords(database)
    expect(await loadBundledRecords(database, folder)).toBe(false)
    expect(await readRecords(database)).toEqual(before)
    expect((await database.prisma.catalogState.findFirst())?.revision).toBe(1n)
  })

  it('gives equal content an equal revision, whatever the order and the layout of the files', async () => {
    await loadBundledRecords(database, folder)
    const { revision } = await readRecords(database)
    await edit('factors.yaml', '- id', '# A remark that says nothing.\n- id')
    expect(await loadBundledRecords(database, folder)).toBe(false)
    expect((await readRecords(database)).revision).toBe(revision)
    expect(revision).toMatch(/^[0-9a-f]{12}$/)
  })

  it('after a file changed writes its changed records alone', async () => {
    await loadBundledRecords(database, folder)
    const before = await database.prisma.catalogRecord.findMany({ orderBy: { key: 'asc' } })
    await edit('factors.yaml', 'value: 35', 'value: 36')
    expect(await loadBundledRecords(database, folder)).toBe(true)
    expect(await factors()).toEqual({ 'example-1/share': ['bundled', 36] })
    const after = await database.prisma.catalogRecord.findMany({ orderBy: { key: 'asc' } })
    expect(after.slice(0, -1)).toEqual(before.filter(({ kind }) => kind !== 'factor'))
  })

  it('after a source changed shows the change, and after a record vanished shows it no more', async () => {
    await loadBundledRecords(database, folder)
    await edit('sources.yaml', 'title: A paper', 'title: The paper')
    await rm(join(folder, 'factors.yaml'))
    const { revision } = await readRecords(database)
    expect(await loadBundledRecords(database, folder)).toBe(true)
    const now = await readRecords(database)
    expect(now.sources.map(({ title }) => title)).toContain('The paper')
    expect(now.records.factor).toEqual([])
    expect(now.revision).not.toBe(revision)
  })

  it('refuses a fault and leaves everything as it was', async () => {
    await loadBundledRecords(database, folder)
    const before = await readRecords(database)
    await edit('factors.yaml', 'source: recalled', 'source: nobody')
    await edit('claims.yaml', 'claimedValue: 1', 'claimedValue: 2')
    await expect(loadBundledRecords(database, folder)).rejects.toMatchObject({ code: 'bundled-records-invalid' })
    expect(await readRecords(database)).toEqual(before)
  })
})

it('writes down which records a new version changed, brought and took away, but not the first load', async () => {
  await loadBundledRecords(database, folder)
  expect(await readChanges(database, {}, { first: 10 })).toEqual({ totalCount: 0, numbered: [], hasMore: false })
  await edit('factors.yaml', 'value: 35', 'value: 36')
  await edit('sources.yaml', 'title: A paper', 'title: The paper')
  await rm(join(folder, 'claims.yaml'))
  await loadBundledRecords(database, folder)
  const { numbered } = await readChanges(database, {}, { first: 10 })
  expect(numbered.map(({ change: { action, owner, kind, digestAfter } }) => [action, owner, kind, digestAfter !== null]).sort()).toEqual([
    ['load', 'Wattprint', 'claim', false],
    ['load', 'Wattprint', 'factor', true],
    ['load', 'Wattprint', 'source', true],
  ])
})

describe('what a user saved', () => {
  const source = Source.parse({ id: 'ours', kind: 'own_work', title: 'Ours', publisher: 'Us', evidence: 'primary' })

  it('outlives a reload that changes the bundled record of the same id, and wins over it', async () => {
    await loadBundledRecords(database, folder)
    await saveRecord(database, 'factor', OWN, BY)
    await edit('factors.yaml', 'value: 35', 'value: 36')
    await loadBundledRecords(database, folder)
    expect(await factors()).toEqual({ 'example-1/share': ['user', 0.9] })
    expect(await database.prisma.catalogRecord.count({ where: { kind: 'factor' } })).toBe(2)
  })

  it('outlives a restart', async () => {
    await loadBundledRecords(database, folder)
    await saveSource(database, source, BY)
    await saveRecord(database, 'factor', { ...OWN, id: 'own' }, BY)
    const before = await readRecords(database)
    await database.close()
    database = await connectDatabase(place)
    expect(await loadBundledRecords(database, folder)).toBe(false)
    expect(await readRecords(database)).toEqual(before)
    expect(await factors()).toMatchObject({ own: ['user', 0.9] })
  })

  it('keeps a source that it cites and that is bundled no more', async () => {
    await writeFile(join(folder, 'sources.yaml'), `${await readFile(join(folder, 'sources.yaml'), 'utf8')}- ${JSON.stringify(source)}\n`)
    await loadBundledRecords(database, folder)
    await saveRecord(database, 'factor', { ...OWN, figure: { ...OWN.figure, source: 'ours' } }, BY)
    await edit('sources.yaml', `- ${JSON.stringify(source)}\n`, '')
    await loadBundledRecords(database, folder)
    expect((await readRecords(database)).sources.map(({ id }) => id).sort()).toEqual(['ours', 'paper', 'recalled'])
  })
})

describe('a bundled record that a later version no longer brings', () => {
  const NAMING = { developer: 'Us', family: 'ours', access: 'unreleased', modalities: ['text'] } as const
  const tuned = Model.parse({
    ...NAMING,
    id: 'tuned',
    name: 'Tuned',
    totalParameters: { value: 3, unit: 'B parameters', source: 'paper', locator: 'p' },
    lineage: [{ relation: 'fine_tuned_from', model: 'large-model', reference: { source: 'paper', locator: 'p' } }],
  })
  const renamed = {
    ...tuned,
    id: 'renamed',
    name: 'Renamed',
    aliases: ['large-model', 'SM'],
    aliasesReference: tuned.lineage[0]?.reference,
    lineage: [],
  }

  async function models(): Promise<object> {
    const { records } = await readRecords(database)
    return Object.fromEntries(records.model.map(({ origin, record }) => [record.id, origin]))
  }

  it('stays with all that it names while a user’s record names it, and goes with the next version after that', async () => {
    await loadBundledRecords(database, folder)
    await saveRecord(database, 'model', tuned, BY)
    await writeFile(join(folder, 'models/example.yaml'), JSON.stringify([{ ...renamed, aliases: [] }]))
    for (const file of ['training-runs', 'measurements', 'claims.yaml', 'names']) await rm(join(folder, file), { recursive: true })
    const told: string[] = []
    await loadBundledRecords(database, folder, (sentence) => told.push(sentence))
    expect(await models()).toEqual({ tuned: 'user', 'large-model': 'bundled', 'small-model': 'bundled', renamed: 'bundled' })
    expect(told.sort().map((sentence) => /"(.*?)"/.exec(sentence)?.[1])).toEqual(['large-model', 'small-model'])
    await deleteRecord(database, 'model', 'tuned', BY)
    await edit('factors.yaml', 'value: 35', 'value: 36')
    await loadBundledRecords(database, folder)
    expect(await models()).toEqual({ renamed: 'bundled' })
  })

  it('leaves its names to a new one that has them as aliases, as one that was renamed has', async () => {
    await loadBundledRecords(database, folder)
    await saveRecord(database, 'model', tuned, BY)
    await writeFile(join(folder, 'models/example.yaml'), JSON.stringify([renamed]))
    for (const file of ['training-runs', 'measurements', 'claims.yaml', 'names']) await rm(join(folder, file), { recursive: true })
    expect(await loadBundledRecords(database, folder)).toBe(true)
    expect(await models()).toEqual({ tuned: 'user', 'large-model': 'bundled', 'small-model': 'bundled', renamed: 'bundled' })
    expect(await loadBundledRecords(database, folder)).toBe(false)
  })
})

it('two replicas may load at once: one loads, the other finds it done', async () => {
  const loads = await Promise.all([loadBundledRecords(database, folder), loadBundledRecords(database, folder)])
  expect(loads.sort()).toEqual([false, true])
})
