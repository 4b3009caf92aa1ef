import type { GridZone } from '../../schemas/grid-zone.js'
import type { ZoneFigure } from '../doubted-figure.js'
import type { Skipped } from '../importer.js'
import { intensityIn, shareIn } from '../intensity.js'
import { COLUMN } from './columns.js'
import { periodAt, type TimedRow } from './resolution.js'

const SHARES = [
  ['carbonFreeShare', COLUMN.carbonFree],
  ['renewableShare', COLUMN.renewable],
] as const

/** What a yearly or monthly row says: both bases of the intensity, and of a year the shares. */
export function zoneFigures(zone: GridZone, { row, minute }: TimedRow, resolution: 'yearly' | 'monthly', skipped: Skipped[]): ZoneFigure[] {
  const period = periodAt(minute, resolution)
  if (period === undefined) {
    skipped.push({
      line: row.line,
      reason: `"${row.cell(COLUMN.time)}" is not where a ${resolution === 'yearly' ? 'year' : 'month'} begins`,
    })
    return []
  }
  const isEstimated = row.cell(COLUMN.estimated).toLowerCase() === 'true'
  const estimatedBy = isEstimated ? row.cell(COLUMN.method) || 'it does not say how' : undefined
  const common = { line: row.line, zone, period, estimatedBy }
  const place = (column: string): string => `Zone id ${row.cell(COLUMN.zone)}, ${row.cell(COLUMN.time)}, column ${column}`
  const points = (['lifecycle', 'direct'] as const).flatMap((basis): ZoneFigure[] => {
    const value = intensityIn(row, COLUMN[basis], basis, skipped)
    return value === undefined ? [] : [{ ...common, field: 'carbonIntensity', basis, value, locator: place(COLUMN[basis]) }]
  })
  if (resolution === 'monthly') return points
  const shares = SHARES.flatMap(([field, column]): ZoneFigure[] => {
    const value = shareIn(row, column, skipped)
    return value === undefined ? [] : [{ ...common, field, value, locator: place(column) }]
  })
  return [...points, ...shares]
}
