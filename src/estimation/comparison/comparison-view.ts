import type { Catalog } from '../../catalog/catalog.js'
import type { Comparison, ComparisonNumbers, ComparisonOutline, ComparisonRequest, ComparisonView } from '../../schemas/comparison.js'
import { selectedFields } from '../../schemas/detail.js'
import type { Citation } from '../../schemas/source.js'
import { checkView, codesOf } from '../answer.js'
import { compare } from '../compare.js'

type Compared = Omit<Comparison['baseline'], 'assumptions'>

/** The part of a comparison that `detail` or `fields` selects, or the whole one. Throws contradictory-request where both are given. */
export function comparisonAs(view: ComparisonView, comparison: Comparison): object {
  checkView(view)
  const { detail = 'full', fields } = view
  if (fields) return selectedFields(comparison, fields)
  if (detail === 'full') return comparison
  return detail === 'numbers' ? numbersOfAll(comparison) : outlineOfAll(comparison)
}

function numbersOfAll({ kind, baseline, variants, catalogRevision }: Comparison): ComparisonNumbers {
  return {
    kind,
    baseline: numbersOf(baseline),
    variants: variants.map((variant) => ({ name: variant.name, ...numbersOf(variant), ratio: variant.ratio })),
    catalogRevision,
  }
}

function outlineOfAll({ kind, baseline, variants, catalogRevision }: Comparison): ComparisonOutline {
  return {
    kind,
    baseline: outlineOf(baseline),
    variants: variants.map((variant) => ({
      name: variant.name,
      ...outlineOf(variant),
      technique: variant.technique?.id ?? null,
      ratio: variant.ratio,
      breakEvenRequests: variant.breakEvenRequests,
    })),
    catalogRevision,
  }
}

function numbersOf({ energy, carbon, water, method, warnings }: Compared): ComparisonNumbers['baseline'] {
  return { energy, carbon: { total: carbon.total }, water: { total: water.total }, method: method.id, warnings: codesOf(warnings) }
}

function outlineOf({ model, energy, carbon, water, method, warnings, links }: Compared): ComparisonOutline['baseline'] {
  return { model: model?.id ?? null, energy, carbon, water, method: method.id, warnings: codesOf(warnings), links }
}

/** The citations of a comparison and of every estimate in it, also of those that it shows in part. */
export function citedByComparison(request: ComparisonRequest, catalog: Catalog): { readonly citations: readonly Citation[] } {
  const comparison = compare({ ...request, include: ['estimates'] }, catalog)
  const { baseline, variants } = comparison
  const estimates = [baseline, ...variants, ...variants.flatMap(({ trainings }) => trainings)].map(({ estimate }) => estimate)
  return { citations: [comparison, ...estimates].flatMap((citing) => citing?.citations ?? []) }
}
