import { z } from 'zod'
import { CitedText, figureIn } from './figure.js'
import { EXAMPLE_PLACE, exampleFigure, recordKind } from './record-kind.js'
import { Aliases, Id, Line, Notes, RecordName } from './text.js'
import { FIRST_YEAR, LAST_YEAR } from './unit.js'

const MOST_DEVELOPERS = 200

const MOST_CONTRACTS = 500
/** Rounded percentages may add up to slightly more than 100 %. */
const MOST_COVERED = 1 + 1e-9

const Contract = z
  .strictObject({
    zone: Id.describe('The grid zone record in which the electricity is used.'),
    year: z.int().min(FIRST_YEAR).max(LAST_YEAR).describe('The year that it holds for.'),
    instrument: z
      .enum(['power_purchase_agreement', 'certificates', 'supplier_mix', 'own_plant', 'other'])
      .describe('The kind of contract.')
      .meta({ id: 'ContractInstrument' })
      .describe('What the claim rests on.'),
    share: figureIn('ratio', 'share').describe('Of the electricity that the operator uses in the zone in that year.'),
    intensity: figureIn('gCO2e/kWh').describe('Of the electricity that it buys so.'),
  })
  .describe('An instrument by which an operator says which electricity it uses, for the market-based figure.')
  .meta({ id: 'Contract' })
type Contract = z.infer<typeof Contract>

const contracts = z
  .array(Contract)
  .max(MOST_CONTRACTS)
  .superRefine((all, context) => {
    for (const [index, one] of all.entries()) {
      const alike = all.slice(0, index + 1).filter(({ zone, year }) => zone === one.zone && year === one.year)
      const covered = alike.reduce((sum, { share }) => sum + share.value, 0)
      if (covered <= MOST_COVERED) continue
      const percent = Number((covered * 100).toPrecision(6))
      const message = `the contracts of ${one.zone} in ${one.year} cover ${percent} % of the electricity there: 100 % at most can be covered`
      context.addIssue({ code: 'custom', path: [index, 'share'], message })
    }
  })

export const Operator = z
  .strictObject({
    id: Id,
    name: RecordName,
    developers: z.array(Line).max(MOST_DEVELOPERS).default([]).describe('Whose models it serves when the caller names no operator.'),
    usualZone: CitedText.optional().describe('The grid zone to assume when the caller gives no place.'),
    pue: z.array(figureIn('ratio', 'pue')).default([]).describe('Power usage effectiveness of its sites, by year.'),
    wue: z.array(figureIn('L/kWh', 'waterUse')).default([]).describe('Litres on site for a kWh of IT energy, by year.'),
    locationBasedIntensity: z.array(figureIn('gCO2e/kWh')).default([]).describe('Carbon intensity of its electricity by grid, by year.'),
    marketBasedIntensity: z.array(figureIn('gCO2e/kWh')).default([]).describe('Carbon intensity of its electricity by contract, by year.'),
    contracts: contracts.default([]).describe('Its own instruments, by zone and year; what they leave takes the residual mix.'),
    carbonFreeShare: z.array(figureIn('ratio', 'share')).default([]).describe('Share of its electricity that is carbon-free, by year.'),
    electricity: z.array(figureIn('MWh')).default([]).describe('Electricity used by its data centres, by year.'),
    aliases: Aliases,
    notes: Notes,
  })
  .describe('Who runs data centres, with their overhead, water and electricity.')
  .meta({ id: 'Operator' })
export type Operator = z.infer<typeof Operator>

export const operatorKind = recordKind(Operator, {
  word: 'operator',
  path: 'operators',
  code: 'unknown-operator',
  links: [
    { path: ['usualZone', 'text'], target: 'gridZone', back: 'operators' },
    { path: ['contracts', '*', 'zone'], target: 'gridZone', back: 'operatorContracts', owner: 'Contract' },
  ],
  holds: 'who runs data centres: PUE, WUE, contracts, by year',
  table: { label: 'Operators', columns: ['pue', 'wue'] },
  exampleId: 'google',
  example: { name: 'Acme', usualZone: { text: 'FRA', ...EXAMPLE_PLACE }, pue: [exampleFigure(1.2, 'ratio')] },
})
