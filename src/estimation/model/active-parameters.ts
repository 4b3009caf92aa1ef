import type { Catalog } from '../../catalog/catalog.js'
import type { Model } from '../../schemas/model.js'
import { factorFigure } from '../factor.js'
import { noLessThan, over, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { assumed, compute, recorded, requested, startTrace, type Trace, type Traced, warn } from '../trace/trace.js'
import type { Subject } from './subject.js'

/** What a model was made from without a change of its experts. */
const KEEPS_EXPERTS = ['fine_tuned_from', 'quantized_from', 'continued_from']
/** A record may be made from one that was made from another, and a caller's records may go round in a circle. */
const MOST_ANCESTORS = 8

/** Parameters used for one token: as given or on record; else a declared share of all, which the answer warns of. */
export function activeParameters(trace: Trace, subject: Subject, total: Traced): Traced {
  const { custom, record, guess } = subject
  if (guess) return guess.active
  if (custom) return custom.activeParameters === undefined ? total : requested(trace, STEP.activeParameters, custom.activeParameters)
  if (record.activeParameters) return recorded(trace, STEP.activeParameters, record.activeParameters)
  const isSparse = isMixtureOfExperts(trace.catalog, record)
  warn(
    trace,
    'active_size_unknown',
    isSparse
      ? `${record.name} is a mixture of experts, and how many of its parameters are active is not on record: the share that such models have stands in, with a range up to all of them.`
      : `How many parameters of ${record.name} are active is not on record: it is taken for a dense model, with a range down to a sparse one.`,
  )
  const share = assumed(
    trace,
    STEP.activeShare,
    factorFigure(trace.catalog, isSparse ? 'hosted/active-share-mixture' : 'hosted/active-share-unknown'),
    {
      field: 'activeShare',
      reason: isSparse
        ? 'The record says that the model is a mixture of experts, but not how many parameters are active: the middle of the mixtures on record, with the range from a sparse one to a dense model.'
        : 'The record does not say how many parameters are active: taken for a dense model, with the range down to a sparse one.',
    },
  )
  const { experts, expertsPerToken } = record.architecture
  if (!isSparse || !experts || !expertsPerToken || expertsPerToken.value >= experts.value) {
    return compute(trace, STEP.activeParameters, times(total, share))
  }
  const all = recorded(trace, STEP.experts, experts)
  const used = recorded(trace, STEP.expertsPerToken, expertsPerToken)
  return compute(trace, STEP.activeParameters, times(total, noLessThan(share, over(used, all))))
}

/** The middle of the active parameters of a record of known size, without a trace. */
export function middleOfActiveParameters(catalog: Catalog, record: Model, totalParameters: number): number {
  const unread = startTrace(catalog, { isTold: false })
  return activeParameters(unread, { record }, requested(unread, STEP.totalParameters, totalParameters)).value
}

/** True where the record, or the one that it was made from, says that a token uses some of its experts only; a name says nothing. */
export function isMixtureOfExperts(catalog: Catalog, record: Model): boolean {
  let one: Model | undefined = record
  for (let ancestors = 0; one && ancestors < MOST_ANCESTORS; ancestors += 1) {
    if (hasExperts(one)) return true
    const base: string | undefined = one.lineage.find(({ relation }) => KEEPS_EXPERTS.includes(relation))?.model
    one = base === undefined ? undefined : catalog.records.model.byName.get(base)
  }
  return false
}

function hasExperts({ architecture, totalParameters, activeParameters: active }: Model): boolean {
  const { mixtureOfExperts, experts, sharedExperts, expertsPerToken, expertFeedForwardSize } = architecture
  if (mixtureOfExperts !== undefined || sharedExperts !== undefined || expertFeedForwardSize !== undefined) return true
  if ((experts?.value ?? 0) > 1 || (expertsPerToken?.value ?? 0) > 1) return true
  return active !== undefined && totalParameters !== undefined && active.value < totalParameters.value / 2
}
