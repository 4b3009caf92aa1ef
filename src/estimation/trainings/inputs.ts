import type { Catalog } from '../../catalog/catalog.js'
import { findRecord } from '../../catalog/find-record.js'
import { DomainError } from '../../errors.js'
import type { Accelerator } from '../../schemas/accelerator.js'
import type { Model } from '../../schemas/model.js'
import type { TrainingRequest } from '../../schemas/training-request.js'
import type { TrainingRun } from '../../schemas/training-run.js'
import { factorIn } from '../factor.js'
import { withInstance } from '../instance.js'
import { modelOf } from '../model/subject.js'
import type { Trace, Traced } from '../trace/trace.js'

/** The inputs of a training: its request, its model, and for each kind of number the best published run. */
export type TrainingInputs = {
  readonly request: TrainingRequest
  readonly model: Model | undefined
  /** Every published run of the model. */
  readonly runs: readonly TrainingRun[]
  /** The runs whose numbers may be used for the training of the model. */
  readonly answering: readonly TrainingRun[]
  readonly runWithEnergy: TrainingRun | undefined
  /** A run that gives its carbon, where no run gives energy, hours or operations. */
  readonly runWithCarbon: TrainingRun | undefined
  readonly runWithHours: TrainingRun | undefined
  readonly runWithFlop: TrainingRun | undefined
  readonly accelerator: Accelerator | undefined
}

/** A known quantity that becomes a step when a method uses it. */
export type Traceable = (trace: Trace) => Traced

/**
 * The inputs of a request. Throws contradictory-request for fields that exclude each other, and missing-input for a request without
 * numbers.
 */
export function trainingInputsOf(trace: Trace, asked: TrainingRequest): TrainingInputs {
  const { catalog } = trace
  // `hours` are those of one instance, so that its accelerators count; acceleratorHours may be summed over many instances.
  const request = withInstance(trace, asked, asked.hours !== undefined)
  checkRequest(request)
  const model = request.model === undefined ? undefined : modelOf(trace, request.model)
  checkSizes(request, model)
  const runs = model ? (catalog.trainingRunsByModel.get(model.id) ?? []) : []
  // The runs on record do not describe the tuning that a request describes.
  const answering = model && !describesTuning(request) ? runsOfTraining(model, runs) : []
  const runWithHours = bestRun(answering, ({ acceleratorHours, hardware }) => acceleratorHours !== undefined && hardware !== null)
  const runWithFlop = bestRun(answering, ({ flop }) => flop !== undefined)
  const hardware = request.hardware ?? runWithHours?.hardware ?? bestRun(answering, (run) => run.hardware !== null)?.hardware
  const accelerator = hardware === undefined || hardware === null ? undefined : findRecord(catalog, 'accelerator', hardware)
  checkPowerCap(catalog, request, accelerator)
  const runWithEnergy = bestRun(answering, ({ energy }) => energy !== undefined)
  // The energy of a whole family is not used where the hours of this model are known.
  const isWider = runWithEnergy?.scopeLevel === 'family' && runWithHours?.scopeLevel === 'model'
  const runWithCarbon = describesTuning(request) || answering.some(hasNumbers) ? undefined : carbonOnly(runs)
  return {
    request,
    model,
    runs,
    answering,
    runWithCarbon,
    runWithEnergy: isWider ? undefined : runWithEnergy,
    runWithHours,
    runWithFlop,
    accelerator,
  }
}

/** Throws contradictory-request for a power cap well above the rated power, which must be of another accelerator or of several. */
function checkPowerCap(catalog: Catalog, { powerCapWatts }: TrainingRequest, accelerator: Accelerator | undefined): void {
  const rated = accelerator?.ratedPower?.value
  if (powerCapWatts === undefined || rated === undefined || !accelerator) return
  if (powerCapWatts > factorIn(catalog, 'training-2/power-cap-most', 'ratio') * rated) {
    throw outOfPlace('powerCapWatts', `powerCapWatts of ${powerCapWatts} W is above the rated ${rated} W of ${accelerator.name}`)
  }
}

/** The accelerator-hours that a request gives, directly or as acceleratorCount × hours; undefined where it gives none. */
export function requestedHours({ acceleratorHours, acceleratorCount, hours }: TrainingRequest): number | undefined {
  if (acceleratorHours !== undefined) return acceleratorHours
  return acceleratorCount !== undefined && hours !== undefined ? acceleratorCount * hours : undefined
}

/** True if a request gives operations, or tokens or examples with parameters or a model, from which operations are computed. */
export function givesCompute({ flop, parameters, tokens, examples, model }: TrainingRequest): boolean {
  return flop !== undefined || ((parameters !== undefined || model !== undefined) && (tokens !== undefined || examples !== undefined))
}

/** True if a request gives the number of tokens or examples of the training. */
export function describesTokens({ tokens, examples }: TrainingRequest): boolean {
  return tokens !== undefined || examples !== undefined
}

/** True if a request describes a tuning of a model, so that runs on record of its pretraining do not count. */
export function describesTuning({ tuning, examples, rollouts }: TrainingRequest): boolean {
  return tuning !== undefined || examples !== undefined || rollouts !== undefined
}

/** Phases that start from a trained model. Their cost does not include the training before them. */
const TUNING = ['fine_tuning', 'distillation']

/**
 * The runs whose numbers may be used for the training of a model. Where a run of its pretraining or of everything has numbers, only such
 * runs count. Otherwise the main tuning counts for a model that was made from another one, but not for a model that was trained from
 * scratch.
 */
function runsOfTraining(model: Model, runs: readonly TrainingRun[]): readonly TrainingRun[] {
  const whole = runs.filter(({ phase }) => phase === 'pretraining' || phase === 'total')
  if (whole.some(hasNumbers)) return whole
  const isMadeFromAnother = model.lineage.length > 0 || model.madeFrom !== undefined
  const others = runs.filter(({ phase }) => !TUNING.includes(phase))
  if (!isMadeFromAnother) return others
  const [main] = runs.filter((run) => TUNING.includes(run.phase) && hasNumbers(run)).toSorted((one, other) => sizeOf(other) - sizeOf(one))
  return main ? [...others, main] : others
}

/**
 * A run with its carbon, where no run has energy, hours or operations: most model cards give carbon only. The run may be of a tuning; the
 * answer then says what it covers.
 */
function carbonOnly(runs: readonly TrainingRun[]): TrainingRun | undefined {
  return runs.some(hasNumbers) ? undefined : bestRun(runs, ({ carbonLocationBased }) => (carbonLocationBased?.value ?? 0) > 0)
}

/** The run of a tuning, where it is the only run of a model that was trained from scratch and gives carbon only; else undefined. */
export function tuningAlone({ trainingRunsByModel }: Catalog, model: Model): TrainingRun | undefined {
  const run = carbonOnly(trainingRunsByModel.get(model.id) ?? [])
  return run && TUNING.includes(run.phase) && model.lineage.length === 0 && model.madeFrom === undefined ? run : undefined
}

/**
 * True of a run whose energy may have been metered: it was not computed from rated power, and the record does not say that no meter ran.
 */
export function mayBeMetered({ energy, powerIsRated, metered }: TrainingRun): boolean {
  return energy !== undefined && !powerIsRated && metered !== false
}

function hasNumbers({ energy, acceleratorHours, flop }: TrainingRun): boolean {
  return energy !== undefined || acceleratorHours !== undefined || flop !== undefined
}

/** A rough size to find the main run, in accelerator-hours or else kWh: an accelerator uses about one kWh in an hour. */
function sizeOf({ acceleratorHours, energy }: TrainingRun): number {
  return acceleratorHours?.value ?? energy?.value ?? 0
}

/** The tunings on record whose numbers are not used for the training of their model. */
export function tuningsLeftOut({ runs, answering }: TrainingInputs): readonly TrainingRun[] {
  return answering.some(hasNumbers) ? [] : runs.filter((run) => TUNING.includes(run.phase))
}

const PHASE_RANK: Record<TrainingRun['phase'], number> = {
  total: 1,
  pretraining: 0,
  distillation: 2,
  fine_tuning: 3,
  development: 4,
  architecture_search: 2,
  other: 5,
}
const REPORTING_RANK: Record<TrainingRun['reporting'], number> = { reported: 0, third_party_estimate: 1, derived: 2 }

/** The best run that `has` accepts: preferably of the model itself, of its pretraining, reported by its developer, and not superseded. */
function bestRun(runs: readonly TrainingRun[], has: (run: TrainingRun) => boolean): TrainingRun | undefined {
  const rank = (run: TrainingRun) =>
    (run.supersededBy === null ? 0 : 1000) +
    (run.scopeLevel === 'model' ? 0 : 100) +
    (run.subsetOf === null ? 0 : 50) +
    10 * PHASE_RANK[run.phase] +
    REPORTING_RANK[run.reporting]
  return runs.filter(has).reduce<TrainingRun | undefined>((best, run) => (!best || rank(run) < rank(best) ? run : best), undefined)
}

function checkRequest(request: TrainingRequest): void {
  const { model, hardware, acceleratorHours, hours, energyKwh } = request
  checkPairs(request)
  const isMeasured = energyKwh !== undefined
  if (model === undefined && requestedHours(request) === undefined && !givesCompute(request) && !isMeasured) {
    throw new DomainError(
      'missing-input',
      'The request says nothing to compute from: give model; or hardware with acceleratorHours; or hardware with flop or parameters and tokens; or energyKwh.',
      [{ pointer: '/model', detail: 'or hardware with hours or compute is required' }],
    )
  }
  if (model === undefined && hardware === undefined && !isMeasured) {
    throw lacking('hardware', acceleratorHours === undefined && hours === undefined ? 'a computation from operations' : 'acceleratorHours')
  }
}

/** Throws contradictory-request for fields that exclude each other, and missing-input for fields that need another one. */
function checkPairs(request: TrainingRequest): void {
  const { model, acceleratorCount, hours, acceleratorHours, flop, parameters, tokens, examples, meanTokens, energyKwh } = request
  if (acceleratorHours !== undefined && hours !== undefined) {
    throw contradiction('acceleratorHours', 'acceleratorCount × hours', 'the accelerator-hours')
  }
  if (flop !== undefined && (tokens !== undefined || examples !== undefined)) {
    throw contradiction('flop', 'parameters × tokens', 'the operations')
  }
  if (tokens !== undefined && examples !== undefined) throw contradiction('tokens', 'examples × meanTokens', 'the tokens')
  if (hours !== undefined && acceleratorCount === undefined) throw lacking('acceleratorCount', 'hours')
  const isCounted = hours !== undefined || acceleratorHours !== undefined || energyKwh !== undefined || givesCompute(request)
  if (acceleratorCount !== undefined && !isCounted) throw lacking('hours', 'acceleratorCount')
  if (examples !== undefined && meanTokens === undefined) throw lacking('meanTokens', 'examples')
  for (const field of ['meanTokens', 'epochs', 'paddingShare'] as const) {
    if (request[field] !== undefined && examples === undefined) throw lacking('examples', field)
  }
  const hasTokens = describesTokens(request)
  if (hasTokens && parameters === undefined && model === undefined)
    throw lacking('parameters', tokens === undefined ? 'examples' : 'tokens')
  const isSized = hasTokens || flop !== undefined || requestedHours(request) !== undefined || energyKwh !== undefined
  if (parameters !== undefined && !isSized) throw lacking('tokens', 'parameters')
  if (request.energyScope !== undefined && energyKwh === undefined) throw lacking('energyKwh', 'energyScope')
  if (request.utilisationOf !== undefined && request.utilisation === undefined) throw lacking('utilisation', 'utilisationOf')
}

/** Throws contradictory-request for numbers of parameters that cannot belong to one model. */
function checkSizes({ parameters: own, totalParameters, trainableParameters }: TrainingRequest, model: Model | undefined): void {
  const parameters = own ?? model?.activeParameters?.value ?? model?.totalParameters?.value
  if (parameters === undefined) return
  if (totalParameters !== undefined && totalParameters < parameters) {
    throw outOfPlace('totalParameters', `totalParameters of ${totalParameters} is below the active parameters of ${parameters}`)
  }
  if (trainableParameters !== undefined && trainableParameters > parameters) {
    throw outOfPlace('trainableParameters', `trainableParameters of ${trainableParameters} is above the active parameters of ${parameters}`)
  }
}

/** The contradictory-request error for a number that cannot be right beside another one of the request. */
export function outOfPlace(field: string, sentence: string): DomainError {
  return new DomainError('contradictory-request', `${sentence}: correct one of them.`, [
    { pointer: `/${field}`, detail: 'does not go with the rest of the request' },
  ])
}

function contradiction(one: string, other: string, what: string): DomainError {
  return new DomainError('contradictory-request', `${one} and ${other} both tell ${what}: give one of them.`, [
    { pointer: `/${one}`, detail: `excludes ${other}` },
  ])
}

function lacking(field: string, other: string): DomainError {
  return new DomainError('missing-input', `${other} needs ${field}: give both.`, [
    { pointer: `/${field}`, detail: `is needed by ${other}` },
  ])
}
