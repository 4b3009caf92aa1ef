import type { z } from 'zod'
import { Figure } from '../../schemas/figure.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import { KINDS, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '../../schemas/record.js'
import { type Fault, idOf, type Path, type Place, type RawRecord } from '../checks/raw-record.js'
import { cellAs, type CsvRow, csvRows } from './csv-rows.js'
import type { DataFile } from './data-files.js'

/** The kinds of record that a CSV file may contain, one record a row. */
export const TABULAR_KINDS: readonly RecordKind[] = RECORD_KINDS.filter((kind) => KINDS[kind].isTabular)
const FIGURE_FIELDS: Readonly<Record<string, z.ZodType>> = Figure.shape

/** The columns of a CSV file of such records: the fields of the schema. */
export function tabularColumns(kind: RecordKind): readonly string[] {
  return Object.keys(RECORD_SCHEMAS[kind].shape)
}

/** Whether records of that kind may come as CSV, one a row. */
export function isTabular(kind: string | undefined): kind is RecordKind {
  return TABULAR_KINDS.some((one) => one === kind)
}

/** The columns of a CSV file of points of series: zone, field, and the fields of a figure. */
export const POINT_COLUMNS: readonly string[] = ['zone', 'field', ...Object.keys(FIGURE_FIELDS).filter((field) => field !== 'alternatives')]

/** The records of a CSV file of them, one a row. */
export function tabularRecords(file: DataFile, kind: RecordKind): { records: RawRecord[]; faults: Fault[] } {
  const { rows, faults } = csvRows(file, tabularColumns(kind))
  return { records: rows.map((row) => tabularRecordFrom(row, kind, file.shownPath)), faults }
}

/** The record of one row. */
export function tabularRecordFrom({ line, cells }: CsvRow, kind: RecordKind, file: string): RawRecord {
  const fields: Readonly<Record<string, z.ZodType>> = RECORD_SCHEMAS[kind].shape
  const content = Object.fromEntries(Object.entries(cells).map(([field, text]) => [field, cellAs(fields[field], text)]))
  return { kind, content, placeOf: () => ({ file, line }) }
}

/** One figure of a yearly series, which belongs to a zone that YAML describes. */
export type SeriesPoint = {
  readonly zone: string
  readonly field: Series
  readonly figure: object
  readonly file: string
  readonly line: number
}

const SERIES = ['carbonIntensity', 'residualMix', 'marginalIntensity'] as const satisfies (keyof GridZone)[]
type Series = (typeof SERIES)[number]

function isSeries(field: unknown): field is Series {
  return SERIES.some((series) => series === field)
}

/** The points of a CSV file of them, one a row. */
export function seriesPoints(file: DataFile): { points: SeriesPoint[]; faults: Fault[] } {
  const { rows, faults } = csvRows(file, POINT_COLUMNS)
  const points: SeriesPoint[] = []
  for (const row of rows) {
    const point = pointFrom(row, file.shownPath)
    if ('sentence' in point) faults.push(point)
    else points.push(point)
  }
  return { points, faults }
}

/** The point of one row, or the fault in it. */
export function pointFrom({ line, cells }: CsvRow, file: string): SeriesPoint | Fault {
  const { zone = '', field = '', ...rest } = cells
  const figure = Object.fromEntries(Object.entries(rest).map(([name, text]) => [name, cellAs(FIGURE_FIELDS[name], text)]))
  if (isSeries(field)) return { zone, field, figure, file, line }
  return { file, line, sentence: `"${field}" is no series of a grid zone; there are ${SERIES.join(', ')}` }
}

/** The zones with the points of their series added after those in YAML. */
export function withSeries(zones: readonly RawRecord[], points: readonly SeriesPoint[]): { zones: RawRecord[]; faults: Fault[] } {
  const byZone = new Map(zones.map(({ content }) => [idOf(content) ?? '', [] as SeriesPoint[]]))
  const faults: Fault[] = []
  for (const point of points) {
    const { file, line, zone } = point
    const known = byZone.get(zone)
    if (known) known.push(point)
    else faults.push({ file, line, sentence: `no grid zone has id "${zone}"; describe it in grids/zones first` })
  }
  return { zones: zones.map((zone) => withPoints(zone, byZone.get(idOf(zone.content) ?? '') ?? [])), faults }
}

function withPoints(zone: RawRecord, points: readonly SeriesPoint[]): RawRecord {
  const content: Record<string, unknown> = { ...(zone.content as object) }
  for (const field of SERIES) if (Array.isArray(content[field])) content[field] = [...(content[field] as unknown[])]
  const places = new Map<string, Place>()
  for (const { field, figure, file, line } of points) {
    const list: unknown = (content[field] ??= [])
    if (!Array.isArray(list)) continue
    places.set(`${field} ${list.length}`, { file, line })
    list.push(figure)
  }
  const placeOf = (path: Path): Place => places.get(`${String(path[0])} ${String(path[1])}`) ?? zone.placeOf(path)
  return points.length > 0 ? { ...zone, content, placeOf } : zone
}
