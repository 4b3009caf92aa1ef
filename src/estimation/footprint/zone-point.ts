import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import { type Field, type Span, type SpanOnRecord, spanOnRecord, yearsOfHours } from '../../catalog/hourly-index.js'
import type { Figure, GridBasis } from '../../schemas/figure.js'
import type { GridSeries } from '../../schemas/grid-series.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import { hourPeriod, minutePeriod, MINUTES_OF_HOUR, nextMonth } from '../../schemas/time.js'
import { figuresOfBasis, type Point, pointOf, type When } from './series.js'

/** The figures for a part of a span: the mean of the values of a series, or a figure of a month or a year. */
export type Part = Point & { readonly minutes: number; readonly series?: GridSeries | undefined }

export type ZonePoint = Point & {
  /** The figures for each part of the requested span; empty where a year was requested. */
  readonly parts: readonly Part[]
  /** The series that covers the requested time but has no value there. */
  readonly missingIn?: GridSeries | undefined
  /** True if a series of the other basis has a value at the requested time, which was not used. */
  readonly hasHourOfOtherBasis: boolean
}

const YEAR_LETTERS = 4
const MONTH_LETTERS = 7

/** Years cached for each zone and field. Callers may ask for any year, while fewer than this are on record. */
const MOST_YEARS = 100
type Points = { [Place in `${Field} ${GridBasis}`]?: Map<number | undefined, ZonePoint | undefined> }

/** Cached points by zone, field, basis and year: they depend on nothing else. */
const knownPoints = memoPerCatalog(() => new WeakMap<GridZone, Points>())

/**
 * The figures and hourly values of a zone for a time. The basis is chosen before the period, so that two requests at different times
 * differ by their time and not by what their intensities count. The other basis stands in where the zone has nothing of this one.
 */
export function zonePoint(catalog: Catalog, zone: GridZone, field: Field, when: When, basis: GridBasis): ZonePoint | undefined {
  if (when.span) return findPoint(catalog, zone, field, when, basis)
  const known = knownPoints(catalog)
  let ofZone = known.get(zone)
  if (!ofZone) known.set(zone, (ofZone = {}))
  const ofField = (ofZone[`${field} ${basis}`] ??= new Map<number | undefined, ZonePoint | undefined>())
  if (ofField.has(when.year)) return ofField.get(when.year)
  const point = findPoint(catalog, zone, field, when, basis)
  if (ofField.size < MOST_YEARS) ofField.set(when.year, point)
  return point
}

/** The basis that is not `basis`. */
export function otherBasis(basis: GridBasis): GridBasis {
  return basis === 'lifecycle' ? 'direct' : 'lifecycle'
}

function findPoint(catalog: Catalog, zone: GridZone, field: Field, when: When, basis: GridBasis): ZonePoint | undefined {
  const years = yearsOfHours(catalog.hourlyIndex, zone.id, field)
  const figures = years.length > 0 ? [...zone[field], ...years] : zone[field]
  const { span } = when
  if (!span) return ofYear(pointOf(figures, when, basis))
  const [wanted, other] = [basis, otherBasis(basis)].map((one): OnRecord => ({
    basis: one,
    onRecord: spanOnRecord(catalog.hourlyIndex, zone.id, field, one, span),
    figures: figuresOfBasis(figures, one),
  })) as [OnRecord, OnRecord]
  const chosen = [wanted, other].find((one) => one.onRecord.parts.length + one.figures.length > 0)
  if (!chosen) return undefined
  const parts = [...partsOfSeries(chosen.onRecord), ...partsOfFigures(chosen)]
  return {
    ...pointOfParts(parts, span),
    missingIn: chosen.onRecord.missingIn,
    hasHourOfOtherBasis: chosen === wanted && hasMore(other, wanted),
  }
}

type OnRecord = { readonly basis: GridBasis; readonly onRecord: SpanOnRecord; readonly figures: readonly Figure[] }

function hasMore({ onRecord: one }: OnRecord, { onRecord: other }: OnRecord): boolean {
  return one.parts.length > 0 && other.gaps.length > 0
}

function ofYear(point: Point | undefined): ZonePoint | undefined {
  return point && { ...point, parts: [], hasHourOfOtherBasis: false }
}

function partsOfSeries({ parts }: SpanOnRecord): Part[] {
  return parts.map(({ figure, minutes, series }) => ({ figures: [figure], period: figure.period, exact: true, minutes, series }))
}

/** The figures for the gaps of the series: the finest one for each month, or for each hour where daily or hourly figures are on record. */
function partsOfFigures({ onRecord, figures, basis }: OnRecord): Part[] {
  if (figures.length === 0) return []
  const isByHour = figures.some(({ period = '' }) => period.length > MONTH_LETTERS)
  const parts = new Map<string | undefined, Part>()
  for (const { from, to } of onRecord.gaps) {
    for (let at = from; at < to;) {
      const end = Math.min(to, isByHour ? (Math.floor(at / MINUTES_OF_HOUR) + 1) * MINUTES_OF_HOUR : nextMonth(at))
      const hour = Math.floor(at / MINUTES_OF_HOUR)
      const point = pointOf(figures, { year: Number(hourPeriod(hour).slice(0, YEAR_LETTERS)), hour }, basis)
      if (point) {
        const known = parts.get(point.period)
        const minutes = (known?.minutes ?? 0) + end - at
        parts.set(point.period, { ...point, exact: point.exact && (known?.exact ?? true), minutes })
      }
      at = end
    }
  }
  return [...parts.values()]
}

function pointOfParts(parts: readonly Part[], span: Span): Omit<ZonePoint, 'hasHourOfOtherBasis'> {
  const [first, ...others] = parts
  if (!first) throw new Error('A span without a part.')
  if (others.length === 0) return { figures: first.figures, period: first.period, exact: first.exact, parts }
  const weighted = parts.flatMap(({ figures, minutes }) => figures.map((figure) => ({ figure, minutes: minutes / figures.length })))
  const [{ figure }, ...rest] = weighted as [(typeof weighted)[number], ...typeof weighted]
  return {
    figures: [figure, ...rest.map((one) => one.figure)],
    hours: weighted.map(({ minutes }) => minutes / MINUTES_OF_HOUR),
    period: `${minutePeriod(span.from)}/${minutePeriod(span.to)}`,
    exact: parts.every(({ exact }) => exact),
    parts,
  }
}
