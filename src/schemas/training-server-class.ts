import { z } from 'zod'

export const TrainingServerClass = z
  .enum([
    'hopper-8-air',
    'hopper-8-immersion',
    'b200-8-air',
    'b200-8-water',
    'a100-8',
    'v100-8',
    'pcie-8',
    'few-gpu-2socket',
    'workstation',
    'tpu',
    'unknown',
  ])
  .describe('The kind of server around the accelerators of a training.')
  .meta({ id: 'TrainingServerClass' })
export type TrainingServerClass = z.infer<typeof TrainingServerClass>
