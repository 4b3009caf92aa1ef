import { z } from 'zod'
import { figureIn } from './figure.js'
import { is } from './filter.js'
import { Id } from './id.js'
import { exampleFigure, recordKind } from './record-kind.js'
import { Aliases, Line, Notes, RecordName } from './text.js'

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
