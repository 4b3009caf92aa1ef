import type { Catalog } from '../../catalog/catalog.js'
import { foldName } from '../../catalog/collection.js'
import { findModel, findRecord } from '../../catalog/find-record.js'
import type { ComparisonVariant } from '../../schemas/comparison.js'
import type { Model } from '../../schemas/model.js'
import type { Technique } from '../../schemas/technique.js'
import { TrainingRequest } from '../../schemas/training-request.js'
import type { TrainingRun } from '../../schemas/training-run.js'
import { changedRequest } from '../comparison/changed-request.js'
import { assume, citeIn, type Trace, warn } from '../trace/trace.js'
import { lackingInput, type NeededTraining, type TechniqueUse, type UsedTechnique } from './technique-use.js'

/**
 * The published training of a model, and, apart from it, the running of its teachers; empty, with a warning, where no training is on
 * record.
 */
export function publishedTraining(trace: Trace, model: Model): NeededTraining[] {
  if (!hasPublishedRun(trace.catalog, model)) {
    warn(trace, 'technique_caveat', `No training of ${model.name} is on record: what it cost is not counted.`)
    return []
  }
  const own = { name: `Training of ${model.name}`, request: TrainingRequest.parse({ model: model.id }) }
  return [own, ...teachersOf(trace.catalog, model)]
}

/** True if a training of the model is on record with an energy or hours. */
export function hasPublishedRun({ trainingRunsByModel }: Catalog, { id }: Model): boolean {
  return trainingRunsByModel.get(id)?.some((run) => run.energy !== undefined || hasHours(run)) ?? false
}

/** The running of the teachers of a model, or of its whole family, where that was published apart from its training. */
function teachersOf(catalog: Catalog, model: Model): NeededTraining[] {
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

/** True if a run is of the family of the model, or of the model itself beside another run of it. */
function isOf({ records, trainingRunsByModel }: Catalog, run: TrainingRun, model: Model): boolean {
  if (run.scopeLevel === 'family') return records.model.byName.get(foldName(run.model))?.family === model.family
  return run.model === model.id && (trainingRunsByModel.get(model.id)?.length ?? 0) > 1
}

type Relation = Model['lineage'][number]['relation']

/** The relation of a model to its base model that each technique makes. */
const RELATIONS: Readonly<Record<string, Relation>> = {
  distillation: 'distilled_from',
  'fine-tuning': 'fine_tuned_from',
  pruning: 'pruned_from',
  quantization: 'quantized_from',
}

/** The models on record that were made from a model by a technique. */
function successorsOf({ records }: Catalog, techniqueId: string, modelId: string): Model[] {
  const relation = RELATIONS[techniqueId]
  return records.model.items.filter(({ lineage }) => lineage.some((link) => link.relation === relation && link.model === modelId))
}

/** "a, b or c", for a sentence. */
function namesOf(models: readonly { readonly id: string }[]): string {
  return models.map(({ id }) => id).join(', ')
}

/**
 * The model of the only architecture search whose cost is on record, which stands in, declared. Throws missing-input where there is not
 * exactly one.
 */
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

/**
 * The request with a student in place of its teacher, and the student's published training. The student is change.model, else the only
 * one on record. Throws missing-input where there is not exactly one.
 */
export function distilled(use: TechniqueUse): UsedTechnique {
  const { trace, variant, request } = use
  const teacher = teacherOf(use)
  const named = variant.change?.model
  const student = named === undefined ? onlyStudent(use, teacher) : findModel(trace.catalog, named).record
  if (teacher && !successorsOf(trace.catalog, use.technique.id, teacher.id).includes(student))
    warn(trace, 'technique_caveat', `That ${student.name} was distilled from ${teacher.name} is not on record.`)
  const trainings = variant.training ? [] : publishedTraining(trace, student)
  return { request: changedRequest(request, { model: student.id }), trainings }
}

function teacherOf({ trace, baselineModel }: TechniqueUse): Model | undefined {
  return baselineModel === undefined ? undefined : findModel(trace.catalog, baselineModel).record
}

function onlyStudent({ trace, technique }: TechniqueUse, teacher: Model | undefined): Model {
  const students = teacher ? successorsOf(trace.catalog, technique.id, teacher.id) : []
  const [student, ...others] = students
  if (!student || others.length > 0) {
    const known = student
      ? `students of ${teacher?.name ?? ''} are ${namesOf(students)}.`
      : 'no student of the baseline’s model is on record.'
    throw lackingInput(technique, 'change.model', known)
  }
  declareStudent(trace, student)
  return student
}

function declareStudent(trace: Trace, student: Model): void {
  const reason = 'No change.model was given: the only student that is on record.'
  const citations = student.lineage.filter(({ relation }) => relation === 'distilled_from').map(({ reference }) => citeIn(trace, reference))
  assume(trace, 'model', { value: student.id, unit: null, basis: 'record', reason, citations })
}

type Trained = { readonly request: TrainingRequest; readonly trainings: readonly NeededTraining[] }

/**
 * The training that replaces the baseline's: the variant's own, else the only published training of a model that was made from the
 * baseline's model by the technique. The running of teachers is returned apart. Throws missing-input where there is not exactly one.
 */
export function trainingByTechnique(trace: Trace, technique: Technique, variant: ComparisonVariant, baseline: TrainingRequest): Trained {
  const request = variant.training ?? publishedBy(trace, technique, baseline)
  const model = request.model === undefined ? undefined : findModel(trace.catalog, request.model).record
  return { request, trainings: model && technique.id === 'distillation' ? teachersOf(trace.catalog, model) : [] }
}

function publishedBy(trace: Trace, technique: Technique, { model: name, ...place }: TrainingRequest): TrainingRequest {
  if (technique.id === 'architecture-search') return TrainingRequest.parse({ model: publishedSearch(trace, technique).id })
  const base = name === undefined ? undefined : findModel(trace.catalog, name).record
  const made = base ? successorsOf(trace.catalog, technique.id, base.id).filter((model) => hasPublishedRun(trace.catalog, model)) : []
  const [only, ...others] = made
  if (!base || !only || others.length > 0) throw lackingInput(technique, 'training', known(made))
  const { reference } = only.lineage.find(({ model }) => model === base.id) ?? {}
  const reason = `No training was given: the only one on record that was made from ${base.name} by ${technique.name.toLowerCase()}.`
  const citations = reference ? [citeIn(trace, reference)] : []
  assume(trace, 'training.model', { value: only.id, unit: null, basis: 'record', reason, citations })
  return { ...samePlace(place), model: only.id }
}

/** The fields for the place and time of a training, which the other training keeps. */
function samePlace({
  operator,
  region,
  zone,
  year,
  startsAt,
  endsAt,
  basis,
  gridGco2ePerKwh,
  marketGco2ePerKwh,
  marginal,
  pue,
  wueLitresPerKwh,
  include,
  ...rest
}: Omit<TrainingRequest, 'model'>) {
  const time = { year, startsAt, endsAt }
  const grid = { basis, gridGco2ePerKwh, marketGco2ePerKwh, marginal }
  return { operator, region, zone, ...time, ...grid, pue, wueLitresPerKwh, include, method: rest.method }
}

function known(models: readonly Model[]): string {
  return models.length === 0
    ? 'no published training of a model that was so made from the baseline’s is on record.'
    : `published are those of ${namesOf(models)}.`
}
