import { z } from 'zod'
import { EstimateNumbers, EstimateView, SelectedFields } from './detail.js'
import { Carbon, EnergyParts, Estimate, Purpose, WaterSum } from './estimate.js'
import { InferenceRequest } from './inference-request.js'
import { Problem } from './problem.js'
import { TrainingRequest } from './training-request.js'
import { LONGEST_NAME, MOST_BATCH_ITEMS, Quantity } from './unit.js'
import { UsageRequest } from './usage.js'
import { WarningCode } from './warning.js'
import { WorkType } from './work.js'

export const BatchGroup = z
  .enum(['model', 'region', 'tag', 'day', 'work'])
  .describe(
    'What totals are split by: region is the zone where no region was given, day is that of "at" in UTC, work the kind of work, text where a request says no other.',
  )
  .meta({ id: 'BatchGroup' })
export type BatchGroup = z.infer<typeof BatchGroup>

const groupBy = z.array(BatchGroup).max(BatchGroup.options.length).optional().describe('Totals for each combination of these.')
const once = z
  .enum(['reference'])
  .optional()
  .describe('reference: an item with the reference of one before it is the same call, and skipped.')
const KIND_FAULT = 'kind is "inference", which is what an item is without it, or "training"; a comparison is a request of its own.'
/** The fields that an item of a batch has besides those of its request. */
export const OWN_FIELDS = {
  reference: z
    .string()
    .min(1)
    .max(LONGEST_NAME)
    .optional()
    .describe('Your own id of this item, given back with its answer; it need not be unique.'),
  tag: z.string().min(1).max(LONGEST_NAME).optional().describe('Your own word to group by: a team, a feature, a customer.'),
}

export const InferenceItem = InferenceRequest.extend({
  kind: z.literal('inference', { error: KIND_FAULT }).default('inference'),
  ...OWN_FIELDS,
})
  .describe('A request for an estimate of an inference, with the fields of an item.')
  .meta({ id: 'InferenceItem' })
export type InferenceItem = z.infer<typeof InferenceItem>

export const UsageItem = UsageRequest.extend({ kind: InferenceItem.shape.kind, ...OWN_FIELDS })
  .describe('A request for an estimate by usage, with the fields of an item: the usage object in place of the counts of tokens.')
  .meta({ id: 'UsageItem' })
export type UsageItem = z.infer<typeof UsageItem>

export const TrainingItem = TrainingRequest.extend({ kind: z.literal('training').describe('A training.'), ...OWN_FIELDS })
  .describe('A request for an estimate of a training, with its kind.')
  .meta({ id: 'TrainingItem' })
export type TrainingItem = z.infer<typeof TrainingItem>

export const Batch = z
  .strictObject({
    // z.unknown() accepts any item, so that an invalid one is answered in its place. The other schemas document what an item should be.
    requests: z
      .array(z.union([z.unknown(), InferenceItem, UsageItem, TrainingItem]))
      .min(1)
      .meta({ maxItems: MOST_BATCH_ITEMS })
      .describe('An item that is none of the three is answered with a problem in its place.'),
    groupBy,
    ...EstimateView.shape,
    once,
  })
  .describe('Many requests at once.')
  .meta({ id: 'Batch' })
export type Batch = z.infer<typeof Batch>

export const BatchQuery = z.strictObject({ ...EstimateView.shape, groupBy, once })
export type BatchQuery = z.infer<typeof BatchQuery>

const amount = z.number().min(0)

/** Amounts of work, in the units of each kind of work. */
export const WorkAmounts = z
  .strictObject({
    inputTokens: amount.describe('Of texts, of what vectors are made of, of queries with their documents; cached ones included.'),
    outputTokens: amount.describe('Generated, hidden reasoning included; of transcripts too.'),
    images: amount.describe('Images that were made.'),
    videos: amount.describe('Clips that were made.'),
    videoSeconds: amount.describe('Length of these clips, where the requests say it.'),
    transcribedSeconds: amount.describe('Sound that was written down.'),
    spokenCharacters: amount.describe('Characters that were spoken.'),
    spokenSeconds: amount.describe('Sound that was made, where the requests give its length.'),
    texts: amount.describe('Texts of which vectors were made.'),
    documents: amount.describe('Documents that were ranked.'),
  })
  .describe(
    'The amounts of work of the inference requests, each times its number of requests. What a request leaves to its model, such as the length of a transcript, is not included.',
  )
  .meta({ id: 'WorkAmounts' })
export type WorkAmounts = z.infer<typeof WorkAmounts>

const ASKED = {
  work: WorkType.nullable().describe('The kind of work that was asked for; null of a training.'),
  amounts: WorkAmounts.partial()
    .describe('The amounts of work of an item, for all its requests together. What it leaves to its model is not included.')
    .meta({ id: 'AskedAmounts' }),
}

const catalogRevision = z.string().describe('The state of the records that it was computed from.')
const reference = z.string().nullable().describe('As the item gave it.')
const index = z.int().min(0).describe('Place of the item in the batch, from 0.')
const line = z.int().min(1).describe('Number of the line, from 1; blank lines are counted.')

export const BatchItem = z
  .strictObject({
    index,
    kind: Purpose.nullable().describe('Null where the item has no known kind.'),
    reference,
    work: ASKED.work.optional(),
    amounts: ASKED.amounts.optional(),
    estimate: Estimate.optional().describe('What it costs; absent where there is a problem or it was skipped.'),
    problem: Problem.optional().describe('Why there is no estimate: the problem that the request alone would get.'),
    skipped: z
      .string()
      .optional()
      .describe('Why the item was skipped: it is a line of a log without a call, a call that failed, or a repeated call.'),
  })
  .describe('The answer to one item: its estimate, its problem, or why it was skipped.')
  .meta({ id: 'BatchItem' })
export type BatchItem = z.infer<typeof BatchItem>

export const EstimateSummary = z
  .strictObject({
    kind: Purpose,
    reference,
    model: z.string().nullable().describe('Id of the model; null where the request names none of the catalog.'),
    ...ASKED,
    energy: Quantity.describe('Facility energy: accelerators, host and PUE.'),
    carbon: Quantity.describe('The total: location-based and embodied.'),
    water: Quantity.describe('The total.'),
    method: z.string().describe('Id of the method.'),
    warnings: z.array(WarningCode).describe('Each code once.'),
    catalogRevision,
  })
  .describe('An estimate without its steps and citations; the numbers are those of the whole estimate.')
  .meta({ id: 'EstimateSummary' })
export type EstimateSummary = z.infer<typeof EstimateSummary>

export const SummaryItem = EstimateSummary.extend({ index }).describe('A summary, in the place of its item.').meta({ id: 'SummaryItem' })

const NumbersOfItem = EstimateNumbers.extend({ kind: Purpose, reference, ...ASKED }).describe('The totals of an estimate alone.')
export type NumbersOfItem = z.infer<typeof NumbersOfItem>
export const NumbersItem = NumbersOfItem.extend({ index }).describe('Totals, in the place of their item.').meta({ id: 'NumbersItem' })

export const CarbonTotals = Carbon.pick({ operationalLocationBased: true, embodied: true, total: true })
  .extend({
    operationalMarketBased: Quantity.describe('Of the estimates that have one.'),
    withoutMarketBased: z.int().min(0).describe('Estimates whose market-based carbon is not known and therefore not in the sum.'),
  })
  .describe('Sums of carbon, in gCO2e.')
  .meta({ id: 'CarbonTotals' })

export const FootprintTotals = z
  .strictObject({
    estimates: z.int().min(0).describe('How many estimates are summed.'),
    requests: z.number().min(0).describe('Requests to models that the estimates of inference stand for.'),
    amounts: WorkAmounts,
    energy: Quantity.describe('Facility energy.'),
    energyParts: EnergyParts,
    carbon: CarbonTotals,
    water: WaterSum,
    primaryEnergy: Quantity.describe('Primary energy of electricity and hardware.'),
    abioticDepletion: Quantity.describe('Depletion of minerals and metals.'),
  })
  .describe('Sums over estimates. Their doubts are shared, so that lows are added to lows and highs to highs.')
  .meta({ id: 'FootprintTotals' })
export type FootprintTotals = z.infer<typeof FootprintTotals>

const BatchTotals = FootprintTotals.extend({
  inference: FootprintTotals.nullable().describe('The inferences among them; null where there is none.'),
  training: FootprintTotals.nullable().describe('The trainings among them; null where there is none.'),
})
  .describe('Sums over all estimates of a batch, and over each kind.')
  .meta({ id: 'BatchTotals' })

const groupValue = z.string().nullable().optional()
export const BatchGroupKey = z
  .strictObject({
    model: groupValue.describe('Id of the model.'),
    region: groupValue.describe('The region, or the zone where no region was given.'),
    tag: groupValue.describe('Your own word.'),
    day: groupValue.describe('The day of at, in UTC.'),
    work: groupValue.describe('The kind of work.'),
  })
  .describe('The values that the estimates of a group share, of those that groupBy names; null where their requests do not give one.')
  .meta({ id: 'BatchGroupKey' })
export type BatchGroupKey = z.infer<typeof BatchGroupKey>

const BatchGroupTotals = z
  .strictObject({ key: BatchGroupKey, totals: FootprintTotals })
  .describe('The sums of one group.')
  .meta({ id: 'BatchGroupTotals' })

const END = {
  totals: BatchTotals,
  groups: z.array(BatchGroupTotals).describe('In the order in which they came up; empty without groupBy.'),
  otherGroups: FootprintTotals.nullable().describe('The groups after the first 10,000, together; null where there are none.'),
  estimates: z.int().min(0).describe('Items that were estimated.'),
  problems: z.int().min(0).describe('Items that got a problem.'),
  skipped: z.int().min(0).describe('Items that were skipped.'),
  catalogRevision,
}

export const BatchAnswer = z
  .strictObject({ items: z.array(BatchItem), ...END })
  .describe('The answers in the order of the items, and their totals.')
  .meta({ id: 'BatchAnswer' })
export type BatchAnswer = z.infer<typeof BatchAnswer>

export const BatchSummaries = BatchAnswer.extend({ items: z.array(z.union([SummaryItem, NumbersItem, BatchItem])) })
  .describe('The answers to a batch, with summaries or numbers in place of estimates.')
  .meta({ id: 'BatchSummaries' })
export type BatchSummaries = z.infer<typeof BatchSummaries>

export const PartialBatch = BatchAnswer.extend({
  items: z.array(
    BatchItem.extend({ estimate: SelectedFields.optional() })
      .describe('The answer to one item, with some fields of its estimate.')
      .meta({ id: 'SelectedBatchItem' }),
  ),
})
  .describe('The answers to a batch, with some fields of each estimate.')
  .meta({ id: 'SelectedBatch' })

export const BatchLine = z.union([
  BatchItem.omit({ index: true }).extend({ line }),
  EstimateSummary.extend({ line }),
  NumbersOfItem.extend({ line }),
])
export type BatchLine = z.infer<typeof BatchLine>

export const BatchEnd = z.strictObject({ ...END, lines: z.int().min(0).describe('Lines that were read, blank ones included.') })
export type BatchEnd = z.infer<typeof BatchEnd>

const kwh = z.number().describe('kWh.')
const gco2e = z.number().describe('gCO2e, location-based and embodied.')
const litres = z.number().describe('Litres, on site and for electricity.')

/**
 * An answer of a batch as a row of a table. `low` and `high` are the ends of a 90 % interval. Numbers are empty where a line has no
 * estimate.
 */
export const BatchRow = z
  .strictObject({
    line: z.int().min(1).describe('Number of the line, or of the item, from 1.'),
    reference: z.string().nullable().describe('As the item gave it.'),
    kind: z.string().nullable().describe('inference or training.'),
    model: z.string().nullable().describe('Id of the model; empty where the request names none of the catalog.'),
    energyKwh: kwh,
    energyLowKwh: kwh,
    energyHighKwh: kwh,
    carbonGco2e: gco2e,
    carbonLowGco2e: gco2e,
    carbonHighGco2e: gco2e,
    waterLitres: litres,
    waterLowLitres: litres,
    waterHighLitres: litres,
    method: z.string().describe('Id of the method.'),
    warnings: z.string().describe('The codes, with blanks between them.'),
    catalogRevision: z.string(),
    problem: z.string().describe('Code of the problem, where there is no estimate.'),
    detail: z.string().describe('What is wrong, or why the line was skipped.'),
    work: z.string().nullable().describe('The kind of work; empty of a training.'),
    ...WorkAmounts.shape,
  })
  .partial()
  .required({ line: true, reference: true, kind: true })
export type BatchRow = z.infer<typeof BatchRow>

/** The answers of a batch as a table, for the documentation. */
export const BatchTable = z
  .string()
  .describe(
    `A row for each item or line, below the names of the columns: ${Object.keys(BatchRow.shape).join(', ')}. Totals are left out, and a text that a spreadsheet would run as a formula begins with an apostrophe.`,
  )
  .meta({ id: 'BatchTable' })
