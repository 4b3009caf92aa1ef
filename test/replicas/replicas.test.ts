/**
 * Three replicas, real processes, that share a PostgreSQL and a Redis. scripts/prove-replicas.sh runs it on what was built,
 * with a longer cut (REPLICA_CUT_SECONDS).
 */
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { preparedPlace, SERVER_URL } from '../support/database.js'
import { HAS_REDIS, startedRedis } from '../support/redis.js'
import { balancerOf } from './support/balancer.js'
import { type Replica, startedReplica, waited } from './support/replica.js'
import { wireTo } from './support/wire.js'

const REPLICAS = 3
const CUT_SECONDS = Number(process.env['REPLICA_CUT_SECONDS'] ?? 4)
/** It takes a fiftieth of that; the machine may be busy with other tests. */
const MOST_SECONDS = 20
const ESTIMATE = '/v1/estimates/inference?model=gpt-4o&outputTokens=250'
const BODY = JSON.stringify({ model: 'gpt-4o', outputTokens: 250, zone: 'FRA' })

const tell = (sentence: string): void => console.log(`      ${sentence}`)

describe.runIf(SERVER_URL !== undefined && HAS_REDIS)('three replicas', () => {
  let replicas: Replica[]
  let wire: Awaited<ReturnType<typeof wireTo>>
  const cleanups: (() => unknown)[] = []

  beforeAll(async () => {
    const { place, remove } = await preparedPlace()
    const redis = await startedRedis()
    wire = await wireTo(place.databaseUrl ?? '')
    const environment = { DATABASE_URL: wire.url, REDIS_URL: redis.url, DRAIN_SECONDS: '1', CATALOG_POLL_SECONDS: '5' }
    replicas = await Promise.all(Array.from({ length: REPLICAS }, () => startedReplica(environment)))
    cleanups.push(remove, redis.remove, wire.close, () => replicas.map(({ kill }) => kill('SIGKILL')))
  }, 240_000)
  afterAll(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup()
  })

  const first = (): Replica => replicas[0] as Replica
  const last = (): Replica => replicas[REPLICAS - 1] as Replica

  it('show within a second what was written through one of them', async () => {
    const before = (await first().readiness()).catalogRevision
    expect(await first().put('seen')).toBe(201)
    const { catalogRevision } = await first().readiness()
    expect(catalogRevision).not.toBe(before)
    const shown = await waited(async () => {
      const revisions = await Promise.all(replicas.map(async ({ readiness }) => (await readiness()).catalogRevision))
      return revisions.every((revision) => revision === catalogRevision)
    }, MOST_SECONDS)
    tell(`All ${REPLICAS} answer with the new revision ${shown.toFixed(0)} ms after the write was acknowledged.`)
    for (const { ask } of replicas) expect((await ask('/v1/factors/test/seen')).status).toBe(200)
  })

  it('estimate on from memory while the database is cut off, refuse writes, lose nothing, and recover', async () => {
    const acknowledged: string[] = []
    const refused: number[] = []
    let number = 0
    const writer = { isWriting: true }
    const writing = (async () => {
      while (writer.isWriting) {
        const id = `cut-${(number += 1)}`
        const status = await first().put(id)
        if (status === 201) acknowledged.push(id)
        else refused.push(status)
        await wait(50)
      }
    })()
    await waited(() => Promise.resolve(acknowledged.length > 2), MOST_SECONDS)
    const beforeTheCut = acknowledged.length
    wire.set('cut')
    const end = performance.now() + CUT_SECONDS * 1000
    const statuses = new Set<number>()
    let estimates = 0
    while (performance.now() < end) {
      for (const { ask } of replicas) {
        statuses.add((await ask(ESTIMATE)).status)
        estimates += 1
      }
    }
    expect([...statuses]).toEqual([200])
    for (const { readiness, metric } of replicas) {
      expect(await readiness()).toMatchObject({ status: 'degraded', database: { reachable: false } })
      expect(await metric('wattprint_database_reachable')).toBe(0)
    }
    wire.set('open')
    const recovered = await waited(async () => {
      const states = await Promise.all(replicas.map(({ readiness }) => readiness()))
      return states.every(({ status }) => status === 'ready')
    }, 4 * MOST_SECONDS)
    const written = acknowledged.length
    await waited(() => Promise.resolve(acknowledged.length > written), MOST_SECONDS)
    writer.isWriting = false
    await writing
    expect(new Set(refused)).toEqual(new Set([503]))
    const shows = (id: string, { ask }: Replica) => ask(`/v1/factors/test/${id}`).then(({ status }) => status === 200)
    for (const replica of replicas) {
      for (const id of acknowledged) await waited(() => shows(id, replica), MOST_SECONDS)
    }
    tell(
      `Cut off for ${CUT_SECONDS} s: ${estimates} estimates, all answered; ${refused.length} writes refused with 503; ` +
        `all ${acknowledged.length} that were acknowledged (${beforeTheCut} before the cut) are there; ready again after ${recovered.toFixed(0)} ms.`,
    )
  }, 240_000)

  it('lose no request behind a proxy when one of them ends in the middle of a load', async () => {
    const balancer = await balancerOf(replicas.map(({ url }) => url))
    const statuses = new Map<number | string, number>()
    const load = { isOn: true }
    const ask = async (): Promise<void> => {
      while (load.isOn) {
        const asked = fetch(`${balancer.url}/v1/estimates/inference`, {
          method: 'POST',
          body: BODY,
          headers: { 'content-type': 'application/json' },
        })
        const status = await asked.then(
          async (answer) => {
            await answer.json()
            return answer.status
          },
          (error: unknown) => String(error),
        )
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }
    const loading = Promise.all(Array.from({ length: 16 }, ask))
    const stream = await slowStream(last())
    await wait(1000)
    last().kill('SIGTERM')
    await wait(300)
    expect((await last().ask('/readyz')).status).toBe(503)
    expect((await last().ask(ESTIMATE)).status).toBe(200)
    await wait(1500)
    const lines = await stream.finish()
    expect(await last().exited).toBe(0)
    await wait(1000)
    load.isOn = false
    await loading
    balancer.close()
    expect(Object.fromEntries(statuses)).toEqual({ 200: expect.any(Number) as unknown })
    expect(lines).toBe(3)
    tell(
      `${String(statuses.get(200))} requests behind the proxy, one replica ended by SIGTERM: none failed, and its stream was answered to the end.`,
    )
  }, 120_000)
})

/** A batch that is sent line by line, begun before its replica is told to end and finished after. */
async function slowStream({ url }: Replica) {
  const headers = { 'content-type': 'application/x-ndjson' }
  const request = httpRequest(`${url}/v1/estimates/batch?detail=summary`, { method: 'POST', headers, agent: false })
  request.write(`${BODY}\n`)
  const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream]
  const answered = textOf(response)
  return {
    finish: async (): Promise<number> => {
      request.end(`${BODY}\n`)
      return (await answered).trimEnd().split('\n').length
    },
  }
}
