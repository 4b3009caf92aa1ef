import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CatalogInput } from '../../src/catalog/catalog.js'
import { catalog } from '../../src/plugins/app/catalog.js'
import { Factor } from '../../src/schemas/factor.js'
import { Model } from '../../src/schemas/model.js'
import { RECORD_KINDS } from '../../src/schemas/record.js'

const NO_RECORDS = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as CatalogInput['records']

let app: FastifyInstance
let revision: string
beforeEach(async () => {
  app = fastify()
  revision = 'first'
  await app.register(catalog, { readRecords: () => Promise.resolve({ revision, sources: [], records: NO_RECORDS }) })
})
afterEach(() => app.close())

describe('the catalog', () => {
  it('is loaded before the service answers', async () => {
    await app.ready()
    expect(app.catalog.revision).toBe('first')
  })

  it('is swapped whole by a reload', async () => {
    await app.ready()
    const before = app.catalog
    revision = 'second'
    await app.reloadCatalog()
    expect(app.catalog.revision).toBe('second')
    expect(before.revision).toBe('first')
  })

  it('stays the same for a request from its start to its end', async () => {
    app.get('/', async (request) => {
      const atStart = request.catalog.revision
      revision = 'second'
      await app.reloadCatalog()
      return { atStart, atEnd: request.catalog.revision, newest: app.catalog.revision }
    })
    const { body } = await app.inject('/')
    expect(JSON.parse(body)).toEqual({ atStart: 'first', atEnd: 'first', newest: 'second' })
  })

  it('stays as it was when a reload fails', async () => {
    const broken = fastify()
    let reads = 0
    await broken.register(catalog, {
      readRecords: () =>
        reads++ === 0 ? Promise.resolve({ revision: 'first', sources: [], records: NO_RECORDS }) : Promise.reject(new Error('away')),
    })
    await broken.ready()
    await expect(broken.reloadCatalog()).rejects.toThrow('away')
    expect(broken.catalog.revision).toBe('first')
    await broken.close()
  })
})

it('says once which names mean a user’s record though a bundled one has them too', async () => {
  const lines: string[] = []
  const telling = fastify({ logger: { level: 'warn', stream: { write: (line: string) => lines.push(line) } } })
  const factor = (id: string) => Factor.parse({ id, name: id, figure: { value: 1, unit: 'ratio', source: 's', locator: 'p' } })
  const model = (id: string, aliases: string[]) =>
    Model.parse({ id, name: id, developer: 'd', family: 'f', access: 'unreleased', modalities: ['text'], aliases })
  const records: CatalogInput['records'] = {
    ...NO_RECORDS,
    factor: [{ origin: 'bundled', record: factor('f') }],
    model: [
      { origin: 'user', record: model('ours', ['theirs', 'both']) },
      { origin: 'bundled', record: model('theirs', ['Both']) },
    ],
  }
  await telling.register(catalog, { readRecords: () => Promise.resolve({ revision, sources: [], records }) })
  await telling.ready()
  await telling.reloadCatalog()
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
    'The name "theirs" means the model "ours", which a user wrote, and not "theirs", which comes with Wattprint.',
    'The name "Both" means the model "ours", which a user wrote, and not "theirs", which comes with Wattprint.',
  ])
  await telling.close()
})
