import { plus, times } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, type Trace, type Traced } from '../trace/trace.js'
import type { PassSetting } from './setting.js'
import { type DecoderParts, decoderTimes, secondsOf } from './terms.js'

const TIMES = {
  weights: STEP.decoderWeightsTime,
  cache: STEP.decoderCacheTime,
  arithmetic: STEP.decoderArithmeticTime,
  step: STEP.decoderStepTime,
  sequence: STEP.decoderSequenceTime,
} as const

/** The energy in J of `tokens` tokens made by a decoder; its terms become steps. Wattprint, methodology, section 11, speech. */
export function tracedDecoder(trace: Trace, setting: PassSetting, parts: DecoderParts, tokens: Traced): Traced {
  const expressions = decoderTimes(parts)
  const term = (name: keyof typeof TIMES) => compute(trace, TIMES[name], expressions[name])
  const rest = [term('cache'), term('arithmetic'), term('step'), ...(setting.isHf ? [] : [term('sequence')])]
  return compute(trace, STEP.decoderJoules, times(parts.watts, tokens, plus(term('weights'), ...rest)))
}

/** The energy in J of `tokens` tokens made by a decoder, as a plain number, for the ends of a range: no steps are recorded. */
export function decoderJoules(parts: DecoderParts, tokens: number): number {
  const watts = typeof parts.watts === 'number' ? parts.watts : parts.watts.value
  return watts * tokens * secondsOf(decoderTimes(parts))
}
