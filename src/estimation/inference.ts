import type { Catalog } from '../catalog/catalog.js'
import { DomainError, type ErrorCode } from '../errors.js'
import type { Estimate } from '../schemas/estimate.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import { alternativesOf } from './alternatives.js'
import { type Answered, answerOf, type Derived, type EstimateWays, linksOf, type Outline, outlineOf } from './answer.js'
import { factorFigure } from './factor.js'
import { acceleratorHours, type Embodied, embodiedOf } from './footprint/embodied.js'
import { type EnergyChain, energyOf, type TracedEnergy } from './footprint/energy-parts.js'
import { footprintOf } from './footprint/footprint.js'
import { meanDraw, serverFactor, spareCapacity, unknownServers } from './footprint/wall.js'
import { checkHardware, isHosted } from './inference/check-inference.js'
import { inferenceSite } from './inference/inference-site.js'
import { checkMeter, energyFromMeterOf, meteredMachine, warnWhereMeterDiffers } from './inference/metered-inference.js'
import { withInstance } from './instance.js'
import { type AcceleratorEnergy, energyAt, type InferenceMethod, prepared, type PreparedInference } from './method.js'
import { inferenceMethod, methodName, methodsOfWork, workMethod } from './methods/index.js'
import { METERED_1 } from './methods/metered-1.js'
import { modelClass1 } from './methods/model-class-1.js'
import { checkContext } from './model/context.js'
import { type Subject, subjectOf, withNamedPrecision } from './model/subject.js'
import { typicalDraw, typicalRatedPower } from './serving/hosted.js'
import { checkSpeed, checkTokens } from './serving/load.js'
import { times } from './trace/expression.js'
import { STEP } from './trace/steps.js'
import { citeIn, compute, quantityOf, recorded, requested, startTrace, type Trace, type Traced, warn } from './trace/trace.js'
import { trainingShareOf } from './training.js'
import { countedPrompt, hasMoreThanText, withVision } from './vision/counted-prompt.js'
import { checkWork, workTypeOf } from './work/work-of.js'
import { checkDoesWork } from './work/works-of-model.js'

/**
 * The estimate of an inference request, for all of its `requests`. Pure: the same request and catalog give the same estimate. Throws a
 * DomainError for a request that cannot be estimated.
 */
export function estimateInference(request: InferenceRequest, catalog: Catalog): Estimate {
  return deriveInference(request, catalog).estimate
}

/** The answers to an inference request in each size. */
export function inferenceWays(request: InferenceRequest, catalog: Catalog): EstimateWays {
  return {
    request,
    estimate: () => estimateInference(request, catalog),
    outline: () => outlineInference(request, catalog),
    links: ({ method }) => linksOf('inference', request, method.id),
  }
}

/** The estimate with the expressions of its steps. `method` replaces the method that the request names; it need not be a registered one. */
export function deriveInference(request: InferenceRequest, catalog: Catalog, method?: InferenceMethod): Derived {
  const trace = startTrace(catalog)
  return { estimate: answerOf(trace, answeredBy(trace, method, request)), expressions: trace.expressions }
}

/**
 * The outline of an estimate: the numbers and warnings of estimateInference, without its steps and citations, in a fraction of the time.
 */
export function outlineInference(request: InferenceRequest, catalog: Catalog): Outline {
  const trace = startTrace(catalog, { isDetailed: false })
  return outlineOf(trace, answeredBy(trace, undefined, request))
}

function answeredBy(trace: Trace, given: InferenceMethod | undefined, asked: InferenceRequest): Answered {
  const named = withInstance(trace, withNamedPrecision(trace.catalog, asked))
  checkWork(named)
  checkSpeed(named)
  checkHardware(named)
  checkMeter(named)
  if (named.energyKwh !== undefined) return answeredByMeter(trace, asked, named)
  const { answered, subject, request, method } = answeredByMethod(trace, given, named)
  const { energy, totals, requests } = totalsOf(trace, request, subject, answered)
  // An outline does not show alternatives.
  const wanted = trace.isDetailed && request.include.includes('alternatives')
  const alternatives = wanted ? alternativesOf(trace, request, subject, method, energy) : []
  const beside = { alternatives, reported: [], trainingShare: trainingShareOf(trace, request, subject, requests) }
  return { kind: 'inference', request: asked, model: subject.record ?? subject.guess?.record, method: method.card, totals, beside }
}

function answeredByMethod(trace: Trace, given: InferenceMethod | undefined, request: InferenceRequest): ByMethod {
  return workTypeOf(request) === 'text' ? answeredText(trace, given, request) : answeredWork(trace, given, request)
}

/** The answer from a metered energy. Where a method can estimate the same request, that estimate is among the alternatives as a check. */
function answeredByMeter(trace: Trace, asked: InferenceRequest, request: InferenceRequest): Answered {
  const check = estimateBeside(trace.catalog, request)
  for (const { code, message } of check.warnings) if (code === 'approximate_model_name') warn(trace, code, message)
  const { subject } = check
  const machine = meteredMachine(trace, request)
  const site = inferenceSite(trace, request, subject)
  const requests = requested(trace, STEP.requests, request.requests)
  const serverFactors = () => serverFactorsOf(trace, request, machine)
  const energy = energyFromMeterOf(trace, request, { machine, requests, pue: site.pue, serverFactors })
  const footprint = footprintOf(trace, energy, site, embodiedOfHours(trace, request, machine, energy))
  if ('energy' in check) warnWhereMeterDiffers(trace, request, requests.value, check.energy)
  const alternatives = trace.isDetailed ? check.alternatives() : []
  const beside = { alternatives, reported: [], trainingShare: trainingShareOf(trace, request, subject, requests) }
  const totals = { energy: quantityOf(energy.total, 'kWh'), energyParts: energy.parts, ...footprint }
  return { kind: 'inference', request: asked, model: subject.record ?? subject.guess?.record, method: METERED_1, totals, beside }
}

/** Errors of the estimate that a metered request may have, because its answer needs only the meter. Every other error refuses it too. */
const NO_ESTIMATE: readonly ErrorCode[] = ['size-unknown', 'missing-input', 'no-tokens', 'does-not-fit']

/**
 * The estimate of a request without its meter. Where no method can give one, `energy` is absent and the only alternative gives the reason.
 */
function estimateBeside(catalog: Catalog, metered: InferenceRequest) {
  const request: InferenceRequest = { ...metered, energyKwh: undefined, energyScope: undefined, energyMeter: undefined, method: 'auto' }
  const trace = startTrace(catalog, { isDetailed: false })
  try {
    const { answered, subject, request: read, method } = answeredByMethod(trace, undefined, request)
    const { energy } = totalsOf(trace, read, subject, answered)
    const note = `The estimate, as a check of the meter. ${method.card.domain}`
    const own = { method: methodName(method.card), energy: quantityOf(energy.total, 'kWh'), note }
    const others = () => (request.include.includes('alternatives') ? alternativesOf(trace, read, subject, method, energy) : [])
    return { subject, warnings: trace.warnings, energy, alternatives: () => [own, ...others()] }
  } catch (error) {
    if (!(error instanceof DomainError) || !NO_ESTIMATE.includes(error.code)) throw error
    const subject = subjectOf(trace, request)
    const [first] = methodsOfWork(workTypeOf(request))
    const own = first && { method: methodName(first.card), energy: null, note: `No check of the meter: ${error.message}` }
    return { subject, warnings: trace.warnings, alternatives: () => (own ? [own] : []) }
  }
}

/** The chosen method, or model-class-1 where the model's size is not known. Throws size-unknown for any other method or known hardware. */
function methodFor(chosen: InferenceMethod, request: InferenceRequest, { guess }: Subject): InferenceMethod {
  const { method: named, model } = request
  if (!guess?.sizes) return chosen
  if (!isHosted(request)) {
    throw new DomainError(
      'size-unknown',
      `The size of "${model}" is not known: on hardware of your own give customModel with a totalParameters of your own.`,
      [{ pointer: '/model', detail: 'has no known size' }],
    )
  }
  if (named === 'auto' || chosen === modelClass1) return modelClass1
  throw new DomainError(
    'size-unknown',
    `The size of "${model}" is not known, and method ${chosen.card.id} needs it: leave method out to have it answered by model-class-1, or give customModel with a totalParameters of your own.`,
    [{ pointer: '/method', detail: 'needs a size' }],
  )
}

type Machine = Pick<AcceleratorEnergy, 'accelerator' | 'ratedPower' | 'drawShare'>

type ByMethod = {
  readonly answered: AcceleratorEnergy
  readonly subject: Subject
  readonly request: InferenceRequest
  readonly method: InferenceMethod
}

/** The energy of generating text; images, sound and video in the prompt are added as tokens. */
function answeredText(trace: Trace, given: InferenceMethod | undefined, asked: InferenceRequest): ByMethod {
  const chosen = given ?? inferenceMethod(asked.method)
  if (!hasMoreThanText(asked)) checkTokens(asked)
  const subject = subjectOf(trace, asked)
  const method = methodFor(chosen, asked, subject)
  const record = subject.record ?? subject.guess?.record
  if (record) checkDoesWork(trace.catalog, record, 'text')
  const prompt = hasMoreThanText(asked) ? countedPrompt(trace, asked, { record }) : undefined
  const request = prompt?.request ?? asked
  if (prompt) checkTokens(request)
  checkContext(trace, request, subject)
  const energyOfText = preparedMethod(trace, method, request, subject).energy
  if (prompt) trace.promptParts = prompt.parts
  const text = energyOfText(trace)
  delete trace.promptParts
  const joulesAt = (inputTokens: number): number => energyAt(trace.catalog, method, { ...request, inputTokens }, subject).joules.value
  return { answered: prompt ? withVision(trace, request, { record }, prompt, text, joulesAt) : text, subject, request, method }
}

/** The energy of work other than text: images, video, sound, transcription, speech, embedding and reranking. */
function answeredWork(trace: Trace, given: InferenceMethod | undefined, request: InferenceRequest): ByMethod {
  const subject = subjectOf(trace, request)
  const record = subject.record ?? subject.guess?.record
  if (record) checkDoesWork(trace.catalog, record, workTypeOf(request))
  const method = given ?? workMethod(request, subject, trace.catalog)
  const { energy } = preparedMethod(trace, method, request, subject)
  return { answered: energy(trace), subject, request, method }
}

/** The method with the inputs it found; its references are cited. Throws missing-input where an input is missing. */
function preparedMethod(trace: Trace, { card, prepare }: InferenceMethod, request: InferenceRequest, subject: Subject): PreparedInference {
  const ready = prepared(card, prepare(request, subject, trace.catalog))
  for (const reference of card.references) citeIn(trace, reference)
  return ready
}

/** The totals of a request from the energy of its accelerators: the facility's energy, carbon, water, primary energy and depletion. */
function totalsOf(trace: Trace, request: InferenceRequest, subject: Subject, accelerators: AcceleratorEnergy) {
  const site = inferenceSite(trace, request, subject)
  const requests = requested(trace, STEP.requests, request.requests)
  const energy = facilityEnergy(trace, request, accelerators, requests, site.pue)
  const embodied = accelerators.embodiedOf?.(energy) ?? embodiedOfHours(trace, request, accelerators, energy)
  const footprint = footprintOf(trace, energy, site, embodied, accelerators.countsPueTwiceForWater ? site.pue : undefined)
  return { energy, requests, totals: { energy: quantityOf(energy.total, 'kWh'), energyParts: energy.parts, ...footprint } }
}

function embodiedOfHours(
  trace: Trace,
  request: InferenceRequest,
  { accelerator, ratedPower, drawShare }: Machine,
  energy: TracedEnergy,
): Embodied {
  const draw =
    accelerator || ratedPower
      ? meanDraw(trace, accelerator, ratedPower ?? typicalRatedPower(trace), drawShare?.share)
      : typicalDraw(trace, trace.catalog)
  const hours = acceleratorHours(trace, energy.chain.accelerators, draw)
  return embodiedOf(trace, accelerator, hours, busyShareOf(trace, request, isHosted(request)))
}

function facilityEnergy(trace: Trace, request: InferenceRequest, used: AcceleratorEnergy, requests: Traced, pue: Traced): TracedEnergy {
  const accelerators = compute(trace, STEP.energyAccelerators, times(used.joules, requests))
  const serverFactors = used.serverFactors ?? serverFactorsOf(trace, request, used)
  return energyOf(trace, { accelerators, serverFactors, pue })
}

function serverFactorsOf(
  trace: Trace,
  request: InferenceRequest,
  { accelerator, ratedPower, drawShare }: Machine,
): EnergyChain['serverFactors'] {
  const { serverClass, busyShare } = request
  const isUnknown = isHosted(request) && [serverClass, busyShare, accelerator, ratedPower].every((one) => one === undefined)
  if (isUnknown) return unknownServers(trace, trace.catalog)
  const drawAtTheWall = drawShare?.holdsAtTheWall === true ? drawShare.share : undefined
  return [serverFactor(trace, request, accelerator, ratedPower, drawAtTheWall), spareCapacity(trace, request, isHosted(request))]
}

function busyShareOf(trace: Trace, { busyShare }: InferenceRequest, isHosted: boolean): Traced {
  if (busyShare !== undefined) return requested(trace, STEP.busyShareOfLife, busyShare)
  if (isHosted) return recorded(trace, STEP.busyShareOfLife, factorFigure(trace.catalog, 'spare-capacity/hosted-busy-share'), 'default')
  return compute(trace, { ...STEP.busyShareOfLife, name: 'Share of its life that an accelerator works: no idle time is counted' }, times(1))
}
