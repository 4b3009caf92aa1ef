/** The processes of one machine, and how one process ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, preparedPlace, SERVER_URL } from '../support/database.js'
import { type Replica, startedReplica, waited } from './support/replica.js'

const WORKERS = 2
const MOST_SECONDS = 60
const ESTIMATE = '/v1/estimates/inference?model=gpt-4o&outputTokens=250'
const COUNT = 'wattprint_http_request_duration_seconds_count{method="GET",route="/v1/estimates/inference",status="2xx"}'

let place: Place
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ place, remove } = await preparedPlace())
})
afterAll(() => remove())

describe('WATTPRINT_WORKERS', () => {
  it('is refused with the embedded PostgreSQL, which is of one process', async () => {
    const started = startedReplica({ WATTPRINT_WORKERS: '2', WATTPRINT_DATA_DIR: place.dataDirectory })
    await expect(started).rejects.toThrow(/configuration-invalid: WATTPRINT_WORKERS is 2, but .*DATABASE_URL/)
  })
})

describe.runIf(SERVER_URL !== undefined)(`a cluster of ${WORKERS} workers`, () => {
  let service: Replica
  beforeAll(async () => {
    service = await startedReplica({ DATABASE_URL: place.databaseUrl ?? '', WATTPRINT_WORKERS: String(WORKERS) })
  })
  afterAll(() => service.kill('SIGKILL'))

  /** Each on a connection of its own, so that each worker gets some. */
  const ask = async (path: string): Promise<Response> => service.ask(path, { headers: { connection: 'close' } })
  const workers = (): Promise<number[]> =>
    Promise.resolve([
      ...new Set(service.said.flatMap((line) => (line.includes('Server listening') ? [(JSON.parse(line) as { pid: number }).pid] : []))),
    ])

  it('answers on one port, and any worker tells the metrics of all', async () => {
    await waited(async () => (await workers()).length === WORKERS, MOST_SECONDS)
    const before = (await service.metric(COUNT)) || 0
    for (let asked = 0; asked < 20; asked += 1) expect((await ask(ESTIMATE)).status).toBe(200)
    // A worker counts a request when its answer is sent, which whoever asked may know sooner.
    await waited(async () => (await service.metric(COUNT)) - before >= 20, MOST_SECONDS)
    expect((await service.metric(COUNT)) - before).toBe(20)
    const { catalogRevision } = await service.readiness()
    expect(await service.metric(`wattprint_catalog_info{revision="${catalogRevision}"}`)).toBe(1)
    expect(await service.metric('wattprint_database_reachable')).toBe(1)
  })

  it('shows a write to each worker, and starts another in the place of one that is killed', async () => {
    expect(await service.put('cluster')).toBe(201)
    const [first] = await workers()
    process.kill(first ?? 0, 'SIGKILL')
    await waited(async () => (await workers()).length === WORKERS + 1, MOST_SECONDS)
    for (let asked = 0; asked < 10; asked += 1) {
      await waited(async () => (await ask('/v1/factors/test/cluster')).status === 200, MOST_SECONDS)
    }
  })

  it('ends with 0 when it is told to end, and leaves no process', async () => {
    const pids = await workers()
    service.kill('SIGTERM')
    expect(await service.exited).toBe(0)
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })
})
