import type { Figure } from '../../schemas/figure.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import type { Work } from '../../schemas/work.js'
import { inWords } from '../context.js'
import { times } from '../expression.js'
import { factorFigure } from '../factor.js'
import type { AcceleratorEnergy } from '../method.js'
import { STEP } from '../steps.js'
import type { Subject } from '../subject.js'
import { assume, citeIn, compute, recorded, requested, type Trace, type Traced, warn } from '../trace.js'
import { workOf } from '../work/work-of.js'

type UnitPrices = NonNullable<Model['unitPrices']>

/** How many units of a kind a request is billed for, and the price of one on record; nothing where no list has it. */
function unitsOf(
  work: Work,
  prices: UnitPrices | undefined,
): { readonly figure: Figure; readonly units: number; readonly unit: string } | undefined {
  const count = work.count ?? 1
  const priced = (figure: Figure | undefined, units: number | undefined, unit: string) =>
    figure && units !== undefined ? { figure, units, unit } : undefined
  if (work.type === 'image') return priced(prices?.image, count, 'image')
  if (work.type === 'video') {
    const figure =
      (work.sound === false ? prices?.videoSecond : prices?.videoSecondWithSound) ?? prices?.videoSecond ?? prices?.videoSecondWithSound
    return priced(figure, work.seconds === undefined ? undefined : count * work.seconds, 'second')
  }
  if (work.type !== 'speech') return undefined
  return (
    priced(prices?.thousandCharacters, work.characters === undefined ? undefined : work.characters / 1000, 'thousand characters') ??
    priced(prices?.audioSecond, work.seconds, 'second')
  )
}

/** The input that the price rule lacks, as a sentence. */
export function lacksPrice(request: InferenceRequest, { record }: Subject): string | undefined {
  if (request.priceUsd !== undefined) return undefined
  const work = workOf(request)
  if (unitsOf(work, record?.unitPrices)) return undefined
  const hasPrice = record?.unitPrices?.videoSecond ?? record?.unitPrices?.videoSecondWithSound
  if (work.type === 'video' && hasPrice) return 'work.seconds: the list price is one of a second'
  return `priceUsd: the list price of one request, because no price of ${record?.name ?? 'this model'} for this work is on record`
}

/** The energy that a list price allows: weak evidence, and all there is for a service whose size nobody knows. */
export function energyOfPrice(trace: Trace, request: InferenceRequest, subject: Subject): AcceleratorEnergy {
  const figure = factorFigure(trace.catalog, 'wattprint-price-1/energy-per-price')
  const { low, high, unit } = figure
  const between = `between ${low} and ${high} ${unit}`
  warn(
    trace,
    'price_is_weak',
    `What the service runs is not known: the energy is guessed from its list price, ${between}, and may be outside.`,
  )
  const rate = recorded(trace, STEP.energyPerPrice, figure)
  return { joules: compute(trace, STEP.requestJoules, times(rate, priceOf(trace, request, subject))) }
}

function priceOf(trace: Trace, request: InferenceRequest, { record }: Subject): Traced {
  if (request.priceUsd !== undefined) return requested(trace, STEP.priceUsd, request.priceUsd)
  const listed = unitsOf(workOf(request), record?.unitPrices)
  if (!listed) throw new Error('A request without a price was refused before.')
  const { figure, units, unit } = listed
  const reason = `No priceUsd was given: the list price of one ${unit}, times ${inWords(units)}, stands in.`
  assume(trace, 'priceUsd', {
    value: String(figure.value * units),
    unit: 'USD',
    basis: 'record',
    reason,
    citations: [citeIn(trace, figure)],
  })
  return compute(trace, STEP.priceUsd, times(recorded(trace, STEP.unitPriceUsd, figure), requested(trace, STEP.pricedUnits, units)))
}
