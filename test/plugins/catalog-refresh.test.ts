import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { connectDatabase, type Database } from '../../src/database/connect.js'
import { save } from '../../src/database/save-record.js'
import { Model } from '../../src/schemas/model.js'
import { type Place, preparedDatabase, SERVER_URL } from '../support/database.js'
import { ownModel } from '../support/records.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const BY = { author: { owner: 'Somebody', keyId: null } }
const MOST_MILLISECONDS = 1000
/** It takes a tenth of that; on a machine that is busy with other tests it is measured again. */
const MEASURED_AGAIN = { retry: 3 }

type App = Awaited<ReturnType<typeof buildApp>>

let place: Place
let database: Database
let remove: () => Promise<void>
let apps: App[]
beforeEach(async () => {
  ;({ database, place, remove } = await preparedDatabase())
  apps = []
})
afterEach(async () => {
  await Promise.all(apps.map((app) => app.close()))
  await remove()
})

async function startedOn(store: Database, pollSeconds = 3600): Promise<App> {
  const config = readConfig({ LOG_LEVEL: 'silent', WATTPRINT_ADMIN_KEY: ADMIN_KEY, CATALOG_POLL_SECONDS: String(pollSeconds) })
  const app = await buildApp({ config, database: store })
  apps.push(app)
  return app
}

async function statusOf(app: App): Promise<number> {
  return (await app.inject('/v1/models/own-model')).statusCode
}

/** Milliseconds until the app shows the model. */
async function waited(app: App): Promise<number> {
  const start = performance.now()
  while ((await statusOf(app)) !== 200) {
    if (performance.now() - start > 20 * MOST_MILLISECONDS) throw new Error('It is never shown.')
    await wait(20)
  }
  return performance.now() - start
}

async function put(app: App): Promise<number> {
  const headers = { authorization: `Bearer ${ADMIN_KEY}` }
  return (await app.inject({ url: '/v1/models/own-model', method: 'PUT', payload: ownModel(), headers })).statusCode
}

describe('a change', () => {
  it('is shown by the process that made it when that answers', async () => {
    const app = await startedOn(database)
    expect(await put(app)).toBe(201)
    expect(await statusOf(app)).toBe(200)
  })

  it('made by something else on the same database is shown within a second', MEASURED_AGAIN, async () => {
    const app = await startedOn(database)
    expect(await statusOf(app)).toBe(404)
    await save(database, 'model', Model.parse(ownModel()), BY)
    expect(await waited(app)).toBeLessThan(MOST_MILLISECONDS)
  })

  it.runIf(SERVER_URL)('made by one replica is shown by another within a second', MEASURED_AGAIN, async () => {
    const second = await connectDatabase(place)
    const [one, other] = [await startedOn(database), await startedOn(second)]
    expect(await put(one)).toBe(201)
    expect(await waited(other)).toBeLessThan(MOST_MILLISECONDS)
    expect(other.catalog.revision).toBe(one.catalog.revision)
    await apps.pop()?.close()
    await second.close()
  })

  it('whose notice was missed is shown after the next poll', async () => {
    const app = await startedOn({ ...database, listen: () => Promise.resolve(() => Promise.resolve()) }, 1)
    await save(database, 'model', Model.parse(ownModel()), BY)
    expect(await statusOf(app)).toBe(404)
    expect(await waited(app)).toBeLessThan(5 * MOST_MILLISECONDS)
  })

  it('is not seen by a request that began before it', async () => {
    const app = await startedOn(database)
    const before = app.catalog.revision
    let seen: string[] = []
    app.addHook('onRequest', async (request) => {
      if (!request.url.startsWith('/v1/models/gpt-4o')) return
      await put(app)
      seen = [request.catalog.revision, app.catalog.revision]
    })
    await app.inject('/v1/models/gpt-4o').catch(() => undefined)
    expect(seen[0]).toBe(before)
    expect(seen[1]).not.toBe(before)
  })
})

describe('a catalog that cannot be read again', () => {
  it('stays as it was, is told of by /readyz, and is caught up with as soon as it can be', async () => {
    let isBroken = false
    const prisma = new Proxy(database.prisma, {
      get(target, name) {
        if (name === '$transaction' && isBroken) return () => Promise.reject(new Error('The network is gone.'))
        return Reflect.get(target, name, target) as unknown
      },
    })
    const app = await startedOn({ ...database, prisma }, 1)
    const { revision } = app.catalog
    isBroken = true
    await save(database, 'model', Model.parse(ownModel()), BY)
    await app.refreshCatalog()
    expect(app.catalog.revision).toBe(revision)
    expect((await app.inject('/readyz')).json()).toMatchObject({
      status: 'degraded',
      catalogRevision: revision,
      catalog: { current: false },
    })
    expect((await app.inject('/v1/estimates/inference?model=gpt-4o&outputTokens=250')).statusCode).toBe(200)
    isBroken = false
    await waited(app)
    expect((await app.inject('/readyz')).json()).toMatchObject({ status: 'ready', catalog: { current: true, reason: null } })
  })
})
