import { z } from 'zod'
import { EstimateView } from './detail.js'
import { InferenceRequest } from './inference-request.js'
import { LONGEST_NAME, MOST_BATCH_ITEMS } from './limits.js'
import { TrainingRequest } from './training-request.js'
import { UsageRequest } from './usage-request.js'

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
/** What an item of a batch may say of itself. */
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
  .describe('A request for an estimate of an inference, as it stands.')
  .meta({ id: 'InferenceItem' })
export type InferenceItem = z.infer<typeof InferenceItem>

export const UsageItem = UsageRequest.extend({ kind: InferenceItem.shape.kind, ...OWN_FIELDS })
  .describe('A request for an estimate by usage, as it stands: the usage object in place of the counts of tokens.')
  .meta({ id: 'UsageItem' })
export type UsageItem = z.infer<typeof UsageItem>

export const TrainingItem = TrainingRequest.extend({ kind: z.literal('training').describe('A training.'), ...OWN_FIELDS })
  .describe('A request for an estimate of a training, with its kind.')
  .meta({ id: 'TrainingItem' })
export type TrainingItem = z.infer<typeof TrainingItem>

export const Batch = z
  .strictObject({
    // Whatever an item is, it is answered in its place: the first of the union takes it, the others say what it should be.
    requests: z
      .array(z.union([z.unknown(), InferenceItem, UsageItem, TrainingItem]))
      .min(1)
      .meta({ maxItems: MOST_BATCH_ITEMS })
      .describe('What is none of the three is answered with a problem in its place.'),
    groupBy,
    ...EstimateView.shape,
    once,
  })
  .describe('Many requests at once.')
  .meta({ id: 'Batch' })
export type Batch = z.infer<typeof Batch>

export const BatchQuery = z.strictObject({ ...EstimateView.shape, groupBy, once })
export type BatchQuery = z.infer<typeof BatchQuery>
