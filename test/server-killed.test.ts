import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { connectDatabase } from '../src/database/connect.js'
import { PACKAGE_ROOT } from '../src/database/package-root.js'
import { readRecords } from '../src/database/read-records.js'
import { type Place, preparedPlace } from './support/database.js'
import { measurementLines } from './support/records.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const ROWS = 50_000

function started(place: Place) {
  const env = {
    ...process.env,
    DATABASE_URL: place.databaseUrl ?? '',
    WATTPRINT_DATA_DIR: place.dataDirectory,
    WATTPRINT_ADMIN_KEY: ADMIN_KEY,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], { cwd: PACKAGE_ROOT, env })
  const lines = createInterface({ input: child.stdout })
  const told = (text: RegExp): Promise<string> =>
    new Promise((resolve) => {
      lines.on('line', (line) => {
        const [found] = text.exec(line) ?? []
        if (found !== undefined) resolve(found)
      })
    })
  return { child, told }
}

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
  const { child, told } = started(place)
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
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await answer).toBe('cut off')
  expect(await contentOf(place)).toEqual(before)
  await remove()
})
