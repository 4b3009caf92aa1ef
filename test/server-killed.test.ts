import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { connectDatabase } from '../src/database/connect.js'
import { readRecords } from '../src/database/read-records.js'
import { type Place, preparedPlace } from './support/database.js'
import { measurementLines } from './support/records.js'
import { startedProcess } from './support/started-process.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const ROWS = 50_000

async function contentOf(place: Place): Promise<object> {
  const database = await connectDatabase(place)
  try {
    const { revision } = await readRecords(database)
    return { revision, records: await database.prisma.catalogRecord.count(), changes: await database.prisma.change.count() }
  } finally {
    await database.close()
  }
}

it(`killed while it writes an import of ${ROWS} records, the service leaves the old catalog whole`, { timeout: 300_000 }, async () => {
  const { place, remove } = await preparedPlace()
  const before = await contentOf(place)
  const { told, kill } = startedProcess(['src/server.ts'], place, { WATTPRINT_ADMIN_KEY: ADMIN_KEY })
  const writing = told(/An import writes 50000 records/)
  const address = await told(/http:\/\/127\.0\.0\.1:\d+/)
  const answer = fetch(`${address}/v1/imports?kind=measurement`, {
    method: 'POST',
    body: measurementLines(ROWS, 'many'),
    headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/x-ndjson' },
  }).then(
    ({ status }) => status,
    () => 'cut off',
  )
  await Promise.race([writing, answer])
  await wait(500)
  await kill()
  expect(await answer).toBe('cut off')
  expect(await contentOf(place)).toEqual(before)
  await remove()
})
