import { z } from 'zod'
import { figureIn } from './figure.js'
import { Id } from './id.js'

const carbonIntensity = z.array(figureIn('gCO2e/kWh')).default([])

export const GridZone = z
  .strictObject({
    id: Id,
    name: z.string().min(1),
    kind: z.enum(['country', 'state', 'province', 'egrid_subregion', 'grid_zone', 'aggregate']).meta({ id: 'GridZoneKind' }),
    country: z.string().min(1).nullable().default(null),
    carbonIntensity: carbonIntensity.describe('Location-based, by period; each point says whether it is lifecycle or direct.'),
    residualMix: carbonIntensity.describe('Market-based, of electricity without contracts, by period.'),
    marginalIntensity: carbonIntensity,
    waterIntensity: figureIn('L/kWh').optional().describe('Water consumed in generating a kilowatt-hour.'),
    primaryEnergy: figureIn('MJ/kWh').optional(),
    abioticDepletion: figureIn('kgSbeq/kWh').optional(),
    carbonFreeShare: figureIn('ratio').optional(),
    renewableShare: figureIn('ratio').optional(),
    aliases: z.array(z.string().min(1)).default([]),
    notes: z.array(z.string().min(1)).default([]),
  })
  .describe('A piece of the electricity grid and what a kilowatt-hour from it costs.')
  .meta({ id: 'GridZone' })
export type GridZone = z.infer<typeof GridZone>
