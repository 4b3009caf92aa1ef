import { findModel } from '../../catalog/find-record.js'
import type { ComparisonVariant } from '../../schemas/comparison.js'
import type { Model } from '../../schemas/model.js'
import type { Technique } from '../../schemas/technique.js'
import { TrainingRequest } from '../../schemas/training-request.js'
import { assume, citeIn, type Trace } from '../trace/trace.js'
import { hasPublishedRun, namesOf, publishedSearch, successorsOf, teachersOf } from './published-training.js'
import { lackingInput, type NeededTraining } from './technique-use.js'

type Trained = { readonly request: TrainingRequest; readonly trainings: readonly NeededTraining[] }

/**
 * The training that a technique puts in place of the baseline's: the variant's own, else the only published one of a model
 * that was so made from the baseline's; what running the teachers cost is kept apart.
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

/** Only the place goes over from one training to another. */
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
