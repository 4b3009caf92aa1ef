import type { WorkMethod } from '../method.js'
import { preparedByPrice } from '../price/energy.js'

/** Our method for closed services of images, video, speech and transcription of unknown size. docs/methodology.md section 11. */
export const wattprintPrice1: WorkMethod = {
  works: ['image', 'video', 'speech', 'transcription'],
  card: {
    id: 'wattprint-price-1',
    version: '1.0.0',
    title: 'Wattprint energy from a list price',
    kind: 'inference',
    summary: 'Energy of the accelerators from the list price of a request, by what open models of images cost where they are sold.',
    formula: 'E = 60 kJ for each dollar (7 to 500)',
    inputs: ['model', 'work', 'priceUsd'],
    domain: 'Images and video of closed services; speech and transcription by analogy.',
    weaknesses: [
      'A price is weak evidence of energy: fourteen price points of open models of images are behind it, and no measured closed model.',
      'Discounts, margins and free tiers are not seen.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 11, price' }],
  },
  prepare: preparedByPrice,
}
