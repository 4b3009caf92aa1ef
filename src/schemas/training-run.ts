import { z } from 'zod'
import { figureIn } from './figure.js'
import { Id } from './id.js'

export const TrainingRun = z
  .strictObject({
    id: Id,
    model: Id,
    phase: z
      .enum(['pretraining', 'fine_tuning', 'distillation', 'architecture_search', 'development', 'total', 'other'])
      .meta({ id: 'TrainingPhase' }),
    scopeLevel: z
      .enum(['model', 'family'])
      .meta({ id: 'ScopeLevel' })
      .default('model')
      .describe('family: the figure covers several models and is attached to one of them.'),
    reporting: z.enum(['reported', 'third_party_estimate', 'derived']).meta({ id: 'Reporting' }),
    scope: z.string().min(1).describe('What the figures include: accelerators, host, PUE.'),
    hardware: Id.nullable().default(null).describe('The accelerator record, where the source names the device closely enough.'),
    hardwareName: z.string().min(1).describe('The accelerator as the source names it.'),
    accelerators: figureIn('count').optional(),
    acceleratorHours: figureIn('accelerator-h').optional(),
    duration: figureIn('h').optional(),
    energy: figureIn('kWh').optional().describe('Only where the source itself reports an energy.'),
    energyIncludesPue: z.boolean().nullable().default(null),
    derivedEnergy: figureIn('kWh').optional().describe('Our arithmetic over what the source reports; its derivation is the formula.'),
    meanPower: figureIn('W').optional().describe('Mean power for each accelerator, in the scope above.'),
    powerIsRated: z
      .boolean()
      .default(false)
      .describe('True where the power behind the energy is a rated one: such an energy was never measured.'),
    pue: figureIn('ratio').optional(),
    flop: figureIn('FLOP').optional(),
    tokens: figureIn('tokens').optional(),
    utilisation: figureIn('ratio').optional().describe('Model FLOPs utilisation (MFU).'),
    carbonLocationBased: figureIn('gCO2e').optional(),
    carbonMarketBased: figureIn('gCO2e').optional(),
    water: figureIn('L').optional(),
    location: z.string().min(1).nullable().default(null),
    subsetOf: Id.nullable().default(null),
    supersededBy: Id.nullable().default(null),
    conflictsWith: z.array(Id).default([]),
    notes: z.array(z.string().min(1)).default([]),
  })
  .describe('One published account of a training, with every figure that it gives.')
  .meta({ id: 'TrainingRun' })
export type TrainingRun = z.infer<typeof TrainingRun>
