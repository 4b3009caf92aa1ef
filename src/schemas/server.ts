import { z } from 'zod'
import { figureIn } from './figure.js'
import { Id } from './id.js'
import { Aliases, Notes, RecordName } from './text.js'

export const Server = z
  .strictObject({
    id: Id,
    name: RecordName,
    accelerator: Id,
    acceleratorCount: figureIn('count', 'countFromOne'),
    maximumPower: figureIn('W', 'serverPower').optional(),
    nonAcceleratorPower: figureIn('W', 'serverPower').optional(),
    typicalPower: figureIn('W', 'serverPower').optional(),
    meanPower: figureIn('W', 'serverPower').optional(),
    serverOverAcceleratorPower: figureIn('ratio', 'serverOverAccelerators').optional(),
    embodiedCarbon: figureIn('kgCO2e').optional(),
    embodiedCarbonWithoutAccelerators: figureIn('kgCO2e').optional(),
    abioticDepletion: figureIn('kgSbeq').optional(),
    primaryEnergy: figureIn('MJ').optional(),
    lifetime: figureIn('years', 'lifetime').optional(),
    aliases: Aliases,
    notes: Notes,
  })
  .describe('A server with its accelerators.')
  .meta({ id: 'Server' })
export type Server = z.infer<typeof Server>
