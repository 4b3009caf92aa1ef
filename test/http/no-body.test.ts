import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../../src/database/api-keys.js'
import { type StartedApp, startedApp } from '../support/app.js'
import { OPENAPI } from '../support/openapi.js'

const READING = Object.entries(OPENAPI.paths).flatMap(([path, operations]) =>
  Object.entries(operations).flatMap(([method, { requestBody }]) =>
    requestBody ? [[method.toUpperCase() as 'POST' | 'PUT', path] as const] : [],
  ),
)

let service: StartedApp
let key: string
beforeAll(async () => {
  service = await startedApp()
  key = (await createKey(service.database, { owner: 'Administrator', scope: 'admin' })).key
})
afterAll(() => service.stop())

describe('a request without a body', () => {
  it.each(READING)('is refused by %s %s, which reads one', async (method, path) => {
    const { status, json } = await service.ask(path.replace('{id}', 'x'), { method, headers: { authorization: `Bearer ${key}` } })
    expect([status, json]).toMatchObject([400, { code: 'malformed-body' }])
  })
})
