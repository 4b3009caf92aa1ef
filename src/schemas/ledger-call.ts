import { z } from 'zod'
import { InferenceItem, UsageItem } from './batch.js'
import type { InferenceRequest } from './inference-request.js'
import { Problem } from './problem.js'
import { Line } from './text.js'
import { LONGEST_NAME } from './unit.js'
import type { WorkType } from './work.js'

/** Problems and reasons that one answer lists. */
export const MOST_TOLD = 100
const MOST_TAGS = 20
const LONGEST_ID = 500

/** The fields that a call has besides those of its request. */
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

export const TagUnderOther = z
  .strictObject({
    tag: z.string().describe('The tag.'),
    calls: count.describe('How many calls count under `other`.'),
    mostValues: count.describe('How many values of a tag the ledger keeps apart: LEDGER_TAG_VALUES.'),
    note: z.string().describe('The same in a sentence, with what to do.'),
  })
  .describe('A tag that has more values than the ledger keeps apart: calls with values that came later count under `other`.')
  .meta({ id: 'TagUnderOther' })
export type TagUnderOther = z.infer<typeof TagUnderOther>
/** A tag with more values than are kept apart, and the number of calls with one of the further values. */
export type OtherValues = Pick<TagUnderOther, 'tag' | 'calls'>
/** For each call, whether it was counted now; and by tag, how many of the counted calls count under `other`. */
export type KeptNow = { readonly isNew: readonly boolean[]; readonly otherValues: readonly OtherValues[] }

export const LedgerAnswer = z
  .strictObject({
    taken: count.describe('Calls that were counted now.'),
    repeated: count.describe('Calls that had been counted before, or came twice here.'),
    ignored: count.describe('Items that were skipped: lines of a log without a call, and calls that failed.'),
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
    tagsUnderOther: z
      .array(TagUnderOther)
      .optional()
      .describe('Tags of calls taken now that have more values than are kept apart; absent where there are none.'),
  })
  .describe('Which of the calls were counted. Counted calls stay counted even if others have a problem, so that all may be sent again.')
  .meta({ id: 'LedgerAnswer' })
export type LedgerAnswer = z.infer<typeof LedgerAnswer>

/**
 * What the calls of a cell share, besides the hour and the workspace. Names are stored as they were sent. They are looked up when a
 * report is made, so that a newer catalog applies.
 */
export type CellKey = {
  /** The name of the model as sent; null where the call has a customModel, which is part of the settings. */
  readonly model: string | null
  /** The id of the model that the name meant when the first of the calls arrived; null where no record had the name. */
  readonly resolved: string | null
  readonly work: WorkType
  readonly operator: string | null
  readonly region: string | null
  readonly zone: string | null
  /** All other fields of the request that are not amounts: hardware, precision, method, and such fields of its work. */
  readonly settings: CellSettings
  /** The tags that LEDGER_TAGS lists. */
  readonly tags: Readonly<Record<string, string>>
  /** The names of the amounts that each call gives, in the order of AMOUNTS. */
  readonly amounts: readonly string[]
  /**
   * The size class of the calls: the power of two below the context and below each amount other than tokens, and the power of four below
   * the generated tokens. Only calls of similar size share a cell.
   */
  readonly octaves: Readonly<Record<string, number>>
}
export type CellSettings = Readonly<Partial<Omit<InferenceRequest, 'model' | 'operator' | 'region' | 'zone' | 'at'>>>

/** The most amounts other than tokens of one call: rerank has three, and a price. */
export const MOST_OTHER_AMOUNTS = 4

/** The sums over the calls of a cell, each a column of the database. All but `calls` are multiplied by the requests of a call. */
export const CELL_SUMS = [
  'calls',
  'requests',
  'inputTokens',
  'cachedInputTokens',
  'reasoningTokens',
  'outputTokens',
  /** Generated tokens × the mean context in which they were generated. */
  'generationContext',
  /** The logarithm of the observed speed. */
  'logSpeed',
  'amount1',
  'amount2',
  'amount3',
  'amount4',
] as const
export type CellSums = Readonly<Record<(typeof CELL_SUMS)[number], number>>

/** A cell: the sum of similar calls of one hour. */
export type Cell = {
  /** The start of the hour as an ISO time: 2026-11-01T12:00:00Z. */
  readonly hour: string
  readonly key: CellKey
  readonly sums: CellSums
}

/** A call as the ledger stores it: what it adds to its cell, and the id by which it is recognised when it is sent again. */
export type KeptCall = Cell & {
  /** Its own id, the ids of its trace and span, or the content of its line. */
  readonly id: string
}
