import { factorIn } from '../factor.js'
import type { Setting } from './setting.js'
import { coefficientsOf, prefillSeconds } from './roofline.js'
import type { Subject } from '../subject.js'
import { type Trace, type Traced, computed } from '../trace.js'
import { exactly } from '../uncertain.js'

/** A dense transformer holds about 12 layers × width² parameters. */
const PARAMETERS_PER_LAYER_AND_WIDTH_SQUARED = 12

type Shape = { readonly layers: number; readonly activeParameters: number }

/** Adds attention over a very long prompt, which the fitted terms do not hold, and says that it was not validated. */
export function longContextJoules(trace: Trace, subject: Subject, setting: Setting, joules: Traced): Traced {
  const { replica, hardware, load } = setting
  if (!hasLongPrompt(trace, load.prefillTokens)) return joules
  const perToken = prefillSeconds(replica, coefficientsOf(trace.catalog)) * replica.acceleratorCount * replica.ratedWatts
  const attention = computed(
    trace,
    { id: 'attention-joules', name: 'Attention over the prompt', unit: 'J' },
    { ...joules, value: perToken * load.prefillTokens.value * attentionShare(subject, replica, load.prefillTokens.value) },
    'a_c × 2 × prompt² × layers × width × rated power / peak; not validated',
    [load.prefillTokens, setting.layers, hardware.peak, hardware.ratedPower],
  )
  const words = { id: 'long-context-request-joules', name: 'Accelerator energy of a request with its long prompt', unit: 'J' } as const
  const all = { ...joules, value: joules.value + attention.value }
  return computed(trace, words, all, 'energy + attention, with the same doubt', [joules, attention])
}

/** The prompt in tokens, attention over it counted as the tokens that would take as many operations: for a mixture over hardware. */
export function promptWithAttention(trace: Trace, subject: Subject, shape: Shape, prompt: Traced): Traced {
  if (!hasLongPrompt(trace, prompt)) return prompt
  const words = { id: 'prompt-with-attention', name: 'Prompt, with attention over it counted as tokens', unit: 'tokens' } as const
  const tokens = exactly(prompt.value * (1 + attentionShare(subject, shape, prompt.value)))
  return computed(trace, words, tokens, 'prompt × (1 + prompt × layers × width / active parameters); not validated', [prompt])
}

function hasLongPrompt({ catalog }: Trace, prompt: Traced): boolean {
  return prompt.value > factorIn(catalog, 'wattprint-roofline-1/attention-from', 'tokens')
}

/** Operations of attention over a prompt over those of the weights: prompt × layers × width / active parameters. */
function attentionShare({ record }: Subject, { layers, activeParameters }: Shape, promptTokens: number): number {
  const width = record?.architecture.hiddenSize?.value ?? Math.sqrt(activeParameters / (PARAMETERS_PER_LAYER_AND_WIDTH_SQUARED * layers))
  return (promptTokens * layers * width) / activeParameters
}
