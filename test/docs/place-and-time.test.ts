import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import type { Figure } from '../../src/schemas/figure.js'
import { catalog } from '../estimation/support/estimates.js'

const page = await readFile(join(PACKAGE_ROOT, 'docs/place-and-time.md'), 'utf8')
const ROW = /^\| `([A-Z-]+)` \| (.+) \|$/gm
const sections = page.split(/^## /m)
const rowsIn = (heading: string) =>
  [...(sections.find((text) => text.startsWith(`${heading}\n`)) ?? '').matchAll(ROW)].map(([, id = '', cells = '']) => ({
    id,
    cells: cells.split(' | '),
  }))
const rows = rowsIn('Five zones')
const scarcities = rowsIn('Water')

function valueOf(figures: readonly Figure[] | undefined, basis: string, period: string | undefined): string {
  const found = figures?.find((one) => one.basis === basis && one.period === period)
  return found ? String(Number(found.value.toFixed(3))) : '–'
}

describe('the table of five zones', () => {
  it('has the zones that were asked for', () => {
    expect(rows.map(({ id }) => id)).toEqual(['DEU', 'FRA', 'USA', 'SWE', 'POL'])
  })

  it.each(rows)('prints $id as the catalog holds it, each the newest', ({ id, cells }) => {
    const zone = catalog.records.gridZone.byName.get(id.toLowerCase())
    const [lifecycle, year, direct, directYear, ofThatYear, residual, residualYear] = cells
    expect(lifecycle).toBe(valueOf(zone?.carbonIntensity, 'lifecycle', year))
    expect(direct).toBe(valueOf(zone?.carbonIntensity, 'direct', directYear))
    expect(ofThatYear).toBe(valueOf(zone?.carbonIntensity, 'lifecycle', directYear))
    expect(residual).toBe(valueOf(zone?.residualMix, 'direct', residualYear))
    const newest = (basis: string): string | undefined =>
      zone?.carbonIntensity
        .filter((one) => one.basis === basis)
        .map(({ period }) => period)
        .sort()
        .at(-1)
    expect([year, directYear]).toEqual([newest('lifecycle'), newest('direct')])
  })
})

describe('the table of water scarcity', () => {
  it('has zones', () => {
    expect(scarcities.length).toBeGreaterThan(4)
  })

  it.each(scarcities)('prints $id as the catalog holds it', ({ id, cells }) => {
    const figure = catalog.records.gridZone.byName.get(id.toLowerCase())?.waterScarcity
    expect(cells).toEqual([String(figure?.value), `${figure?.low} to ${figure?.high}`])
  })
})
