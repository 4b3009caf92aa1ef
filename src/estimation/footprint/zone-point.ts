import type { Catalog } from '../../catalog/catalog.js'
import { type Basis, type Field, type HourFound, hourOnRecord, yearsOfHours } from '../../catalog/hourly-index.js'
import { onceACatalog } from '../../catalog/once-a-catalog.js'
import type { Figure } from '../../schemas/figure.js'
import type { GridSeries } from '../../schemas/grid-series.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import { hourPeriod } from '../../schemas/utc-hour.js'
import { type Point, pointOf, type When } from './series.js'

export type ZonePoint = Point & {
  /** Whether it is the hour that was asked for, of an hourly series. */
  readonly isOfHourlySeries: boolean
  /** The hourly series that covers the hour asked for, but has no value there. */
  readonly missingIn?: GridSeries | undefined
  /** Whether the hour asked for is on record as a direct figure, which gave way to a lifecycle one. */
  readonly hasDirectHour: boolean
}

/** Years that are on record are fewer; a caller may ask for any. */
const MOST_YEARS = 100
type Points = Partial<Record<Field, Map<number | undefined, ZonePoint | undefined>>>

/** What is on record for a zone and a year does not depend on anything else: it is looked for once. */
const knownPoints = onceACatalog(() => new WeakMap<GridZone, Points>())

/**
 * What a zone's figures and hourly series say of a time. The basis is chosen before the period: a direct hour beside
 * lifecycle years would make two requests differ by what is counted, not by when they ran.
 */
export function zonePoint(catalog: Catalog, zone: GridZone, field: Field, when: When): ZonePoint | undefined {
  if (when.hour !== undefined) return findPoint(catalog, zone, field, when)
  const known = knownPoints(catalog)
  let ofZone = known.get(zone)
  if (!ofZone) known.set(zone, (ofZone = {}))
  const ofField = (ofZone[field] ??= new Map<number | undefined, ZonePoint | undefined>())
  if (ofField.has(when.year)) return ofField.get(when.year)
  const point = findPoint(catalog, zone, field, when)
  if (ofField.size < MOST_YEARS) ofField.set(when.year, point)
  return point
}

function findPoint(catalog: Catalog, zone: GridZone, field: Field, when: When): ZonePoint | undefined {
  const hourIn = (basis: Basis): HourFound =>
    when.hour === undefined ? undefined : hourOnRecord(catalog.hourlyIndex, zone.id, field, basis, when.hour)
  const lifecycle = hourIn('lifecycle')
  if (lifecycle && 'figure' in lifecycle) return ofHour(lifecycle.figure, when)
  const years = yearsOfHours(catalog.hourlyIndex, zone.id, field)
  const point = pointOf(years.length > 0 ? [...zone[field], ...years] : zone[field], when)
  const direct = hourIn('direct')
  const directFigure = direct && 'figure' in direct ? direct.figure : undefined
  const isDirect = point?.figures[0].basis === 'direct'
  if (directFigure && (!point || isDirect)) return ofHour(directFigure, when)
  const missing = isDirect ? (direct ?? lifecycle) : lifecycle
  const missingIn = missing && 'missingIn' in missing ? missing.missingIn : undefined
  return point && { ...point, isOfHourlySeries: false, missingIn, hasDirectHour: directFigure !== undefined }
}

function ofHour(figure: Figure, { hour }: When): ZonePoint {
  const period = hour === undefined ? figure.period : hourPeriod(hour)
  return { figures: [figure], period, exact: true, isOfHourlySeries: true, hasDirectHour: false }
}
