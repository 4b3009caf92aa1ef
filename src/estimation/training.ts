import type { Catalog } from '../catalog/catalog.js'
import type { Alternative, Estimate } from '../schemas/estimate.js'
import type { TrainingRequest } from '../schemas/training-request.js'
import { type Answered, type Outline, answerOf, outlineOf } from './answer.js'
import { checkLacks } from './check-lacks.js'
import { acceleratorHours, embodiedOf } from './footprint/embodied.js'
import { type TracedEnergy, energyOf } from './footprint/energy-parts.js'
import { factorFigure } from './factor.js'
import { footprintOf } from './footprint/footprint.js'
import type { ServerEnergy, TrainingMethod } from './method.js'
import { TRAINING_METHODS, methodName, trainingMethod } from './methods/index.js'
import { placeOf } from './footprint/place.js'
import { reportedRuns } from './trainings/reported-runs.js'
import { type Site, siteOf } from './footprint/site.js'
import { type Trace, type Traced, assume, citeIn, computed, quantityOf, recorded, startTrace } from './trace.js'
import { type TrainingInputs, givesCompute, requestedHours, trainingInputsOf } from './trainings/inputs.js'
import { typicalRatedPower } from './serving/typical-power.js'
import { exactly } from './uncertain.js'
import { meanDraw } from './footprint/wall.js'

/** What a training costs. Pure: the same request and catalog give the same estimate. */
export function estimateTraining(request: TrainingRequest, catalog: Catalog): Estimate {
  const trace = startTrace(catalog)
  return answerOf(trace, answeredBy(trace, request))
}

/** The same numbers and warnings without steps and citations. */
export function outlineTraining(request: TrainingRequest, catalog: Catalog): Outline {
  const trace = startTrace(catalog, { isTold: false })
  return outlineOf(trace, answeredBy(trace, request))
}

function answeredBy(trace: Trace, request: TrainingRequest): Answered {
  const inputs = trainingInputsOf(trace, request)
  const method = chosenMethod(inputs)
  for (const reference of method.card.references) citeIn(trace, reference)
  const site = trainingSite(trace, inputs)
  const { server, energy } = energyBy(trace, method, inputs, site.pue)
  const busyShare = recorded(
    trace,
    { id: 'busy-share-of-life', name: 'Share of its life that an accelerator works', unit: 'ratio' },
    factorFigure(trace.catalog, 'spare-capacity/hosted-busy-share'),
    'default',
  )
  const hours = server.hours ?? hoursOfEnergy(trace, server, energy)
  const footprint = footprintOf(trace, energy, site, embodiedOf(trace, server.accelerator, hours, busyShare))
  const totals = { energy: quantityOf(energy.total, 'kWh'), energyParts: energy.parts, ...footprint }
  const wanted = inputs.model !== undefined || request.include.includes('alternatives')
  const alternatives = wanted ? alternativesOf(trace, inputs, method, site.pue) : []
  const beside = { alternatives, reported: reportedRuns(trace, inputs.runs), trainingShare: null }
  return { kind: 'training', request, model: inputs.model, method: method.card, totals, beside }
}

function hoursOfEnergy(trace: Trace, { accelerator, ratedPower }: ServerEnergy, { chain }: TracedEnergy): Traced {
  return acceleratorHours(trace, chain.accelerators, meanDraw(trace, accelerator, ratedPower ?? typicalRatedPower(trace)))
}

function energyBy(trace: Trace, method: TrainingMethod, inputs: TrainingInputs, sitePue: Traced) {
  const words = { id: 'pue-of-method', name: 'Power usage effectiveness, which the method leaves out', unit: 'ratio' } as const
  const pue = method.leavesOutPue ? computed(trace, words, exactly(1), 'not counted', []) : sitePue
  const server = method.serverEnergy(trace, inputs, pue)
  return { server, energy: energyOf(trace, { ...server, pue }) }
}

/** The best method that has its inputs: what the caller gives counts before what was published. */
function chosenMethod(inputs: TrainingInputs): TrainingMethod {
  const { request } = inputs
  const method = request.method === 'auto' ? autoMethod(inputs) : trainingMethod(request.method)
  checkLacks(method.card, method.lacks(inputs))
  return method
}

function autoMethod(inputs: TrainingInputs): TrainingMethod {
  if (requestedHours(inputs.request) !== undefined) return trainingMethod('training-hours-1')
  if (givesCompute(inputs.request)) return trainingMethod('training-compute-1')
  return TRAINING_METHODS.find((method) => method.lacks(inputs) === undefined) ?? trainingMethod('training-compute-1')
}

/** The place of a training, in the year that its model came out unless the caller says otherwise. */
function trainingSite(trace: Trace, { request, model, runWithEnergy, runWithHours }: TrainingInputs): Site {
  const released = model?.released
  const dated = request.year === undefined && released ? { ...request, year: Number(released.text.slice(0, 4)) } : request
  if (released && request.year === undefined) {
    const reason = 'No year was given: the year in which the model came out.'
    assume(trace, 'year', { value: released.text.slice(0, 4), unit: null, basis: 'record', reason, citations: [citeIn(trace, released)] })
  }
  const published = requestedHours(request) === undefined ? (runWithEnergy?.pue ?? runWithHours?.pue) : undefined
  const place = placeOf(trace, dated, model?.developer)
  return siteOf(trace, dated, place, { published, standIn: factorFigure(trace.catalog, 'training/pue-unknown') })
}

function alternativesOf({ catalog }: Trace, inputs: TrainingInputs, chosen: TrainingMethod, sitePue: Traced): Alternative[] {
  return TRAINING_METHODS.filter((method) => method !== chosen).map((method) => {
    const lacking = method.lacks(inputs)
    if (lacking !== undefined) return { method: methodName(method.card), energy: null, note: `Lacks ${lacking}.` }
    const { energy } = energyBy(startTrace(catalog), method, inputs, sitePue)
    return { method: methodName(method.card), energy: quantityOf(energy.total, 'kWh'), note: method.card.domain }
  })
}
