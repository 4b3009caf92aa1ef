import type { GridZone } from '../../schemas/grid-zone.js'
import { hourPeriod } from '../../schemas/utc-hour.js'
import { factorIn } from '../factor.js'
import { type Trace, type Traced, assume, requested, warn } from '../trace.js'
import { parentOf } from './parent-zone.js'
import type { Place, PlaceRequest } from './place.js'
import { citationsOf, pointOfSeries, pointStep, warnOfNearest } from './point-step.js'
import type { Point, When } from './series.js'
import { type ZonePoint, zonePoint } from './zone-point.js'

const UNIT = 'gCO2e/kWh'
const UNDATED = 'undated'
/** What a period is, by its letters: 2024, 2024-03, 2024-03-01, 2024-03-01T12. */
const RESOLUTIONS: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day', 13: 'hour' }

/** What a kilowatt-hour of the place emitted at the time asked for, gCO2e/kWh, location-based. */
export function gridIntensityOf(trace: Trace, request: PlaceRequest, { zone: ownZone, when }: Place): Traced {
  const words = { id: 'grid-intensity', name: 'Carbon intensity of the grid', unit: UNIT } as const
  if (request.gridGco2ePerKwh !== undefined) return requested(trace, words, request.gridGco2ePerKwh)
  const { catalog } = trace
  const pointIn = (candidate: GridZone): ZonePoint | undefined => zonePoint(catalog, candidate, 'carbonIntensity', when)
  const zone = pointIn(ownZone) ? ownZone : parentOf(trace, ownZone, 'carbon intensity', (candidate) => pointIn(candidate) !== undefined)
  const point = pointIn(zone)
  if (!point) throw new Error(`Grid zone ${zone.id} has no carbon intensity, nor has its parent.`)
  warnOfNearest(trace, `carbon intensity of ${zone.name}`, point, when)
  const basis = point.figures[0].basis ?? 'lifecycle'
  if (basis === 'direct') {
    warn(
      trace,
      'direct_basis',
      `The carbon intensity of ${zone.name} is a direct one, without upstream emissions; most other zones are lifecycle. Do not compare the two.`,
    )
  }
  const name = `Carbon intensity of the grid: ${zone.name}, ${point.period ?? UNDATED}, ${basis}`
  const step = pointStep(trace, { ...words, name }, point, factorIn(catalog, 'grid/publisher-disagreement', 'ratio'))
  declarePeriod(trace, zone, point, when, step)
  return step
}

/** Says which period stands for the time asked for. */
function declarePeriod(trace: Trace, zone: GridZone, point: ZonePoint, { year, hour }: When, step: Traced): void {
  const { period = UNDATED } = point
  const declare = (name: string, reason: string): void =>
    assume(trace, name, {
      value: period,
      unit: null,
      basis: hour === undefined ? 'default' : 'record',
      reason,
      citations: citationsOf(trace, step),
    })
  if (year === undefined) return declare('year', 'No year was given: the newest on record.')
  if (hour === undefined) return
  const time = `${hourPeriod(hour)} UTC`
  const resolution = RESOLUTIONS[period.length]
  const what = point.exact && resolution !== undefined ? `that of the ${resolution}` : 'that of the nearest year'
  declare('at', `The finest carbon intensity on record for ${zone.name} at ${time}: ${what}.`)
  if (!point.exact || resolution === 'hour') return
  const gap = point.missingIn ? ` The series ${point.missingIn.id} has no value for that hour.` : ''
  const other = point.hasDirectHour ? ' A direct hourly figure is on record, but lifecycle figures come first.' : ''
  warn(
    trace,
    'coarser_period',
    `No hourly carbon intensity of ${zone.name} at ${time} was used, but that of the ${resolution ?? 'undated figure'}, ${period}.${gap}${other}`,
  )
}

/** Contracts of the operator where known, else the residual mix of the zone, else nothing. */
export function marketIntensityOf(trace: Trace, { zone, operator, when }: Place): Traced | undefined {
  const contracts = pointOfSeries(
    trace,
    `market-based intensity of ${operator?.name ?? 'the operator'}`,
    operator?.marketBasedIntensity,
    when,
  )
  if (contracts && operator) return market(trace, `Market-based carbon intensity of ${operator.name}`, contracts)
  const residual = zonePoint(trace.catalog, zone, 'residualMix', when)
  if (!residual) return undefined
  warnOfNearest(trace, `residual mix of ${zone.name}, which market-based carbon rests on`, residual, when)
  return market(trace, `Residual mix of ${zone.name}`, residual)
}

function market(trace: Trace, name: string, point: Point): Traced {
  const { basis } = point.figures[0]
  if (basis === 'direct') {
    warn(trace, 'direct_basis', `${name} is a direct intensity, without upstream emissions: do not compare it with a lifecycle one.`)
  }
  const words = { id: 'market-intensity', name: `${name}, ${point.period ?? UNDATED}, ${basis ?? 'basis not stated'}`, unit: UNIT } as const
  return pointStep(trace, words, point)
}
