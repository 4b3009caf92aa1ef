import { z } from 'zod'
import { CitedText, figureIn } from './figure.js'
import { Id } from './id.js'

export const Operator = z
  .strictObject({
    id: Id,
    name: z.string().min(1),
    developers: z.array(z.string().min(1)).default([]).describe('Whose models it serves when the caller names no operator.'),
    usualZone: CitedText.optional().describe('The grid zone to assume when the caller gives no place.'),
    pue: z.array(figureIn('ratio')).default([]),
    wue: z.array(figureIn('L/kWh')).default([]),
    locationBasedIntensity: z.array(figureIn('gCO2e/kWh')).default([]),
    marketBasedIntensity: z.array(figureIn('gCO2e/kWh')).default([]),
    carbonFreeShare: z.array(figureIn('ratio')).default([]),
    electricity: z.array(figureIn('MWh')).default([]).describe('Electricity used by its data centres, by year.'),
    aliases: z.array(z.string().min(1)).default([]),
    notes: z.array(z.string().min(1)).default([]),
  })
  .describe('Who runs the data centres.')
  .meta({ id: 'Operator' })
export type Operator = z.infer<typeof Operator>
