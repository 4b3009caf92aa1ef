import type { Span } from '../../catalog/hourly-index.js'
import type { Figure, GridBasis } from '../../schemas/figure.js'
import { hourPeriod } from '../../schemas/time.js'

/**
 * The requested time. It is a year; or an hour (whole hours since 1970, UTC) with its year and a span of one minute; or the span of a
 * run with the year of its middle. Without any of them, the newest figure is wanted.
 */
export type When = { readonly year?: number | undefined; readonly hour?: number | undefined; readonly span?: Span | undefined }

/** The figures of a series for a time: one figure, the twelve months whose mean stands in for their year, or all that cover a run. */
export type Point = {
  readonly figures: readonly [Figure, ...Figure[]]
  /** The hours of a run that each figure covers. Where absent, all figures have the same weight. */
  readonly hours?: readonly number[] | undefined
  readonly period: string | undefined
  /** True if the figures are of the requested time, false if they are of the nearest one. */
  readonly exact: boolean
}

type Year = { readonly year: number; readonly figures: readonly [Figure, ...Figure[]] }
type Sorted = { readonly figures: readonly Figure[]; readonly years: readonly Year[] }

const YEAR_LETTERS = 4
const MONTH_LETTERS = 7
const MONTHS = 12

/**
 * The point of a series for a time; undefined for an empty series. An hour has the figure of the finest period that covers it. A year
 * has its own figure, else the mean of its twelve months. Where there is none, the nearest year stands in. Figures of the other basis
 * are used only where none has `basis`; a figure without a basis counts as lifecycle.
 */
export function pointOf(series: readonly Figure[], when: When, basis: GridBasis = 'lifecycle'): Point | undefined {
  const { figures, years } = sortedOf(series, basis)
  const covering = when.hour === undefined ? undefined : finestCovering(figures, hourPeriod(when.hour))
  if (covering) return { figures: [covering], period: covering.period, exact: true }
  const [first, ...others] = years
  if (!first) return undefined
  let best = first
  for (const one of others) if (isBetter(one.year, best.year, when.year)) best = one
  const [only] = best.figures
  const isWhole = best.figures.length > 1 || (only.period ?? '').length <= YEAR_LETTERS
  const exact = when.year === undefined || (best.year === when.year && isWhole)
  return { figures: best.figures, period: best.figures.length > 1 ? String(best.year) : only.period, exact }
}

/** The year of a figure; −Infinity without a period, so that it comes last in the order of years. */
function yearOf({ period }: Figure): number {
  return period === undefined ? -Infinity : Number(period.slice(0, YEAR_LETTERS))
}

/** Sorted figures by series and basis. Series belong to records of the catalog, so that each is sorted once. */
const sorted = { lifecycle: new WeakMap<readonly Figure[], Sorted>(), direct: new WeakMap<readonly Figure[], Sorted>() }

function sortedOf(series: readonly Figure[], basis: GridBasis): Sorted {
  let found = sorted[basis].get(series)
  if (!found) {
    const ofBasis = figuresOfBasis(series, basis)
    const figures = ofBasis.length > 0 ? ofBasis : series
    sorted[basis].set(series, (found = { figures, years: yearsOf(figures) }))
  }
  return found
}

const filtered = {
  lifecycle: new WeakMap<readonly Figure[], readonly Figure[]>(),
  direct: new WeakMap<readonly Figure[], readonly Figure[]>(),
}

/** The figures of a series that have this basis. The array is cached: the same series gives the same array. */
export function figuresOfBasis(series: readonly Figure[], basis: GridBasis): readonly Figure[] {
  let found = filtered[basis].get(series)
  if (!found) filtered[basis].set(series, (found = series.filter((figure) => basisOf(figure) === basis)))
  return found
}

/** The basis of an intensity; one without a basis counts as lifecycle. */
export function basisOf({ basis = 'lifecycle' }: Figure): GridBasis {
  return basis
}

/** The years that have a yearly figure or all twelve months; where there is no such year, one entry for every figure there is. */
function yearsOf(figures: readonly Figure[]): Year[] {
  const isYearly = ({ period = '' }: Figure): boolean => period.length <= YEAR_LETTERS
  const years = figures.filter(isYearly).map((figure): Year => ({ year: yearOf(figure), figures: [figure] }))
  const known = new Set(years.map(({ year }) => year))
  const meant = monthsByYear(figures).filter(({ year }) => !known.has(year))
  const whole = [...years, ...meant]
  return whole.length > 0 ? whole : figures.map((figure) => ({ year: yearOf(figure), figures: [figure] }))
}

function monthsByYear(figures: readonly Figure[]): Year[] {
  const months = new Map<number, Map<string, Figure>>()
  for (const figure of figures) {
    const { period = '' } = figure
    if (period.length !== MONTH_LETTERS) continue
    const ofYear = months.get(yearOf(figure)) ?? new Map<string, Figure>()
    if (!ofYear.has(period)) ofYear.set(period, figure)
    months.set(yearOf(figure), ofYear)
  }
  return [...months].flatMap(([year, ofYear]) => {
    const [first, ...others] = [...ofYear].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, figure]) => figure)
    return first && others.length === MONTHS - 1 ? [{ year, figures: [first, ...others] }] : []
  })
}

/** The figure of the finest period that covers an hour. A period covers another if its text is the start of the other's text. */
function finestCovering(figures: readonly Figure[], hour: string): Figure | undefined {
  let best: Figure | undefined
  for (const figure of figures) {
    const { period } = figure
    if (period === undefined || !hour.startsWith(period)) continue
    if (!best || period.length > (best.period?.length ?? 0)) best = figure
  }
  return best
}

function isBetter(one: number, other: number, year: number | undefined): boolean {
  if (year === undefined) return one > other
  return Math.abs(one - year) < Math.abs(other - year)
}
