/** A disk that is full under the ledger. It needs a disk that can be filled, and says so where it is left out. */
import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { LedgerAnswer } from '../../src/schemas/ledger-call.js'
import type { LedgerReport } from '../../src/schemas/ledger-report.js'
import { preparedPlace, SERVER_URL } from '../support/database.js'
import { fillDisk } from './support/fill-disk.js'
import { ADMIN_KEY, type Replica, startedReplica } from './support/replica.js'

const DISK_MEBIBYTES = 200
const ROOM_BYTES = 256 * 1024
const CALLS_OF_BODY = 500
const MOST_BODIES = 200
const headers = { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' }

const run = (command: string, ...words: string[]): boolean => spawnSync(command, words).status === 0
const disk = await mkdtemp(join(tmpdir(), 'wattprint-ledger-disk-'))
const hasDisk = SERVER_URL === undefined && run('mount', '-t', 'tmpfs', '-o', `size=${DISK_MEBIBYTES}m`, 'tmpfs', disk)
if (!hasDisk) await rm(disk, { recursive: true })
if (SERVER_URL === undefined && !hasDisk) console.warn('SKIPPED: a full disk is not tested here, because only root may mount one.')

let replica: Replica | undefined
afterAll(async () => {
  replica?.kill('SIGKILL')
  await replica?.exited
  if (!hasDisk) return
  run('umount', disk)
  await rm(disk, { recursive: true })
})

const bodyOf = (body: number): string =>
  JSON.stringify(
    Array.from({ length: CALLS_OF_BODY }, (_one, index) => ({
      id: `${body}-${index}`,
      model: 'gpt-4o',
      inputTokens: 800,
      outputTokens: 90,
      at: '2026-10-05T09:30:00Z',
    })),
  )
const send = ({ ask }: Replica, body: number): Promise<Response> => ask('/v1/ledger/calls', { method: 'POST', headers, body: bodyOf(body) })
const callsIn = async ({ ask }: Replica): Promise<number> => {
  const answer = await ask('/v1/ledger/report?from=2026-10-01&to=2026-11-01', { headers })
  return ((await answer.json()) as LedgerReport).totals.calls
}

describe.runIf(hasDisk)('a full disk under the ledger', () => {
  it('refuses calls, keeps all that were acknowledged, and counts none twice when they are sent again', { timeout: 240_000 }, async () => {
    const { place, remove } = await preparedPlace()
    await cp(place.dataDirectory, disk, { recursive: true })
    await remove()
    const environment = { WATTPRINT_DATA_DIR: disk, LEDGER_RETENTION: '1200' }
    replica = await startedReplica(environment)
    await fillDisk(disk, ROOM_BYTES)
    let [acknowledged, refused] = [0, 0]
    for (let body = 0; body < MOST_BODIES && refused === 0; body += 1) {
      const { status } = await send(replica, body)
      if (status === 200) acknowledged += 1
      else refused = status
    }
    expect(refused).toBe(503)
    await rm(join(disk, 'filler'))
    // Whoever sent them sends all of them again, and the rest.
    let taken = 0
    for (let body = 0; body <= acknowledged; body += 1) taken += ((await (await send(replica, body)).json()) as LedgerAnswer).taken
    expect(taken).toBe(CALLS_OF_BODY)
    expect(await callsIn(replica)).toBe((acknowledged + 1) * CALLS_OF_BODY)
    replica.kill('SIGTERM')
    await replica.exited
    replica = await startedReplica(environment)
    expect(await callsIn(replica)).toBe((acknowledged + 1) * CALLS_OF_BODY)
  })
})
