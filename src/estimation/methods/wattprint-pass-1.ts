import type { WorkMethod } from '../method.js'
import { energyOfPasses } from '../pass/one-pass.js'
import { MACHINE_INPUTS } from '../work/hosting-machine.js'

/** Our method for embeddings and reranking: one pass over tokens. docs/methodology.md section 11. */
export const wattprintPass1: WorkMethod = {
  works: ['embedding', 'rerank'],
  card: {
    id: 'wattprint-pass-1',
    version: '1.0.0',
    title: 'Wattprint pass over tokens',
    kind: 'inference',
    summary:
      'Energy of the accelerators for one pass of a transformer over a text: weights, arithmetic with attention, and overheads, with the coefficients of the first edition of the text method.',
    formula: 'E = g P (a_m b N/(g W B) + a_c (2 N n + 4 L d n^2)/(g F) + t_L L k/B + t_S L min(1, 8/g))',
    inputs: ['model', 'customModel', 'work', ...MACHINE_INPUTS],
    domain: 'Encoders and decoders of 11 million to 7 billion parameters, in FP32 and 16 bits, with HF transformers or a serving engine.',
    weaknesses: [
      'Nothing was fitted: it is scored on one laboratory, one H100, batch 1 and FP32.',
      'Convolutional and windowed networks are not covered.',
      'The size of a hosted model is a guess where none was published.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 11, one pass over tokens' }],
  },
  prepare: (request, subject) => ({ energy: (trace) => energyOfPasses(trace, request, subject) }),
}
