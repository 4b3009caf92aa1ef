import type { Figure } from '../../schemas/figure.js'
import { certain, expBetween, expOf, type Expression, mean, over, plus, times } from '../trace/expression.js'
import type { StepLabel } from '../trace/steps.js'
import { assume, assumed, compute, recorded, recordedUncached, type Trace, type Traced, warn } from '../trace/trace.js'
import { highOf, lowOf } from '../trace/uncertain.js'
import { type Point, pointOf, type When } from './series.js'
import type { ZonePoint } from './zone-point.js'

/** The half-widths of a 90 % interval of the natural logarithm, below and above. */
export type HalfWidths = { readonly down: number; readonly up: number }

/**
 * A point of a series as a step. It is the point's only figure, or the mean of its figures, weighted by `hours` where the point has
 * them; each figure of a mean is then a step too. `doubt`, of the natural logarithm, replaces the intervals of the figures.
 */
export function pointStep(trace: Trace, label: StepLabel, point: Point | ZonePoint, doubt?: HalfWidths): Traced {
  const { figures, hours } = point
  const [only] = figures
  const isOfSeries = 'parts' in point && point.parts[0]?.series !== undefined
  if (figures.length === 1 && isOfSeries) return recordedUncached(trace, label, widened(only, doubt))
  if (figures.length === 1) return recorded(trace, label, doubt === undefined ? only : widenedOnce(only, doubt))
  const meanOfFigures = hours ? weightedMean(trace, label, figures, hours) : meanOfMonths(trace, label, figures)
  if (doubt === undefined) return compute(trace, label, meanOfFigures)
  const { down, up } = doubt
  return compute(trace, label, times(certain(meanOfFigures), down === up ? expOf(down) : expBetween(down, up)))
}

function meanOfMonths(trace: Trace, label: StepLabel, figures: Point['figures']): Expression {
  const months = figures.map((figure) =>
    recorded(trace, { ...label, id: `${label.id}-${figure.period ?? ''}`, name: `${label.name}, ${figure.period ?? ''}` }, figure),
  )
  return mean(...(months as [Traced, ...Traced[]]))
}

function weightedMean(trace: Trace, label: StepLabel, figures: Point['figures'], hours: readonly number[]): Expression {
  const terms = figures.map((figure, index) => {
    const name = `${label.name}, ${figure.period ?? 'undated'}`
    return times(hours[index] ?? 0, recordedUncached(trace, { ...label, id: `${label.id}-${index + 1}`, name }, figure))
  })
  const total = hours.reduce((sum, one) => sum + one, 0)
  return over(plus(...(terms as [Expression, ...Expression[]])), total)
}

/** The point of a series for a time. Where it is not of the requested year, a warning says so, in which `what` names the series. */
export function pointOfSeries(trace: Trace, what: string, series: readonly Figure[] | undefined, when: When): Point | undefined {
  const point = series && pointOf(series, when)
  if (point) warnOfNearest(trace, what, point, when)
  return point
}

/** Warns where a point is not of the requested year. */
export function warnOfNearest(trace: Trace, what: string, { exact, period }: Point, { year }: When): void {
  if (exact || year === undefined) return
  const message = `No figure of ${year} is on record for the ${what}: the nearest, of ${period ?? 'no stated year'}, was used.`
  warn(trace, 'nearest_year', message)
}

/** A point of a series as a step, declared as the stand-in for `field` of the request. */
export function assumedPoint(
  trace: Trace,
  label: StepLabel,
  point: Point,
  { field, reason }: { readonly field: string; readonly reason: string },
): Traced {
  const [only, ...others] = point.figures
  if (others.length === 0) return assumed(trace, label, only, { field, basis: 'record', reason })
  const step = pointStep(trace, label, point)
  assume(trace, field, {
    value: String(Number(step.value.toPrecision(12))),
    unit: label.unit,
    basis: 'computed',
    reason,
    citations: citationsOf(trace, step),
  })
  return step
}

/** The ids of the citations of a step and of its direct inputs. */
export function citationsOf({ steps }: Trace, { id }: Traced): string[] {
  const step = steps.findLast((one) => one.id === id)
  const inputs = steps.filter((one) => step?.inputs.includes(one.id))
  return [...new Set([...(step?.citations ?? []), ...inputs.flatMap(({ citations }) => citations)])]
}

const knownWidened = new WeakMap<Figure, { readonly doubt: HalfWidths; readonly figure: Figure }>()

/**
 * The figure with the interval of `doubt`. The copy is kept with the figure, because the doubt, a factor of the catalog, hardly ever
 * differs.
 */
function widenedOnce(figure: Figure, doubt: HalfWidths): Figure {
  const known = knownWidened.get(figure)
  if (known?.doubt.down === doubt.down && known.doubt.up === doubt.up) return known.figure
  const copy = widened(figure, doubt)
  knownWidened.set(figure, { doubt, figure: copy })
  return copy
}

function widened(figure: Figure, doubt: HalfWidths | undefined): Figure {
  if (doubt === undefined) return figure
  const { value, unit, source, locator, evidence } = figure
  const number = { value, ...doubt }
  // Written field by field: objects made by a spread here are freed by full garbage collections only, which slow a long stream down.
  const copy: Figure = { value, low: lowOf(number), high: highOf(number), unit, source, locator }
  return evidence ? { ...copy, evidence } : copy
}
