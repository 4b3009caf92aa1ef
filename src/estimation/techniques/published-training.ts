import type { Catalog } from '../../catalog/catalog.js'
import { foldName } from '../../catalog/collection.js'
import { findRecord } from '../../catalog/find-record.js'
import type { Model } from '../../schemas/model.js'
import type { Technique } from '../../schemas/technique.js'
import { TrainingRequest } from '../../schemas/training-request.js'
import type { TrainingRun } from '../../schemas/training-run.js'
import { assume, citeIn, type Trace, warn } from '../trace/trace.js'
import { lackingInput, type NeededTraining } from './technique-use.js'

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

type Relation = Model['lineage'][number]['relation']

/** How each technique is called where a model says what it was made from. */
const RELATIONS: Readonly<Record<string, Relation>> = {
  distillation: 'distilled_from',
  'fine-tuning': 'fine_tuned_from',
  pruning: 'pruned_from',
  quantization: 'quantized_from',
}

/** The models that are known to have been made from a model by a technique. */
export function successorsOf({ records }: Catalog, techniqueId: string, modelId: string): Model[] {
  const relation = RELATIONS[techniqueId]
  return records.model.items.filter(({ lineage }) => lineage.some((link) => link.relation === relation && link.model === modelId))
}

/** "a, b or c", for a sentence. */
export function namesOf(models: readonly { readonly id: string }[]): string {
  return models.map(({ id }) => id).join(', ')
}

/** What stands for an architecture search that is not described: the only one whose cost is on record. */
export function publishedSearch(trace: Trace, technique: Technique): Model {
  const runs = trace.catalog.records.trainingRun.items.filter(({ phase }) => phase === 'architecture_search')
  const [model, ...others] = [...new Set(runs.map((run) => run.model))].map((id) => findRecord(trace.catalog, 'model', id))
  if (!model || others.length > 0)
    throw lackingInput(technique, 'training', `searches on record are ${namesOf(model ? [model, ...others] : []) || 'none'}.`)
  const reason = 'No training was given: the search whose cost is published stands in.'
  const citations = [citeIn(trace, technique.reference)]
  assume(trace, 'training.model', { value: model.id, unit: null, basis: 'default', reason, citations })
  return model
}
