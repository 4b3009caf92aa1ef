import type { Catalog } from '../catalog/catalog.js'
import type { Estimate } from '../schemas/estimate.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import { JOULES_PER_KWH } from '../schemas/unit.js'
import { type Embodied, acceleratorHours, embodiedOf } from './footprint/embodied.js'
import { type TracedEnergy, energyOf } from './footprint/energy-parts.js'
import { factorFigure } from './factor.js'
import { footprintOf } from './footprint/footprint.js'
import { type Answered, type Outline, answerOf, outlineOf } from './answer.js'
import { alternativesOf } from './alternatives.js'
import { checkHardware } from './check-inference.js'
import { checkLacks } from './check-lacks.js'
import { checkTokens } from './serving/load.js'
import type { AcceleratorEnergy, InferenceMethod } from './method.js'
import { inferenceMethod } from './methods/index.js'
import { inferenceSite } from './inference-site.js'
import { checkSpeed } from './serving/speed.js'
import { type Subject, subjectOf } from './subject.js'
import { type Trace, type Traced, citeIn, computed, quantityOf, recorded, requested, startTrace, warn } from './trace.js'
import { trainingShareOf } from './training-share.js'
import { typicalDraw, typicalRatedPower } from './serving/typical-power.js'
import { exactly, product, scaled } from './uncertain.js'
import { meanDraw, serverFactor, spareCapacity, unknownServers } from './footprint/wall.js'

/** What a request, or many like it, costs. Pure: the same request and catalog give the same estimate. */
export function estimateInference(request: InferenceRequest, catalog: Catalog): Estimate {
  return estimateInferenceBy(inferenceMethod(request.method), request, catalog)
}

/** The same by a given method, which need not be listed. */
export function estimateInferenceBy(method: InferenceMethod, request: InferenceRequest, catalog: Catalog): Estimate {
  const trace = startTrace(catalog)
  return answerOf(trace, answeredBy(trace, method, request))
}

/** The same numbers and warnings without steps and citations, at a fraction of the work. */
export function outlineInference(request: InferenceRequest, catalog: Catalog): Outline {
  const trace = startTrace(catalog, { isTold: false })
  return outlineOf(trace, answeredBy(trace, inferenceMethod(request.method), request))
}

function answeredBy(trace: Trace, method: InferenceMethod, request: InferenceRequest): Answered {
  checkTokens(request)
  checkSpeed(request)
  checkHardware(request)
  const subject = subjectOf(trace, request)
  checkLacks(method.card, method.lacks(request, subject, trace.catalog))
  warnOfModality(trace, subject)
  for (const reference of method.card.references) citeIn(trace, reference)
  const accelerators = method.acceleratorEnergy(trace, request, subject)
  const { energy, totals } = totalsOf(trace, request, subject, accelerators)
  const alternatives = request.include.includes('alternatives') ? alternativesOf(trace, request, subject, method, energy) : []
  const beside = { alternatives, reported: [], trainingShare: trainingShareOf(trace, request, subject) }
  return { kind: 'inference', request, model: subject.record, method: method.card, totals, beside }
}

/** From the accelerators' energy to everything else that the request costs. */
function totalsOf(trace: Trace, request: InferenceRequest, subject: Subject, accelerators: AcceleratorEnergy) {
  const site = inferenceSite(trace, request, subject)
  const energy = facilityEnergy(trace, request, accelerators, site.pue)
  const embodied = accelerators.embodiedOf?.(energy) ?? embodiedOfHours(trace, request, accelerators, energy)
  const footprint = footprintOf(trace, energy, site, embodied, accelerators.countsPueTwiceForWater ? site.pue : undefined)
  return { energy, totals: { energy: quantityOf(energy.total, 'kWh'), energyParts: energy.parts, ...footprint } }
}

function embodiedOfHours(
  trace: Trace,
  request: InferenceRequest,
  { accelerator, ratedPower }: AcceleratorEnergy,
  energy: TracedEnergy,
): Embodied {
  const draw =
    accelerator || ratedPower ? meanDraw(trace, accelerator, ratedPower ?? typicalRatedPower(trace)) : typicalDraw(trace, trace.catalog)
  const hours = acceleratorHours(trace, energy.chain.accelerators, draw)
  return embodiedOf(trace, accelerator, hours, busyShareOf(trace, request, request.hardware === undefined))
}

function facilityEnergy(trace: Trace, request: InferenceRequest, used: AcceleratorEnergy, pue: Traced): TracedEnergy {
  const requests = requested(trace, { id: 'requests', name: 'Requests', unit: 'count' }, request.requests)
  const { joules } = used
  const kwh = scaled(product(joules, exactly(requests.value)), 1 / JOULES_PER_KWH)
  const accelerators = computed(
    trace,
    { id: 'energy-accelerators', name: 'Energy of the accelerators', unit: 'kWh' },
    kwh,
    'energy of a request × requests / 3,600,000',
    [joules, requests],
  )
  const serverFactors = used.serverFactors ?? serverFactorsOf(trace, request, used)
  return energyOf(trace, { accelerators, serverFactors, pue })
}

function serverFactorsOf(trace: Trace, request: InferenceRequest, { accelerator, ratedPower }: AcceleratorEnergy): readonly Traced[] {
  const { hardware, serverClass, busyShare } = request
  const isUnknown = [hardware, serverClass, busyShare, accelerator, ratedPower].every((one) => one === undefined)
  if (isUnknown) return unknownServers(trace, trace.catalog)
  return [serverFactor(trace, request, accelerator, ratedPower), spareCapacity(trace, request, hardware === undefined)]
}

function busyShareOf(trace: Trace, { busyShare }: InferenceRequest, isHosted: boolean): Traced {
  const words = { id: 'busy-share-of-life', name: 'Share of its life that an accelerator works', unit: 'ratio' } as const
  if (busyShare !== undefined) return requested(trace, words, busyShare)
  if (isHosted) return recorded(trace, words, factorFigure(trace.catalog, 'spare-capacity/hosted-busy-share'), 'default')
  return computed(trace, words, exactly(1), 'no idle time counted', [])
}

function warnOfModality(trace: Trace, { record }: Subject): void {
  if (!record || record.modalities.includes('text')) return
  warn(trace, 'modality_not_covered', `${record.name} works on ${record.modalities.join(' and ')}: the method was fitted on text only.`)
}
