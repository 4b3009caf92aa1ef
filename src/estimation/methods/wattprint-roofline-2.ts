import { isHosted } from '../inference/check-inference.js'
import type { InferenceMethod } from '../method.js'
import { energyOnUnknownHardware } from '../roofline-2/hosted-serving.js'
import { energyOnKnownHardware } from '../roofline-2/known.js'

/**
 * Our method for text, second edition: the memory bounds the batch, attention is computed from its operations, and defaults differ
 * between services and machines of one user. docs/methodology.md section 9.
 */
export const wattprintRoofline2: InferenceMethod = {
  card: {
    id: 'wattprint-roofline-2',
    version: '2.0.0',
    title: 'Wattprint roofline, second edition',
    kind: 'inference',
    summary:
      'Energy of the accelerators as rated power times the time that a replica spends on weights, KV cache, arithmetic, attention and overheads, at a batch that its memory holds; a mixture over what may serve the model where the hardware is unknown.',
    formula: 'E = E_weights + E_cache + E_decoding + E_decoding_attention + E_step + E_sequence + E_prefill + E_prefill_attention',
    inputs: [
      'model',
      'customModel',
      'inputTokens',
      'cachedInputTokens',
      'reasoningTokens',
      'outputTokens',
      'hardware',
      'customHardware',
      'acceleratorCount',
      'precision',
      'cacheBits',
      'batchSize',
      'engine',
      'outputTokensPerSecond',
      'latencySeconds',
      'powerCapWatts',
      'speculativeDecoding',
    ],
    domain:
      'Text decoders of 0.07 to 1,600 billion parameters, batch 1 to 4,100, measured contexts to 8,300 tokens and prompts to 7,400, V100 to B200, MI355X, RTX 30 and 40, Jetson, A2; 1 to 16 accelerators.',
    weaknesses: [
      'Older vLLM is off by up to 1.6 times where its laboratory is left out: three laboratories disagree by 3.',
      'Scripts around HF transformers cost up to 4 times what it needs, and the caller cannot tell: the upper end reaches to 3.4 times.',
      'FP4 on B200 is a compromise: 2.4 times high under TensorRT, 0.77 under vLLM.',
      'No CPU was measured, no context beyond 33,000 tokens, and a power cap on one card only.',
      'With no batch nobody is accurate: the interval of a hosted model is wide, and honest.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 9' }],
  },
  prepare: (request, subject) => ({
    energy: (trace) =>
      isHosted(request) ? energyOnUnknownHardware(trace, request, subject) : energyOnKnownHardware(trace, request, subject),
  }),
}
