import type { Catalog } from '../../src/catalog/catalog.js'
import { factorIn } from '../../src/estimation/factor.js'
import { inferencePredictions } from '../../src/estimation/validation/inference-validation.js'
import { validationOf } from '../../src/estimation/validation/validation.js'
import { type Panel, validationChart } from './chart.js'
import { validationTables } from './tables.js'

/** The factor with the half-width of ln E on a modern engine, for the methods that have one. */
const HALF_WIDTHS: Readonly<Record<string, string>> = {
  'wattprint-roofline-1': 'wattprint-roofline-1/half-width-modern',
  'wattprint-roofline-2': 'wattprint-roofline-2/half-width-modern-below',
}

/** Returns the tables and the chart of docs/validation, from the catalog alone. */
export async function validationDocuments(catalog: Catalog) {
  const panels: Panel[] = []
  for (const [method, { scored }] of await inferencePredictions(catalog, () => Promise.resolve())) {
    const { id } = method.card
    const halfWidth = HALF_WIDTHS[id]
    const bandFactor = halfWidth === undefined ? undefined : Math.exp(factorIn(catalog, halfWidth, 'ratio'))
    panels.push({ title: id, scored, bandFactor })
  }
  return { tables: validationTables(await validationOf(catalog)), chart: validationChart(panels) }
}

/** Returns the document with each table between its markers. Throws for a table without markers, or markers without a table. */
export function withTables(document: string, tables: Readonly<Record<string, string>>): string {
  const missing = new Set(Object.keys(tables))
  const filled = document.replaceAll(
    /(<!-- table: ([a-z-]+) -->\n)[^]*?(<!-- end of table -->)/g,
    (_all, start: string, name: string, end: string) => {
      const table = tables[name]
      if (table === undefined) throw new Error(`There is no table "${name}".`)
      missing.delete(name)
      return `${start}\n${table}\n\n${end}`
    },
  )
  if (missing.size > 0) throw new Error(`docs/validation.md has no place for ${[...missing].join(', ')}.`)
  return filled
}
