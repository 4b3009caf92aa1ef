import { z } from 'zod'
import { Reference, figureIn } from './figure.js'
import { Id } from './id.js'

export const CloudRegion = z
  .strictObject({
    id: Id,
    name: z.string().min(1).describe('The provider’s own name of it.'),
    provider: z.string().min(1),
    place: z.string().min(1),
    country: z.string().min(1),
    zone: Id.describe('The grid zone that feeds it.'),
    egridSubregion: Id.nullable().default(null),
    reference: Reference.describe('Who says where it is.'),
    pue: z.array(figureIn('ratio')).default([]).describe('Power usage effectiveness, by year.'),
    wue: z.array(figureIn('L/kWh')).default([]).describe('Water usage effectiveness on site, by year.'),
    carbonIntensity: z.array(figureIn('gCO2e/kWh')).default([]).describe('As the provider publishes it for its own region.'),
    carbonFreeShare: z.array(figureIn('ratio')).default([]),
    aliases: z.array(z.string().min(1)).default([]),
    notes: z.array(z.string().min(1)).default([]),
  })
  .describe('A region of a cloud provider.')
  .meta({ id: 'CloudRegion' })
export type CloudRegion = z.infer<typeof CloudRegion>
