import type { GridZone } from '../schemas/grid-zone.js'
import type { OfferedRecord, Skipped } from './importer.js'
import { mergedFigure, type Terms } from './merged-figure.js'

export type Basis = 'lifecycle' | 'direct'

/** One carbon intensity (gCO2e/kWh) of a file, or one share (%) of its zone's electricity. */
export type ZoneFigure = {
  readonly line: number
  readonly zone: GridZone
  readonly field: 'carbonIntensity' | 'carbonFreeShare' | 'renewableShare'
  /** YYYY or YYYY-MM. */
  readonly period: string
  /** Of carbon intensities. */
  readonly basis?: Basis
  readonly value: number
  readonly locator: string
}
type Offers = { readonly records: OfferedRecord[]; readonly alike: number }

/** The zones whose figures differ from those of a file, each whole with what the file says; what it says twice is skipped. */
export function zoneRecords(figures: readonly ZoneFigure[], terms: Terms, skipped: Skipped[]): Offers {
  const byZone = new Map<string, ZoneFigure[]>()
  const lines = new Map<string, ZoneFigure>()
  for (const figure of figures) {
    const { zone, field, period, basis, line, value } = figure
    const place = JSON.stringify([zone.id, field, period, basis])
    const first = lines.get(place)
    if (first)
      skipped.push({ line, reason: `says ${period} of ${zone.id} again: line ${first.line} has ${first.value}, this one ${value}` })
    else byZone.set(zone.id, [...(byZone.get(zone.id) ?? []), figure])
    if (!first) lines.set(place, figure)
  }
  const zones = [...byZone.values()].map((ofZone) => changedZone(ofZone, terms))
  return { records: zones.flatMap(({ records }) => records), alike: zones.reduce((sum, { alike }) => sum + alike, 0) }
}

function changedZone(figures: readonly ZoneFigure[], terms: Terms): Offers {
  const [first] = figures
  if (!first) return { records: [], alike: 0 }
  const points = figures.filter(({ field }) => field === 'carbonIntensity')
  const series = changedSeries(first.zone, points, terms)
  const shares = changedShares(first.zone, figures, terms)
  const alike = series.alike + shares.alike
  if (!series.changed && Object.keys(shares.changed).length === 0) return { records: [], alike }
  const record = { ...first.zone, ...shares.changed, ...(series.changed && { carbonIntensity: series.changed }) }
  return { records: [{ kind: 'gridZone', record, line: first.line }], alike }
}

function changedSeries(zone: GridZone, points: readonly ZoneFigure[], terms: Terms) {
  const series = new Map(zone.carbonIntensity.map((figure) => [JSON.stringify([figure.period, figure.basis]), figure]))
  let alike = 0
  for (const { period, basis, value, locator } of points) {
    const place = JSON.stringify([period, basis])
    const offered = { value, unit: 'gCO2e/kWh', source: terms.source.id, locator, period, ...(basis && { basis }) } as const
    const merged = mergedFigure(series.get(place), offered, terms)
    if (merged) series.set(place, merged)
    else alike += 1
  }
  return { alike, changed: alike < points.length ? [...series.values()] : undefined }
}

/** A zone holds one figure of each share: that of the newest year. */
function changedShares(zone: GridZone, figures: readonly ZoneFigure[], terms: Terms) {
  const changed: Partial<GridZone> = {}
  let alike = 0
  for (const field of ['carbonFreeShare', 'renewableShare'] as const) {
    const newest = figures.filter((figure) => figure.field === field).sort((one, other) => (one.period < other.period ? 1 : -1))[0]
    const held = zone[field]
    if (!newest || (held?.period ?? '') > newest.period) continue
    const { value, period, locator } = newest
    const merged = mergedFigure(held, { value, unit: '%', source: terms.source.id, locator, period }, terms)
    if (merged) changed[field] = merged
    else alike += 1
  }
  return { alike, changed }
}
