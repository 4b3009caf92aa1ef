import { findModel } from '../../catalog/find-model.js'
import { publishedSearch } from './published-search.js'
import { hasPublishedRun, publishedTraining } from './published-training.js'
import { lackingInput, type TechniqueUse, type UsedTechnique } from './technique-use.js'

/** A model that was trained for it: the variant's training, else the published one of change.model. */
export function trained({ trace, technique, variant, request }: TechniqueUse): UsedTechnique {
  if (variant.training) return { request }
  const named = variant.change?.model
  const model = named === undefined ? undefined : findModel(trace.catalog, named).record
  if (!model || !hasPublishedRun(trace.catalog, model))
    throw lackingInput(technique, 'training', 'describe the training, or give change.model one whose training was published.')
  return { request, trainings: publishedTraining(trace, model) }
}

/** A model that was found by a search: the variant's training is the search, else the published one stands in. */
export function searched({ trace, technique, variant, request }: TechniqueUse): UsedTechnique {
  if (variant.training) return { request }
  return { request, trainings: publishedTraining(trace, publishedSearch(trace, technique)) }
}
