import { describe, expect, it } from 'vitest'
import { buildCatalog } from '../../src/catalog/catalog.js'
import { cite, citedRecord } from '../../src/catalog/cite.js'
import { findRecord } from '../../src/catalog/find-record.js'
import { CITED_RECORD_SCHEMAS, RECORD_KINDS } from '../../src/schemas/record.js'
import { bundledCatalog, bundledRecords, catalogInputOf } from '../support/bundled-catalog.js'

const catalog = await bundledCatalog()
const input = catalogInputOf(await bundledRecords())

describe('the catalog', () => {
  it('is the same whatever the order in which the store gives its records', async () => {
    const { sources, records } = await bundledRecords()
    const other = buildCatalog(catalogInputOf({ sources: sources.toReversed(), records: records.toReversed() }))
    for (const kind of RECORD_KINDS) expect(other.records[kind].items).toEqual(catalog.records[kind].items)
    expect(other.sources.items).toEqual(catalog.sources.items)
    expect(Object.fromEntries(other.embodiedBySubject)).toEqual(Object.fromEntries(catalog.embodiedBySubject))
    expect(Object.fromEntries(other.operatorByDeveloper)).toEqual(Object.fromEntries(catalog.operatorByDeveloper))
    expect(Object.fromEntries(other.trainingRunsByModel)).toEqual(Object.fromEntries(catalog.trainingRunsByModel))
  })

  it('holds every record that it was given', () => {
    for (const kind of RECORD_KINDS) expect(catalog.records[kind].items).toHaveLength(input.records[kind].length)
    expect(catalog.sources.items).toHaveLength(input.sources.length)
  })

  it('answers with a user’s record in place of ours, and shows that it is theirs', () => {
    const own = { ...findRecord(catalog, 'gridZone', 'FRA'), name: 'France, by our own meter' }
    const records = { ...input.records, gridZone: [...input.records.gridZone, { origin: 'user' as const, record: own }] }
    const other = buildCatalog({ ...input, records })
    expect(findRecord(other, 'gridZone', 'fra').name).toBe('France, by our own meter')
    expect(citedRecord(other, 'gridZone', own).origin).toBe('user')
    expect(citedRecord(catalog, 'gridZone', findRecord(catalog, 'gridZone', 'FRA')).origin).toBe('bundled')
  })

  it('knows the runs of a model, the operator that serves a developer, and what making an accelerator cost', () => {
    expect(catalog.trainingRunsByModel.get('gpt-3-175b')?.map(({ id }) => id)).toContain('patterson-gpt-3')
    expect(catalog.operatorByDeveloper.get('Google')?.id).toBe('google')
    expect(catalog.embodiedBySubject.get('nvidia-h100-sxm')?.isDefault).toBe(true)
  })

  it('shows every record with the citations of all its figures, as the schema promises', () => {
    for (const kind of RECORD_KINDS)
      for (const record of catalog.records[kind].items) {
        const shown = citedRecord(catalog, kind, record)
        const { error } = CITED_RECORD_SCHEMAS[kind].safeParse(shown)
        if (error) expect.fail(`${kind} ${record.id}: ${error.message}`)
        expect(new Set(shown.citations.map(({ id }) => id)).size).toBe(shown.citations.length)
      }
  })
})

describe('a citation', () => {
  it('is of a source and the place in it, and the same one each time', () => {
    const place = { source: 'patterson-2021', locator: 'Table 4' }
    expect(cite(catalog, place)).toMatchObject({ id: 'patterson-2021#Table 4', source: 'patterson-2021', doi: '10.48550/arXiv.2104.10350' })
    expect(cite(catalog, { ...place })).toBe(cite(catalog, place))
  })

  it('is as weak as the weaker of the source and the figure', () => {
    expect(cite(catalog, { source: 'patterson-2021', locator: 'p. 1', evidence: 'secondary' }).evidence).toBe('secondary')
    expect(cite(catalog, { source: 'recalled', locator: 'p. 1', evidence: 'primary' }).evidence).toBe('unverified')
  })

  it('of a source that the catalog does not hold is a fault of ours', () => {
    expect(() => cite(catalog, { source: 'nowhere', locator: 'p. 1' })).toThrow('nowhere')
  })
})
