import type { z } from 'zod'
import { Figure } from '../../schemas/figure.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import { Measurement } from '../../schemas/measurement.js'
import { cellAs, csvRows } from './csv-rows.js'
import type { DataFile } from './data-files.js'
import { idOf, type Fault, type Path, type Place, type RawRecord } from '../checks/raw-record.js'

/** The records of a CSV file of measurements, one a row, whose header has the fields of the schema. */
export function measurementRecords(file: DataFile): { records: RawRecord[]; faults: Fault[] } {
  const fields: Record<string, z.ZodType> = Measurement.shape
  const { rows, faults } = csvRows(file, Object.keys(fields))
  const records = rows.map(({ line, cells }) => ({
    kind: 'measurement' as const,
    content: Object.fromEntries(Object.entries(cells).map(([field, text]) => [field, cellAs(fields[field], text)])),
    placeOf: () => ({ file: file.shownPath, line }),
  }))
  return { records, faults }
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

/** The rows of a CSV file of grid figures: zone, field, and what a figure has. */
export function seriesPoints(file: DataFile): { points: SeriesPoint[]; faults: Fault[] } {
  const fields: Record<string, z.ZodType> = Figure.shape
  const { rows, faults } = csvRows(file, ['zone', 'field', ...Object.keys(fields).filter((field) => field !== 'alternatives')])
  const points: SeriesPoint[] = []
  for (const { line, cells } of rows) {
    const { zone = '', field = '', ...rest } = cells
    const figure = Object.fromEntries(Object.entries(rest).map(([name, text]) => [name, cellAs(fields[name], text)]))
    if (isSeries(field)) points.push({ zone, field, figure, file: file.shownPath, line })
    else faults.push({ file: file.shownPath, line, sentence: `"${field}" is no series of a grid zone; there are ${SERIES.join(', ')}` })
  }
  return { points, faults }
}

/** The zones with the points of their series added behind those that YAML gives. */
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
  const places = new Map<string, Place>()
  for (const { field, figure, file, line } of points) {
    const list: unknown = (content[field] ??= [])
    if (!Array.isArray(list)) continue
    places.set(`${field} ${list.length}`, { file, line })
    content[field] = [...(list as unknown[]), figure]
  }
  const placeOf = (path: Path): Place => places.get(`${String(path[0])} ${String(path[1])}`) ?? zone.placeOf(path)
  return points.length > 0 ? { ...zone, content, placeOf } : zone
}
