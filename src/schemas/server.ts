import { z } from 'zod'
import { figureIn } from './figure.js'
import { exampleFigure, recordKind } from './record-kind.js'
import { Aliases, Id, Notes, RecordName } from './text.js'

const Server = z
  .strictObject({
    id: Id,
    name: RecordName,
    accelerator: Id,
    acceleratorCount: figureIn('count', 'countFromOne').describe('How many it holds.'),
    maximumPower: figureIn('W', 'serverPower').optional().describe('The most that it draws.'),
    nonAcceleratorPower: figureIn('W', 'serverPower').optional().describe('Power of all but its accelerators.'),
    typicalPower: figureIn('W', 'serverPower').optional().describe('What it usually draws.'),
    meanPower: figureIn('W', 'serverPower').optional().describe('What it was measured to draw on the mean.'),
    serverOverAcceleratorPower: figureIn('ratio', 'serverOverAccelerators')
      .optional()
      .describe('Power of the whole over that of its accelerators.'),
    embodiedCarbon: figureIn('kgCO2e').optional().describe('Carbon of making it.'),
    embodiedCarbonWithoutAccelerators: figureIn('kgCO2e').optional().describe('The same without its accelerators.'),
    abioticDepletion: figureIn('kgSbeq').optional().describe('Depletion of minerals and metals by making it.'),
    primaryEnergy: figureIn('MJ').optional().describe('Primary energy of making it.'),
    lifetime: figureIn('years', 'lifetime').optional().describe('How long it is used.'),
    aliases: Aliases,
    notes: Notes,
  })
  .describe('A server with its accelerators.')
  .meta({ id: 'Server' })

export const serverKind = recordKind(Server, {
  word: 'server',
  path: 'servers',
  links: [{ path: ['accelerator'], target: 'accelerator', back: 'servers' }],
  holds: 'servers with their accelerators',
  table: { label: 'Servers', columns: ['accelerator', 'acceleratorCount'] },
  exampleId: 'dgx-h100',
  example: { name: 'Acme box', accelerator: 'nvidia-h100-sxm', acceleratorCount: exampleFigure(4, 'count') },
})

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
