import { z } from 'zod'

export const Tuning = z
  .enum(['full', 'lora', 'qlora', 'frozen', 'dpo', 'rl-update', 'forward'])
  .describe(
    'What is done with a token. full: pretraining and full fine-tuning; lora, qlora, frozen: beside a frozen base; dpo: preference optimisation with a reference model; rl-update: the updates of reinforcement learning; forward: evaluation, or embedding of a corpus.',
  )
  .meta({ id: 'Tuning' })
export type Tuning = z.infer<typeof Tuning>
