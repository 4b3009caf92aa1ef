import { type Field, slotWord } from '../../catalog/hourly-index.js'
import type { GridBasis } from '../../schemas/figure.js'
import type { GridZone } from '../../schemas/grid-zone.js'
import { minutePeriod, MINUTES_OF_HOUR } from '../../schemas/time.js'
import { factorIn } from '../factor.js'
import { minus } from '../trace/expression.js'
import { STEP, type StepLabel } from '../trace/steps.js'
import { assume, compute, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { hourDoubt, together } from './hour-doubt.js'
import { parentOf } from './parent-zone.js'
import type { Place, PlaceRequest } from './place.js'
import { citationsOf, pointStep, warnOfNearest } from './point-step.js'
import { basisOf, type When } from './series.js'
import { otherBasis, type Part, type ZonePoint, zonePoint } from './zone-point.js'

/** A carbon intensity in gCO2e/kWh with its basis (direct or lifecycle); null where the basis is not stated. */
export type Intensity = { readonly step: Traced; readonly basis: GridBasis | null }
/** The parts of a lifecycle intensity, gCO2e/kWh: the direct one (scope 2) and the upstream one (scope 3.3). */
type Scopes = { readonly direct: Traced; readonly upstream: Traced }
export type LocatedIntensity = Intensity & { readonly scopes?: Scopes | undefined }

const UNDATED = 'undated'
/** The resolution of a period by the number of its characters: 2024, 2024-03, 2024-03-01, 2024-03-01T12. */
const RESOLUTIONS: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day', 13: 'hour' }
const DIGITS_OF_HOURS = 6

/**
 * The location-based carbon intensity of a place at the requested time, gCO2e/kWh. The caller's own figure comes before those on record.
 */
export function gridIntensityOf(trace: Trace, request: PlaceRequest, { zone: ownZone, when }: Place): LocatedIntensity {
  const { gridGco2ePerKwh, basis = 'lifecycle' } = request
  if (gridGco2ePerKwh !== undefined) {
    return { step: requested(trace, STEP.gridIntensity, gridGco2ePerKwh), basis: request.basis ?? null }
  }
  const { catalog } = trace
  const pointIn = (candidate: GridZone): ZonePoint | undefined => zonePoint(catalog, candidate, 'carbonIntensity', when, basis)
  const zone = pointIn(ownZone) ? ownZone : parentOf(trace, ownZone, 'carbon intensity', (candidate) => pointIn(candidate) !== undefined)
  const point = pointIn(zone)
  if (!point) throw new Error(`Grid zone ${zone.id} has no carbon intensity, nor has its parent.`)
  warnOfNearest(trace, `carbon intensity of ${zone.name}`, point, when)
  const found = basisOf(point.figures[0])
  if (found !== basis) warnOfBasis(trace, zone, found)
  const located = { zone, point, when }
  const step = intensityStep(trace, STEP.gridIntensity, located)
  declarePeriod(trace, located, { step, basis })
  return { step, basis: found, scopes: request.basis && scopesOf(trace, located, step) }
}

/** The intensity on record for a zone at the requested time. */
type Located = { readonly zone: GridZone; readonly point: ZonePoint; readonly when: When }

function warnOfBasis(trace: Trace, zone: GridZone, found: GridBasis): void {
  if (found === 'direct') {
    warn(
      trace,
      'direct_basis',
      `The carbon intensity of ${zone.name} is a direct one, without upstream emissions; most other zones are lifecycle. Do not compare the two.`,
    )
    return
  }
  warn(
    trace,
    'lifecycle_basis',
    `No direct carbon intensity is on record for ${zone.name}: the lifecycle one stands in, which counts upstream emissions too and so is more than scope 2. gridGco2ePerKwh takes one of your own.`,
  )
}

function intensityStep(trace: Trace, label: StepLabel, { zone, point, when }: Located): Traced {
  const basis = basisOf(point.figures[0])
  const name = `Carbon intensity of the grid: ${zone.name}, ${point.period ?? UNDATED}, ${basis}`
  const disagreement = factorIn(trace.catalog, 'grid/publisher-disagreement', 'ratio')
  const ofHour = hourDoubt(trace.catalog, zone, 'carbonIntensity', { point, basis, when })
  return pointStep(trace, { ...label, name }, point, together({ down: disagreement, up: disagreement }, ofHour))
}

/** The direct and upstream parts of an intensity, where the zone has both bases for the same period; otherwise undefined. */
function scopesOf(trace: Trace, { zone, point, when }: Located, step: Traced): Scopes | undefined {
  const basis = basisOf(point.figures[0])
  const { period } = point
  if (period === undefined) return undefined
  const same = when.span ? when : { year: Number(period.slice(0, 4)) }
  const other = zonePoint(trace.catalog, zone, 'carbonIntensity', same, otherBasis(basis))
  if (!other || basisOf(other.figures[0]) === basis || other.period !== period) return undefined
  const isDirect = basis === 'direct'
  const [direct, lifecycle] = isDirect ? [point, other] : [other, point]
  // A direct intensity above the lifecycle one is from another publisher, so that their difference is not the upstream part.
  if (intensityIn(direct) > intensityIn(lifecycle)) return undefined
  const otherStep = intensityStep(trace, isDirect ? STEP.lifecycleIntensity : STEP.directIntensity, { zone, point: other, when })
  const [directStep, lifecycleStep] = isDirect ? [step, otherStep] : [otherStep, step]
  return { direct: directStep, upstream: compute(trace, STEP.upstreamIntensity, minus(lifecycleStep, directStep)) }
}

function intensityIn({ figures, hours }: ZonePoint): number {
  const total = hours ? hours.reduce((sum, one) => sum + one, 0) : figures.length
  return figures.reduce((sum, { value }, index) => sum + value * (hours?.[index] ?? 1), 0) / total
}

type Wanted = { readonly step: Traced; readonly basis: GridBasis }

/** Declares which period on record stands in for the requested time. */
function declarePeriod(trace: Trace, located: Located, wanted: Wanted): void {
  const { point, when } = located
  const reason =
    when.hour !== undefined
      ? reasonOfHour(trace, located, wanted)
      : when.span
        ? reasonOfRun(trace, located, when.span)
        : // The answer does not suggest a value for `year`, because a year would also choose the figures of every other series.
          when.year === undefined && 'No year was given: the newest on record. year asks for another one, of every series.'
  if (!reason) return
  const { period = UNDATED } = point
  const citations = citationsOf(trace, wanted.step)
  assume(trace, 'gridPeriod', { value: period, unit: null, basis: when.span ? 'record' : 'default', reason, citations })
}

function reasonOfHour(trace: Trace, { zone, point, when }: Located, { basis }: Wanted): string {
  const time = `${minutePeriod((when.hour ?? 0) * MINUTES_OF_HOUR)} UTC`
  const series = point.parts[0]?.series
  const resolution = series ? slotWord(series) : RESOLUTIONS[point.period?.length ?? 0]
  const what = point.exact && resolution !== undefined ? `that of the ${resolution}` : 'that of the nearest year'
  if (point.exact && (series || resolution === 'hour')) return `The finest carbon intensity on record for ${zone.name} at ${time}: ${what}.`
  const doubt = hourDoubt(trace.catalog, zone, 'carbonIntensity', { point, basis: basisOf(point.figures[0]), when })
  if (point.exact) {
    const gap = point.missingIn ? ` The series ${point.missingIn.id} has no value for that hour.` : ''
    const width = doubt ? ` Its interval is that of the hour of the day in the series ${doubt.series.id}.` : ''
    warn(
      trace,
      'coarser_period',
      `No hourly carbon intensity of ${zone.name} at ${time} was used, but that of the ${resolution ?? 'undated figure'}, ${point.period ?? UNDATED}.${gap}${otherTold(point, basis)}${width}`,
    )
  }
  return `The finest carbon intensity on record for ${zone.name} at ${time}: ${what}.`
}

function otherTold({ hasHourOfOtherBasis }: ZonePoint, basis: GridBasis): string {
  if (!hasHourOfOtherBasis) return ''
  return basis === 'lifecycle'
    ? ' A direct hourly figure is on record, but lifecycle figures come first.'
    : ' A lifecycle hourly figure is on record, but direct figures were asked for.'
}

function reasonOfRun(trace: Trace, { zone, point }: Located, { from, to }: NonNullable<When['span']>): string {
  const total = to - from
  const parts = point.parts.map(partTold).join('; ')
  const run = `from ${minutePeriod(from)} to ${minutePeriod(to)} UTC`
  const coarse = point.parts.filter(({ series }) => !series)
  const known = point.parts.reduce((sum, { minutes }) => sum + minutes, 0)
  if (coarse.length > 0 || known < total) {
    const lacking = total - point.parts.reduce((sum, { series, minutes }) => sum + (series ? minutes : 0), 0)
    const what = coarse.length > 0 ? `of them ${coarse.map(partTold).join('; ')}` : 'the mean of the others stands for them'
    const gap = point.missingIn ? ` The series ${point.missingIn.id} has gaps there.` : ''
    const message = `${hoursOf(lacking)} of the ${hoursOf(total)} hours ${run} have no hourly carbon intensity of ${zone.name} on record: ${what}.${gap}`
    warn(trace, 'coarser_period', message)
  }
  return `The mean of the finest carbon intensities on record for ${zone.name} ${run}, each by its hours: ${parts}.`
}

function partTold({ minutes, series, period }: Part): string {
  const hours = `${hoursOf(minutes)} hours`
  if (series) return `${hours} of the series ${series.id}`
  const resolution = RESOLUTIONS[period?.length ?? 0]
  return `${hours} of ${resolution === undefined ? 'an undated figure' : `the ${resolution} ${period ?? ''}`}`
}

function hoursOf(minutes: number): string {
  return String(Number((minutes / MINUTES_OF_HOUR).toPrecision(DIGITS_OF_HOURS)))
}

/**
 * The marginal carbon intensity of a place: what one more kWh of demand emits, gCO2e/kWh. Undefined where not requested or not on record.
 */
export function marginalIntensityOf(
  trace: Trace,
  { marginal, basis = 'lifecycle' }: PlaceRequest,
  { zone, when }: Place,
): Traced | undefined {
  if (marginal !== true) return undefined
  const field: Field = 'marginalIntensity'
  const point = zonePoint(trace.catalog, zone, field, when, basis)
  if (!point) {
    warn(trace, 'marginal_unknown', `No marginal intensity is on record for ${zone.name}, and an average one does not stand in for it.`)
    return undefined
  }
  warnOfNearest(trace, `marginal intensity of ${zone.name}`, point, when)
  const name = `Marginal carbon intensity: ${zone.name}, ${point.period ?? UNDATED}, ${basisOf(point.figures[0])}`
  return pointStep(trace, { ...STEP.marginalIntensity, name }, point)
}
