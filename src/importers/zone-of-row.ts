import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import type { GridZone } from '../schemas/grid-zone.js'
import type { Row } from './csv-table.js'
import type { Skipped } from './importer.js'

/** The zone that the first filled column of `columns` names; one that the catalog does not know is told once for each name. */
export function zoneFinder(catalog: Catalog, columns: readonly string[], skipped: Skipped[]) {
  const told = new Set<string>()
  return (row: Row): GridZone | undefined => {
    const name = columns.map(row.cell).find((text) => text !== '') ?? ''
    const zone = recordNamed(catalog, 'gridZone', name)
    if (!zone && !told.has(name)) {
      const why = name === '' ? 'the row names no zone' : `no grid zone of the catalog has the name or alias "${name}"`
      told.add(name)
      skipped.push({ line: row.line, reason: `${why}; all its rows are left out` })
    }
    return zone
  }
}
