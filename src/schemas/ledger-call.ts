import { z } from 'zod'
import { InferenceItem, UsageItem } from './batch-request.js'
import { LONGEST_NAME } from './limits.js'
import { Problem } from './problem.js'
import { Line } from './text.js'

/** So many of an answer are told; whoever has more mends these first. */
export const MOST_TOLD = 100
const MOST_TAGS = 20
const LONGEST_ID = 500

/** What a call may say beside its request. */
const CALL_FIELDS = {
  id: z
    .string()
    .min(1)
    .max(LONGEST_ID)
    .optional()
    .describe('What the call is known by when it is sent again: reference when absent, or else all that the call says.'),
  tags: z
    .record(z.string().min(1).max(LONGEST_NAME), Line.max(LONGEST_NAME))
    .refine((tags) => Object.keys(tags).length <= MOST_TAGS, `a call has at most ${MOST_TAGS} tags`)
    .optional()
    .describe('Whose it is: {"team": "search"}. Those that LEDGER_TAGS lists are kept; tag is one as well, of that name.'),
}

export const LedgerCall = InferenceItem.extend(CALL_FIELDS)
  .describe('A call to a model: a request for an estimate of an inference, with its time in at.')
  .meta({ id: 'LedgerCall' })
export type LedgerCall = z.infer<typeof LedgerCall>

export const LedgerUsageCall = UsageItem.extend(CALL_FIELDS)
  .describe('A call by its usage object: a request for an estimate by usage, with its time in at.')
  .meta({ id: 'LedgerUsageCall' })
export type LedgerUsageCall = z.infer<typeof LedgerUsageCall>

const count = z.int().min(0)

export const LedgerAnswer = z
  .strictObject({
    taken: count.describe('Calls that were counted now.'),
    repeated: count.describe('Calls that had been counted before, or came twice here.'),
    ignored: count.describe('What is no call that cost anything: lines of a log, calls that failed.'),
    reasons: z
      .array(
        z
          .strictObject({ reason: z.string().describe('The reason.'), count: count.describe('How many.') })
          .describe('Why lines were ignored, and how many.')
          .meta({ id: 'LedgerReason' }),
      )
      .describe(`Why what was ignored was, at most ${MOST_TOLD} reasons.`),
    problems: z
      .array(
        z
          .strictObject({ index: count.describe('Place of the call, or of its line, from 0; blank lines are counted.'), problem: Problem })
          .describe('A call that was not counted, and why.')
          .meta({ id: 'LedgerProblem' }),
      )
      .describe(`What is wrong with calls that were not counted, the first ${MOST_TOLD}.`),
    refused: count.describe('All calls that have a problem.'),
    tagsLeftOut: z.array(z.string()).describe('Tags of calls that LEDGER_TAGS does not list, and so were not kept.'),
  })
  .describe('What became of the calls. Those that were counted stay counted, whatever else is wrong: all may be sent again.')
  .meta({ id: 'LedgerAnswer' })
export type LedgerAnswer = z.infer<typeof LedgerAnswer>
