import { describe, expect, it } from 'vitest'
import { DATA_FOLDER, readBundledRecords } from '../../src/database/bundled-records.js'
import { loadBundledRecords } from '../../src/database/load-bundled-records.js'
import { readRecords } from '../../src/database/read-records.js'
import { preparedDatabase } from '../support/database.js'
import { FIXTURES } from '../support/fixture-files.js'

describe.each([
  ['the fixture catalog', FIXTURES],
  ['the bundled catalog', DATA_FOLDER],
])('every record of %s', (_name, folder) => {
  it('is read as it was written', async () => {
    const { database, remove } = await preparedDatabase('empty')
    try {
      const bundled = await readBundledRecords(folder)
      await loadBundledRecords(database, folder)
      const stored = await readRecords(database)
      const storedById = new Map(
        Object.entries(stored.records).flatMap(([kind, list]) => list.map(({ record }) => [`${kind} ${record.id}`, record] as const)),
      )
      expect(storedById.size).toBe(bundled.records.length)
      for (const { kind, record } of bundled.records) expect(storedById.get(`${kind} ${record.id}`), record.id).toStrictEqual(record)
      expect(sortedById(stored.sources)).toStrictEqual(sortedById(bundled.sources))
    } finally {
      await remove()
    }
  }, 60_000)
})

function sortedById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
