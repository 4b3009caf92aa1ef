import type { InferenceRequest } from './inference-request.js'
import type { WorkType } from './work.js'

/**
 * What the calls of a cell share, besides the hour and the workspace. Names are as they were asked for: what a later catalog
 * makes of them is found when a report is made.
 */
export type CellKey = {
  /** Null where the call describes a model of its own, which is among the settings. */
  readonly model: string | null
  /** The id of the model that the name was understood as when the first of the calls arrived; null where none was. */
  readonly resolved: string | null
  readonly work: WorkType
  readonly operator: string | null
  readonly region: string | null
  readonly zone: string | null
  /** All else of the request that is no amount: hardware, precision, method, the fields of other work that are no amounts. */
  readonly settings: CellSettings
  /** Only those that LEDGER_TAGS lists. */
  readonly tags: Readonly<Record<string, string>>
  /** The amounts that each call says, in the order of AMOUNTS. */
  readonly amounts: readonly string[]
  /**
   * The power of two below the context and below each other amount but tokens, and the power of four below what was generated, so
   * that only calls of about one size share a cell.
   */
  readonly octaves: Readonly<Record<string, number>>
}
export type CellSettings = Readonly<Partial<Omit<InferenceRequest, 'model' | 'operator' | 'region' | 'zone' | 'at'>>>

/** How many amounts beside tokens one call may have: rerank has three, and a price. */
export const MOST_OTHER_AMOUNTS = 4

/** What is added up of the calls of a cell, each a column of the database. All but `calls` count a call as often as it has requests. */
export const CELL_SUMS = [
  'calls',
  'requests',
  'inputTokens',
  'cachedInputTokens',
  'reasoningTokens',
  'outputTokens',
  /** Generated tokens times the mean context in which each was generated. */
  'generationContext',
  /** The logarithm of the observed speed. */
  'logSpeed',
  'amount1',
  'amount2',
  'amount3',
  'amount4',
] as const
export type CellSums = Readonly<Record<(typeof CELL_SUMS)[number], number>>

/** The calls of one hour that are alike. */
export type Cell = {
  /** As an ISO time: 2026-11-01T12:00:00Z. */
  readonly hour: string
  readonly key: CellKey
  readonly sums: CellSums
}

/** A call as the ledger keeps it: what it adds to its cell, and by what it is known again. */
export type KeptCall = Cell & {
  /** Its own id, or the ids of its trace and span, or its line. */
  readonly id: string
}
