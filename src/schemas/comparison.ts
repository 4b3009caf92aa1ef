import { z } from 'zod'
import { Assumption } from './assumption.js'
import { Citation } from './citation.js'
import { Carbon, Estimate, EstimateLinks, MethodName, ModelName, Reported, Water } from './estimate.js'
import { Purpose } from './purpose.js'
import { Quantity } from './quantity.js'
import { TechniqueEffect } from './technique.js'
import { Warning } from './warning.js'

const SUMMARY = {
  model: ModelName.nullable(),
  energy: Quantity.describe('Facility energy: accelerators, host and PUE.'),
  carbon: Carbon,
  water: Water,
  method: MethodName,
  reported: z.array(Reported).describe('Published accounts of a training.'),
  warnings: z.array(Warning),
  links: EstimateLinks,
  estimate: Estimate.nullable().describe('The whole estimate where include names estimates, else null.'),
}

const ComparedBaseline = z
  .strictObject({ ...SUMMARY, assumptions: z.array(Assumption) })
  .describe('What the variants are compared with.')
  .meta({ id: 'ComparedBaseline' })

export const ComparedTraining = z
  .strictObject({ name: z.string().describe('What is trained.'), ...SUMMARY })
  .describe('A training that a variant needs; not part of its energy.')
  .meta({ id: 'ComparedTraining' })
export type ComparedTraining = z.infer<typeof ComparedTraining>

export const AppliedTechnique = z
  .strictObject({
    id: z.string().describe('Id of the technique.'),
    name: z.string().describe('Its name.'),
    effects: z.array(TechniqueEffect).describe('Every figure that is published about it, each with its source.'),
    citations: z.array(z.string()).describe('Ids of citations in this answer.'),
  })
  .describe('The technique that was applied.')
  .meta({ id: 'AppliedTechnique' })
export type AppliedTechnique = z.infer<typeof AppliedTechnique>

const ratio = Quantity.nullable()

export const FootprintRatio = z
  .strictObject({
    energy: ratio.describe('Of the energies.'),
    carbon: ratio.describe('Of the totals of carbon.'),
    water: ratio.describe('Of the totals of water.'),
  })
  .describe(
    'The variant over the baseline, each the whole (carbon with embodied, water with that of the electricity); doubts that both share are taken out of the interval. Null where the baseline is zero.',
  )
  .meta({ id: 'FootprintRatio' })
export type FootprintRatio = z.infer<typeof FootprintRatio>

export const BreakEvenRequests = z
  .strictObject({
    value: z.number().describe('Requests after which the training is paid back.'),
    low: z.number().describe('Lower end of the 90 % interval.'),
    high: z.number().nullable().describe('Null where it may be that nothing is saved.'),
  })
  .describe('Requests after which what is saved has paid for the trainings, with its 90 % interval.')
  .meta({ id: 'BreakEvenRequests' })
export type BreakEvenRequests = z.infer<typeof BreakEvenRequests>

export const ComparedVariant = z
  .strictObject({
    name: z.string().describe('As given, else what is other.'),
    ...SUMMARY,
    technique: AppliedTechnique.nullable(),
    assumptions: z.array(Assumption).describe('Those that the baseline does not make.'),
    ratio: FootprintRatio,
    trainings: z.array(ComparedTraining).describe('What has to be trained for it, each part apart.'),
    breakEvenRequests: BreakEvenRequests.nullable().describe(
      'After how many requests its trainings are paid back; null where breakEvenReason says why.',
    ),
    breakEvenReason: z.string().nullable().describe('Why breakEvenRequests is null, or has no upper end.'),
  })
  .describe('One variant: what it costs, and its ratio to the baseline.')
  .meta({ id: 'ComparedVariant' })
export type ComparedVariant = z.infer<typeof ComparedVariant>

export const Comparison = z
  .strictObject({
    kind: Purpose,
    baseline: ComparedBaseline,
    variants: z.array(ComparedVariant).describe('In the order of the request.'),
    citations: z.array(Citation).describe('Of what is listed above; those of the steps are in the estimates.'),
    catalogRevision: z.string().describe('The state of the records that it was computed from.'),
  })
  .describe('What each other way costs, and how it stands to the first.')
  .meta({ id: 'Comparison' })
export type Comparison = z.infer<typeof Comparison>
