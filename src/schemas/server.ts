import { z } from 'zod'
import { figureIn } from './figure.js'
import { Id } from './id.js'

export const Server = z
  .strictObject({
    id: Id,
    name: z.string().min(1),
    accelerator: Id,
    acceleratorCount: figureIn('count'),
    maximumPower: figureIn('W').optional(),
    nonAcceleratorPower: figureIn('W').optional(),
    typicalPower: figureIn('W').optional(),
    meanPower: figureIn('W').optional(),
    serverOverAcceleratorPower: figureIn('ratio').optional(),
    embodiedCarbon: figureIn('kgCO2e').optional(),
    embodiedCarbonWithoutAccelerators: figureIn('kgCO2e').optional(),
    abioticDepletion: figureIn('kgSbeq').optional(),
    primaryEnergy: figureIn('MJ').optional(),
    lifetime: figureIn('years').optional(),
    aliases: z.array(z.string().min(1)).default([]),
    notes: z.array(z.string().min(1)).default([]),
  })
  .describe('A server with its accelerators.')
  .meta({ id: 'Server' })
export type Server = z.infer<typeof Server>
