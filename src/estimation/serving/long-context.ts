import { factorFigure, factorIn } from '../factor.js'
import type { Subject } from '../model/subject.js'
import { certain, doubt, over, plus, times, toPower } from '../trace/expression.js'
import { STEP } from '../trace/steps.js'
import { compute, modelled, recorded, recordedOnce, type Trace, type Traced } from '../trace/trace.js'
import { exactly } from '../trace/uncertain.js'
import type { Setting } from './serving.js'

/** A dense transformer holds about 12 layers × width² parameters. */
const PARAMETERS_PER_LAYER_AND_WIDTH_SQUARED = 12

type Shape = { readonly layers: number; readonly activeParameters: number }

/**
 * Adds to an energy (J) that of attention over a very long prompt, which the fitted terms leave out. A warning says that it was not
 * validated.
 */
export function longContextJoules(trace: Trace, subject: Subject, setting: Setting, joules: Traced): Traced {
  const { hardware, load } = setting
  if (!hasLongPrompt(trace, load.prefillTokens)) return joules
  const { prefillTokens } = load
  const computeShare = recordedOnce(trace, STEP.computeShare, factorFigure(trace.catalog, 'wattprint-roofline-1/compute-share'))
  const operations = times(2, toPower(prefillTokens, 2), setting.layers, widthOf(trace, subject, setting))
  const middle = over(times(computeShare, operations, hardware.ratedPower), hardware.peak)
  const attention = compute(trace, STEP.attentionJoules, times(certain(middle), doubt(joules)))
  return compute(trace, STEP.longContextJoules, times(certain(plus(joules, attention)), doubt(joules)))
}

/** The width of the model: as on record, else that of a dense transformer with these layers and active parameters. */
function widthOf(trace: Trace, { record }: Subject, { active, layers }: Setting): Traced {
  const figure = record?.architecture.hiddenSize
  if (figure) return recorded(trace, STEP.hiddenSize, figure)
  const square = over(active, times(PARAMETERS_PER_LAYER_AND_WIDTH_SQUARED, layers))
  return compute(trace, STEP.hiddenSize, certain(toPower(square, 0.5)))
}

/** The prompt in tokens, increased by the tokens that would take as many operations as attention over it; for a mixture over hardware. */
export function promptWithAttention(trace: Trace, subject: Subject, shape: Shape, prompt: Traced): Traced {
  if (!hasLongPrompt(trace, prompt)) return prompt
  const tokens = exactly(prompt.value * (1 + attentionShare(subject, shape, prompt.value)))
  const description = 'prompt × (1 + prompt × layers × width / active parameters), of the middle of the mixture; not validated'
  return modelled(trace, STEP.promptWithAttention, tokens, description, [prompt])
}

function hasLongPrompt({ catalog }: Trace, prompt: Traced): boolean {
  return prompt.value > factorIn(catalog, 'wattprint-roofline-1/attention-from', 'tokens')
}

/** Operations of attention over a prompt over those of the weights: prompt × layers × width / active parameters. */
function attentionShare({ record }: Subject, { layers, activeParameters }: Shape, promptTokens: number): number {
  const width = record?.architecture.hiddenSize?.value ?? Math.sqrt(activeParameters / (PARAMETERS_PER_LAYER_AND_WIDTH_SQUARED * layers))
  return (promptTokens * layers * width) / activeParameters
}
