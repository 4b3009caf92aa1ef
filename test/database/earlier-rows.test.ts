import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCatalog } from '../../src/catalog/catalog.js'
import { foldName } from '../../src/catalog/collection.js'
import { recordNamed } from '../../src/catalog/find-record.js'
import { loadBundledRecords } from '../../src/database/load-bundled-records.js'
import { readRecords } from '../../src/database/read-records.js'
import { saveRecord } from '../../src/database/save-record.js'
import { RECORD_SCHEMAS } from '../../src/schemas/record.js'
import { preparedDatabase } from '../support/database.js'
import { ownModel } from '../support/records.js'

let prepared: Awaited<ReturnType<typeof preparedDatabase>>
beforeAll(async () => {
  prepared = await preparedDatabase()
})
afterAll(() => prepared.remove())

const author = { owner: 'tests', keyId: null }

describe('what an earlier version wrote', () => {
  it('is read though it would be refused today, as a source whose address runs', async () => {
    const { database } = prepared
    const { id } = (await database.prisma.source.findFirst()) ?? { id: '' }
    await database.prisma.$executeRaw`UPDATE "Source" SET url = 'javascript:alert(1)', title = repeat('x', 5000) WHERE id = ${id}`
    const { sources } = await readRecords(database)
    expect(sources.find((source) => source.id === id)).toMatchObject({ url: 'javascript:alert(1)', title: 'x'.repeat(5000) })
  })

  it('keeps its names in the form in which names are compared now, once another version is loaded', async () => {
    const { database } = prepared
    const write = (id: string, alias: string): Promise<unknown> =>
      saveRecord(database, 'model', RECORD_SCHEMAS.model.parse(ownModel({ id, aliases: [alias] })), { author })
    await write('own-first', 'Own  Large')
    await write('own-second', 'Other_Large')
    // As the earlier version folded: in lower case alone, so that a second spelling was taken for another name.
    await database.prisma.$executeRaw`UPDATE "Name" SET name = 'Own_Large' WHERE name = 'Other_Large'`
    await database.prisma.$executeRaw`UPDATE "Name" SET "foldedName" = lower(name) WHERE "foldedName" IS NOT NULL`
    await database.prisma.bundledFile.deleteMany({ where: { path: { contains: 'model' } } })
    await loadBundledRecords(database)
    const rows = await database.prisma.name.findMany({ where: { foldedName: { not: null } } })
    expect(rows.filter(({ name, foldedName }) => foldName(name) !== foldedName)).toEqual([])
    expect(await database.prisma.name.findFirst({ where: { name: 'Own_Large' } })).toMatchObject({ foldedName: null })
    const catalog = buildCatalog(await readRecords(database))
    expect(recordNamed(catalog, 'model', 'own large')?.id).toMatch(/^own-(first|second)$/)
    await expect(write('own-third', 'OWN LARGE')).rejects.toMatchObject({ code: 'record-conflict' })
  })
})
