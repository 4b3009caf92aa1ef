import { z } from 'zod'
import { Evidence, figureIn, GridBasis } from './figure.js'
import { exampleFigure, is, recordKind } from './record-kind.js'
import { Aliases, Id, Line, Notes, RecordName } from './text.js'
import { Unit } from './unit.js'

const MOST_SERVED = 100

const carbonIntensity = z.array(figureIn('gCO2e/kWh')).default([])

export const GridZone = z
  .strictObject({
    id: Id,
    name: RecordName,
    kind: z
      .enum(['country', 'state', 'province', 'egrid_subregion', 'grid_zone', 'aggregate'])
      .describe('What kind of zone.')
      .meta({ id: 'GridZoneKind' }),
    country: Line.nullable().default(null).describe('The country that it lies in.'),
    serves: z
      .array(Id)
      .max(MOST_SERVED)
      .default([])
      .describe(
        'Of a balancing authority or a bidding zone: the grid zone records, mostly states, that it serves or a part of which it serves.',
      ),
    carbonIntensity: carbonIntensity.describe('Location-based, by period; each point says whether it is lifecycle or direct.'),
    residualMix: carbonIntensity.describe('Market-based, of electricity without contracts, by period.'),
    marginalIntensity: carbonIntensity.describe('Carbon intensity of the plants that follow demand, by year.'),
    waterIntensity: figureIn('L/kWh').optional().describe('Water consumed in generating a kilowatt-hour.'),
    waterScarcity: figureIn('m3worldeq/m3')
      .optional()
      .describe('How scarce water is: what a litre consumed there, outside agriculture, weighs beside one of the world’s mean (AWARE).'),
    primaryEnergy: figureIn('MJ/kWh').optional().describe('Primary energy of a kWh.'),
    abioticDepletion: figureIn('kgSbeq/kWh').optional().describe('Depletion of minerals and metals by a kWh.'),
    carbonFreeShare: figureIn('ratio', 'share').optional().describe('Share of the generation that is carbon-free.'),
    renewableShare: figureIn('ratio', 'share').optional().describe('Share of the generation from renewable sources.'),
    aliases: Aliases,
    notes: Notes,
  })
  .describe('A piece of the electricity grid and what a kilowatt-hour from it costs.')
  .meta({ id: 'GridZone' })
export type GridZone = z.infer<typeof GridZone>

export const gridZoneKind = recordKind(GridZone, {
  word: 'grid zone',
  path: 'grids',
  code: 'unknown-zone',
  filters: { kind: is(({ kind }) => kind, GridZone.shape.kind), country: is(({ country }) => country) },
  links: [{ path: ['serves', '*'], target: 'gridZone', back: 'servedBy' }],
  holds: 'grid zones (`grids/zones/….yaml`) and their yearly and monthly series (`grids/….csv`)',
  fileFor: 'region; publisher',
  table: { label: 'Grids', columns: ['kind', 'carbonIntensity', 'waterIntensity', 'renewableShare'] },
  exampleId: 'FRA',
  example: { name: 'Acme grid', kind: 'grid_zone', carbonIntensity: [{ ...exampleFigure(0.031, 'kgCO2e/kWh'), period: '2026' }] },
})

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
