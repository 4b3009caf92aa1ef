/** Every way in which replicas lose their database while they write; docs/faults.md tells what was seen. */
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, preparedPlace, SERVER_URL } from '../support/database.js'
import { type Replica, startedReplica, waited } from './support/replica.js'
import { wireTo } from './support/wire.js'
import { writersOf } from './support/writers.js'

/** It takes 10 s; a machine that is busy with other tests is slower. */
const RECOVERY_SECONDS = 30
const STALL_MILLISECONDS = 4000
const ROUNDS_OF_ENDING = 15

const tell = (sentence: string): void => console.log(`      ${sentence}`)

describe.runIf(SERVER_URL !== undefined)('replicas of one database server', () => {
  let place: Place
  let remove: () => Promise<void>
  let wire: Awaited<ReturnType<typeof wireTo>>
  let apart: Replica
  let other: Replica
  const running: Replica[] = []
  let observer: pg.Client
  beforeAll(async () => {
    ;({ place, remove } = await preparedPlace())
    const databaseUrl = place.databaseUrl ?? ''
    wire = await wireTo(databaseUrl)
    // Jobs are looked for each second, over connections of the same pool.
    const environment = { JOB_WORKERS: '1' }
    ;[apart, other] = await Promise.all([
      startedReplica({ ...environment, DATABASE_URL: wire.url }),
      startedReplica({ ...environment, DATABASE_URL: databaseUrl }),
    ])
    running.push(apart, other)
    observer = new pg.Client({ connectionString: databaseUrl })
    await observer.connect()
  }, 240_000)
  afterAll(async () => {
    for (const { kill } of running) kill('SIGKILL')
    await observer.end()
    wire.close()
    await remove()
  })

  const isReady = async (replica: Replica): Promise<boolean> => (await replica.readiness()).status === 'ready'
  const takesWrites = async (replica: Replica, id: string): Promise<boolean> => [200, 201].includes(await replica.put(id))

  it('live on when the database stalls and the connections are then cut, without any traffic', { timeout: 120_000 }, async () => {
    wire.set('silent')
    await wait(STALL_MILLISECONDS)
    wire.set('cut')
    await wait(1000)
    expect((await apart.ask('/healthz')).status).toBe(200)
    wire.set('open')
    const milliseconds = await waited(() => isReady(apart), RECOVERY_SECONDS)
    expect(await takesWrites(apart, 'after-stall')).toBe(true)
    tell(`Stalled and cut: ready ${(milliseconds / 1000).toFixed(1)} s after the database was back.`)
  })

  it('write on when the path of one of them freezes, which finds back by itself', { timeout: 180_000 }, async () => {
    const [frozen, free] = [writersOf(apart, 'frozen', 6), writersOf(other, 'free', 3)]
    await wait(2000)
    wire.freeze()
    const milliseconds = await waited(() => takesWrites(apart, 'after-freeze'), RECOVERY_SECONDS)
    await waited(() => isReady(apart), RECOVERY_SECONDS)
    await wait(1000)
    const [atFrozen, atFree] = [await frozen.stopped(), await free.stopped()]
    tell(
      `Frozen: its replica wrote again after ${(milliseconds / 1000).toFixed(1)} s; ` +
        `the longest write of the other took ${(atFree.longestMilliseconds / 1000).toFixed(1)} s.`,
    )
    expect(atFree.statuses).toEqual(new Set([201]))
    expect(atFree.longestMilliseconds).toBeLessThan(RECOVERY_SECONDS * 1000)
    expect([...atFrozen.statuses].filter((status) => status !== 201 && status !== 503)).toEqual([])
    for (const replica of [apart, other]) expect(await missing(replica, [...atFrozen.acknowledged, ...atFree.acknowledged])).toEqual([])
  })

  it('answer 503 and nothing else to writes whose connections the server ends, and lose none', { timeout: 180_000 }, async () => {
    const writers = [writersOf(apart, 'ended-1', 4), writersOf(other, 'ended-2', 4)]
    for (let round = 0; round < ROUNDS_OF_ENDING; round += 1) {
      await observer.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      )
      await wait(50 + Math.random() * 200)
    }
    const done = await Promise.all(writers.map(({ stopped }) => stopped()))
    const statuses = new Set(done.flatMap((one) => [...one.statuses]))
    expect([...statuses].filter((status) => status !== 201 && status !== 503)).toEqual([])
    const acknowledged = done.flatMap((one) => one.acknowledged)
    tell(`All connections ended ${ROUNDS_OF_ENDING} times: ${acknowledged.length} writes acknowledged, the others refused with 503.`)
    for (const replica of [apart, other]) {
      await waited(() => isReady(replica), RECOVERY_SECONDS)
      expect(await missing(replica, acknowledged)).toEqual([])
    }
  })

  it('refuse writes and say so while the database is a standby, and write again when it is not', { timeout: 120_000 }, async () => {
    const name = new URL(place.databaseUrl ?? '').pathname.slice(1)
    const set = async (value: 'on' | 'off'): Promise<void> => {
      await observer.query('SET default_transaction_read_only = off')
      await observer.query(`ALTER DATABASE "${name}" SET default_transaction_read_only = ${value}`)
      await observer.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      )
    }
    await set('on')
    await waited(async () => !(await isReady(other)), RECOVERY_SECONDS)
    expect(await other.put('at-standby')).toBe(503)
    expect((await other.readiness()).database).toMatchObject({ reachable: false })
    expect((await other.ask('/v1/models/gpt-4o')).status).toBe(200)
    await set('off')
    await waited(() => isReady(other), RECOVERY_SECONDS)
    expect(await other.put('after-standby')).toBe(201)
  })

  /** Of these records those that the replica does not show. */
  async function missing(replica: Replica, ids: readonly string[]): Promise<string[]> {
    // The last notices may be on their way.
    const last = ids.at(-1)
    if (last !== undefined) await waited(async () => (await replica.ask(`/v1/factors/test/${last}`)).status === 200, RECOVERY_SECONDS)
    const found = await Promise.all(ids.map(async (id) => ((await replica.ask(`/v1/factors/test/${id}`)).status === 200 ? [] : [id])))
    return found.flat()
  }
})
