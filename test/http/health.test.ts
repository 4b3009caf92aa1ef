import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedApp, startedApp } from '../support/app.js'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

describe('health', () => {
  it('says that the process lives', async () => {
    expect((await service.rest('/healthz')).json).toEqual({ status: 'alive' })
  })

  it('is ready with the revision of the catalog and a database that answers', async () => {
    const { status, json } = await service.rest('/readyz')
    expect(status).toBe(200)
    expect(json).toEqual({
      status: 'ready',
      catalogRevision: service.app.catalog.revision,
      catalog: { current: true, reason: null },
      database: { kind: service.database.kind, reachable: true, reason: null },
    })
  })

  it('asks the database once, however many ask', async () => {
    let pings = 0
    service.database.observeStatements((statement, work) => {
      if (statement.operation === 'SELECT' && statement.table === undefined) pings += 1
      return work()
    })
    const began = performance.now()
    const answers = await Promise.all(Array.from({ length: 100 }, () => service.ask('/readyz')))
    const remembered = Math.ceil((performance.now() - began) / 250)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(pings).toBeLessThanOrEqual(1 + remembered)
  })

  it('is degraded, and goes on estimating, when the database is away', async () => {
    await service.database.close()
    await expect
      .poll(async () => (await service.rest('/readyz')).json)
      .toMatchObject({ status: 'degraded', database: { reachable: false } })
    expect((await service.rest('/readyz')).status).toBe(200)
    expect((await service.rest('/v1/estimates/inference?model=gpt-4o&outputTokens=250')).status).toBe(200)
  })

  it('is not ready once it closes', async () => {
    service.app.beginClosing()
    const { status, json } = await service.rest('/readyz')
    expect(status).toBe(503)
    expect(json).toMatchObject({ code: 'not-ready' })
  })
})
