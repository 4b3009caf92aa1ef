import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import type { GridZone } from '../schemas/grid-zone.js'
import type { Row } from './csv-table.js'
import type { Skipped } from './importer.js'

/**
 * The zone that one of the filled columns of `columns` names, tried in their order; a row whose zone the catalog does not know is told
 * once for each name. `partOf` may make a zone of it.
 */
export function zoneFinder(
  catalog: Catalog,
  columns: readonly string[],
  skipped: Skipped[],
  partOf: (row: Row) => GridZone | undefined = () => undefined,
) {
  const told = new Set<string>()
  return (row: Row): GridZone | undefined => {
    const names = columns.map(row.cell).filter((text) => text !== '')
    const [name = ''] = names
    const known = names.map((one) => recordNamed(catalog, 'gridZone', one)).find((one) => one !== undefined)
    const zone = known ?? partOf(row)
    if (!zone && !told.has(name)) {
      const why = name === '' ? 'the row names no zone' : `no grid zone of the catalog has the name or alias "${name}"`
      told.add(name)
      skipped.push({ line: row.line, reason: `${why}; all its rows are left out` })
    }
    return zone
  }
}
