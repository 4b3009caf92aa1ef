import { z } from 'zod'
import { CitedText, figureIn } from './figure.js'
import { Id } from './id.js'
import { ServerClass } from './server-class.js'

const peak = figureIn('TFLOP/s').optional()

export const PeakRates = z
  .strictObject({ fp64: peak, fp32: peak, tf32: peak, fp16: peak, bf16: peak, fp8: peak, int8: peak, fp6: peak, fp4: peak, int4: peak })
  .describe('Dense peak arithmetic by number format.')
  .meta({ id: 'PeakRates' })

export const Accelerator = z
  .strictObject({
    id: Id,
    name: z.string().min(1),
    vendor: z.string().min(1),
    kind: z.enum(['gpu', 'tpu', 'npu', 'cpu', 'soc', 'asic', 'fpga', 'wafer']).meta({ id: 'AcceleratorKind' }),
    released: CitedText.optional(),
    serverClass: ServerClass.nullable().default(null).describe('The kind of server that it usually sits in.'),
    trainingClass: z
      .enum(['a100', 'h100', 'v100', 'tpu'])
      .meta({ id: 'TrainingClass' })
      .nullable()
      .default(null)
      .describe('Whose achieved utilisation stands for it in training.'),
    inferenceMeasured: z.boolean().default(false).describe('True where our coefficients rest on measurements of it or its close kin.'),
    process: figureIn('nm').optional(),
    dieArea: figureIn('mm2').optional(),
    memory: figureIn('GB').optional(),
    memoryType: CitedText.optional(),
    memoryBandwidth: figureIn('GB/s').optional(),
    interconnect: figureIn('GB/s').optional(),
    peak: PeakRates.default({}),
    ratedPower: figureIn('W').optional().describe('Thermal design power (TDP), or what the vendor gives in its place.'),
    meanPower: figureIn('W')
      .optional()
      .describe('Measured mean power in service, where published; used for energy in place of the rated one.'),
    idlePower: figureIn('W').optional(),
    aliases: z.array(z.string().min(1)).default([]),
    notes: z.array(z.string().min(1)).default([]),
  })
  .describe('A chip that models run on, with its rated figures.')
  .meta({ id: 'Accelerator' })
export type Accelerator = z.infer<typeof Accelerator>
