import type { InferenceMethod } from '../method.js'
import { energyOnUnknownHardware } from '../roofline-2/hosted-serving.js'

/** A hosted model of undisclosed size, estimated as one of its class. docs/methodology.md section 10. */
export const modelClass1: InferenceMethod = {
  card: {
    id: 'model-class-1',
    version: '1.0.0',
    title: 'Undisclosed model, by its class',
    kind: 'inference',
    summary:
      'The list price and the release of a hosted model give nine weighted sizes; the energy is that of wattprint-roofline-2 over all of them and over what may serve them. The range is very wide, and is bounded above by what the price can pay for.',
    formula: 'E = exp of the weighted mean of ln E over sizes, hardware, formats, counts and batches',
    inputs: [
      'model',
      'unknownModel',
      'listPrice',
      'modelClass',
      'inputTokens',
      'cachedInputTokens',
      'reasoningTokens',
      'outputTokens',
      'precision',
      'batchSize',
    ],
    domain: 'Text models sold by the token, released from 2023 to 2026; 1,000 and 500 tokens for $0.00005 to $0.011.',
    weaknesses: [
      'There is no truth to test undisclosed models against: with sizes hidden, open models are off by 1.44 times at the median, 0.96 inside.',
      'A seller with a margin of ten, or below cost, is outside the range.',
      'Contexts beyond 30,000 tokens come out about twice too high against production.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 10' }],
  },
  prepare: (request, subject) =>
    subject.guess
      ? { energy: (trace) => energyOnUnknownHardware(trace, request, subject) }
      : { missing: 'unknownModel', why: 'the method is for models of unknown size, and the size of this one is known' },
}
