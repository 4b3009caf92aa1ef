import { z } from 'zod'

export const AcceleratorGeneration = z
  .enum(['hopper', 'blackwell', 'ampere', 'ada', 'turing', 'volta', 'pascal', 'tpu', 'another'])
  .describe('The generation of the chip, which decides what a training draws and which share of the peak it reaches.')
  .meta({ id: 'AcceleratorGeneration' })
export type AcceleratorGeneration = z.infer<typeof AcceleratorGeneration>
