import { z } from 'zod'
import { CitedText, figureIn } from './figure.js'
import { exampleFigure, is, recordKind } from './record-kind.js'
import { ServerClass, TrainingServerClass } from './server.js'
import { Aliases, Id, Line, Notes, RecordName } from './text.js'

export const AcceleratorGeneration = z
  .enum(['hopper', 'blackwell', 'ampere', 'ada', 'turing', 'volta', 'pascal', 'tpu', 'another'])
  .describe('The generation of the chip, which decides what a training draws and which share of the peak it reaches.')
  .meta({ id: 'AcceleratorGeneration' })
export type AcceleratorGeneration = z.infer<typeof AcceleratorGeneration>

const peak = figureIn('TFLOP/s').optional()

export const PeakRates = z
  .strictObject({
    fp64: peak.describe('In fp64.'),
    fp32: peak.describe('In fp32, on the vector units.'),
    tf32: peak.describe('In tf32.'),
    fp16: peak.describe('In fp16.'),
    bf16: peak.describe('In bf16.'),
    fp8: peak.describe('In fp8.'),
    int8: peak.describe('In int8.'),
    fp6: peak.describe('In fp6.'),
    fp4: peak.describe('In fp4.'),
    int4: peak.describe('In int4.'),
  })
  .describe('Dense peak arithmetic by number format.')
  .meta({ id: 'PeakRates' })

export const AcceleratorClass = z
  .enum(['server', 'workstation', 'consumer', 'soc', 'cpu'])
  .describe('Who has it, which decides how many requests it usually serves at once; soc: a chip that holds processor and memory too.')
  .meta({ id: 'AcceleratorClass' })
export type AcceleratorClass = z.infer<typeof AcceleratorClass>

export const Accelerator = z
  .strictObject({
    id: Id,
    name: RecordName,
    vendor: Line.describe('Who sells it.'),
    kind: z
      .enum(['gpu', 'tpu', 'npu', 'cpu', 'soc', 'asic', 'fpga', 'wafer'])
      .describe('What kind of chip.')
      .meta({ id: 'AcceleratorKind' }),
    class: AcceleratorClass.nullable().default(null),
    released: CitedText.optional().describe('When it came out.'),
    serverClass: ServerClass.nullable().default(null).describe('The kind of server that it usually sits in.'),
    trainingClass: z
      .enum(['a100', 'h100', 'v100', 'tpu'])
      .describe('The class of chips whose achieved utilisation stands in for that of this chip in training.')
      .meta({ id: 'TrainingClass' })
      .nullable()
      .default(null)
      .describe('Whose achieved utilisation stands for it in training, in the first edition of our training methods.'),
    generation: AcceleratorGeneration.nullable().default(null),
    trainingServerClass: TrainingServerClass.nullable().default(null).describe('The kind of server that it usually trains in.'),
    inferenceMeasured: z.boolean().default(false).describe('True where our coefficients rest on measurements of it or its close kin.'),
    bf16TensorCores: z.boolean().default(true).describe('False where arithmetic in bf16 falls back to the vector units.'),
    process: figureIn('nm', 'processNode').optional().describe('The node of the process that it is made in.'),
    dieArea: figureIn('mm2').optional().describe('Area of its dies.'),
    memory: figureIn('GB', 'memory').optional().describe('Memory of one accelerator.'),
    memoryType: CitedText.optional().describe('Kind of the memory.'),
    memoryBandwidth: figureIn('GB/s').optional().describe('How fast it reads its memory.'),
    interconnect: figureIn('GB/s').optional().describe('How fast accelerators of a server exchange data.'),
    peak: PeakRates.default({}),
    ratedPower: figureIn('W', 'acceleratorPower').optional().describe('Thermal design power (TDP), or what the vendor gives in its place.'),
    meanPower: figureIn('W', 'acceleratorPower')
      .optional()
      .describe('Measured mean power in service, where published; used for energy in place of the rated one.'),
    idlePower: figureIn('W', 'idlePower').optional().describe('Power without work.'),
    aliases: Aliases,
    notes: Notes,
  })
  .describe('A chip that models run on, with its rated figures.')
  .meta({ id: 'Accelerator' })
export type Accelerator = z.infer<typeof Accelerator>

export const acceleratorKind = recordKind(Accelerator, {
  word: 'accelerator',
  path: 'hardware',
  code: 'unknown-hardware',
  filters: { vendor: is(({ vendor }) => vendor), kind: is(({ kind }) => kind, Accelerator.shape.kind) },
  holds: 'accelerators and their rated figures',
  fileFor: 'vendor',
  table: { label: 'Hardware', columns: ['vendor', 'kind', 'ratedPower', 'memory', 'released'] },
  exampleId: 'nvidia-h100-sxm',
  example: { name: 'Acme chip', vendor: 'Acme', kind: 'asic', memory: exampleFigure(96, 'GB'), ratedPower: exampleFigure(0.45, 'kW') },
})
