import type { Figure } from '../../schemas/figure.js'
import type { InferenceRequest } from '../../schemas/inference-request.js'
import type { Model } from '../../schemas/model.js'
import type { Work } from '../../schemas/work.js'
import { factorFigure } from '../factor.js'
import type { AcceleratorEnergy, InferenceField, Missing, PreparedInference } from '../method.js'
import { inWords } from '../model/context.js'
import type { Subject } from '../model/subject.js'
import { energyOnUnknownHardware } from '../roofline-2/hosted-serving.js'
import { certain, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assume, citeIn, compute, modelled, recorded, requested, startTrace, type Trace, type Traced, warn } from '../trace/trace.js'
import { between, highOf, lowOf } from '../trace/uncertain.js'
import { workOf } from '../work/work-of.js'

type UnitPrices = NonNullable<Model['unitPrices']>

/** The billed units of a request and the list price of one of them. */
type Listed = { readonly figure: Figure; readonly units: number; readonly unit: string }

/** The billed units of a request by the list prices on record; undefined where there is no price for its work. */
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
  if (work.type === 'transcription') return priced(prices?.audioSecond, work.audioSeconds, 'second')
  if (work.type !== 'speech') return undefined
  return (
    priced(prices?.thousandCharacters, work.characters === undefined ? undefined : work.characters / 1000, 'thousand characters') ??
    priced(prices?.audioSecond, work.seconds, 'second')
  )
}

/** The method for the list price of a request, as given or on record, or the field that is missing. */
export function preparedByPrice(request: InferenceRequest, subject: Subject): Missing<InferenceField> | PreparedInference {
  const { record } = subject
  const price = priceOf(request, record?.unitPrices)
  if (price) return { energy: (trace) => energyOfPrice(trace, request, subject, price(trace)) }
  const hasPrice = record?.unitPrices?.videoSecond ?? record?.unitPrices?.videoSecondWithSound
  if (workOf(request).type === 'video' && hasPrice) return { missing: 'work.seconds', why: 'the list price is one of a second' }
  const name = record?.name ?? 'this model'
  return { missing: 'priceUsd', why: `the list price of one request, because no price of ${name} for this work is on record` }
}

function priceOf(request: InferenceRequest, prices: UnitPrices | undefined): ((trace: Trace) => Traced) | undefined {
  const { priceUsd } = request
  if (priceUsd !== undefined) return (trace) => requested(trace, STEP.priceUsd, priceUsd)
  const listed = unitsOf(workOf(request), prices)
  return listed && ((trace) => listedPrice(trace, listed))
}

/** The energy in J as a factor times the list price. It is weak evidence, but the only evidence for a service of unknown size. */
function energyOfPrice(trace: Trace, request: InferenceRequest, subject: Subject, price: Traced): AcceleratorEnergy {
  const figure = factorFigure(trace.catalog, 'wattprint-price-1/energy-per-price')
  const { low, high, unit } = figure
  const range = `between ${low} and ${high} ${unit}`
  warn(
    trace,
    'price_is_weak',
    `What the service runs is not known: the energy is guessed from its list price, ${range}, and may be outside.`,
  )
  const rate = recorded(trace, STEP.energyPerPrice, figure)
  const { totalParameters, unitPrices } = subject.record ?? {}
  const perMillion = unitPrices?.millionImageTokens
  if (workOf(request).type !== 'image' || !totalParameters || !perMillion)
    return { joules: compute(trace, STEP.requestJoules, times(rate, price)) }
  return {
    joules: hullOf(
      trace,
      compute(trace, STEP.priceJoules, times(rate, price)),
      tokenJoules(trace, { request, subject, price, perMillion }),
    ),
  }
}

type BilledAsTokens = {
  readonly request: InferenceRequest
  readonly subject: Subject
  readonly price: Traced
  readonly perMillion: Figure
}
const MILLION = 1e6

/** The energy in J of generating as many tokens of text as the images are billed as, by the same model. */
function tokenJoules(trace: Trace, { request, subject, price, perMillion }: BilledAsTokens): Traced {
  const perToken = recorded(trace, STEP.imageTokenPrice, perMillion)
  const tokens = compute(trace, STEP.billedImageTokens, certain(over(times(MILLION, price), perToken)))
  const asText = { ...request, work: undefined, priceUsd: undefined, outputTokens: Math.round(tokens.value) }
  const { joules } = energyOnUnknownHardware(startTrace(trace.catalog, { isDetailed: false }), asText, subject)
  return modelled(trace, STEP.imageTokenJoules, joules, 'rule B with these tokens as text (methodology, sections 9 and 11)', [tokens])
}

/** The energy by price, with an interval that covers those of both estimates. */
function hullOf(trace: Trace, byPrice: Traced, byTokens: Traced): Traced {
  const hull = between(byPrice.value, Math.min(lowOf(byPrice), lowOf(byTokens)), Math.max(highOf(byPrice), highOf(byTokens)))
  const description = 'the energy by price, from the lower of both low ends to the higher of both high ends (methodology, section 11)'
  return modelled(trace, STEP.requestJoules, hull, description, [byPrice, byTokens])
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
