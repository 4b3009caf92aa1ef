/** Faults that are made on purpose, with real processes: what was acknowledged is there afterwards. docs/faults.md tells each. */
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Place, preparedPlace, SERVER_URL } from '../support/database.js'
import { type Replica, startedReplica, waited } from './support/replica.js'
import { wireTo } from './support/wire.js'

const MOST_SECONDS = 60
const ROUNDS_OF_KILLING = 3
const WRITES_AT_ONCE = 30
/** That of every change of the catalog, in src/database/catalog-state.ts. */
const WRITE_LOCK = 829_377_102
const ESTIMATE = '/v1/estimates/inference?model=gpt-4o&outputTokens=250'

const tell = (sentence: string): void => console.log(`      ${sentence}`)
const shows = async ({ ask }: Replica, id: string): Promise<boolean> => (await ask(`/v1/factors/test/${id}`)).status === 200

/** Writes one record after the other until the process is gone; the ids of those that it acknowledged. */
async function writeUntilKilled(replica: Replica, prefix: string, afterWrites: number): Promise<string[]> {
  const acknowledged: string[] = []
  for (let number = 0; ; number += 1) {
    const asked = replica.put(`${prefix}-${number}`).catch(() => undefined)
    // In the middle of a write, each time somewhere else in it.
    if (number === afterWrites) setTimeout(() => replica.kill('SIGKILL'), Math.random() * 40)
    const status = await asked
    if (status === undefined) return acknowledged
    if (status === 201) acknowledged.push(`${prefix}-${number}`)
  }
}

let place: Place
let remove: () => Promise<void>
const running: Replica[] = []
beforeAll(async () => {
  ;({ place, remove } = await preparedPlace())
})
afterAll(async () => {
  for (const { kill } of running) kill('SIGKILL')
  await Promise.all(running.map(({ exited }) => exited))
  await remove()
})

async function started(environment: Readonly<Record<string, string>>): Promise<Replica> {
  const replica = await startedReplica(environment)
  running.push(replica)
  return replica
}

describe('a process that is killed while it writes', () => {
  it('has lost nothing that it acknowledged when it is started again', { timeout: 240_000 }, async () => {
    const environment = { DATABASE_URL: place.databaseUrl ?? '', WATTPRINT_DATA_DIR: place.dataDirectory }
    const acknowledged: string[] = []
    let replica = await started(environment)
    for (let round = 1; round <= ROUNDS_OF_KILLING; round += 1) {
      acknowledged.push(...(await writeUntilKilled(replica, `killed-${round}`, 3 + round)))
      expect(await replica.exited).toBe('SIGKILL')
      replica = await started(environment)
    }
    for (const id of acknowledged) expect([id, await shows(replica, id)]).toEqual([id, true])
    tell(`Killed ${ROUNDS_OF_KILLING} times while it wrote: all ${acknowledged.length} records that it acknowledged are there.`)
    replica.kill('SIGTERM')
    expect(await replica.exited).toBe(0)
  })
})

describe.runIf(SERVER_URL !== undefined)('a database server', () => {
  let wire: Awaited<ReturnType<typeof wireTo>>
  let replica: Replica
  let other: pg.Client
  beforeAll(async () => {
    wire = await wireTo(place.databaseUrl ?? '')
    replica = await started({ DATABASE_URL: wire.url, CATALOG_POLL_SECONDS: '5' })
    other = new pg.Client({ connectionString: place.databaseUrl ?? '' })
    await other.connect()
  }, 240_000)
  afterEach(() => {
    wire.delay(0)
    wire.set('open')
  })
  afterAll(async () => {
    await other.end()
    wire.close()
  })

  it('that is slow makes writes slow, and estimates not', async () => {
    wire.delay(100)
    let isWritten = false
    const start = performance.now()
    const writing = replica.put('slow').finally(() => (isWritten = true))
    const durations: number[] = []
    while (!isWritten as boolean) {
      const asked = performance.now()
      expect((await replica.ask(ESTIMATE)).status).toBe(200)
      durations.push(performance.now() - asked)
    }
    expect(await writing).toBe(201)
    const wrote = performance.now() - start
    durations.sort((one, another) => one - another)
    tell(
      `Each packet 100 ms late: a write took ${wrote.toFixed(0)} ms, and ${durations.length} estimates meanwhile ` +
        `${(durations[Math.floor(durations.length / 2)] ?? 0).toFixed(1)} ms in the median.`,
    )
    wire.delay(0)
    expect(await shows(replica, 'slow')).toBe(true)
  })

  it('in which the lock of all writes is held refuses writes in bounded time, wrote nothing, and answers everything else', async () => {
    await other.query('SELECT pg_advisory_lock($1)', [WRITE_LOCK])
    const start = performance.now()
    const ids = Array.from({ length: WRITES_AT_ONCE }, (_, number) => `crowd-${number}`)
    const answered = Promise.all(ids.map((id) => replica.put(id)))
    await wait(1000)
    expect((await replica.ask(ESTIMATE)).status).toBe(200)
    expect(await replica.readiness()).toMatchObject({ status: 'ready', database: { reachable: true } })
    expect((await replica.ask('/v1/changes')).status).toBe(200)
    expect(new Set(await answered)).toEqual(new Set([503]))
    const seconds = (performance.now() - start) / 1000
    await other.query('SELECT pg_advisory_unlock($1)', [WRITE_LOCK])
    expect(await replica.put('after-crowd')).toBe(201)
    for (const id of ids) expect([id, await shows(replica, id)]).toEqual([id, false])
    tell(`${WRITES_AT_ONCE} writes while none could be done: all refused with 503 within ${seconds.toFixed(1)} s, and not there.`)
  })

  it('whose answers and notices are swallowed does not stop estimates, and is caught up with', { timeout: 240_000 }, async () => {
    wire.set('silent')
    await waited(async () => !(await replica.readiness()).database.reachable, MOST_SECONDS)
    expect((await replica.ask(ESTIMATE)).status).toBe(200)
    expect(await replica.metric('wattprint_database_reachable')).toBe(0)
    const start = performance.now()
    const status = await replica.put('swallowed')
    tell(`A write to a database that answers nothing got ${status} after ${((performance.now() - start) / 1000).toFixed(1)} s.`)
    expect(status).toBe(503)
    wire.set('open')
    await waited(async () => (await replica.readiness()).status === 'ready', MOST_SECONDS)
    expect(await replica.put('after-silence')).toBe(201)
  })
})
