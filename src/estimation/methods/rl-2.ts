import type { TrainingMethod } from '../method.js'
import { INPUTS_FROM_OPERATIONS, methodFromOperations } from '../training-2/compute.js'

/** Updates of reinforcement learning, with or without the rollouts. docs/methodology.md section 3. */
export const rl2: TrainingMethod = methodFromOperations(
  {
    id: 'rl-2',
    version: '2.0.0',
    title: 'Energy of reinforcement learning, second edition',
    kind: 'training',
    summary: 'The updates by their operations; the rollouts apart as inference, or by their usual share where only the updates are known.',
    formula: 'E = updates / (1 − r), r the share of the rollouts',
    inputs: [...INPUTS_FROM_OPERATIONS, 'rollouts'],
    domain: 'Reinforcement learning of language models whose updates are known.',
    weaknesses: [
      'The share of the rollouts is one published figure, 0.87, with a low end that is a judgement: ask for their tokens as an inference.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 3, operations of a training' }],
  },
  ({ request }) => (request.tuning === 'rl-update' ? undefined : { missing: 'tuning', why: 'rl-update' }),
)
