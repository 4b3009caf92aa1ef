import type { BreakEvenRequests, ComparedTraining, ComparedVariant } from '../../schemas/comparison.js'
import type { Quantity } from '../../schemas/unit.js'
import { between, highOf, inverse, lowOf, product, sum, type Uncertain } from '../trace/uncertain.js'

type BreakEven = Pick<ComparedVariant, 'breakEvenRequests' | 'breakEvenReason'>

const NO_UPPER_END = 'Within the interval of the ratio it may be that nothing is saved: there is no upper end.'

/** Requests after which the energy that a variant saves has paid for its trainings. */
export function breakEven(trainings: readonly ComparedTraining[], baselineOfOne: Quantity, ratio: Quantity | null): BreakEven {
  if (trainings.length === 0) return { breakEvenRequests: null, breakEvenReason: 'No training is to be paid back.' }
  if (!ratio || ratio.value >= 1) return { breakEvenRequests: null, breakEvenReason: 'Nothing is saved at a request.' }
  const cost = sum(...trainings.map(({ energy }) => uncertain(energy)))
  const saved = product(uncertain(baselineOfOne), savedShare(ratio))
  const requests = product(cost, inverse(saved))
  return ratio.high < 1 ? { breakEvenRequests: closed(requests), breakEvenReason: null } : open(requests)
}

/** One less a ratio: its upper end is the lower end of the ratio. */
function savedShare({ value, low, high }: Quantity): Uncertain {
  return between(1 - value, high < 1 ? 1 - high : undefined, 1 - low)
}

function closed(requests: Uncertain): BreakEvenRequests {
  return { value: requests.value, low: lowOf(requests), high: highOf(requests) }
}

function open(requests: Uncertain): BreakEven {
  return { breakEvenRequests: { ...closed(requests), high: null }, breakEvenReason: NO_UPPER_END }
}

function uncertain({ value, low, high }: Quantity): Uncertain {
  return between(value, low, high)
}

/** A quantity of many requests, for one. */
export function perRequest({ value, low, high, unit }: Quantity, requests: number): Quantity {
  return { value: value / requests, low: low / requests, high: high / requests, unit }
}
