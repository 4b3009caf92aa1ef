import { factorFigure } from '../factor.js'
import type { Subject } from '../model/subject.js'
import type { Tokens } from '../serving/load.js'
import { certain, minus, plus, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, modelled, recorded, type Trace, type Traced, warn } from '../trace/trace.js'
import { highOf } from '../trace/uncertain.js'

/**
 * The energy in J of a model of guessed size, with its upper end limited to the energy that the list price of the request can pay for.
 * `joules` is returned unchanged for any other model, and where it is below the limit. Wattprint, methodology, section 10, bound by price.
 */
export function boundByPrice(
  trace: Trace,
  { guess }: Subject,
  { inputTokens, cachedTokens, outputTokens }: Tokens,
  joules: Traced,
): Traced {
  const price = guess?.price
  if (!price || joules.value === 0) return joules
  const factor = (name: string) => factorFigure(trace.catalog, `model-class-1/${name}`)
  const fresh = times(minus(inputTokens, cachedTokens), price.input)
  const cached = times(cachedTokens, price.cached ?? price.input)
  const dollars = compute(trace, STEP.priceOfRequest, certain(plus(fresh, cached, times(outputTokens, price.output))))
  const bound = compute(trace, STEP.priceBound, times(dollars, recorded(trace, STEP.energyPerDollar, factor('energy-per-dollar'))))
  if (bound.value >= highOf(joules)) return joules
  const least = recorded(trace, STEP.leastUpperEnd, factor('least-upper-end'))
  const highest = Math.max(bound.value, least.value * joules.value)
  warn(
    trace,
    'bounded_by_price',
    'The upper end is what the list price of the request can pay for: a dollar rents accelerators for about a third of it.',
  )
  const ends = { value: 1, down: joules.down, up: Math.log(highest / joules.value) }
  const description =
    'the lower end of the mixture, and the larger of price-bound and least-upper-end times the middle (methodology, section 10)'
  const interval = modelled(trace, STEP.priceInterval, ends, description, [joules, bound, least])
  return compute(trace, STEP.boundedJoules, times(certain(joules), interval))
}
