import { z } from 'zod'
import { EstimateNumbers } from './detail.js'
import { Carbon, EnergyParts, Estimate, Water } from './estimate.js'
import { SelectedFields } from './partial.js'
import { Problem } from './problem.js'
import { Purpose } from './purpose.js'
import { Quantity } from './quantity.js'
import { WarningCode } from './warning.js'
import { WorkAmounts } from './work-amounts.js'

const catalogRevision = z.string().describe('The state of the records that it was computed from.')
const reference = z.string().nullable().describe('As the item gave it.')
const index = z.int().min(0).describe('Place of the item in the batch, from 0.')
const line = z.int().min(1).describe('Number of the line, from 1; blank lines are counted.')

export const BatchItem = z
  .strictObject({
    index,
    kind: Purpose.nullable().describe('Null where the item does not say a kind that there is.'),
    reference,
    estimate: Estimate.optional().describe('What it costs; absent where there is a problem or it was skipped.'),
    problem: Problem.optional().describe('Why there is no estimate: the problem that the request alone would get.'),
    skipped: z
      .string()
      .optional()
      .describe('Why this is no call that cost anything: a line of a log, a call that failed, one that came before.'),
  })
  .describe('The answer to one item: its estimate, its problem, or why it was skipped.')
  .meta({ id: 'BatchItem' })
export type BatchItem = z.infer<typeof BatchItem>

export const EstimateSummary = z
  .strictObject({
    kind: Purpose,
    reference,
    model: z.string().nullable().describe('Id of the model; null where the request names none of the catalog.'),
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

const NumbersOfItem = EstimateNumbers.extend({ kind: Purpose, reference }).describe('The totals of an estimate alone.')
export type NumbersOfItem = z.infer<typeof NumbersOfItem>
export const NumbersItem = NumbersOfItem.extend({ index }).describe('Totals, in the place of their item.').meta({ id: 'NumbersItem' })

export const CarbonTotals = Carbon.pick({ operationalLocationBased: true, embodied: true, total: true })
  .extend({
    operationalMarketBased: Quantity.describe('Of the estimates that have one.'),
    withoutMarketBased: z.int().min(0).describe('Estimates whose market-based carbon is not known, and so is not in the sum.'),
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
    water: Water,
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
  .describe('What the estimates of a group share, of that which groupBy names; null where their requests do not say it.')
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
  .describe('The same with summaries or numbers in place of estimates.')
  .meta({ id: 'BatchSummaries' })
export type BatchSummaries = z.infer<typeof BatchSummaries>

export const PartialBatch = BatchAnswer.extend({
  items: z.array(
    BatchItem.extend({ estimate: SelectedFields.optional() })
      .describe('The answer to one item, with some fields of its estimate.')
      .meta({ id: 'SelectedBatchItem' }),
  ),
})
  .describe('The same with some fields of each estimate.')
  .meta({ id: 'SelectedBatch' })

export const BatchLine = z.union([
  BatchItem.omit({ index: true }).extend({ line }),
  EstimateSummary.extend({ line }),
  NumbersOfItem.extend({ line }),
])
export type BatchLine = z.infer<typeof BatchLine>

export const BatchEnd = z.strictObject({ ...END, lines: z.int().min(0).describe('Lines that were read, blank ones included.') })
export type BatchEnd = z.infer<typeof BatchEnd>
