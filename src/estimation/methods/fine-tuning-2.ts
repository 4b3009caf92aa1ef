import type { TrainingMethod } from '../method.js'
import { INPUTS_FROM_OPERATIONS, methodFromOperations } from '../training-2/compute.js'

/** Fine-tunings, from the operations that each kind of tuning needs for a token. docs/methodology.md section 3. */
export const fineTuning2: TrainingMethod = methodFromOperations(
  {
    id: 'fine-tuning-2',
    version: '2.0.0',
    title: 'Energy of a fine-tuning, second edition',
    kind: 'training',
    summary:
      'Full fine-tuning, LoRA and its kind, preference optimisation or a forward pass, from its examples or tokens: training-compute-2 with the operations of the tuning.',
    formula: 'accelerator-hours = C / (3600 F m); C = (k N_a + 2 N_t + 2 a L d s) D',
    inputs: [...INPUTS_FROM_OPERATIONS, 'trainableParameters'],
    domain: 'Fine-tunings on 1 to some hundred accelerators; the share of peak is a judgement, 0.25 (0.08 to 0.50).',
    weaknesses: [
      'Scripts with padding and short batches fall to a share of peak of 0.03, tuned benchmarks reach 0.58: utilisation or hours take that doubt away.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 3, operations of a training' }],
  },
  ({ request }) =>
    request.tuning === undefined ? { missing: 'tuning', why: 'full, lora, qlora, frozen, dpo, rl-update or forward' } : undefined,
)
