import type { Figure } from '../../schemas/figure.js'
import type { Unit } from '../../schemas/unit.js'
import { type Trace, type Traced, assume, assumed, computed, recorded, recordedInPassing, warn } from '../trace.js'
import { between, highOf, lowOf, within } from '../uncertain.js'
import { type Point, pointOf, type When } from './series.js'
import type { ZonePoint } from './zone-point.js'

type Words = { readonly id: string; readonly name: string; readonly unit: Unit }

/**
 * A point of a series as a step: its figure, or the mean of its twelve months, of which each is a step of its own.
 * `halfWidth` is the doubt of ln in place of that of the figures.
 */
export function pointStep(trace: Trace, words: Words, point: Point | ZonePoint, halfWidth?: number): Traced {
  const { figures } = point
  const [only] = figures
  const isOfHourlySeries = 'isOfHourlySeries' in point && point.isOfHourlySeries
  if (isOfHourlySeries) return recordedInPassing(trace, words, widened(only, halfWidth))
  if (figures.length === 1) return recorded(trace, words, halfWidth === undefined ? only : widenedOnce(only, halfWidth))
  const months = figures.map((figure) =>
    recorded(trace, { ...words, id: `${words.id}-${figure.period ?? ''}`, name: `${words.name}, ${figure.period ?? ''}` }, figure),
  )
  const meanOf = (ends: readonly number[]): number => ends.reduce((sum, end) => sum + end, 0) / ends.length
  const mean = meanOf(months.map(({ value }) => value))
  const doubt = halfWidth === undefined ? between(mean, meanOf(months.map(lowOf)), meanOf(months.map(highOf))) : within(mean, halfWidth)
  return computed(trace, words, doubt, 'mean of the twelve months', months)
}

/** What a series says of a time; the nearest is declared. `what` names the series to a reader. */
export function pointOfSeries(trace: Trace, what: string, series: readonly Figure[] | undefined, when: When): Point | undefined {
  const point = series && pointOf(series, when)
  if (point) warnOfNearest(trace, what, point, when)
  return point
}

/** Says that a point is not of the time asked for. */
export function warnOfNearest(trace: Trace, what: string, { exact, period }: Point, { year }: When): void {
  if (exact || year === undefined) return
  const message = `No figure of ${year} is on record for the ${what}: the nearest, of ${period ?? 'no stated year'}, was used.`
  warn(trace, 'nearest_year', message)
}

/** The same as what stands in for `field` of the request. */
export function assumedPoint(
  trace: Trace,
  words: Words,
  point: Point,
  { field, reason }: { readonly field: string; readonly reason: string },
): Traced {
  const [only, ...others] = point.figures
  if (others.length === 0) return assumed(trace, words, only, { field, basis: 'record', reason })
  const step = pointStep(trace, words, point)
  assume(trace, field, {
    value: String(Number(step.value.toPrecision(12))),
    unit: words.unit,
    basis: 'computed',
    reason,
    citations: citationsOf(trace, step),
  })
  return step
}

/** The citations that a step rests on, its own or those of its inputs. */
export function citationsOf({ steps }: Trace, { id }: Traced): string[] {
  const step = steps.findLast((one) => one.id === id)
  const inputs = steps.filter((one) => step?.inputs.includes(one.id))
  return [...new Set([...(step?.citations ?? []), ...inputs.flatMap(({ citations }) => citations)])]
}

const knownWidened = new WeakMap<Figure, { readonly halfWidth: number; readonly figure: Figure }>()

/** The doubt is a factor of the catalog: of a figure there is one copy as long as that stays the same. */
function widenedOnce(figure: Figure, halfWidth: number): Figure {
  const known = knownWidened.get(figure)
  if (known?.halfWidth === halfWidth) return known.figure
  const copy = widened(figure, halfWidth)
  knownWidened.set(figure, { halfWidth, figure: copy })
  return copy
}

function widened(figure: Figure, halfWidth: number | undefined): Figure {
  if (halfWidth === undefined) return figure
  const { value, unit, source, locator, evidence } = figure
  const doubt = within(value, halfWidth)
  // Field by field: copies of a whole record land where only a full collection finds them, which a long stream would see.
  const copy: Figure = { value, low: lowOf(doubt), high: highOf(doubt), unit, source, locator }
  return evidence ? { ...copy, evidence } : copy
}
