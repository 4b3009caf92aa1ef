import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import type { Alternative, Estimate } from '../schemas/estimate.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import { TrainingRequest } from '../schemas/training-request.js'
import type { Quantity } from '../schemas/unit.js'
import type { WarningCode } from '../schemas/warning.js'
import { type Answered, answerOf, type Derived, type EstimateWays, linksOf, type Outline, outlineOf } from './answer.js'
import { factorFigure } from './factor.js'
import { acceleratorHours, embodiedOf } from './footprint/embodied.js'
import { energyOf, type TracedEnergy } from './footprint/energy-parts.js'
import { footprintOf } from './footprint/footprint.js'
import { placeOf } from './footprint/place.js'
import { type Site, siteOf } from './footprint/site.js'
import { meanDraw } from './footprint/wall.js'
import { missingText, prepared, type PreparedTraining, type ServerEnergy, type TrainingMethod, unlessRefused } from './method.js'
import { methodName, TRAINING_METHODS, trainingMethod } from './methods/index.js'
import type { Subject } from './model/subject.js'
import { typicalRatedPower } from './serving/hosted.js'
import { over, times } from './trace/expression.js'
import { STEP } from './trace/steps.js'
import {
  assume,
  citeIn,
  compute,
  modelled,
  quantityOf,
  recorded,
  requested,
  startTrace,
  type Trace,
  type Traced,
  warn,
} from './trace/trace.js'
import { between } from './trace/uncertain.js'
import {
  describesTuning,
  givesCompute,
  mayBeMetered,
  requestedHours,
  type TrainingInputs,
  trainingInputsOf,
  tuningAlone,
  tuningsLeftOut,
} from './trainings/inputs.js'
import { warnWhereReportedDiffers } from './trainings/reported-differs.js'
import { reportedRuns } from './trainings/reported-runs.js'

/**
 * The estimate of a training. Pure: the same request and catalog give the same estimate. Throws a DomainError for a request that cannot be
 * estimated.
 */
export function estimateTraining(request: TrainingRequest, catalog: Catalog): Estimate {
  return deriveTraining(request, catalog).estimate
}

/** The answers to a training request in each size. */
export function trainingWays(request: TrainingRequest, catalog: Catalog): EstimateWays {
  return {
    request,
    estimate: () => estimateTraining(request, catalog),
    outline: () => outlineTraining(request, catalog),
    links: ({ method }) => linksOf('training', request, method.id),
  }
}

/** The estimate of a training with the expressions of its steps. */
export function deriveTraining(request: TrainingRequest, catalog: Catalog): Derived {
  const trace = startTrace(catalog)
  return { estimate: answerOf(trace, answeredBy(trace, request)), expressions: trace.expressions }
}

/** The outline of a training's estimate: its numbers and warnings, without steps and citations. */
export function outlineTraining(request: TrainingRequest, catalog: Catalog): Outline {
  const trace = startTrace(catalog, { isDetailed: false })
  return outlineOf(trace, answeredBy(trace, request))
}

function answeredBy(trace: Trace, request: TrainingRequest): Answered {
  const inputs = trainingInputsOf(trace, request)
  const { method, ready } = chosenMethod(inputs, trace.catalog)
  for (const reference of method.card.references) citeIn(trace, reference)
  const site = trainingSite(trace, inputs)
  const { server, energy } = energyBy(trace, method, ready, site)
  const busyShare = recorded(trace, STEP.busyShareOfLife, factorFigure(trace.catalog, 'spare-capacity/hosted-busy-share'), 'default')
  const hours = server.hours ?? hoursOfEnergy(trace, server, energy)
  const footprint = footprintOf(trace, energy, site, embodiedOf(trace, server.accelerator, hours, busyShare))
  warnWhereReportedDiffers(trace, inputs, method.card.id, energy, site)
  const totals = { energy: quantityOf(energy.total, 'kWh'), energyParts: energy.parts, ...footprint }
  // An outline does not show alternatives.
  const wanted = trace.isDetailed && (inputs.model !== undefined || request.include.includes('alternatives'))
  const alternatives = wanted ? alternativesOf(trace, inputs, method, site) : []
  const beside = { alternatives, reported: reportedRuns(trace, inputs.runs), trainingShare: null }
  return { kind: 'training', request, model: inputs.model, method: method.card, totals, beside }
}

function hoursOfEnergy(trace: Trace, { accelerator, ratedPower }: ServerEnergy, { chain }: TracedEnergy): Traced {
  return acceleratorHours(trace, chain.accelerators, meanDraw(trace, accelerator, ratedPower ?? typicalRatedPower(trace)))
}

function energyBy(trace: Trace, method: TrainingMethod, ready: PreparedTraining, { pue: sitePue, gridIntensity }: Site) {
  const pue = method.leavesOutPue ? compute(trace, STEP.pueOfMethod, times(1)) : sitePue
  const server = ready.energy(trace, { pue, gridIntensity: gridIntensity.step })
  const { accelerators, serverFactors, serverDoubt, servers, network, published } = server
  return { server, energy: energyOf(trace, { accelerators, serverFactors, serverDoubt, servers, network, published, pue }) }
}

/** The named method, or with "auto" the best that has its inputs. Throws missing-input where an input is missing. */
function chosenMethod(inputs: TrainingInputs, catalog: Catalog): { readonly method: TrainingMethod; readonly ready: PreparedTraining } {
  const { request } = inputs
  const method = request.method === 'auto' ? autoMethod(inputs, catalog) : trainingMethod(request.method)
  const found = method.prepare(inputs, catalog)
  if ('missing' in found) checkTunings(inputs)
  return { method, ready: prepared(method.card, found) }
}

/** Throws missing-input where the only trainings on record for the model are tunings, so that the error names them. */
function checkTunings(inputs: TrainingInputs): void {
  const { model } = inputs
  const [first, ...others] = tuningsLeftOut(inputs)
  if (!model || !first) return
  const runs = `${first.id}${others.length > 0 ? ` and ${others.length} more` : ''}`
  throw new DomainError(
    'missing-input',
    `The only training on record of ${model.name} is a tuning (${runs}), from which the training before it cannot be estimated: give hardware with acceleratorHours, or with flop or parameters and tokens. To estimate the tuning itself, give its own hours.`,
    [{ pointer: '/model', detail: 'has no training on record but a tuning' }],
  )
}

/**
 * The method that "auto" stands for. What the caller gives decides first: metered energy, then hours, then operations. Otherwise the
 * published runs of the model decide: metered energy, then hours, then operations, then an energy that was not metered.
 * docs/methodology.md, section 3.
 */
function autoMethod(inputs: TrainingInputs, catalog: Catalog): TrainingMethod {
  const { request, runWithEnergy } = inputs
  if (request.energyKwh !== undefined) return trainingMethod('training-reported-1')
  if (requestedHours(request) !== undefined) return trainingMethod('training-hours-2')
  const fromOperations = trainingMethod(request.rollouts === 'included' ? 'rl-2' : 'training-compute-2')
  if (givesCompute(request) || describesTuning(request)) return fromOperations
  const reported = trainingMethod('training-reported-1')
  const isMetered = runWithEnergy !== undefined && mayBeMetered(runWithEnergy)
  const order = [...(isMetered ? [reported] : []), trainingMethod('training-hours-2'), fromOperations, reported]
  return order.find((method) => !('missing' in method.prepare(inputs, catalog))) ?? fromOperations
}

/** The site of a training. Where the caller gives no date, the year is that in which the model was released. */
function trainingSite(trace: Trace, { request, model, runWithEnergy, runWithHours }: TrainingInputs): Site {
  const released = model?.released
  const isUndated = [request.year, request.startsAt, request.endsAt].every((one) => one === undefined)
  const dated = isUndated && released && !describesTuning(request) ? { ...request, year: Number(released.text.slice(0, 4)) } : request
  if (released && dated !== request) {
    const reason = 'No year was given: the year in which the model came out.'
    assume(trace, 'year', { value: released.text.slice(0, 4), unit: null, basis: 'record', reason, citations: [citeIn(trace, released)] })
  }
  const published = requestedHours(request) === undefined ? (runWithEnergy?.pue ?? runWithHours?.pue) : undefined
  // The operator that usually serves the developer's models stands in, but a tuning may run anywhere.
  const place = placeOf(trace, dated, describesTuning(request) ? undefined : model?.developer)
  return siteOf(trace, dated, place, { published, standIn: factorFigure(trace.catalog, 'training/pue-unknown') })
}

function alternativesOf({ catalog }: Trace, inputs: TrainingInputs, chosen: TrainingMethod, site: Site): Alternative[] {
  return TRAINING_METHODS.filter((method) => method !== chosen).map((method) => {
    const ready = method.prepare(inputs, catalog)
    if ('missing' in ready) return { method: methodName(method.card), energy: null, note: `Lacks ${missingText(ready)}.` }
    const answer = unlessRefused(() => {
      const { energy } = energyBy(startTrace(catalog, { isDetailed: false }), method, ready, site)
      return quantityOf(energy.total, 'kWh')
    })
    if ('refusal' in answer) return { method: methodName(method.card), energy: null, note: answer.refusal }
    return { method: methodName(method.card), energy: answer, note: method.card.domain }
  })
}

/** Warnings of a training that also hold for the share of it that falls on requests. */
const OF_THE_TRAINING: readonly WarningCode[] = [
  'outside_domain',
  'active_size_unknown',
  'circular_energy',
  'power_not_metered',
  'rated_power_not_metered',
  'reported_differs',
]

/**
 * The part of the model's training energy that falls on these requests, in kWh: training energy × requests / lifetimeRequests. Null
 * unless the request includes trainingShare and gives lifetimeRequests. Throws missing-input where no training of it is on record.
 */
export function trainingShareOf(trace: Trace, request: InferenceRequest, subject: Subject, requests: Traced): Quantity | null {
  if (!request.include.includes('trainingShare') || request.lifetimeRequests === undefined) return null
  if (!subject.record) {
    throw new DomainError('missing-input', 'trainingShare needs a model of the catalog: the training of a customModel is not known.', [
      { pointer: '/model', detail: 'is needed by include=trainingShare' },
    ])
  }
  const tuning = tuningAlone(trace.catalog, subject.record)
  if (tuning) {
    throw new DomainError(
      'missing-input',
      `The only training on record of ${subject.record.name} is a tuning (${tuning.id}), from which the training before it cannot be estimated: leave include=trainingShare out.`,
      [{ pointer: '/include', detail: 'trainingShare needs a training on record' }],
    )
  }
  const { energy, citations, warnings } = estimateTraining(TrainingRequest.parse({ model: subject.record.id }), trace.catalog)
  for (const citation of citations) trace.citations.set(citation.id, citation)
  // A weakness of the training's energy is a weakness of the share too.
  for (const { code, message } of warnings) if (OF_THE_TRAINING.includes(code)) warn(trace, code, message)
  const description = 'the estimate of the training of this model'
  const training = modelled(trace, STEP.trainingEnergy, between(energy.value, energy.low, energy.high), description, [])
  const lifetime = requested(trace, STEP.lifetimeRequests, request.lifetimeRequests)
  const share = compute(trace, STEP.trainingShare, over(times(training, requests), lifetime))
  return quantityOf(share, 'kWh')
}
