import { z } from 'zod'

export const Precision = z
  .enum([
    'fp32',
    'fp16',
    'bf16',
    'fp8',
    'int8',
    'fp4',
    'mxfp4',
    'int4',
    'gptq',
    'awq',
    'bnb-nf4',
    'bnb-int8',
    'gguf-q8',
    'gguf-q6',
    'gguf-q5',
    'gguf-q4',
    'gguf-q3',
    'gguf-q2',
  ])
  .describe(
    'Number format of the weights as they are served; gptq and awq by a fused kernel, bnb by bitsandbytes, gguf by llama.cpp and its kin.',
  )
  .meta({ id: 'Precision' })
export type Precision = z.infer<typeof Precision>
