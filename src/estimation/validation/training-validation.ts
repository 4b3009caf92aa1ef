import type { Catalog } from '../../catalog/catalog.js'
import { findRecord } from '../../catalog/find-record.js'
import type { Model } from '../../schemas/model.js'
import type { TrainingRequest } from '../../schemas/training-request.js'
import type { TrainingRun } from '../../schemas/training-run.js'
import type { TrainingScoreGroup, TrainingValidation } from '../../schemas/validation.js'
import { factorFigure } from '../factor.js'
import { energyOf } from '../footprint/energy-parts.js'
import { missingText, type TrainingMethod } from '../method.js'
import { methodName } from '../methods/index.js'
import { middleOfActiveParameters } from '../model/subject.js'
import { times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, recorded, startTrace } from '../trace/trace.js'
import type { Uncertain } from '../trace/uncertain.js'
import { jobClassOf } from '../training-2/factors.js'
import { mayBeMetered, type TrainingInputs } from '../trainings/inputs.js'
import { scopeOfEnergy } from '../trainings/reported-differs.js'
import { comparison, countedReasons, grouped, type Prediction, scoreOf } from './predict.js'

export type ScoredRun = {
  readonly run: TrainingRun
  readonly published: NonNullable<TrainingRun['energy']>
  readonly prediction: Prediction
  readonly estimate: Uncertain
}

const CONDITIONS: readonly {
  readonly by: TrainingScoreGroup['by']
  readonly nameOf: (run: TrainingRun, catalog: Catalog) => string
}[] = [
  { by: 'hardware', nameOf: ({ hardware, hardwareName }) => hardware ?? hardwareName },
  { by: 'reporting', nameOf: ({ reporting }) => reporting },
  { by: 'scope', nameOf: scopeOfEnergy },
  {
    by: 'job_class',
    nameOf: ({ flop, accelerators, acceleratorHours }, catalog) =>
      jobClassOf(startTrace(catalog, { isDetailed: false }), undefined, {
        flop: flop?.value,
        accelerators: accelerators?.value,
        hours: acceleratorHours?.value,
      }),
  },
]

/** The scores of one training method on trainings with a published energy, separately for metered and circular ones. */
export function trainingValidation(catalog: Catalog, method: TrainingMethod): TrainingValidation {
  const { scored, reasons } = trainingPredictions(catalog, method)
  const metered = scored.filter(({ run }) => mayBeMetered(run))
  const circular = scored.filter(({ run }) => !mayBeMetered(run))
  const score = (some: readonly ScoredRun[]) => scoreOf(some.map(({ prediction }) => prediction))
  const groups = CONDITIONS.flatMap(({ by, nameOf }) =>
    grouped(metered, ({ run }) => nameOf(run, catalog)).flatMap(({ name, items }) => {
      const ofName = score(items)
      return ofName ? [{ by, name, score: ofName }] : []
    }),
  )
  return { method: methodName(method.card), metered: score(metered), groups, circular: score(circular), unscored: countedReasons(reasons) }
}

/** The predictions of a training method for each training with a published energy. */
export function trainingPredictions(catalog: Catalog, method: TrainingMethod) {
  const reasons: string[] = []
  const scored: ScoredRun[] = []
  for (const run of catalog.records.trainingRun.items) {
    const { energy: published } = run
    const estimate = usable(run) ? estimateOf(catalog, method, run) : undefined
    if (estimate === undefined || !published) continue
    if ('unserved' in estimate) reasons.push(...(!mayBeMetered(run) ? [] : [`lacks ${estimate.unserved}`]))
    else scored.push({ run, published, prediction: comparison(estimate, published.value), estimate })
  }
  return { scored, reasons }
}

/**
 * True of runs with an energy that are not superseded, not part of another run, and of one model: only these can be compared with one
 * estimate.
 */
function usable({ energy, supersededBy, subsetOf, scopeLevel }: TrainingRun): boolean {
  return energy !== undefined && supersededBy === null && subsetOf === null && scopeLevel === 'model'
}

function estimateOf(catalog: Catalog, method: TrainingMethod, run: TrainingRun): Uncertain | { readonly unserved: string } {
  const inputs = inputsWithoutEnergy(catalog, run)
  const ready = method.prepare(inputs, catalog)
  if ('missing' in ready) return { unserved: missingText(ready) }
  const trace = startTrace(catalog)
  const pue =
    method.leavesOutPue === true
      ? compute(trace, STEP.pueOfMethod, times(1))
      : recorded(trace, STEP.pue, run.pue ?? factorFigure(catalog, 'training/pue-unknown'))
  const energy = energyOf(trace, { ...ready.energy(trace, { pue }), pue })
  return { facility: energy.total, servers: energy.servers, accelerators: energy.chain.accelerators }[scopeOfEnergy(run)]
}

/** The inputs of a training as if everything but its energy and carbon had been published. */
function inputsWithoutEnergy(catalog: Catalog, run: TrainingRun): TrainingInputs {
  const bare = { ...run, energy: undefined, derivedEnergy: undefined, carbonLocationBased: undefined, carbonMarketBased: undefined }
  const model = findRecord(catalog, 'model', run.model)
  return {
    request: requestOf(catalog, bare, model),
    model,
    runs: [bare],
    answering: [bare],
    runWithEnergy: undefined,
    runWithCarbon: undefined,
    runWithHours: bare.acceleratorHours && bare,
    runWithFlop: bare.flop && bare,
    accelerator: bare.hardware === null ? undefined : findRecord(catalog, 'accelerator', bare.hardware),
  }
}

/** The request for a run. Its own tokens come before those on record for the model. */
function requestOf(catalog: Catalog, { tokens, flop }: TrainingRun, model: Model): TrainingRequest {
  const { activeParameters, totalParameters } = model
  const parameters = activeParameters?.value ?? (totalParameters && middleOfActiveParameters(catalog, model, totalParameters.value))
  const isCounted = !flop && tokens !== undefined && parameters !== undefined
  return { ...(isCounted && { parameters, tokens: tokens.value }), method: 'auto', include: [] }
}
