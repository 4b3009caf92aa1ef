import type { Catalog } from '../../catalog/catalog.js'
import type { Citation } from '../../schemas/citation.js'
import type { ComparisonRequest } from '../../schemas/comparison-request.js'
import { compare } from '../compare.js'

/** What a comparison cites and every estimate in it, whether or not it shows them whole. */
export function citedByComparison(request: ComparisonRequest, catalog: Catalog): { readonly citations: readonly Citation[] } {
  const comparison = compare({ ...request, include: ['estimates'] }, catalog)
  const { baseline, variants } = comparison
  const estimates = [baseline, ...variants, ...variants.flatMap(({ trainings }) => trainings)].map(({ estimate }) => estimate)
  return { citations: [comparison, ...estimates].flatMap((citing) => citing?.citations ?? []) }
}
