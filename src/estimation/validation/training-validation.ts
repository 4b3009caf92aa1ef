import type { Catalog } from '../../catalog/catalog.js'
import type { TrainingRun } from '../../schemas/training-run.js'
import type { TrainingScoreGroup, TrainingValidation } from '../../schemas/validation.js'
import { energyOf } from '../footprint/energy-parts.js'
import { factorFigure } from '../factor.js'
import type { TrainingMethod } from '../method.js'
import { methodName } from '../methods/index.js'
import { computed, recorded, startTrace } from '../trace.js'
import { type Uncertain, exactly } from '../uncertain.js'
import { inputsWithoutEnergy } from './bare-run.js'
import { grouped } from './grouped.js'
import { comparison } from './predict.js'
import { type Prediction, countedReasons, scoreOf } from './score.js'

export type ScoredRun = {
  readonly run: TrainingRun
  readonly published: NonNullable<TrainingRun['energy']>
  readonly prediction: Prediction
  readonly estimate: Uncertain
}
type Scope = 'facility' | 'servers' | 'accelerators'

const CONDITIONS: readonly { readonly by: TrainingScoreGroup['by']; readonly nameOf: (run: TrainingRun) => string }[] = [
  { by: 'hardware', nameOf: ({ hardware, hardwareName }) => hardware ?? hardwareName },
  { by: 'reporting', nameOf: ({ reporting }) => reporting },
  { by: 'scope', nameOf: scopeOf },
]

/** One training method against the trainings of which an energy was published; metered and circular ones apart. */
export function trainingValidation(catalog: Catalog, method: TrainingMethod): TrainingValidation {
  const { scored, reasons } = trainingPredictions(catalog, method)
  const metered = scored.filter(({ run }) => !run.powerIsRated)
  const circular = scored.filter(({ run }) => run.powerIsRated)
  const score = (some: readonly ScoredRun[]) => scoreOf(some.map(({ prediction }) => prediction))
  const groups = CONDITIONS.flatMap(({ by, nameOf }) =>
    grouped(metered, ({ run }) => nameOf(run)).flatMap(({ name, items }) => {
      const ofName = score(items)
      return ofName ? [{ by, name, score: ofName }] : []
    }),
  )
  return { method: methodName(method.card), metered: score(metered), groups, circular: score(circular), unscored: countedReasons(reasons) }
}

/** What the method says of each of those trainings. */
export function trainingPredictions(catalog: Catalog, method: TrainingMethod) {
  const reasons: string[] = []
  const scored: ScoredRun[] = []
  for (const run of catalog.records.trainingRun.items) {
    const { energy: published } = run
    const estimate = usable(run) ? estimateOf(catalog, method, run) : undefined
    if (estimate === undefined || !published) continue
    if ('unserved' in estimate) reasons.push(...(run.powerIsRated ? [] : [`lacks ${estimate.unserved}`]))
    else scored.push({ run, published, prediction: comparison(estimate, published.value), estimate })
  }
  return { scored, reasons }
}

/** An account of one whole training that still stands; a part of another account, or of a family, has no single estimate. */
function usable({ energy, supersededBy, subsetOf, scopeLevel }: TrainingRun): boolean {
  return energy !== undefined && supersededBy === null && subsetOf === null && scopeLevel === 'model'
}

/** What the published energy counts, so that like is set beside like. */
function scopeOf({ energyIncludesPue, scope }: TrainingRun): Scope {
  if (energyIncludesPue === true) return 'facility'
  return /system/i.test(scope) ? 'servers' : 'accelerators'
}

function estimateOf(catalog: Catalog, method: TrainingMethod, run: TrainingRun): Uncertain | { readonly unserved: string } {
  const inputs = inputsWithoutEnergy(catalog, run)
  const lacking = method.lacks(inputs)
  if (lacking !== undefined) return { unserved: lacking }
  const trace = startTrace(catalog)
  const words = { id: 'pue', name: 'Power usage effectiveness', unit: 'ratio' } as const
  const pue =
    method.leavesOutPue === true
      ? computed(trace, words, exactly(1), 'left out by the method', [])
      : recorded(trace, words, run.pue ?? factorFigure(catalog, 'training/pue-unknown'))
  const energy = energyOf(trace, { ...method.serverEnergy(trace, inputs, pue), pue })
  return { facility: energy.total, servers: energy.it, accelerators: energy.chain.accelerators }[scopeOf(run)]
}
