import { problemOf } from '../../problem-of.js'
import type { BatchItem, EstimateSummary, NumbersOfItem } from '../../schemas/batch.js'
import { type EstimateView, selectedFields } from '../../schemas/detail.js'
import type { Estimate } from '../../schemas/estimate.js'
import { codesOf, numbersOf, type Outline } from '../answer.js'
import { workTypeOf } from '../work/work-of.js'
import type { Estimated, Refused } from './batch-item.js'
import type { Skipped } from './call-reader.js'
import { allAmountsOf } from './footprint-sums.js'

type Shown = Omit<BatchItem, 'index'> | EstimateSummary | NumbersOfItem

/** An answer in the form of the API, without its index in the batch. `instance` is the id of the HTTP request that holds the batch. */
export function shown(answered: Estimated | Refused | Skipped, instance: string, { detail, fields }: EstimateView): Shown {
  if ('skipped' in answered) return { kind: null, ...answered }
  const { kind, reference } = answered
  if ('problem' in answered) return { kind, reference, problem: problemOf(answered.problem, instance) }
  // The selected fields are not a whole Estimate; the cast holds because the schema of an answer with `fields` requires none of them.
  if (fields) return { kind, reference, estimate: selectedFields(answered.outline ?? answered.estimate, fields) as Estimate }
  if (!answered.outline) return { kind, reference, ...askedBy(answered), estimate: answered.estimate }
  return detail === 'numbers'
    ? { kind, reference, ...askedBy(answered), ...numbersOf(answered.outline) }
    : summaryOf(answered, answered.outline)
}

/** The kind of work of an item and its amounts. */
function askedBy({ request }: Estimated): Pick<EstimateSummary, 'work' | 'amounts'> {
  return { work: 'requests' in request ? workTypeOf(request) : null, amounts: allAmountsOf(request) }
}

function summaryOf(answered: Estimated, { model, energy, carbon, water, method, warnings, catalogRevision }: Outline): EstimateSummary {
  return {
    kind: answered.kind,
    reference: answered.reference,
    model: model?.id ?? null,
    ...askedBy(answered),
    energy,
    carbon: carbon.total,
    water: water.total,
    method: method.id,
    warnings: codesOf(warnings),
    catalogRevision,
  }
}
