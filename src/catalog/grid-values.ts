import { z } from 'zod'
import type { Figure } from '../schemas/figure.js'
import { GridValue, type GridZone } from '../schemas/grid-zone.js'
import { filter, is } from '../schemas/record-kind.js'
import { memoPerCatalog } from './catalog.js'
import { type Collection, collectionOf, foldName } from './collection.js'
import type { Listing } from './listing.js'

const FIELDS = GridValue.shape.field.options

const valuesOf = memoPerCatalog(({ records }): Collection<GridValue> =>
  collectionOf(numbered(records.gridZone.items.flatMap(rowsOf)).map((record) => ({ origin: 'bundled', record }))),
)

/** The values of the grids, one a row: the series of a zone as a tidy table. */
export const GRID_VALUE_LISTING: Listing<GridValue> = {
  singular: 'gridValue',
  plural: 'gridValues',
  word: 'grid value',
  path: 'grid-values',
  code: 'unknown-record',
  schema: GridValue,
  table: { label: 'Grid values', columns: ['zoneName', 'field', 'period', 'basis', 'value'] },
  exampleId: 'FRA/carbonIntensity/2024/lifecycle',
  filters: {
    zone: is(({ zone }) => zone),
    field: is(({ field }) => field, GridValue.shape.field),
    year: filter(z.int().min(0).max(9999), ({ year }: GridValue, wanted) => year === wanted),
    basis: is(({ basis }) => basis, GridValue.shape.basis.unwrap()),
    source: is(({ source }) => source),
  },
  collection: valuesOf,
  named: (catalog, name) => valuesOf(catalog).byName.get(foldName(name)),
  show: (_catalog, row) => row,
}

function rowsOf(zone: GridZone): GridValue[] {
  return FIELDS.flatMap((field) => zone[field].map((figure) => rowOf(zone, field, figure)))
}

function rowOf({ id, name, kind }: GridZone, field: GridValue['field'], figure: Figure): GridValue {
  const { value, low = null, high = null, unit, period = null, basis = null, source, locator, evidence = null } = figure
  const key = [id, field, period, basis].filter((part) => part !== null).join('/')
  const year = period === null ? null : Number(period.slice(0, 4))
  return {
    id: key,
    zone: id,
    zoneName: name,
    zoneKind: kind,
    field,
    period,
    year,
    basis,
    value,
    low,
    high,
    unit,
    source,
    locator,
    evidence,
  }
}

/** Several figures of one period and basis have a number behind their id. */
function numbered(rows: readonly GridValue[]): GridValue[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const times = (seen.get(row.id) ?? 0) + 1
    seen.set(row.id, times)
    return times === 1 ? row : { ...row, id: `${row.id}/${times}` }
  })
}
