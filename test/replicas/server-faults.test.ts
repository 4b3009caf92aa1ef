/**
 * A PostgreSQL server that stalls, is killed, started again, set back or has no disk, beneath replicas that run. It takes a
 * server of its own and minutes: scripts/prove-faults.sh runs it; docs/faults.md tells what was seen.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectDatabase } from '../../src/database/connect.js'
import { loadBundledRecords } from '../../src/database/load-bundled-records.js'
import { migrate } from '../../src/database/migrate.js'
import { fillDisk, writesUntilRefused } from './support/fill-disk.js'
import { ownServer, serverPrograms } from './support/own-server.js'
import { type Replica, startedReplica, waited } from './support/replica.js'
import { writersOf } from './support/writers.js'

const RECOVERY_SECONDS = 10
const POLL_SECONDS = 2
const DISK_MEBIBYTES = 200
const WRITES_BEFORE = 10
const MOST_WRITES = 1000
const ESTIMATE = '/v1/estimates/inference?model=gpt-4o&outputTokens=250'

const tell = (sentence: string): void => console.log(`      ${sentence}`)
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)
const programs = process.env['WATTPRINT_PROVE_FAULTS'] === undefined ? undefined : await serverPrograms()
if (process.env['WATTPRINT_PROVE_FAULTS'] !== undefined && programs === undefined)
  console.warn('SKIPPED: the faults of a server are not tested here, because only root may start one as another user.')

describe.runIf(programs !== undefined)('replicas of a server', () => {
  let server: Awaited<ReturnType<typeof ownServer>>
  let replicas: Replica[] = []
  beforeAll(async () => {
    server = await ownServer(programs ?? '')
    await prepared('wattprint')
    replicas = await started('wattprint', 2)
  }, 240_000)
  afterAll(async () => {
    for (const { kill } of replicas) kill('SIGKILL')
    await server.remove()
  })

  async function prepared(name: string, tablespace = 'pg_default'): Promise<void> {
    await server.psql('postgres', `CREATE DATABASE "${name}" TABLESPACE "${tablespace}"`)
    const database = await connectDatabase({ databaseUrl: server.urlOf(name), dataDirectory: '' })
    await migrate(database)
    await loadBundledRecords(database)
    await database.close()
  }

  function started(name: string, count: number): Promise<Replica[]> {
    const environment = { DATABASE_URL: server.urlOf(name), CATALOG_POLL_SECONDS: String(POLL_SECONDS), JOB_WORKERS: '1' }
    return Promise.all(Array.from({ length: count }, () => startedReplica(environment)))
  }

  const isReady = async (replica: Replica): Promise<boolean> => (await replica.readiness()).status === 'ready'
  const statusOf = async (replica: Replica, id: string): Promise<number> => (await replica.ask(`/v1/factors/test/${id}`)).status
  const allReady = (mostSeconds = RECOVERY_SECONDS): Promise<number> =>
    waited(async () => (await Promise.all(replicas.map(isReady))).every(Boolean), mostSeconds)

  async function expectAll(ids: readonly string[]): Promise<void> {
    for (const replica of replicas) {
      await waited(async () => (await statusOf(replica, ids.at(-1) ?? '')) === 200, RECOVERY_SECONDS)
      for (const id of ids) expect([id, await statusOf(replica, id)]).toEqual([id, 200])
    }
  }

  /** Breaks something while both replicas write, and says how long after it was mended both wrote again. */
  async function whileWriting(prefix: string, break_: () => Promise<void>): Promise<number> {
    const writers = replicas.map((replica, number) => writersOf(replica, `${prefix}-${number}`, 4))
    await wait(2000)
    await break_()
    const mended = performance.now()
    await allReady()
    for (const [number, replica] of replicas.entries())
      await waited(async () => (await replica.put(`${prefix}-after-${number}`)) === 201, RECOVERY_SECONDS)
    const milliseconds = performance.now() - mended
    const done = await Promise.all(writers.map(({ stopped }) => stopped()))
    const statuses = [...new Set(done.flatMap((one) => [...one.statuses]))]
    expect(statuses.filter((status) => status !== 201 && status !== 503)).toEqual([])
    await expectAll(done.flatMap(({ acknowledged }) => acknowledged))
    return milliseconds
  }

  it('outlive a stall of its processes that ends in their death, while nobody asks anything', { timeout: 120_000 }, async () => {
    const processes = await server.processes()
    for (const one of processes) process.kill(one, 'SIGSTOP')
    await wait(4000)
    for (const one of processes) process.kill(one, 'SIGKILL')
    const milliseconds = await allReady()
    for (const replica of replicas) expect((await replica.ask(ESTIMATE)).status).toBe(200)
    tell(`Stalled for 4 s and killed, without traffic: both replicas live, ready after ${seconds(milliseconds)} s.`)
  })

  it('outlive the same under writes, and have lost nothing that they acknowledged', { timeout: 120_000 }, async () => {
    const milliseconds = await whileWriting('stall', async () => {
      const processes = await server.processes()
      for (const one of processes) process.kill(one, 'SIGSTOP')
      await wait(4000)
      for (const one of processes) process.kill(one, 'SIGKILL')
    })
    tell(`Stalled for 4 s and killed under writes: both wrote again after ${seconds(milliseconds)} s.`)
  })

  it('write again after it was stopped at once and started, and have lost nothing', { timeout: 120_000 }, async () => {
    const milliseconds = await whileWriting('restart', async () => {
      await server.stop('immediate')
      await wait(5000)
      await server.start()
    })
    tell(`Stopped at once for 5 s under writes: both wrote again ${seconds(milliseconds)} s after its start.`)
  })

  it('show what a dump held that was restored beneath them, and what was written since', { timeout: 120_000 }, async () => {
    const [one, other] = replicas as [Replica, Replica]
    await server.dump('wattprint', 'before.dump')
    expect(await one.put('lost')).toBe(201)
    await expectAll(['lost'])
    await server.restore('wattprint', 'before.dump')
    await waited(async () => (await other.put('new')) === 201, RECOVERY_SECONDS)
    const start = performance.now()
    for (const replica of replicas) {
      await waited(async () => (await statusOf(replica, 'lost')) === 404, RECOVERY_SECONDS)
      await waited(async () => (await statusOf(replica, 'new')) === 200, RECOVERY_SECONDS)
    }
    tell(`Restored beneath them: both showed it within ${seconds(performance.now() - start)} s of the next write.`)
    await expectSameAsFresh()
  })

  it('show what an older standby holds that took its place, and what was written since', { timeout: 240_000 }, async () => {
    const [one, other] = replicas as [Replica, Replica]
    await server.stop('fast')
    await server.keepFiles()
    await server.start()
    await waited(async () => (await one.put('lost-again')) === 201, RECOVERY_SECONDS)
    await expectAll(['lost-again'])
    await server.stop('immediate')
    await server.setBackFiles()
    await server.start()
    const milliseconds = await waited(async () => (await other.put('new-again')) === 201, RECOVERY_SECONDS)
    for (const replica of replicas) {
      await waited(async () => (await statusOf(replica, 'lost-again')) === 404, RECOVERY_SECONDS)
      await waited(async () => (await statusOf(replica, 'new-again')) === 200, RECOVERY_SECONDS)
    }
    tell(`Failed over to an older state: written to again after ${seconds(milliseconds)} s.`)
    await expectSameAsFresh()
  })

  /** A replica that starts now has the same under the same revision. */
  async function expectSameAsFresh(): Promise<void> {
    const [fresh] = (await started('wattprint', 1)) as [Replica]
    const seen = await Promise.all(
      [...replicas, fresh].map(async (replica) => [
        (await replica.readiness()).catalogRevision,
        await (await replica.ask('/v1/factors?first=500')).json(),
      ]),
    )
    fresh.kill('SIGKILL')
    for (const one of seen) expect(one).toEqual(seen[0])
  }

  it('refuse writes with 503 while it has no disk, live, and write again when it has', { timeout: 240_000 }, async (context) => {
    const disk = join(server.directory, 'disk')
    await mkdir(disk)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MEBIBYTES}m`, 'tmpfs', disk]).status === 0
    if (!mounted) return context.skip('Only root may mount a small disk.')
    try {
      const place = join(disk, 'place')
      await mkdir(place)
      spawnSync('chown', ['postgres:postgres', place])
      await server.psql('postgres', `CREATE TABLESPACE small LOCATION '${place}'`)
      await prepared('small', 'small')
      const [replica] = (await started('small', 1)) as [Replica]
      const acknowledged: string[] = []
      for (let number = 0; number < WRITES_BEFORE; number += 1)
        if ((await replica.put(`roomy-${number}`)) === 201) acknowledged.push(`roomy-${number}`)
      await fillDisk(disk)
      const { acknowledged: intoFull, refused } = await writesUntilRefused(replica, MOST_WRITES)
      acknowledged.push(...intoFull)
      expect((await replica.ask(ESTIMATE)).status).toBe(200)
      await rm(join(disk, 'filler'))
      const later = await replica.put('room-again')
      for (const id of acknowledged) expect([id, await statusOf(replica, id)]).toEqual([id, 200])
      tell(`No disk: ${acknowledged.length} writes were taken, then one was refused with ${String(refused)}; with room again, ${later}.`)
      expect([refused, later]).toEqual([503, 201])
      replica.kill('SIGKILL')
    } finally {
      await server.stop('immediate')
      spawnSync('umount', [disk])
    }
  })
})
