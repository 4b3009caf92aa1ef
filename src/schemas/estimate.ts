import { z } from 'zod'
import { Assumption } from './assumption.js'
import { Citation } from './citation.js'
import { Evidence } from './evidence.js'
import { GridBasis } from './grid-basis.js'
import { Purpose } from './purpose.js'
import { Quantity } from './quantity.js'
import { Resolution } from './resolution.js'
import { Step } from './step.js'
import { Warning } from './warning.js'

const citationIds = z.array(z.string()).describe('Ids of citations in this answer.')

export const ModelName = z.strictObject({ id: z.string(), name: z.string(), developer: z.string() }).meta({ id: 'ModelName' })

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
  .meta({ id: 'Carbon' })

export const Water = z
  .strictObject({
    onSite: Quantity.describe('Evaporated at the site, on IT energy.'),
    electricity: Quantity.describe('Consumed in generating the electricity, on facility energy.'),
    total: Quantity,
  })
  .meta({ id: 'Water' })

export const MethodName = z.strictObject({ id: z.string(), version: z.string(), title: z.string() }).meta({ id: 'MethodName' })

export const Alternative = z
  .strictObject({
    method: MethodName,
    energy: Quantity.nullable(),
    note: z.string().describe('Where it differs, or which input it lacks.'),
  })
  .describe('The same request by another published method; facility energy.')
  .meta({ id: 'Alternative' })

const ReportedCarbon = z
  .strictObject({ operationalLocationBased: Quantity.nullable(), operationalMarketBased: Quantity.nullable() })
  .meta({ id: 'ReportedCarbon' })

export const Reported = z
  .strictObject({
    trainingRunId: z.string(),
    phase: z.string(),
    energy: Quantity.nullable().describe('As published, in the scope below; null where only hours were published.'),
    acceleratorHours: Quantity.nullable(),
    carbon: ReportedCarbon,
    scope: z.string(),
    metered: z.boolean().describe('False where the energy is hours at rated power, or an outside estimate.'),
    evidence: Evidence,
    citations: citationIds,
  })
  .describe('A published account of this training, as published.')
  .meta({ id: 'Reported' })

export const EquivalentAmount = z
  .strictObject({ id: z.string(), amount: z.number(), unit: z.string(), sentence: z.string(), citations: citationIds })
  .meta({ id: 'EquivalentAmount' })

export const EstimateLinks = z
  .strictObject({
    self: z.string().nullable().describe('The same estimate as a GET; null where the request is not flat.'),
    methodology: z.string(),
  })
  .meta({ id: 'EstimateLinks' })

export const Estimate = z
  .strictObject({
    kind: Purpose,
    model: ModelName.nullable(),
    resolution: Resolution.nullable().describe('How the name of the model was understood; null where the request names none.'),
    energy: Quantity.describe('Facility energy: accelerators, host and PUE.'),
    energyParts: EnergyParts,
    carbon: Carbon,
    water: Water,
    primaryEnergy: Quantity,
    abioticDepletion: Quantity,
    trainingShare: Quantity.nullable().describe('Training energy that falls on these requests, when asked for; not part of energy.'),
    method: MethodName,
    alternatives: z.array(Alternative),
    reported: z.array(Reported),
    assumptions: z.array(Assumption),
    warnings: z.array(Warning),
    equivalences: z.array(EquivalentAmount),
    steps: z.array(Step).describe('The derivation, each step after its inputs.'),
    citations: z.array(Citation),
    catalogRevision: z.string(),
    links: EstimateLinks,
  })
  .describe('What it costs, how sure that is, and who says so.')
  .meta({ id: 'Estimate' })
export type Estimate = z.infer<typeof Estimate>
export type EnergyParts = z.infer<typeof EnergyParts>
export type Reported = z.infer<typeof Reported>
export type Alternative = z.infer<typeof Alternative>
export type EquivalentAmount = z.infer<typeof EquivalentAmount>
