import type { InferenceMethod } from '../method.js'
import { preparedFromFlop } from './flop-methods.js'

/** How Epoch AI estimated a ChatGPT request: 10 % of peak at 70 % of rated power. */
export const epoch2025: InferenceMethod = {
  card: {
    id: 'epoch-2025',
    version: '1.0.0',
    title: 'Epoch AI 2025, how much energy a ChatGPT request uses',
    kind: 'inference',
    summary: 'Two operations for each active parameter and output token, at 10 % of peak, at 70 % of the rated power of one accelerator.',
    formula: 'E = 2 N output / (0.1 × peak) × 0.7 × TDP',
    inputs: ['model', 'customModel', 'outputTokens', 'hardware'],
    domain: 'One estimate of one model on H100 servers.',
    weaknesses: [
      'It takes the power of the accelerator where the publication takes a share of a server.',
      'How far it is off is measured: see the validation.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 5, epoch-2025', evidence: 'secondary' }],
  },
  prepare: preparedFromFlop({ id: 'epoch-2025', countsInput: false, powerShareFactor: 'epoch-2025/power-share' }),
}
