import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKey } from '../../src/database/api-keys.js'
import { removeExpired } from '../../src/database/jobs/ends.js'
import { Job } from '../../src/schemas/job.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'

const NDJSON = 'application/x-ndjson'
const LINE = JSON.stringify({ model: 'gpt-4o', outputTokens: 250, zone: 'FRA' })
const MS_OF_DAY = 24 * 60 * 60 * 1000
const NO_GZIP = Uint8Array.from([1, 2, 3])

let service: StartedApp
let key: string
beforeEach(async () => {
  service = await startedApp({ JOB_WORKERS: '1', JOB_RETENTION_DAYS: '1' })
  key = (await createKey(service.database, { owner: 'Mine', scope: 'write' })).key
})
afterEach(() => service.stop())

const headers = () => ({ authorization: `Bearer ${key}` })
const upload = (lines = 1, query = '?detail=summary'): Promise<Answer> =>
  service.rest(`/v1/jobs${query}`, {
    method: 'POST',
    payload: `${LINE}\n`.repeat(lines),
    headers: { ...headers(), 'content-type': NDJSON },
  })
const uploaded = async (lines = 1): Promise<Job> => Job.parse((await upload(lines)).json)
const find = (id: string): Promise<Answer> => service.rest(`/v1/jobs/${id}`, { headers: headers() })
const found = async (id: string): Promise<Job> => Job.parse((await find(id)).json)
const result = (id: string): Promise<Answer> => service.rest(`/v1/jobs/${id}/result`, { headers: headers() })
const chunksOf = (jobId: string): Promise<number> => service.database.prisma.jobChunk.count({ where: { jobId } })

async function ended(id: string, meanwhile: () => Promise<unknown> = () => Promise.resolve()): Promise<Job> {
  for (;;) {
    const job = await found(id)
    if (!['queued', 'running'].includes(job.status)) return job
    await meanwhile()
    await wait(20)
  }
}

describe('a chunk that cannot be answered', () => {
  it('is tried again and again; then its job has failed, says why, and holds nothing, while others go on', async () => {
    const bad = await uploaded(2001)
    const good = await uploaded()
    await service.database.prisma.jobChunk.update({ where: { jobId_number: { jobId: bad.id, number: 1 } }, data: { input: NO_GZIP } })
    const tries = new Set<unknown>()
    // The queue's waits between two tries are over at once.
    const hurry = async (): Promise<void> => {
      const { rows } = await service.database.executeSql(
        `UPDATE pgboss.job SET start_after = now() WHERE state = 'retry' AND data ->> 'jobId' = $1 RETURNING retry_count`,
        [bad.id],
      )
      for (const row of rows) tries.add((row as { retry_count: number }).retry_count)
    }
    void service.app.jobs.work()
    const failed = await ended(bad.id, hurry)
    expect(failed).toMatchObject({
      status: 'failed',
      failure: 'A chunk of it could not be answered, however often it was tried; the log of the workers says why.',
      totals: null,
    })
    expect(failed.endedAt).not.toBeNull()
    expect(tries.size).toBeGreaterThan(1)
    const { status, json } = await result(bad.id)
    expect({ status, json }).toMatchObject({
      status: 409,
      json: { code: 'job-failed', detail: expect.stringContaining(failed.failure ?? '') as string },
    })
    expect(await chunksOf(bad.id)).toBe(0)
    expect((await ended(good.id)).status).toBe('done')
    // The depth is asked of the database only now and then.
    await vi.waitFor(async () => expect(await service.app.jobs.queueDepth()).toBe(0), { timeout: 10_000 })
    expect((await service.database.executeSql(`SELECT FROM pgboss.job WHERE data ->> 'jobId' = $1`, [bad.id])).rows).toEqual([])
  })
})

describe('a queue that cannot be opened', () => {
  it('is said with 503 and its reason, keeps nothing of an upload, and is opened once it can be', async () => {
    await service.database.executeSql(
      'DROP SCHEMA IF EXISTS pgboss CASCADE; CREATE SCHEMA pgboss; CREATE TABLE pgboss.version (nothing int)',
    )
    const refused = await upload()
    expect(refused).toMatchObject({ status: 503, json: { code: 'jobs-unavailable' } })
    expect((refused.json as { detail: string }).detail).toMatch(
      /^The queue of jobs could not be opened: .+ Let the user of the database create the schema pgboss/,
    )
    expect(await service.database.prisma.job.count()).toBe(0)
    await service.database.executeSql('DROP SCHEMA pgboss CASCADE')
    const job = await uploaded()
    void service.app.jobs.work()
    expect((await ended(job.id)).status).toBe('done')
  })
})

describe('what has expired', () => {
  const expire = (id: string, ago: number): Promise<unknown> =>
    service.database.prisma.job.update({ where: { id }, data: { expiresAt: new Date(Date.now() - ago) } })

  it('is removed: first the answers, and as long again later the job', async () => {
    const [kept, expired, older] = [await uploaded(), await uploaded(), await uploaded()]
    void service.app.jobs.work()
    for (const { id } of [kept, expired, older]) expect((await ended(id)).status).toBe('done')
    await expire(expired.id, 1000)
    await expire(older.id, MS_OF_DAY + 1000)
    await removeExpired(service.database, MS_OF_DAY)
    expect((await result(expired.id)).json).toMatchObject({ code: 'job-expired' })
    expect(await found(expired.id)).toMatchObject({ status: 'done', totals: { estimates: 1 } })
    expect(await chunksOf(expired.id)).toBe(0)
    expect((await find(older.id)).json).toMatchObject({ code: 'unknown-job' })
    expect((await result(kept.id)).status).toBe(200)
  })

  it('that nobody answered has failed, and says that there is no worker', async () => {
    const { id } = await uploaded()
    await expire(id, 1000)
    await removeExpired(service.database, MS_OF_DAY)
    expect(await found(id)).toMatchObject({ status: 'failed', failure: expect.stringContaining('wattprint work') as string })
    expect((await result(id)).json).toMatchObject({ code: 'job-failed' })
    expect(await chunksOf(id)).toBe(0)
    void service.app.jobs.work()
    const next = await uploaded()
    expect((await ended(next.id)).status).toBe('done')
    expect((await found(id)).status).toBe('failed')
  })

  it('is looked for by each worker when it starts', async () => {
    const { id } = await uploaded()
    await expire(id, MS_OF_DAY + 1000)
    void service.app.jobs.work()
    while ((await find(id)).status !== 404) await wait(20)
    expect(await chunksOf(id)).toBe(0)
  })

  it('also an upload that came to nothing is forgotten', async () => {
    const { id } = await uploaded()
    const hoursAgo = new Date(Date.now() - MS_OF_DAY - 1000)
    await service.database.prisma.job.update({ where: { id }, data: { status: 'uploading', expiresAt: hoursAgo } })
    await removeExpired(service.database, MS_OF_DAY)
    expect(await service.database.prisma.job.count()).toBe(0)
  })
})
