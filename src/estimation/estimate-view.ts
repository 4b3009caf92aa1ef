import { DomainError } from '../errors.js'
import { type EstimateNumbers, type EstimateOutline, type EstimateView, selectedFields } from '../schemas/detail.js'
import type { Estimate } from '../schemas/estimate.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import type { TrainingRequest } from '../schemas/training-request.js'
import type { Outline } from './answer.js'

/** The ways to answer a request, of which each is computed only when it is asked for. */
export type EstimateWays = {
  readonly request: InferenceRequest | TrainingRequest
  readonly estimate: () => Estimate
  readonly outline: () => Outline
  readonly links: (outline: Outline) => Estimate['links']
}

/** Fields that are known without the derivation. */
const OF_OUTLINE: ReadonlySet<string> = new Set<keyof Outline | 'links'>([
  'kind',
  'model',
  'energy',
  'energyParts',
  'carbon',
  'water',
  'primaryEnergy',
  'abioticDepletion',
  'method',
  'warnings',
  'catalogRevision',
  'links',
])

/** Whether fields, by their dotted names, can be told without the steps of the derivation. */
function areOfOutline(fields: readonly string[]): boolean {
  return fields.every((field) => OF_OUTLINE.has(field.split('.', 1)[0] ?? ''))
}

/** What a small answer shows, with no more computed than that takes; undefined where the whole estimate is wanted. Throws contradictory-request for a detail beside fields. */
export function smallAnswer(view: EstimateView, ways: EstimateWays): object | undefined {
  checkView(view)
  const { detail = 'full', fields } = view
  if (fields) {
    return selectedFields(estimateWith(fields, ways), fields)
  }
  if (detail === 'full') return undefined
  const outline = ways.outline()
  return detail === 'numbers' ? numbersOf(outline) : outlineShown(outline, ways.links(outline))
}

/** Refuses two ways to say how much is wanted. */
export function checkView({ detail, fields }: EstimateView): void {
  if (detail === undefined || fields === undefined) return
  throw new DomainError('contradictory-request', 'detail and fields both say how much of the answer is wanted: give one of them.', [
    { pointer: '/fields', detail: 'excludes detail' },
  ])
}

/** As much of an estimate as it takes to show these fields, by their dotted names: the derivation costs most of the work. */
export function estimateWith(fields: readonly string[], ways: EstimateWays): Estimate | (Outline & Pick<Estimate, 'links'>) {
  if (!areOfOutline(fields)) return ways.estimate()
  const outline = ways.outline()
  return { ...outline, links: ways.links(outline) }
}

/** The totals alone. */
export function numbersOf({ energy, carbon, water, method, warnings, catalogRevision }: Outline): EstimateNumbers {
  return {
    energy,
    carbon: { total: carbon.total },
    water: { total: water.total },
    method: method.id,
    warnings: codesOf(warnings),
    catalogRevision,
  }
}

function outlineShown(outline: Outline, links: Estimate['links']): EstimateOutline {
  const { kind, model, energy, energyParts, carbon, water, method, warnings, catalogRevision } = outline
  return {
    kind,
    model: model?.id ?? null,
    energy,
    energyParts,
    carbon,
    water,
    method: method.id,
    warnings: codesOf(warnings),
    catalogRevision,
    links,
  }
}

/** Each code of these warnings once. */
export function codesOf(warnings: Estimate['warnings']): Estimate['warnings'][number]['code'][] {
  return [...new Set(warnings.map(({ code }) => code))]
}
