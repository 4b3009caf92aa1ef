import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { createKey } from '../../src/database/api-keys.js'
import { RECORD_EXAMPLES } from '../../src/http/openapi/examples.js'
import { Job } from '../../src/schemas/job.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const NDJSON = 'application/x-ndjson'
const UNKNOWN = '/v1/jobs/0f0e0d0c-0b0a-4908-8706-050403020100'
const TAGS = ['search', 'chat', 'mail']
const ZONES = ['FRA', 'POL', 'US-CA', 'WORLD']

let service: StartedApp
let mine: string
let other: string
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY, JOB_WORKERS: '2', JOB_LIMIT_BYTES: '8000000', JOBS_PER_KEY: '12' })
  mine = (await createKey(service.database, { owner: 'Mine', scope: 'write' })).key
  other = (await createKey(service.database, { owner: 'Other', scope: 'write' })).key
})
afterAll(() => service.stop())

const bearing = (key: string) => ({ authorization: `Bearer ${key}` })
const line = (number: number): string =>
  JSON.stringify({
    reference: `call-${number}`,
    tag: TAGS[number % TAGS.length],
    model: 'gpt-4o',
    outputTokens: 1 + (number % 997),
    zone: ZONES[number % ZONES.length],
  })
const linesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => line(index + 1))

function upload(payload: string | Buffer, query = '', headers: Record<string, string> = bearing(mine)): Promise<Answer> {
  return service.rest(`/v1/jobs${query}`, { method: 'POST', payload, headers: { 'content-type': NDJSON, ...headers } })
}
async function uploaded(payload: string, query = '', headers: Record<string, string> = bearing(mine)): Promise<Job> {
  const { status, json, headers: told } = await upload(payload, query, headers)
  expect(status).toBe(202)
  const job = Job.parse(json)
  expect(told['location']).toBe(`/v1/jobs/${job.id}`)
  return job
}
const find = (id: string, key = mine): Promise<Answer> => service.rest(`/v1/jobs/${id}`, { headers: bearing(key) })
const result = (id: string, key = mine): Promise<Answer> => service.rest(`/v1/jobs/${id}/result`, { headers: bearing(key) })
const remove = (id: string, key = mine): Promise<Answer> => service.rest(`/v1/jobs/${id}`, { method: 'DELETE', headers: bearing(key) })
async function ended(id: string): Promise<Job> {
  for (;;) {
    const job = Job.parse((await find(id)).json)
    if (!['queued', 'running'].includes(job.status)) return job
    await wait(50)
  }
}
/** The depth is asked of the database only now and then. */
const noneWaiting = () => vi.waitFor(async () => expect(await service.app.jobs.queueDepth()).toBe(0), { timeout: 10_000 })
const codeOf = ({ status, json }: Answer): unknown[] => [status, (json as { code?: string } | undefined)?.code]

describe('before anybody works', () => {
  it('keeps the file, says so, and has no answers yet', async () => {
    const job = await uploaded(`${linesOf(3).join('\n')}\n`, '?detail=summary&groupBy=tag')
    expect(job).toMatchObject({
      status: 'queued',
      owner: 'Mine',
      detail: 'summary',
      groupBy: ['tag'],
      lines: 3,
      totals: null,
      groups: null,
    })
    expect(job.progress).toEqual({ chunks: 1, chunksDone: 0, linesDone: 0, estimates: 0, problems: 0 })
    expect(await service.app.jobs.queueDepth()).toBe(1)
    expect((await service.rest('/metrics')).text).toMatch(/^wattprint_job_chunks_waiting 1$/m)
    const early = await result(job.id)
    expect(codeOf(early)).toEqual([409, 'job-not-done'])
    expect(early.headers['retry-after']).toBe('1')
    expect((await remove(job.id)).status).toBe(204)
    expect(Job.parse((await find(job.id)).json).status).toBe('cancelled')
    expect(codeOf(await result(job.id))).toEqual([409, 'job-cancelled'])
    await noneWaiting()
    expect(await service.database.prisma.jobChunk.count()).toBe(0)
    expect((await remove(job.id)).status).toBe(204)
    expect(codeOf(await find(job.id))).toEqual([404, 'unknown-job'])
  })

  it('keeps nothing of an upload that is cut off', async () => {
    await service.app.listen({ port: 0, host: '127.0.0.1' })
    await service.app.jobs.work()
    const { port } = service.app.server.address() as AddressInfo
    const headers = { 'content-type': NDJSON, ...bearing(mine), 'transfer-encoding': 'chunked' }
    const sent = httpRequest({ port, host: '127.0.0.1', path: '/v1/jobs?detail=summary', method: 'POST', headers })
    sent.on('error', () => undefined)
    sent.write(`${linesOf(2500).join('\n')}\n`)
    while ((await service.database.prisma.jobChunk.count()) < 2) await wait(10)
    const closed = new Promise((resolve) => sent.once('close', resolve))
    sent.destroy()
    await closed
    while ((await service.database.prisma.job.count()) > 0) await wait(10)
    expect(await service.database.prisma.jobChunk.count()).toBe(0)
  })
})

describe('a job', () => {
  it('of 20,000 lines is answered byte for byte as the batch of the same lines', async () => {
    const lines = linesOf(20_000)
    lines[9_999] = '{"model":"gpt-4o","outputTok'
    lines[10_000] = ''
    lines[12_345] = '{"model":"gpt-99","outputTokens":1}'
    lines[15_000] = `{"reference":"${'x'.repeat(1_100_000)}"}`
    const payload = `\uFEFF${lines.join('\n')}`
    const headers = { 'x-request-id': 'the-same' }
    const query = '?detail=summary&groupBy=tag,region'
    const batch = await service.ask(`/v1/estimates/batch${query}`, {
      method: 'POST',
      payload,
      headers: { 'content-type': NDJSON, ...headers },
    })
    const { id } = await uploaded(payload, query, { ...bearing(mine), ...headers })
    const job = await ended(id)
    expect(job).toMatchObject({ status: 'done', lines: 20_000, bytes: Buffer.byteLength(payload), failure: null })
    expect(job.catalogRevisions).toEqual([service.app.catalog.revision])
    expect(job.progress).toMatchObject({ linesDone: 20_000, estimates: 19_996, problems: 3 })
    const answer = await result(id)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="job-${id}.ndjson"`)
    expect(answer.text === batch.text).toBe(true)
    const end = JSON.parse(answer.text.trimEnd().split('\n').at(-1) ?? '') as object
    expect(end).toMatchObject({ totals: job.totals, groups: job.groups, lines: 20_000 })
    expect(job.groups).toHaveLength(TAGS.length * ZONES.length)
  })

  it('with whole estimates is answered as the batch is', async () => {
    const payload = linesOf(230).join('\r\n')
    const headers = { 'x-request-id': 'whole' }
    const batch = await service.ask('/v1/estimates/batch', { method: 'POST', payload, headers: { 'content-type': NDJSON, ...headers } })
    const { id, progress } = await uploaded(payload, '', { ...bearing(mine), ...headers })
    expect(progress.chunks).toBe(3)
    await ended(id)
    expect((await result(id)).text === batch.text).toBe(true)
  })

  it.each(['full', 'summary', 'numbers'])('of detail %s is taken as the table of a batch too', async (detail) => {
    const payload = linesOf(150).join('\n')
    const { id } = await uploaded(payload, `?detail=${detail}`)
    await ended(id)
    const table = await service.rest(`/v1/jobs/${id}/result?format=csv`, { headers: bearing(mine) })
    const batch = await service.ask('/v1/estimates/batch?format=csv', { method: 'POST', payload, headers: { 'content-type': NDJSON } })
    expect([table.headers['content-type'], table.headers['content-disposition']]).toEqual([
      'text/csv; charset=utf-8',
      `attachment; filename="job-${id}.csv"`,
    ])
    // The model is not in the numbers alone.
    const compared = (text: string): string => (detail === 'numbers' ? text.replaceAll(/(inference),[^,]*/g, '$1,') : text)
    expect(compared(table.text)).toBe(compared(batch.text))
    await remove(id)
  })

  it('of a compressed file is the job of what is in it', async () => {
    const payload = linesOf(150).join('\n')
    const packed = await upload(gzipSync(payload), '', { ...bearing(mine), 'x-request-id': 'packed', 'content-encoding': 'gzip' })
    const plain = await uploaded(payload, '', { ...bearing(mine), 'x-request-id': 'packed' })
    const job = Job.parse(packed.json)
    expect(job).toMatchObject({ lines: 150, bytes: Buffer.byteLength(payload), progress: { chunks: 2 } })
    await Promise.all([ended(job.id), ended(plain.id)])
    expect((await result(job.id)).text).toBe((await result(plain.id)).text)
  })

  it('of many blank lines takes few chunks', async () => {
    const { id, progress, lines } = await uploaded(`${' \r\n'.repeat(20_000)}${line(1)}`)
    expect([lines, progress.chunks]).toEqual([20_001, 13])
    expect((await ended(id)).progress).toMatchObject({ linesDone: 20_001, estimates: 1, problems: 0 })
  })

  it('names each catalog that it was answered from, and no single one in its end, where the catalog changed meanwhile', async () => {
    const before = service.app.catalog.revision
    const { id } = await uploaded(linesOf(6000).join('\n'))
    while (Job.parse((await find(id)).json).progress.chunksDone < 1) await wait(5)
    const source = { ...RECORD_EXAMPLES.source, title: 'Written while a job runs' }
    const written = await service.rest(`/v1/sources/${source.id}`, { method: 'PUT', payload: source, headers: bearing(mine) })
    expect(written.status).toBe(201)
    const job = await ended(id)
    expect(job.catalogRevisions).toEqual([before, service.app.catalog.revision])
    const end = JSON.parse((await result(id)).text.trimEnd().split('\n').at(-1) ?? '') as object
    expect(end).toMatchObject({ lines: 6000, estimates: 6000, catalogRevision: null })
  })

  it('that is another key’s is not there, but for administrators', async () => {
    const { id } = await uploaded(line(1))
    for (const ask of [find, result, remove]) expect(codeOf(await ask(id, other))).toEqual([404, 'unknown-job'])
    expect((await find(id, ADMIN_KEY)).status).toBe(200)
    await ended(id)
    expect((await result(id, ADMIN_KEY)).status).toBe(200)
    const list = async (key: string) => (await service.rest('/v1/jobs', { headers: bearing(key) })).json as { items: Job[] }
    expect((await list(other)).items).toEqual([])
    expect((await list(mine)).items.map((one) => one.id)).toContain(id)
    expect((await list(ADMIN_KEY)).items.map((one) => one.id)).toContain(id)
  })

  it('is listed newest first, a page at a time', async () => {
    const pages: string[] = []
    let after = ''
    for (;;) {
      const { status, json } = await service.rest(`/v1/jobs?first=2${after}`, { headers: bearing(mine) })
      expect(status).toBe(200)
      const { items, pageInfo, totalCount } = json as {
        items: Job[]
        totalCount: number
        pageInfo: { endCursor: string; hasNextPage: boolean }
      }
      pages.push(...items.map(({ createdAt }) => createdAt))
      if (!pageInfo.hasNextPage) {
        expect(pages).toHaveLength(totalCount)
        break
      }
      after = `&after=${pageInfo.endCursor}`
    }
    expect(pages).toEqual([...pages].sort().reverse())
    const { json } = await service.rest('/v1/jobs?status=cancelled', { headers: bearing(mine) })
    expect(json).toMatchObject({ items: [], totalCount: 0 })
  })

  it('may be cancelled in the middle, and leaves nothing behind', async () => {
    const { id } = await uploaded(linesOf(3000).join('\n'))
    while (Job.parse((await find(id)).json).progress.chunksDone < 1) await wait(5)
    expect((await remove(id)).status).toBe(204)
    expect(Job.parse((await find(id)).json)).toMatchObject({ status: 'cancelled', totals: null })
    while ((await service.database.prisma.jobChunk.count({ where: { jobId: id } })) > 0) await wait(10)
    await noneWaiting()
    expect(Job.parse((await find(id)).json).status).toBe('cancelled')
  })

  it('expires: its answers are gone, then the job', async () => {
    const { id } = await uploaded(line(1))
    await ended(id)
    await service.database.prisma.job.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(codeOf(await result(id))).toEqual([410, 'job-expired'])
    expect((await find(id)).status).toBe(200)
  })

  it('sent again with its Idempotency-Key is the same job', async () => {
    const headers = { ...bearing(mine), 'idempotency-key': 'one-upload' }
    const first = await upload(line(7), '', headers)
    const again = await upload(line(7), '', headers)
    expect([first.status, again.status, again.headers['idempotency-replayed']]).toEqual([202, 202, 'true'])
    expect(again.json).toEqual(first.json)
    expect(again.headers['location']).toBe(first.headers['location'])
    expect(codeOf(await upload(`${line(7)}\n\n`, '', headers))).toEqual([422, 'idempotency-key-reused'])
  })
})

describe('an upload with an Idempotency-Key', () => {
  const count = (): Promise<number> => service.database.prisma.job.count({ where: { owner: 'Mine' } })
  const headersOf = (key: string) => ({ ...bearing(mine), 'idempotency-key': key })
  /** Chunked, as of a file whose length nobody knows. */
  async function chunked(key: string): Promise<{ readonly end: (payload: string) => Promise<Answer['status']> }> {
    const { port } = service.app.server.address() as AddressInfo
    const headers = { 'content-type': NDJSON, ...headersOf(key), 'transfer-encoding': 'chunked' }
    const sent = httpRequest({ port, host: '127.0.0.1', path: '/v1/jobs?detail=summary', method: 'POST', headers })
    const status = new Promise<number>((resolve) => sent.on('response', (response) => resolve(response.resume().statusCode ?? 0)))
    sent.write(`${line(1)}\n`)
    while ((await service.database.prisma.job.count({ where: { idempotencyKey: key, status: 'uploading' } })) === 0) await wait(10)
    return {
      end: (payload) => {
        sent.end(payload)
        return status
      },
    }
  }

  it('is held to its content where it says no length, and keeps its key while it is sent', async () => {
    const before = await count()
    const { end } = await chunked('without-length')
    const meanwhile = await upload(`${line(1)}\n`, '?detail=summary', headersOf('without-length'))
    expect(codeOf(meanwhile)).toEqual([409, 'idempotency-key-in-use'])
    expect(meanwhile.headers['retry-after']).toBe('5')
    const write = { method: 'DELETE' as const, headers: headersOf('without-length') }
    expect(codeOf(await service.rest('/v1/operators/nobody', write))).toEqual([422, 'idempotency-key-reused'])
    expect(await end(`${line(2)}\n`)).toBe(202)
    expect(codeOf(await upload(`${line(1)}\n`, '?detail=summary', headersOf('without-length')))).toEqual([422, 'idempotency-key-reused'])
    const again = await upload(`${line(1)}\n${line(2)}\n`, '?detail=summary', headersOf('without-length'))
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([202, 'true'])
    expect(await count()).toBe(before + 1)
    await remove(Job.parse(again.json).id)
    await remove(Job.parse(again.json).id)
  })

  it('is the same job compressed, and after it was removed; asked for otherwise it is refused', async () => {
    const first = await upload(line(3), '', headersOf('compressed'))
    const packed = await upload(gzipSync(line(3)), '', { ...headersOf('compressed'), 'content-encoding': 'gzip' })
    expect(packed).toMatchObject({ status: 202, text: first.text, headers: { 'idempotency-replayed': 'true' } })
    expect(codeOf(await upload(line(3), '?detail=summary', headersOf('compressed')))).toEqual([422, 'idempotency-key-reused'])
    const { id } = Job.parse(first.json)
    await ended(id)
    const removing = { method: 'DELETE' as const, headers: headersOf('removal') }
    expect((await service.rest(`/v1/jobs/${id}`, removing)).status).toBe(204)
    expect(await service.rest(`/v1/jobs/${id}`, removing)).toMatchObject({ status: 204, headers: { 'idempotency-replayed': 'true' } })
    const before = await count()
    expect(await upload(line(3), '', headersOf('compressed'))).toMatchObject({
      text: first.text,
      headers: { 'idempotency-replayed': 'true' },
    })
    expect(await count()).toBe(before)
  })

  it('may be tried again after one that failed, and has a job again after a day', async () => {
    expect(codeOf(await upload('', '', headersOf('tried')))).toEqual([400, 'malformed-body'])
    const first = await uploaded(line(4), '', headersOf('tried'))
    await service.database.prisma.idempotentWrite.updateMany({
      where: { key: 'tried' },
      data: { at: new Date(Date.now() - 25 * 3600 * 1000) },
    })
    const later = await uploaded(line(5), '', headersOf('tried'))
    expect(later.id).not.toBe(first.id)
    for (const { id } of [first, later]) {
      await ended(id)
      await remove(id)
    }
  })

  it('of many at once, to two processes, is one job', async () => {
    const config = readConfig({ LOG_LEVEL: 'silent', WATTPRINT_ADMIN_KEY: ADMIN_KEY, JOB_WORKERS: '0' })
    const second = await buildApp({ config, database: service.database })
    const before = await count()
    const asked = { url: '/v1/jobs', method: 'POST' as const, payload: line(6), headers: { 'content-type': NDJSON, ...headersOf('raced') } }
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? second : service.app).inject(asked)))
    expect(answers.filter(({ statusCode }) => statusCode !== 202 && statusCode !== 409)).toEqual([])
    const ids = new Set(answers.flatMap(({ statusCode, body }) => (statusCode === 202 ? [Job.parse(JSON.parse(body)).id] : [])))
    expect(ids.size).toBe(1)
    expect(await count()).toBe(before + 1)
    await second.close()
    for (const id of ids) {
      await ended(id)
      await remove(id)
    }
  })

  it('whose process ended leaves nothing, and takes no place', async () => {
    const { key, id: keyId } = await createKey(service.database, { owner: 'Cut off', scope: 'write' })
    const dead = { keyId, owner: 'Cut off', requestId: 'r', detail: 'full', lineLimitBytes: 1000, expiresAt: new Date(Date.now() - 1000) }
    const { prisma } = service.database
    await prisma.job.createMany({
      data: Array.from({ length: 12 }, (_, index) => ({ ...dead, id: randomUUID(), idempotencyKey: `dead-${index}` })),
    })
    expect((await upload(line(1), '', { ...bearing(key), 'idempotency-key': 'dead-3' })).status).toBe(202)
    expect(await prisma.job.count({ where: { keyId, status: 'uploading' } })).toBe(0)
  })
})

describe('what is refused', () => {
  it.each([
    ['no key', {}, line(1), '', 401, 'key-missing'],
    ['another type', { 'content-type': 'application/json' }, '{}', '', 415, 'unsupported-media-type'],
    ['a file of another encoding than it says', { 'content-encoding': 'gzip' }, line(1), '', 400, 'malformed-body'],
    ['a compressed file that ends too early', { 'content-encoding': 'gzip' }, gzipSync(line(1)).subarray(0, 40), '', 400, 'malformed-body'],
    [
      'a compressed file of too many bytes',
      { 'content-encoding': 'gzip' },
      gzipSync(Buffer.alloc(9_000_000, ' ')),
      '',
      413,
      'job-too-large',
    ],
    ['an unknown encoding', { 'content-encoding': 'zebra' }, line(1), '', 415, 'unsupported-media-type'],
    ['no line', {}, '', '', 400, 'malformed-body'],
    ['an unknown detail', {}, line(1), '?detail=some', 422, 'invalid-request'],
    ['an unknown parameter', {}, line(1), '?colour=red', 422, 'invalid-request'],
    ['an unknown group', {}, line(1), '?groupBy=colour', 422, 'invalid-request'],
    ['too many bytes', {}, 'x'.repeat(8_000_001), '', 413, 'job-too-large'],
  ])('%s', async (name, headers, payload, query, status, code) => {
    const key = name === 'no key' ? {} : bearing(other)
    expect(codeOf(await upload(payload, query, { ...key, ...(headers as Record<string, string>) }))).toEqual([status, code])
  })

  it('a key that may only read', async () => {
    const { key } = await createKey(service.database, { owner: 'Reader', scope: 'read' })
    expect(codeOf(await upload(line(1), '', bearing(key)))).toEqual([403, 'scope-missing'])
  })

  it('an unknown id, a cursor of another list, an unknown parameter', async () => {
    for (const path of [UNKNOWN, `${UNKNOWN}/result`, '/v1/jobs/%00', "/v1/jobs/'"])
      expect(codeOf(await service.rest(path, { headers: bearing(mine) }))).toEqual([404, 'unknown-job'])
    for (const place of ['abc', 'changes 1', 'jobs abc', 'jobs 1.5', 'jobs 1e300', 'jobs -1']) {
      const after = Buffer.from(place).toString('base64url')
      const expected = place === 'jobs -1' ? [200, undefined] : [422, 'invalid-cursor']
      expect([place, ...codeOf(await service.rest(`/v1/jobs?after=${after}`, { headers: bearing(mine) }))]).toEqual([place, ...expected])
    }
    expect(codeOf(await service.rest('/v1/jobs?status=lost', { headers: bearing(mine) }))).toEqual([422, 'invalid-request'])
  })

  it('more jobs than a key may have, until one is removed', async () => {
    const jobs: string[] = []
    for (;;) {
      const { status, json } = await upload(line(1), '', bearing(other))
      if (status !== 202) {
        expect([status, (json as { code: string }).code]).toEqual([409, 'too-many-jobs'])
        break
      }
      jobs.push(Job.parse(json).id)
    }
    expect(jobs).toHaveLength(12)
    const [first = ''] = jobs
    await remove(first, other)
    await remove(first, other)
    expect((await upload(line(1), '', bearing(other))).status).toBe(202)
  })

  it('more jobs than a key may have, however many are sent at once', async () => {
    const { key } = await createKey(service.database, { owner: 'Many', scope: 'write' })
    const answers = await Promise.all(Array.from({ length: 80 }, () => upload(line(1), '?detail=summary', bearing(key))))
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(12)
    expect(new Set(answers.map((answer) => codeOf(answer).join(' ')))).toEqual(new Set(['202 ', '409 too-many-jobs']))
  })
})
