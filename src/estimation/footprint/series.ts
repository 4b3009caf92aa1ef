import type { Figure } from '../../schemas/figure.js'

type Picked = { readonly figure: Figure; readonly exact: boolean }

/**
 * The figure of a series for a year: that year's, else the nearest, and the newest when no year is asked for.
 * Lifecycle figures come before direct ones, which are taken only where no lifecycle figure exists.
 */
export function figureOfYear(series: readonly Figure[], year: number | undefined): Picked | undefined {
  const lifecycle = series.filter(({ basis }) => basis !== 'direct')
  const candidates = lifecycle.length > 0 ? lifecycle : series
  let best: Figure | undefined
  for (const figure of candidates) if (!best || isBetter(figure, best, year)) best = figure
  return best && { figure: best, exact: year === undefined || yearOf(best) === year }
}

/** The year that a figure holds for; figures without a period come last. */
export function yearOf({ period }: Figure): number {
  return period === undefined ? -Infinity : Number(period.slice(0, 4))
}

function isBetter(one: Figure, other: Figure, year: number | undefined): boolean {
  if (year === undefined) return yearOf(one) > yearOf(other)
  return Math.abs(yearOf(one) - year) < Math.abs(yearOf(other) - year)
}
