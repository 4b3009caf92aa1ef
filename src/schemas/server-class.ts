import { z } from 'zod'

export const ServerClass = z
  .enum([
    'hopper_sxm_air_8',
    'blackwell_air_8',
    'blackwell_water_8',
    'ampere_sxm_8',
    'pcie_dense_8',
    'few_gpu_two_socket',
    'tpu',
    'unknown',
  ])
  .describe('The kind of server around the accelerators, as the wall-1 method knows it.')
  .meta({ id: 'ServerClass' })
export type ServerClass = z.infer<typeof ServerClass>
