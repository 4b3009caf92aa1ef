import { z } from 'zod'

export const Precision = z
  .enum(['fp32', 'fp16', 'bf16', 'fp8', 'int8', 'fp4', 'mxfp4', 'int4'])
  .describe('Number format of the weights as they are served.')
  .meta({ id: 'Precision' })
export type Precision = z.infer<typeof Precision>
