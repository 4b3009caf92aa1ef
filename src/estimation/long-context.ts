import { factorIn } from './factor.js'
import type { Setting } from './known-serving.js'
import { coefficientsOf } from './roofline.js'
import type { Subject } from './subject.js'
import { type Trace, type Traced, computed } from './trace.js'

/** A dense transformer holds about 12 layers × width² parameters. */
const PARAMETERS_PER_LAYER_AND_WIDTH_SQUARED = 12

/** Adds attention over a very long prompt, which the fitted terms do not hold, and says that it was not validated. */
export function longContextJoules(trace: Trace, subject: Subject, setting: Setting, joules: Traced): Traced {
  const { prefillTokens } = setting.load
  if (prefillTokens.value <= factorIn(trace.catalog, 'wattprint-roofline-1/attention-from', 'tokens')) return joules
  const { replica, hardware } = setting
  const width =
    subject.record?.architecture.hiddenSize?.value ??
    Math.sqrt(replica.activeParameters / (PARAMETERS_PER_LAYER_AND_WIDTH_SQUARED * replica.layers))
  const { computeShare } = coefficientsOf(trace.catalog)
  const flop = 2 * prefillTokens.value ** 2 * replica.layers * width
  const seconds = (computeShare * flop) / replica.peakFlopPerSecond
  const attention = computed(
    trace,
    { id: 'attention-joules', name: 'Attention over the prompt', unit: 'J' },
    { ...joules, value: seconds * replica.ratedWatts },
    'a_c × 2 × prompt² × layers × width × rated power / peak; not validated',
    [prefillTokens, setting.layers, hardware.peak, hardware.ratedPower],
  )
  const words = { id: 'long-context-request-joules', name: 'Accelerator energy of a request with its long prompt', unit: 'J' } as const
  const all = { ...joules, value: joules.value + attention.value }
  return computed(trace, words, all, 'energy + attention, with the same doubt', [joules, attention])
}
