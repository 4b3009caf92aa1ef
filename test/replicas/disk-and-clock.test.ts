/** A disk that is full and a clock that jumps. Each needs what not every machine has, and says so where it is left out. */
import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, preparedPlace, SERVER_URL } from '../support/database.js'
import { fillDisk, writesUntilRefused } from './support/fill-disk.js'
import { type Replica, startedReplica } from './support/replica.js'

const ESTIMATE = '/v1/estimates/inference?model=gpt-4o&outputTokens=250'
const DISK_MEBIBYTES = 200
const ROOM_BYTES = 256 * 1024
const MOST_WRITES = 400
const LIBRARIES = '/usr/lib/x86_64-linux-gnu/faketime'

const tell = (sentence: string): void => console.log(`      ${sentence}`)
const run = (command: string, ...words: string[]): boolean => spawnSync(command, words).status === 0

const disk = await mkdtemp(join(tmpdir(), 'wattprint-disk-'))
const hasDisk = SERVER_URL === undefined && run('mount', '-t', 'tmpfs', '-o', `size=${DISK_MEBIBYTES}m`, 'tmpfs', disk)
if (!hasDisk) await rm(disk, { recursive: true })
if (SERVER_URL === undefined && !hasDisk) console.warn('SKIPPED: a full disk is not tested here, because only root may mount one.')
const preload = (await readdir(LIBRARIES).catch(() => [])).find((name) => name === 'libfaketime.so.1')
if (preload === undefined) console.warn('SKIPPED: a clock that jumps is not tested here. Debian: apt-get install faketime.')

let place: Place
let remove: () => Promise<void>
let replica: Replica | undefined
beforeAll(async () => {
  ;({ place, remove } = await preparedPlace())
})
afterAll(async () => {
  replica?.kill('SIGKILL')
  await replica?.exited
  await remove()
  if (hasDisk) {
    run('umount', disk)
    await rm(disk, { recursive: true })
  }
})

const shows = async ({ ask }: Replica, id: string): Promise<boolean> => (await ask(`/v1/factors/test/${id}`)).status === 200

describe.runIf(hasDisk)('a full disk under the embedded database', () => {
  it('refuses writes, leaves estimates alone, and has lost nothing once there is room', { timeout: 240_000 }, async () => {
    await cp(place.dataDirectory, disk, { recursive: true })
    replica = await startedReplica({ WATTPRINT_DATA_DIR: disk })
    await fillDisk(disk, ROOM_BYTES)
    const { acknowledged, refused } = await writesUntilRefused(replica, MOST_WRITES)
    expect((await replica.ask(ESTIMATE)).status).toBe(200)
    await rm(join(disk, 'filler'))
    const later = await replica.put('room-again')
    tell(`${acknowledged.length} writes were taken, then one was refused with ${String(refused)}; with room again, ${String(later)}.`)
    expect([refused, later]).toEqual([503, 201])
    replica.kill('SIGTERM')
    await replica.exited
    replica = await startedReplica({ WATTPRINT_DATA_DIR: disk })
    for (const id of acknowledged) expect([id, await shows(replica, id)]).toEqual([id, true])
    expect(await replica.put('after-restart')).toBe(201)
  })
})

describe.runIf(preload !== undefined)('a clock that jumps', () => {
  it('by a day, forward and back, changes nothing of what is answered and kept', { timeout: 240_000 }, async () => {
    const clock = join(await mkdtemp(join(tmpdir(), 'wattprint-clock-')), 'clock')
    await writeFile(clock, '+0')
    const jumping = await startedReplica({
      DATABASE_URL: place.databaseUrl ?? '',
      WATTPRINT_DATA_DIR: place.dataDirectory,
      CATALOG_POLL_SECONDS: '1',
      LD_PRELOAD: join(LIBRARIES, preload ?? ''),
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
    })
    try {
      const days: string[] = []
      for (const jump of ['+0', '+1d', '-1d', '+0']) {
        await writeFile(clock, jump)
        // Node.js keeps the date of answers for a second.
        await wait(1500)
        const answer = await jumping.ask(ESTIMATE)
        days.push(answer.headers.get('date') ?? '')
        expect(answer.status).toBe(200)
        expect(await jumping.put(`clock${jump.replace('+', 'p')}-${days.length}`)).toBe(201)
        expect(await jumping.readiness()).toMatchObject({ status: 'ready' })
        expect(await jumping.metric('wattprint_catalog_age_seconds')).toBeLessThan(60)
      }
      tell(`The service answered at ${days.join('; ')}.`)
      expect(new Set(days.map((day) => day.slice(0, 'Mon, 23 Nov'.length))).size).toBe(3)
      for (const id of ['clockp0-1', 'clockp1d-2', 'clock-1d-3', 'clockp0-4']) expect([id, await shows(jumping, id)]).toEqual([id, true])
    } finally {
      jumping.kill('SIGTERM')
      await jumping.exited
    }
  })
})
