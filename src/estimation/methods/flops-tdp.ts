import type { InferenceMethod } from '../method.js'
import { preparedFromFlop } from './flop-methods.js'

/** The rule of thumb: two operations a parameter and token, at 30 % of peak, at rated power. */
export const flopsTdp: InferenceMethod = {
  card: {
    id: 'flops-tdp',
    version: '1.0.0',
    title: 'Operations at rated power',
    kind: 'inference',
    summary: 'Two operations for each active parameter and token, at a share of the peak, at the rated power of one accelerator.',
    formula: 'E = 2 N (input + output) / (0.3 × peak) × TDP',
    inputs: ['model', 'customModel', 'inputTokens', 'outputTokens', 'hardware'],
    domain: 'Large batches, where arithmetic and not memory decides; nowhere else.',
    weaknesses: ['Decoding is bound by memory, which it does not know: the validation says how far that takes it off.'],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 5, flops-tdp' }],
  },
  prepare: preparedFromFlop({ id: 'flops-tdp', countsInput: true }),
}
