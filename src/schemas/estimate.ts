import { z } from 'zod'
import { Evidence, GridBasis } from './figure.js'
import { Citation } from './source.js'
import { Quantity, Unit } from './unit.js'
import { Warning } from './warning.js'

export const Basis = z
  .enum(['request', 'record', 'default', 'computed', 'model'])
  .describe(
    'Where a number comes from: the caller, a cited record, a declared stand-in, a formula over other steps, or a model over other steps that is no single formula, such as a mixture.',
  )
  .meta({ id: 'Basis' })
export type Basis = z.infer<typeof Basis>

export const Step = z
  .strictObject({
    id: z.string().describe('The name of the step in formulas.'),
    name: z.string().describe('What it is.'),
    value: z.number().describe('The number.'),
    low: z.number().describe('Lower end of the 90 % interval.'),
    high: z.number().describe('Upper end of the 90 % interval.'),
    unit: Unit,
    formula: z
      .string()
      .nullable()
      .describe(
        'How it follows from its inputs, which it names by their ids: every computed step can be recomputed from it (methodology, section 6). For a step of the basis model a description in words; null for a number that was given.',
      ),
    inputs: z.array(z.string()).describe('The steps it was computed from, all of them earlier in the list.'),
    basis: Basis,
    citations: z.array(z.string()).describe('Ids of the citations it rests on directly.'),
  })
  .describe('One number of the derivation.')
  .meta({ id: 'Step' })
export type Step = z.infer<typeof Step>

export const Assumption = z
  .strictObject({
    name: z
      .string()
      .describe(
        'The field of the request that replaces it: sent with this value, the estimate stays as it is. A name that is no field of the request (servingHardware, gridPeriod) is of what no single value of a field can say; the reason says what changes it.',
      ),
    value: z.string().describe('The number or the name that was assumed.'),
    unit: Unit.nullable().describe('The unit of value; null for a name.'),
    basis: Basis,
    reason: z.string().describe('Why this value.'),
    citations: z.array(z.string()).describe('Ids of the citations it rests on.'),
  })
  .describe('A value that the caller did not give, and the one that stood in for it.')
  .meta({ id: 'Assumption' })
export type Assumption = z.infer<typeof Assumption>

export const Resolution = z
  .strictObject({
    asked: z.string().describe('The name as it was given.'),
    matched: z
      .enum(['exact', 'alias', 'form', 'approximate', 'class'])
      .describe(
        'exact: an id; alias: another name on record; form: a name on record in another form; approximate: a part that may matter was left out, which a warning names; class: its size is not on record, and it is answered as one of its class.',
      )
      .meta({ id: 'Matched' }),
    model: z.string().nullable().describe('The id of the model that it means; null where no record has it.'),
    precision: z
      .string()
      .nullable()
      .describe('The format of the weights that the name gives; the request’s own precision comes before it.'),
    date: z.string().nullable().describe('The date in the name, as far as it is read.'),
    dropped: z.array(z.string()).describe('Parts of the name that say nothing of the model: gateways, tiers, contexts, efforts.'),
  })
  .describe('How the name of the model was understood.')
  .meta({ id: 'Resolution' })
export type Resolution = z.infer<typeof Resolution>

export const Purpose = z
  .enum(['inference', 'training'])
  .describe('What is estimated: running a model, or making it.')
  .meta({ id: 'Purpose' })
export type Purpose = z.infer<typeof Purpose>

const citationIds = z.array(z.string()).describe('Ids of citations in this answer.')

export const ModelName = z
  .strictObject({
    id: z.string().describe('Id of the model.'),
    name: z.string().describe('Its name.'),
    developer: z.string().describe('Who made it.'),
  })
  .describe('The model that the request means.')
  .meta({ id: 'ModelName' })

export const EnergyParts = z
  .strictObject({
    accelerators: Quantity.describe('The accelerators while they work on this.'),
    host: Quantity.describe('The rest of the server, its supply losses, and capacity kept ready for this work.'),
    facility: Quantity.describe('Cooling and power distribution of the building: PUE minus one.'),
  })
  .describe('The energy by where it is used; adds up to it exactly.')
  .meta({ id: 'EnergyParts' })

export const Carbon = z
  .strictObject({
    operationalLocationBased: Quantity.describe('Electricity at the intensity of the grid it is drawn from.'),
    operationalMarketBased: Quantity.nullable().describe(
      'Electricity at the intensity of contracts or of the residual mix; null where unknown.',
    ),
    operationalMarginal: Quantity.nullable().describe(
      'Electricity at the intensity of the plants that follow demand: for decisions, never for accounts. Null unless marginal was asked for and is on record.',
    ),
    direct: Quantity.nullable().describe(
      'Scope 2, by location: electricity at its direct intensity. Null unless basis was given and the zone has both for one period.',
    ),
    upstream: Quantity.nullable().describe('Scope 3.3, by location: what lifecycle counts beyond that. Null where direct is.'),
    locationBasis: GridBasis.nullable().describe(
      'What operationalLocationBased counts; null where the intensity is your own and basis absent.',
    ),
    marketBasis: GridBasis.nullable().describe('What operationalMarketBased counts; null where its source does not say, or there is none.'),
    embodied: Quantity.describe('Share of making the hardware.'),
    total: Quantity.describe('Location-based plus embodied.'),
  })
  .describe('Emissions of greenhouse gases, in gCO2e, by where they come from.')
  .meta({ id: 'Carbon' })

const WATER = {
  onSite: Quantity.describe('Evaporated at the site, on IT energy.'),
  electricity: Quantity.describe('Consumed in generating the electricity, on facility energy.'),
  total: Quantity.describe('On site and for the electricity.'),
}
export const Water = z
  .strictObject({
    ...WATER,
    scarcity: Quantity.nullable().describe(
      'How scarce water is in the zone: what a litre consumed there, outside agriculture, weighs beside one of the world’s mean (AWARE). The litres are not weighted by it. Null where none is on record.',
    ),
  })
  .describe('Water that is evaporated or consumed, in litres, and how scarce it is there.')
  .meta({ id: 'Water' })
export const WaterSum = z.strictObject(WATER).describe('Water that is evaporated or consumed, in litres.').meta({ id: 'WaterSum' })

export const MethodName = z
  .strictObject({
    id: z.string().describe('Id of the method.'),
    version: z.string().describe('Its version.'),
    title: z.string().describe('Its title.'),
  })
  .describe('The method that a number was computed by.')
  .meta({ id: 'MethodName' })

export const Alternative = z
  .strictObject({
    method: MethodName.describe('The other method.'),
    energy: Quantity.nullable().describe('Facility energy by it; null where it lacks an input.'),
    note: z.string().describe('Where it differs, or which input it lacks.'),
  })
  .describe('The same request by another published method; facility energy.')
  .meta({ id: 'Alternative' })

const ReportedCarbon = z
  .strictObject({
    operationalLocationBased: Quantity.nullable().describe('At the intensity of the grid; null where it was not published.'),
    operationalMarketBased: Quantity.nullable().describe('At the intensity of contracts; null where it was not published.'),
  })
  .describe('Carbon as published.')
  .meta({ id: 'ReportedCarbon' })

export const Reported = z
  .strictObject({
    trainingRunId: z.string().describe('Id of the training run.'),
    phase: z.string().describe('Which part of the training it covers.'),
    energy: Quantity.nullable().describe('As published, in the scope below; null where only hours were published.'),
    acceleratorHours: Quantity.nullable().describe('Accelerators times hours, as published; null where they were not.'),
    carbon: ReportedCarbon,
    scope: z.string().describe('What the figures include.'),
    metered: z.boolean().describe('False where the energy is hours at rated power, or an outside estimate.'),
    evidence: Evidence.describe('How the figures were obtained.'),
    citations: citationIds,
  })
  .describe('A published account of this training, as published.')
  .meta({ id: 'Reported' })

export const EquivalentAmount = z
  .strictObject({
    id: z.string().describe('Id of the equivalence.'),
    amount: z.number().describe('How many of it.'),
    unit: z.string().describe('What is counted.'),
    sentence: z.string().describe('The same as a sentence.'),
    citations: citationIds,
  })
  .describe('An everyday amount of the same footprint.')
  .meta({ id: 'EquivalentAmount' })

export const EstimateLinks = z
  .strictObject({
    self: z.string().nullable().describe('The same estimate as a GET; null where the request is not flat.'),
    methodology: z.string().describe('Where the method is explained.'),
  })
  .describe('Where to read on.')
  .meta({ id: 'EstimateLinks' })

export const Estimate = z
  .strictObject({
    kind: Purpose.describe('Whether a model was run or made.'),
    model: ModelName.nullable().describe('The model that was asked for; null where the request names none of the catalog.'),
    resolution: Resolution.nullable().describe('How the name of the model was understood; null where the request names none.'),
    energy: Quantity.describe('Facility energy: accelerators, host and PUE.'),
    energyParts: EnergyParts.describe('The same energy by where it is used; adds up to it exactly.'),
    carbon: Carbon.describe('What that energy and the hardware emit.'),
    water: Water.describe('What is evaporated on site, and consumed to make the electricity.'),
    primaryEnergy: Quantity.describe('Primary energy of the electricity and of making the hardware.'),
    abioticDepletion: Quantity.describe('Depletion of minerals and metals, by the electricity and by making the hardware.'),
    trainingShare: Quantity.nullable().describe('Training energy that falls on these requests, when asked for; not part of energy.'),
    method: MethodName.describe('The method behind energy.'),
    alternatives: z.array(Alternative).describe('The same by other methods, when asked for.'),
    reported: z.array(Reported).describe('Published accounts of the training, as published.'),
    assumptions: z.array(Assumption).describe('What the request did not say, and what stood in for it.'),
    warnings: z.array(Warning).describe('Why the estimate is weak, where it is.'),
    equivalences: z.array(EquivalentAmount).describe('The same in everyday amounts, when asked for.'),
    steps: z.array(Step).describe('The derivation, each step after its inputs.'),
    citations: z.array(Citation).describe('The sources of every number above.'),
    catalogRevision: z.string().describe('The state of the records that it was computed from.'),
    links: EstimateLinks.describe('The same estimate as an address, and where the method is explained.'),
  })
  .describe('The energy, carbon, water and hardware of a request or a training, with their ranges, steps and sources.')
  .meta({ id: 'Estimate' })
export type Estimate = z.infer<typeof Estimate>
export type EnergyParts = z.infer<typeof EnergyParts>
export type Reported = z.infer<typeof Reported>
export type Alternative = z.infer<typeof Alternative>
export type EquivalentAmount = z.infer<typeof EquivalentAmount>

export const Method = z
  .strictObject({
    id: z.string().describe('Id of the method.'),
    version: z.string().describe('Its version: a changed formula is a new method.'),
    title: z.string().describe('Its title.'),
    kind: Purpose,
    summary: z.string().describe('What it does.'),
    formula: z.string().describe('Its formula.'),
    inputs: z.array(z.string()).describe('Fields of the request that it uses.'),
    domain: z.string().describe('Where it may be believed.'),
    weaknesses: z.array(z.string()).describe('Where it is weak.'),
    citations: z.array(Citation).describe('Who published it.'),
    documentation: z.string().describe('Where it is explained.'),
  })
  .describe('A published way to compute a number.')
  .meta({ id: 'Method' })
export type Method = z.infer<typeof Method>
