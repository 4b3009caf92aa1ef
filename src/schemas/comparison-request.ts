import { z } from 'zod'
import { InferenceRequest } from './inference-request.js'
import { LEAST_AMOUNT, LONGEST_NAME } from './limits.js'
import { TrainingRequest } from './training-request.js'

/** Enough for a sweep, few enough for one answer. */
const MOST_VARIANTS = 50

const { requests, method, ...optionalFields } = InferenceRequest.omit({ include: true }).shape

export const InferenceChange = z
  .strictObject({
    ...optionalFields,
    requests: requests.unwrap().optional().describe('How many such requests.'),
    method: method.unwrap().optional().describe('"auto" or the id of a method.'),
  })
  .describe('The fields of the baseline that are other here. A field that would contradict one of them is left out.')
  .meta({ id: 'InferenceChange' })
export type InferenceChange = z.infer<typeof InferenceChange>

export const ComparisonVariant = z
  .strictObject({
    name: z.string().min(1).max(LONGEST_NAME).optional().describe('What to call it in the answer.'),
    change: InferenceChange.optional().describe('What is other than in the baseline; of inference only.'),
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
  .describe('One other way.')
  .meta({ id: 'ComparisonVariant' })
export type ComparisonVariant = z.infer<typeof ComparisonVariant>

const ComparisonInclude = z.enum(['estimates']).describe('What a comparison shows beside its numbers.').meta({ id: 'ComparisonInclude' })

export const ComparisonRequest = z
  .strictObject({
    baseline: InferenceRequest.optional().describe('What requests to a model are compared with.'),
    baselineTraining: TrainingRequest.optional().describe('In place of baseline: what trainings are compared with.'),
    variants: z.array(ComparisonVariant).min(1).max(MOST_VARIANTS).describe('The other ways.'),
    include: z.array(ComparisonInclude).max(1).default([]).describe('"estimates": every estimate whole, with its steps and citations.'),
  })
  .describe('What if: one way, and other ways to do the same.')
  .meta({ id: 'ComparisonRequest' })
export type ComparisonRequest = z.infer<typeof ComparisonRequest>
