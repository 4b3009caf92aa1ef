import type { Catalog } from '../../catalog/catalog.js'
import type { Model } from '../../schemas/model.js'

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
