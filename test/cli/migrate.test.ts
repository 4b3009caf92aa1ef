import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { migrate } from '../../src/cli/migrate.js'
import { connectDatabase } from '../../src/database/connect.js'
import { readRecords } from '../../src/database/read-records.js'
import { type Place, preparedPlace } from '../support/database.js'

let place: Place
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ place, remove } = await preparedPlace('empty'))
})
afterAll(() => remove())

it('wattprint migrate makes a database ready for replicas, and says once more that nothing was missing', async () => {
  const environment = { DATABASE_URL: place.databaseUrl ?? '', WATTPRINT_DATA_DIR: place.dataDirectory }
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await migrate([], environment)
  await migrate([], environment)
  const printed = print.mock.calls.map(([line]) => String(line))
  print.mockRestore()
  expect(printed).toEqual([
    'No migration was missing.',
    'Loaded the bundled records of this version.',
    'No migration was missing.',
    'The bundled records are those of this version.',
  ])
  const database = await connectDatabase(place)
  expect((await readRecords(database)).records.model.length).toBeGreaterThan(0)
  await database.close()
})

it.each([['--dry-run'], ['now']])('wattprint migrate takes no word: %s', async (word) => {
  await expect(migrate([word], {})).rejects.toMatchObject({ code: 'command-invalid' })
})
