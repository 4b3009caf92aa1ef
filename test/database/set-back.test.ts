import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CatalogInput } from '../../src/catalog/catalog.js'
import { contentDigest } from '../../src/content-digest.js'
import { stateReader } from '../../src/database/catalog-state.js'
import type { Database } from '../../src/database/connect.js'
import { deleteRecord } from '../../src/database/delete-record.js'
import { readRecords, recordReader } from '../../src/database/read-records.js'
import { saveRecord, saveSource } from '../../src/database/save-record.js'
import { Factor } from '../../src/schemas/factor.js'
import { Source } from '../../src/schemas/source.js'
import { preparedDatabase } from '../support/database.js'
import { noted } from '../support/set-back.js'

const ANY_STATE = { author: { owner: 'Somebody', keyId: null } }
const STEPS = 120
const IDS = ['own/a', 'own/b', 'own/c', 'own/d']
/** Few, so that states come again. */
const VALUES = [0.25, 0.5]

let database: Database
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ database, remove } = await preparedDatabase('empty'))
  const source = Source.parse({ id: 'paper', kind: 'paper', title: 'A paper', publisher: 'Somebody', evidence: 'primary' })
  await saveSource(database, source, ANY_STATE)
})
afterAll(() => remove())

/** Numbers from 0 to 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** All that a catalog is built from, in whatever order it was read. */
function contentOf({ sources, records }: CatalogInput): string {
  const listed = [...sources, ...Object.entries(records).flatMap(([kind, list]) => list.map((stored) => ({ kind, ...stored })))]
  return listed.map(contentDigest).sort().join('\n')
}

/** What follows the database as a process does: it reads again when the state has another name. */
async function follower() {
  const [readState, read] = [stateReader(database), recordReader(database)]
  let state = await readState()
  let input = await read()
  return async (): Promise<CatalogInput> => {
    const newest = await readState()
    if (newest !== state) input = await read()
    state = newest
    return input
  }
}

async function putOrDelete(id: string, value: number | undefined): Promise<void> {
  if (value === undefined) return deleteRecord(database, 'factor', id, ANY_STATE).catch(() => undefined)
  const figure = { value, unit: 'ratio', source: 'paper', locator: 'page 1' }
  await saveRecord(database, 'factor', Factor.parse({ id, name: id, figure }), ANY_STATE)
}

describe('a database that is written to and set back in any order', () => {
  it('is followed by every process, and a revision names one content', { timeout: 120_000 }, async () => {
    const seed = Math.floor(Math.random() * 1e6)
    const random = numbersFrom(seed)
    const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
    const followers = [await follower(), await follower()]
    const backups = [await noted(database)]
    const contents = new Map<string, string>()
    for (let step = 0; step < STEPS; step += 1) {
      const chance = random()
      if (chance < 0.1) backups.push(await noted(database))
      else if (chance < 0.25) await oneOf(backups)()
      else await putOrDelete(oneOf(IDS), oneOf([...VALUES, undefined]))
      const fresh = await readRecords(database)
      for (const follow of followers) {
        // Now and then one misses steps, as a process does whose connection is gone.
        if (random() < 0.4) continue
        const followed = await follow()
        expect([seed, step, contentOf(followed)]).toEqual([seed, step, contentOf(fresh)])
        expect([seed, step, followed.revision]).toEqual([seed, step, fresh.revision])
      }
      const content = contentOf(fresh)
      expect([seed, step, contents.get(fresh.revision) ?? content]).toEqual([seed, step, content])
      contents.set(fresh.revision, content)
    }
    expect(new Set(contents.values()).size).toBe(contents.size)
    expect(contents.size).toBeGreaterThan(5)
  })
})

describe('a database that was set back', () => {
  it('and then got as many other changes as it lost is read anew', async () => {
    const setBack = await noted(database)
    await putOrDelete('own/lost', 0.25)
    const follow = await follower()
    await setBack()
    await putOrDelete('own/new', 0.25)
    const followed = await follow()
    expect(followed.records.factor.map(({ record: { id } }) => id)).toContain('own/new')
    expect(contentOf(followed)).toBe(contentOf(await readRecords(database)))
  })
})

describe('a database that is being restored', () => {
  it('is not read before its records are linked again', async () => {
    const readState = stateReader(database)
    const before = await readState()
    const [{ definition }] = (
      await database.executeSql(`SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'Figure_recordKey_fkey'`)
    ).rows as [{ definition: string }]
    await database.executeSql('ALTER TABLE "Figure" DROP CONSTRAINT "Figure_recordKey_fkey"')
    await expect(readState()).rejects.toMatchObject({ code: 'database-unavailable' })
    await database.executeSql(`ALTER TABLE "Figure" ADD CONSTRAINT "Figure_recordKey_fkey" ${definition}`)
    expect(await readState()).toBe(before)
  })
})
