import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { validationDocuments, withTables } from '../../scripts/validate/documents.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

const committed = (name: string) => readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8')

let documents: Awaited<ReturnType<typeof validationDocuments>>
beforeAll(async () => {
  documents = await validationDocuments(await bundledCatalog())
})

describe('the committed report is that of the code and the data; otherwise run npm run validate:', () => {
  test('docs/validation.md', async () => {
    const page = await committed('validation.md')
    expect(page).toBe(withTables(page, documents.tables))
  })

  test('docs/validation.svg', async () => {
    expect((await committed('validation.svg')) === documents.chart).toBe(true)
  })
})

describe('a page', () => {
  test('without a place for a table is refused', () => {
    expect(() => withTables('nothing', { methods: '' })).toThrow('no place for methods')
  })

  test('with a place for a table that is not is refused', () => {
    expect(() => withTables('<!-- table: hopes -->\n<!-- end of table -->', {})).toThrow('no table "hopes"')
  })
})
