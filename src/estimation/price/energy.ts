import type { Figure } from '../../schemas/figure.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import type { Work } from '../../schemas/work.js'
import { factorFigure } from '../factor.js'
import type { AcceleratorEnergy, InferenceField, Missing, PreparedInference } from '../method.js'
import { inWords } from '../model/context.js'
import type { Subject } from '../model/subject.js'
import { times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, citeIn, compute, recorded, requested, type Trace, type Traced, warn } from '../trace/trace.js'
import { workOf } from '../work/work-of.js'

type UnitPrices = NonNullable<Model['unitPrices']>

/** How many units of a kind a request is billed for, and the price of one on record. */
type Listed = { readonly figure: Figure; readonly units: number; readonly unit: string }

/** What a request is billed for by the list prices on record; nothing where no list has it. */
function unitsOf(work: Work, prices: UnitPrices | undefined): Listed | undefined {
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

/** The price of a request, as given or by the list prices on record. */
export function preparedByPrice(request: InferenceRequest, { record }: Subject): Missing<InferenceField> | PreparedInference {
  const { priceUsd } = request
  if (priceUsd !== undefined) return { energy: (trace) => energyOfPrice(trace, () => requested(trace, STEP.priceUsd, priceUsd)) }
  const work = workOf(request)
  const listed = unitsOf(work, record?.unitPrices)
  if (listed) return { energy: (trace) => energyOfPrice(trace, () => listedPrice(trace, listed)) }
  const hasPrice = record?.unitPrices?.videoSecond ?? record?.unitPrices?.videoSecondWithSound
  if (work.type === 'video' && hasPrice) return { missing: 'work.seconds', why: 'the list price is one of a second' }
  const name = record?.name ?? 'this model'
  return { missing: 'priceUsd', why: `the list price of one request, because no price of ${name} for this work is on record` }
}

/** The energy that a list price allows: weak evidence, and all there is for a service whose size nobody knows. */
function energyOfPrice(trace: Trace, price: () => Traced): AcceleratorEnergy {
  const figure = factorFigure(trace.catalog, 'wattprint-price-1/energy-per-price')
  const { low, high, unit } = figure
  const between = `between ${low} and ${high} ${unit}`
  warn(
    trace,
    'price_is_weak',
    `What the service runs is not known: the energy is guessed from its list price, ${between}, and may be outside.`,
  )
  const rate = recorded(trace, STEP.energyPerPrice, figure)
  return { joules: compute(trace, STEP.requestJoules, times(rate, price())) }
}

function listedPrice(trace: Trace, { figure, units, unit }: Listed): Traced {
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
