import type { InferenceMethod } from '../method.js'
import { energyOnUnknownHardware } from '../serving/hosted-serving.js'
import { energyOnKnownHardware } from '../serving/known-serving.js'

/**
 * Our method for text: seconds at rated power for memory, arithmetic and overheads, fitted on published measurements. docs/methodology.md
 * section 1.
 */
export const wattprintRoofline1: InferenceMethod = {
  card: {
    id: 'wattprint-roofline-1',
    version: '1.0.0',
    title: 'Wattprint roofline',
    kind: 'inference',
    summary:
      'Energy of the accelerators as rated power times the time that a replica spends on weights, KV cache, arithmetic and overheads; a mixture over what may serve the model where the hardware is unknown.',
    formula: 'E = g P (t_weights + t_kv + t_compute + t_step + t_sequence) output + g P t_prefill input',
    inputs: [
      'model',
      'customModel',
      'inputTokens',
      'cachedInputTokens',
      'reasoningTokens',
      'outputTokens',
      'hardware',
      'acceleratorCount',
      'precision',
      'batchSize',
      'engine',
      'outputTokensPerSecond',
      'latencySeconds',
      'powerCapWatts',
      'speculativeDecoding',
    ],
    domain:
      'Text decoders of 0.07 to 671 billion parameters, batch 1 to 4,000, mean context to 6,000 tokens, prompts to 4,096, NVIDIA V100 to B200, 1 to 16 accelerators.',
    weaknesses: [
      'B200 above batch 512 is over by 1.3 to 1.6 times; H100 at batch 8 over by 1.4 times.',
      'Nemotron hybrids and FP8 mixtures of experts on few B200 are under.',
      'Machines whose rated power is far above their draw (DGX Spark, M4 Max) are over by 2.4 to 3.7 times.',
      'With no batch nobody is accurate: the interval of a hosted model is wide, and honest.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 1' }],
  },
  prepare: (request, subject) => {
    const { hardware, customHardware } = request
    if (customHardware)
      return { missing: 'customHardware', why: 'this edition knows accelerators on record only, wattprint-roofline-2 any' }
    return {
      energy: (trace) =>
        hardware === undefined
          ? energyOnUnknownHardware(trace, request, subject)
          : energyOnKnownHardware(trace, request, subject, hardware),
    }
  },
}
