import { z } from 'zod'
import { figureIn } from './figure.js'
import { Id } from './id.js'
import { exampleFigure, recordKind } from './record-kind.js'
import { Aliases, Notes, RecordName } from './text.js'

const Server = z
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

export const serverKind = recordKind(Server, {
  word: 'server',
  path: 'servers',
  links: [{ path: ['accelerator'], target: 'accelerator', back: 'servers' }],
  holds: 'servers with their accelerators',
  table: { label: 'Servers', columns: ['accelerator', 'acceleratorCount'] },
  exampleId: 'dgx-h100',
  example: { name: 'Acme box', accelerator: 'nvidia-h100-sxm', acceleratorCount: exampleFigure(4, 'count') },
})
