import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Job } from '../src/schemas/job.js'
import { type Place, preparedPlace, SERVER_URL } from './support/database.js'
import { type StartedProcess, startedProcess } from './support/started-process.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const LINES = 20_000
const CHUNK_LINES = 1000
const headers = { authorization: `Bearer ${ADMIN_KEY}` }

const kills: (() => Promise<void>)[] = []

function started(words: readonly string[], place: Place, environment: Readonly<Record<string, string>>): StartedProcess {
  const one = startedProcess(words, place, { WATTPRINT_ADMIN_KEY: ADMIN_KEY, JOB_CHUNK_TIMEOUT_SECONDS: '3', ...environment })
  kills.push(one.kill)
  return one
}

async function service(place: Place, workers: number): Promise<StartedProcess & { readonly address: string }> {
  const one = started(['src/server.ts'], place, { JOB_WORKERS: String(workers) })
  return { ...one, address: await one.told(/http:\/\/127\.0\.0\.1:\d+/) }
}

async function uploaded(address: string): Promise<Job> {
  const lines = Array.from({ length: LINES }, (_, index) => {
    if (index === LINES / 2) return 'not JSON'
    return JSON.stringify({ reference: `call-${index + 1}`, model: 'gpt-4o', outputTokens: 1 + (index % 997), zone: 'FRA' })
  })
  const answer = await fetch(`${address}/v1/jobs?detail=summary`, {
    method: 'POST',
    body: `${lines.join('\n')}\n`,
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
  })
  expect(answer.status).toBe(202)
  return Job.parse(await answer.json())
}

async function seen(address: string, id: string): Promise<Job> {
  return Job.parse(await (await fetch(`${address}/v1/jobs/${id}`, { headers })).json())
}

async function until(address: string, id: string, holds: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const job = await seen(address, id)
    if (holds(job)) return job
    await wait(20)
  }
}

/** Each line once, in order, and totals of all of them. */
async function expectWhole(address: string, job: Job): Promise<void> {
  expect(job).toMatchObject({ status: 'done', progress: { linesDone: LINES, estimates: LINES - 1, problems: 1 } })
  const text = await (await fetch(`${address}/v1/jobs/${job.id}/result`, { headers })).text()
  const answers = text.trimEnd().split('\n')
  const end = JSON.parse(answers.pop() ?? '') as object
  expect(answers.map((answer) => (JSON.parse(answer) as { line: number }).line)).toEqual(
    Array.from({ length: LINES }, (_, index) => index + 1),
  )
  expect(end).toMatchObject({ lines: LINES, estimates: LINES - 1, problems: 1, totals: { requests: LINES - 1 } })
}

let place: Place
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ place, remove } = await preparedPlace())
})
afterAll(async () => {
  await Promise.all(kills.map((kill) => kill()))
  await remove()
})

it('killed in the middle of a job, the service goes on with it when it starts again', { timeout: 240_000 }, async () => {
  const keeping = await service(place, 0)
  const { id, status } = await uploaded(keeping.address)
  expect(status).toBe('queued')
  // Killed between upload and work, too: what was acknowledged is there.
  await keeping.kill()
  const working = await service(place, 1)
  const { progress } = await until(working.address, id, (job) => job.progress.chunksDone > 0)
  await working.kill()
  expect(progress.chunksDone).toBeLessThan(LINES / CHUNK_LINES)
  const again = await service(place, 1)
  await expectWhole(again.address, await until(again.address, id, ({ status: now }) => now !== 'queued' && now !== 'running'))
  await again.kill()
})

describe.runIf(SERVER_URL)('on a server', () => {
  it('two workers share a job, and the one that is left takes what the killed one had begun', { timeout: 240_000 }, async () => {
    const keeping = await service(place, 0)
    const [one, other] = ['one', 'other'].map(() => started(['src/cli.ts', 'work'], place, { JOB_WORKERS: '2' }))
    if (!one || !other) throw new Error('Two were started.')
    await Promise.all([one.told(/Working on jobs/), other.told(/Working on jobs/)])
    const { id } = await uploaded(keeping.address)
    await until(keeping.address, id, (job) => job.progress.chunksDone > 0)
    await one.kill()
    await expectWhole(keeping.address, await until(keeping.address, id, ({ status }) => status !== 'queued' && status !== 'running'))
    // Told to end, the other finishes and leaves.
    other.child.kill('SIGTERM')
    const [code] = (await once(other.child, 'exit')) as [number | null]
    expect(code).toBe(0)
    await keeping.kill()
  })
})
