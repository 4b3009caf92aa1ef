import type { ComparisonVariant } from '../../schemas/comparison-request.js'
import type { Technique } from '../../schemas/technique.js'

/** The name of a variant: as given, else what is other in it. */
export function variantName({ name, change, parameterShare, training }: ComparisonVariant, technique: Technique | undefined): string {
  if (name !== undefined) return name
  const fields = Object.entries({ ...change, parameterShare }).filter(([, value]) => value !== undefined)
  const told = fields.map(([field, value]) => (typeof value === 'object' ? field : `${field} ${String(value)}`))
  const parts = [
    ...(technique ? [technique.name] : []),
    ...told,
    ...(training ? [training.model === undefined ? 'a training' : `training of ${training.model}`] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : 'As the baseline'
}
