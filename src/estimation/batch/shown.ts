import type { BatchItem, EstimateSummary } from '../../schemas/batch-answer.js'
import type { BatchDetail } from '../../schemas/batch-request.js'
import { problemOf } from '../../schemas/problem-of.js'
import type { Estimated, Refused } from './batch-item.js'

type Whole = Omit<BatchItem, 'index'>

/** An answer as the API gives it, less its place; `instance` is the id of the request that holds the batch. */
export function shown(answered: Estimated | Refused, detail: BatchDetail, instance: string): Whole | EstimateSummary {
  return detail === 'summary' && !('problem' in answered) ? summaryOf(answered) : whole(answered, instance)
}

/** The same with the estimate whole. */
export function whole(answered: Estimated | Refused, instance: string): Whole {
  const { kind, reference } = answered
  if ('problem' in answered) return { kind, reference, problem: problemOf(answered.problem, instance) }
  return { kind, reference, estimate: answered.estimate }
}

function summaryOf({ kind, reference, estimate }: Estimated): EstimateSummary {
  const { model, energy, carbon, water, method, warnings, catalogRevision } = estimate
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
