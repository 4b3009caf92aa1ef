import { z } from 'zod'
import { Evidence } from './evidence.js'
import { GridBasis } from './grid-basis.js'
import { GridZone } from './grid-zone.js'
import { Unit } from './unit.js'

export const GridValue = z
  .strictObject({
    id: z.string().describe('Zone, field, period and basis: FRA/carbonIntensity/2024/lifecycle.'),
    zone: z.string().describe('Id of the grid zone.'),
    zoneName: z.string().describe('Its name.'),
    zoneKind: GridZone.shape.kind,
    field: z
      .enum(['carbonIntensity', 'residualMix', 'marginalIntensity'])
      .describe('The field of the zone that the value is of.')
      .meta({ id: 'GridValueField' }),
    period: z.string().nullable().describe('The year, month, day or hour (UTC) that it holds for; null where the source does not say.'),
    year: z.int().min(0).max(9999).nullable().describe('The year of the period.'),
    basis: GridBasis.nullable().describe('With or without upstream emissions; null where the source does not say.'),
    value: z.number().describe('The number, in unit.'),
    low: z.number().nullable().describe('Lower end of the range that the source gives.'),
    high: z.number().nullable().describe('Upper end of the range that the source gives.'),
    unit: Unit,
    source: z.string().describe('The id of the source.'),
    locator: z.string().describe('The place in the source.'),
    evidence: Evidence.nullable().describe('Only where weaker than the source itself.'),
  })
  .describe('One value of a grid zone and a period, a row of the tidy table of carbon intensities.')
  .meta({ id: 'GridValue' })
export type GridValue = z.infer<typeof GridValue>
