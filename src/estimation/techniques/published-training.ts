import type { Catalog } from '../../catalog/catalog.js'
import { foldName } from '../../catalog/collection.js'
import type { Model } from '../../schemas/model.js'
import { TrainingRequest } from '../../schemas/training-request.js'
import type { TrainingRun } from '../../schemas/training-run.js'
import { type Trace, warn } from '../trace.js'
import type { NeededTraining } from './technique-use.js'

/** The published training of a model, and what running its teachers cost, apart; nothing, with a warning, where none is on record. */
export function publishedTraining(trace: Trace, model: Model): NeededTraining[] {
  if (!hasPublishedRun(trace.catalog, model)) {
    warn(trace, 'technique_caveat', `No training of ${model.name} is on record: what it cost is not counted.`)
    return []
  }
  const own = { name: `Training of ${model.name}`, request: TrainingRequest.parse({ model: model.id }) }
  return [own, ...teachersOf(trace.catalog, model)]
}

/** True where an account of a training of the model is on record. */
export function hasPublishedRun({ trainingRunsByModel }: Catalog, { id }: Model): boolean {
  return trainingRunsByModel.get(id)?.some((run) => run.energy !== undefined || hasHours(run)) ?? false
}

/** Running the teachers of a model, or of its whole family, where that was published apart from its training. */
export function teachersOf(catalog: Catalog, model: Model): NeededTraining[] {
  const runs = catalog.records.trainingRun.items.filter((run) => run.phase === 'distillation' && hasHours(run) && isOf(catalog, run, model))
  return runs.map(({ id, hardware, acceleratorHours, scopeLevel }) => ({
    name: `Running the teachers, ${id}${scopeLevel === 'family' ? ': for all students of the family' : ''}`,
    request: TrainingRequest.parse({
      hardware,
      acceleratorHours: acceleratorHours?.value,
      operator: catalog.operatorByDeveloper.get(model.developer)?.id,
      year: model.released && Number(model.released.text.slice(0, 4)),
    }),
  }))
}

function hasHours({ hardware, acceleratorHours }: TrainingRun): boolean {
  return hardware !== null && acceleratorHours !== undefined
}

/** A run of the model beside another one, or one of its family. */
function isOf({ records, trainingRunsByModel }: Catalog, run: TrainingRun, model: Model): boolean {
  if (run.scopeLevel === 'family') return records.model.byName.get(foldName(run.model))?.family === model.family
  return run.model === model.id && (trainingRunsByModel.get(model.id)?.length ?? 0) > 1
}
