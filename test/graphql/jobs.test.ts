import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../../src/database/api-keys.js'
import type { Job, JobOverview } from '../../src/schemas/job.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'

const OVERVIEW =
  'id status owner detail groupBy lines bytes progress { chunks chunksDone linesDone estimates problems } createdAt startedAt endedAt expiresAt catalogRevisions failure'
const TOTALS = 'totals { estimates energy { value low high unit } } groups { key { tag } totals { estimates } } otherGroups { estimates }'
const LINE = JSON.stringify({ tag: 'search', model: 'gpt-4o', outputTokens: 250, zone: 'FRA' })

let service: StartedApp
const keys = { mine: '', other: '', reader: '' }
beforeAll(async () => {
  service = await startedApp({ JOB_WORKERS: '1' })
  for (const [name, scope] of [
    ['mine', 'write'],
    ['other', 'write'],
    ['reader', 'read'],
  ] as const)
    keys[name] = (await createKey(service.database, { owner: name, scope })).key
})
afterAll(() => service.stop())

const bearing = (key: string) => ({ authorization: `Bearer ${key}` })
const asked = (query: string, key?: string): Promise<Answer> =>
  service.ask('/graphql', { method: 'POST', payload: { query }, headers: key === undefined ? {} : bearing(key) })

async function uploaded(): Promise<Job> {
  const headers = { ...bearing(keys.mine), 'content-type': 'application/x-ndjson' }
  return (await service.rest('/v1/jobs?detail=summary&groupBy=tag', { method: 'POST', payload: `${LINE}\n${LINE}\n`, headers })).json as Job
}

async function ended(id: string): Promise<Job> {
  for (;;) {
    const job = (await service.rest(`/v1/jobs/${id}`, { headers: bearing(keys.mine) })).json as Job
    if (!['queued', 'running'].includes(job.status)) return job
    await wait(50)
  }
}

describe('jobs', () => {
  it('are those of REST, one with its totals and all of them page by page', async () => {
    const first = await uploaded()
    const second = await uploaded()
    const { data } = (
      await asked(
        `{ jobs(first: 1, status: queued) { totalCount pageInfo { hasNextPage endCursor } nodes { ${OVERVIEW} } edges { cursor } } }`,
        keys.mine,
      )
    ).json as {
      data: { jobs: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: JobOverview[]; edges: object[] } }
    }
    const { items, ...page } = (await service.rest('/v1/jobs?first=1', { headers: bearing(keys.mine) })).json as { items: JobOverview[] }
    expect(data.jobs).toEqual({ ...page, nodes: items, edges: [{ cursor: data.jobs.pageInfo.endCursor }] })
    expect(items[0]?.id).toBe(second.id)
    const next = await asked(`{ jobs(after: "${data.jobs.pageInfo.endCursor}") { nodes { id } } }`, keys.mine)
    expect(next.json).toEqual({ data: { jobs: { nodes: [{ id: first.id }] } } })
    void service.app.jobs.work()
    const { totals, groups, otherGroups, ...job } = await ended(first.id)
    const one = (await asked(`{ job(id: "${first.id}") { ${OVERVIEW} ${TOTALS} } }`, keys.mine)).json as { data: { job: Job } }
    expect(one.data.job).toMatchObject(job)
    expect(one.data.job.totals).toEqual({ estimates: totals?.estimates, energy: totals?.energy })
    expect(one.data.job.groups).toEqual(groups?.map(({ key, totals: { estimates } }) => ({ key: { tag: key.tag }, totals: { estimates } })))
    expect(one.data.job.otherGroups).toBe(otherGroups)
  })

  it.each([
    ['no key', undefined, 'key-missing'],
    ['a key that only reads', 'reader', 'scope-missing'],
  ] as const)('are refused to %s, as over REST', async (_who, name, code) => {
    const key = name && keys[name]
    const over = await service.rest('/v1/jobs', { headers: key === undefined ? {} : bearing(key) })
    expect(over.json).toMatchObject({ code })
    const { json } = await asked('{ jobs { totalCount } job(id: "x") { id } }', key)
    expect(json).toMatchObject({ data: { jobs: null, job: null }, errors: [{ extensions: { code } }, { extensions: { code } }] })
  })

  it('of another key are unknown, and its list is empty', async () => {
    const { id } = await uploaded()
    const { json, headers } = await asked(`{ jobs { totalCount nodes { id } } job(id: "${id}") { id } }`, keys.other)
    expect(json).toMatchObject({
      data: { jobs: { totalCount: 0, nodes: [] }, job: null },
      errors: [{ extensions: { code: 'unknown-job' } }],
    })
    expect(headers['cache-control']).toBe('no-store')
  })

  it.each([
    ['a cursor made up', 'after: "nonsense"', 'invalid-cursor'],
    ['a page of none', 'first: 0', 'invalid-request'],
  ])('are refused with %s', async (_what, given, code) => {
    expect((await asked(`{ jobs(${given}) { totalCount } }`, keys.mine)).text).toContain(`"code":"${code}"`)
  })
})
