import type { Figure } from '../../schemas/figure.js'
import { certain, expBetween, expOf, type Expression, mean, over, plus, times } from '../trace/expression.js'
import type { StepLabel } from '../trace/steps.js'
import { assume, assumed, compute, recorded, recordedUncached, type Trace, type Traced, warn } from '../trace/trace.js'
import { highOf, lowOf } from '../trace/uncertain.js'
import { type Point, pointOf, type When } from './series.js'
import type { ZonePoint } from './zone-point.js'

/** Half-widths of a 90 % interval of ln, below and above. */
export type HalfWidths = { readonly down: number; readonly up: number }

/**
 * A point of a series as a step: its figure; or the mean of its twelve months, or of what covers a run by the hours of each, of which
 * each is a step of its own. `doubt` is the doubt of ln in place of that of the figures.
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

/** The citations that a step rests on, its own or those of its inputs. */
export function citationsOf({ steps }: Trace, { id }: Traced): string[] {
  const step = steps.findLast((one) => one.id === id)
  const inputs = steps.filter((one) => step?.inputs.includes(one.id))
  return [...new Set([...(step?.citations ?? []), ...inputs.flatMap(({ citations }) => citations)])]
}

const knownWidened = new WeakMap<Figure, { readonly doubt: HalfWidths; readonly figure: Figure }>()

/** The doubt is a factor of the catalog: of a figure there is one copy as long as that stays the same. */
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
  // Field by field: copies of a whole record land where only a full collection finds them, which a long stream would see.
  const copy: Figure = { value, low: lowOf(number), high: highOf(number), unit, source, locator }
  return evidence ? { ...copy, evidence } : copy
}
