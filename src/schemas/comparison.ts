import { z } from 'zod'
import { Detail, EstimateNumbers, EstimateOutline, fieldsParameter } from './detail.js'
import { Assumption, Carbon, Estimate, EstimateLinks, MethodName, ModelName, Purpose, Reported, Step, Water } from './estimate.js'
import { InferenceRequest } from './inference-request.js'
import { Citation } from './source.js'
import { TechniqueEffect } from './technique.js'
import { TrainingRequest } from './training-request.js'
import { LEAST_AMOUNT, LONGEST_NAME, Quantity } from './unit.js'
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

const ratioOfTotals = Quantity.nullable()

export const FootprintRatio = z
  .strictObject({
    energy: ratioOfTotals.describe('Of the energies.'),
    carbon: ratioOfTotals.describe('Of the totals of carbon.'),
    water: ratioOfTotals.describe('Of the totals of water.'),
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
    high: z.number().nullable().describe('Null where possibly nothing is saved.'),
  })
  .describe('Requests after which what is saved has paid for the trainings, with its 90 % interval.')
  .meta({ id: 'BreakEvenRequests' })
export type BreakEvenRequests = z.infer<typeof BreakEvenRequests>

export const ComparedVariant = z
  .strictObject({
    name: z.string().describe('The given name, else the differences from the baseline.'),
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
  .describe('The estimates of the variants, and their ratios to the baseline.')
  .meta({ id: 'Comparison' })
export type Comparison = z.infer<typeof Comparison>

/** The most variants of one comparison. */
const MOST_VARIANTS = 50

const { requests, method, ...optionalFields } = InferenceRequest.omit({ include: true }).shape

export const InferenceChange = z
  .strictObject({
    ...optionalFields,
    requests: requests.unwrap().optional().describe('How many such requests.'),
    method: method.unwrap().optional().describe('"auto" or the id of a method.'),
  })
  .describe('The fields that differ from the baseline. A field of the baseline that would contradict one of them is left out.')
  .meta({ id: 'InferenceChange' })
export type InferenceChange = z.infer<typeof InferenceChange>

export const ComparisonVariant = z
  .strictObject({
    name: z.string().min(1).max(LONGEST_NAME).optional().describe('What to call it in the answer.'),
    change: InferenceChange.optional().describe('The fields that differ from the baseline. For inference only.'),
    technique: z.string().min(1).max(LONGEST_NAME).optional().describe('The id of a technique, applied after change.'),
    parameterShare: z
      .number()
      .min(LEAST_AMOUNT)
      .max(1)
      .optional()
      .describe('What pruning leaves of the parameters; of a mixture of experts, the share that a token uses.'),
    training: TrainingRequest.optional().describe(
      'Beside an inference: the training that its savings have to pay back. Beside baselineTraining: the training of the variant.',
    ),
  })
  .describe('A variant to compare with the baseline.')
  .meta({ id: 'ComparisonVariant' })
export type ComparisonVariant = z.infer<typeof ComparisonVariant>

const ComparisonInclude = z.enum(['estimates']).describe('What a comparison shows beside its numbers.').meta({ id: 'ComparisonInclude' })

export const ComparisonRequest = z
  .strictObject({
    baseline: InferenceRequest.optional().describe('What requests to a model are compared with.'),
    baselineTraining: TrainingRequest.optional().describe('In place of baseline: what trainings are compared with.'),
    variants: z.array(ComparisonVariant).min(1).max(MOST_VARIANTS).describe('The variants.'),
    include: z.array(ComparisonInclude).max(1).default([]).describe('"estimates": every estimate whole, with its steps and citations.'),
  })
  .describe('A comparison of a baseline with variants that do the same work.')
  .meta({ id: 'ComparisonRequest' })
export type ComparisonRequest = z.infer<typeof ComparisonRequest>

const { kind, catalogRevision } = Comparison.shape
const { name, ratio, breakEvenRequests } = ComparedVariant.shape
const numbers = EstimateNumbers.omit({ catalogRevision: true })
const outline = EstimateOutline.omit({ kind: true, energyParts: true, catalogRevision: true })

export const ComparisonNumbers = z
  .strictObject({
    kind,
    baseline: numbers.describe('The totals of the baseline.').meta({ id: 'BaselineNumbers' }),
    variants: z.array(
      numbers.extend({ name, ratio }).describe('The totals of a variant, and their ratios.').meta({ id: 'VariantNumbers' }),
    ),
    catalogRevision,
  })
  .describe('A comparison by detail=numbers: the totals and their ratios.')
  .meta({ id: 'ComparisonNumbers' })
export type ComparisonNumbers = z.infer<typeof ComparisonNumbers>

export const ComparisonOutline = z
  .strictObject({
    kind,
    baseline: outline.describe('The baseline, without assumptions and citations.').meta({ id: 'BaselineOutline' }),
    variants: z.array(
      outline
        .extend({ name, ratio, breakEvenRequests, technique: z.string().nullable().describe('Id of the technique.') })
        .describe('A variant, without assumptions and citations.')
        .meta({ id: 'VariantOutline' }),
    ),
    catalogRevision,
  })
  .describe('A comparison by detail=summary: without assumptions and citations.')
  .meta({ id: 'ComparisonOutline' })
export type ComparisonOutline = z.infer<typeof ComparisonOutline>

/** The parameters that select how much of a comparison is returned: `detail` or `fields`. */
export const ComparisonView = z.strictObject({
  detail: Detail.optional().describe('full when absent.'),
  fields: fieldsParameter(Comparison),
})
export type ComparisonView = z.infer<typeof ComparisonView>

const kilowatts = z.number().min(LEAST_AMOUNT).max(1e4)

export const AiSectorRequest = z
  .strictObject({
    servers: z.number().min(1).max(1e12).optional().describe('AI servers in service.'),
    powerKilowattsLow: kilowatts.optional().describe('Power of a server, lower end.'),
    powerKilowattsHigh: kilowatts.optional().describe('Power of a server, upper end.'),
    hoursShare: z.number().min(LEAST_AMOUNT).max(1).optional().describe('Share of the year that a server works at that power.'),
  })
  .describe('The assumptions of the projection; each that is left out is the published one.')
  .meta({ id: 'AiSectorRequest' })
export type AiSectorRequest = z.infer<typeof AiSectorRequest>

export const AiSectorProjection = z
  .strictObject({
    energy: Quantity.describe(
      'Electricity of the servers in a year. The ends are those of the power of a server; the value is the geometric mean.',
    ),
    assumptions: z.array(Assumption),
    warnings: z.array(Warning),
    steps: z.array(Step).describe('The derivation, each step after its inputs.'),
    citations: z.array(Citation).describe('The sources of these numbers.'),
    catalogRevision: z.string().describe('The state of the records that it was computed from.'),
    links: z
      .strictObject({ self: z.string().nullable().describe('The same projection as a GET.') })
      .describe('Where to read on.')
      .meta({ id: 'ProjectionLinks' }),
  })
  .describe('What the AI sector may use in a year, from the servers that it may run.')
  .meta({ id: 'AiSectorProjection' })
export type AiSectorProjection = z.infer<typeof AiSectorProjection>
