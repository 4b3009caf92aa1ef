import { findRecord } from '../../catalog/find-record.js'
import { DomainError } from '../../errors.js'
import type { Accelerator } from '../../schemas/accelerator.js'
import type { Model } from '../../schemas/model.js'
import type { TrainingRequest } from '../../schemas/training-request.js'
import type { TrainingRun } from '../../schemas/training-run.js'
import { modelOf } from '../model-of.js'
import type { Trace } from '../trace.js'

/** What is known of a training: what the caller says, and the best published account of each kind. */
export type TrainingInputs = {
  readonly request: TrainingRequest
  readonly model: Model | undefined
  readonly runs: readonly TrainingRun[]
  readonly runWithEnergy: TrainingRun | undefined
  readonly runWithHours: TrainingRun | undefined
  readonly runWithFlop: TrainingRun | undefined
  readonly accelerator: Accelerator | undefined
}

/** The inputs of a request; contradictions and requests that say nothing are refused. */
export function trainingInputsOf(trace: Trace, request: TrainingRequest): TrainingInputs {
  const { catalog } = trace
  checkRequest(request)
  const model = request.model === undefined ? undefined : modelOf(trace, request.model)
  const runs = model ? (catalog.trainingRunsByModel.get(model.id) ?? []) : []
  const runWithHours = bestRun(runs, ({ acceleratorHours, hardware }) => acceleratorHours !== undefined && hardware !== null)
  const runWithFlop = bestRun(runs, ({ flop }) => flop !== undefined)
  const hardware = request.hardware ?? runWithHours?.hardware ?? bestRun(runs, (run) => run.hardware !== null)?.hardware
  const accelerator = hardware === undefined || hardware === null ? undefined : findRecord(catalog, 'accelerator', hardware)
  const runWithEnergy = bestRun(runs, ({ energy }) => energy !== undefined)
  // What a family took is not what one of its models took, where the hours of that one are known.
  const isWider = runWithEnergy?.scopeLevel === 'family' && runWithHours?.scopeLevel === 'model'
  return { request, model, runs, runWithEnergy: isWider ? undefined : runWithEnergy, runWithHours, runWithFlop, accelerator }
}

/** Accelerator-hours as the caller gives them. */
export function requestedHours({ acceleratorHours, acceleratorCount, hours }: TrainingRequest): number | undefined {
  if (acceleratorHours !== undefined) return acceleratorHours
  return acceleratorCount !== undefined && hours !== undefined ? acceleratorCount * hours : undefined
}

/** True where the caller gives operations, or parameters and tokens to count them from. */
export function givesCompute({ flop, parameters, tokens }: TrainingRequest): boolean {
  return flop !== undefined || (parameters !== undefined && tokens !== undefined)
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

/** The best account that has what is asked for: of the model itself, of its pretraining, by its developer, not superseded. */
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
  const { model, hardware, acceleratorCount, hours, acceleratorHours, flop, parameters, tokens } = request
  if (acceleratorHours !== undefined && (hours !== undefined || acceleratorCount !== undefined)) {
    throw contradiction('acceleratorHours', 'acceleratorCount × hours', 'the accelerator-hours')
  }
  if (flop !== undefined && (parameters !== undefined || tokens !== undefined))
    throw contradiction('flop', 'parameters × tokens', 'the operations')
  if (hours !== undefined && acceleratorCount === undefined) throw lacking('acceleratorCount', 'hours')
  if (acceleratorCount !== undefined && hours === undefined) throw lacking('hours', 'acceleratorCount')
  if (tokens !== undefined && parameters === undefined) throw lacking('parameters', 'tokens')
  if (parameters !== undefined && tokens === undefined) throw lacking('tokens', 'parameters')
  if (model === undefined && requestedHours(request) === undefined && !givesCompute(request)) {
    throw new DomainError(
      'missing-input',
      'The request says nothing to compute from: give model; or hardware with acceleratorHours; or hardware with flop or parameters and tokens.',
      [{ pointer: '/model', detail: 'or hardware with hours or compute is required' }],
    )
  }
  if (model === undefined && hardware === undefined)
    throw lacking('hardware', flop !== undefined || parameters !== undefined ? 'a computation from operations' : 'acceleratorHours')
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
