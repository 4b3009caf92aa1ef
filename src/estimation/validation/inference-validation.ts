import type { Measurement } from '../../schemas/measurement.js'
import type { InferenceValidation, KnowledgeScore, ScoreGroup } from '../../schemas/validation.js'
import type { MethodCard } from '../method.js'
import { methodName } from '../methods/index.js'
import { highOf } from '../trace/uncertain.js'
import { CONDITIONS, isModernServing } from './conditions.js'
import type { Predictions, Scored } from './predict-all.js'
import { countedReasons, grouped, medianOf, scoreOf } from './score.js'

/** The scores of one method of which all inputs were given. */
export function inferenceValidation(card: MethodCard, { scored, reasons }: Predictions): InferenceValidation {
  return { method: methodName(card), ...scoresByUse(scored), groups: groupsOf(scored), unscored: countedReasons(reasons) }
}

/** The scores at one degree of knowledge. */
export function knowledgeScore(known: KnowledgeScore['known'], { scored }: Predictions): KnowledgeScore {
  const modern = scored.filter(({ measurement }) => measurement.use === 'fit' && isModernServing(measurement))
  const widths = modern.map(({ estimate }) => highOf(estimate) / estimate.value)
  return {
    known,
    ...scoresByUse(scored),
    modernServing: scoreOf(modern.map(({ prediction }) => prediction)),
    medianIntervalFactor: widths.length > 0 ? medianOf(widths) : null,
  }
}

/** What the coefficients were fitted on, and what they were not, apart. */
function scoresByUse(scored: readonly Scored[]): Pick<InferenceValidation, 'fit' | 'fitOfSecond' | 'check'> {
  const ofUse = (use: Measurement['use']) =>
    scoreOf(scored.filter(({ measurement }) => measurement.use === use).map(({ prediction }) => prediction))
  return { fit: ofUse('fit'), fitOfSecond: ofUse('fit_2'), check: ofUse('check') }
}

function groupsOf(scored: readonly Scored[]): ScoreGroup[] {
  return CONDITIONS.flatMap(({ by, nameOf }) =>
    grouped(scored, ({ measurement }) => nameOf(measurement)).map(({ name, items }) => ({ by, name, ...scoresByUse(items) })),
  )
}
