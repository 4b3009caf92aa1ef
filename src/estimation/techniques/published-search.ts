import { findRecord } from '../../catalog/find-record.js'
import type { Model } from '../../schemas/model.js'
import type { Technique } from '../../schemas/technique.js'
import { assume, citeIn, type Trace } from '../trace.js'
import { namesOf } from './successors.js'
import { lackingInput } from './technique-use.js'

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
