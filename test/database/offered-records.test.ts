import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCatalog } from '../../src/catalog/catalog.js'
import type { Database } from '../../src/database/connect.js'
import { importRecords } from '../../src/database/import/import-records.js'
import { readRecords } from '../../src/database/read-records.js'
import { saveRecord } from '../../src/database/save-record.js'
import { runInTurns } from '../../src/database/turns.js'
import { importFile } from '../../src/importers/index.js'
import { preparedDatabase } from '../support/database.js'

const AUTHOR = { owner: 'Somebody', keyId: null }
const TEXT = 'country,year,iso_code,carbon_intensity_elec\nFrance,2031,FRA,33.5\n'

let database: Database
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ database, remove } = await preparedDatabase())
})
afterAll(() => remove())

describe('records made from a file', () => {
  it('are refused where what they were made from has changed meanwhile, and nothing is written', async () => {
    const catalog = buildCatalog(await readRecords(database))
    const zone = catalog.records.gridZone.byName.get('fra')
    if (!zone) throw new Error('There is no France.')
    const ours = { ...zone, notes: ['Ours.'] }
    await saveRecord(database, 'gridZone', ours, { author: AUTHOR })
    const file = { from: 'owid-energy', bytes: Buffer.from(TEXT), accessedOn: '2026-11-23', fileName: 'f.csv' } as const
    const offered = await runInTurns(importFile(file, catalog))
    const imported = importRecords(database, offered, { author: AUTHOR, dryRun: false })
    await expect(imported).rejects.toMatchObject({
      code: 'precondition-failed',
      message: expect.stringContaining('gridZone FRA changed') as string,
    })
    const now = buildCatalog(await readRecords(database))
    expect(now.records.gridZone.byName.get('fra')).toEqual(ours)
    expect(now.sources.byName.has('owid-energy-data-2026-11-23')).toBe(false)
  })
})
