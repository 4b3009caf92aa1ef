import type { BatchItem, EstimateSummary } from '../../schemas/batch-answer.js'
import { problemOf } from '../../schemas/problem-of.js'
import type { Outline } from '../answer.js'
import type { Estimated, ItemName, Refused } from './batch-item.js'

/** An answer as the API gives it, less its place; `instance` is the id of the request that holds the batch. */
export function shown(answered: Estimated | Refused, instance: string): Omit<BatchItem, 'index'> | EstimateSummary {
  const { kind, reference } = answered
  if ('problem' in answered) return { kind, reference, problem: problemOf(answered.problem, instance) }
  return answered.outline ? summaryOf(answered, answered.outline) : { kind, reference, estimate: answered.estimate }
}

function summaryOf(
  { reference }: ItemName,
  { kind, model, energy, carbon, water, method, warnings, catalogRevision }: Outline,
): EstimateSummary {
  return {
    kind,
    reference,
    model: model?.id ?? null,
    energy,
    carbon: carbon.total,
    water: water.total,
    method: method.id,
    warnings: [...new Set(warnings.map(({ code }) => code))],
    catalogRevision,
  }
}
