import type { BatchSummaries } from '../schemas/batch.js'

type Item = BatchSummaries['items'][number]

/** What an item of a batch holds in place of its estimate, by the detail that was asked for. */
export const BATCH_VIEWS = `extend type BatchItem {
  """In place of the estimate, with detail: summary."""
  summary: SummaryItem
  """In place of the estimate, with detail: numbers."""
  numbers: NumbersItem
}`

/** What answers these fields. */
export const BATCH_VIEW_RESOLVERS = {
  BatchItem: {
    summary: (item: Item) => ('model' in item ? item : null),
    numbers: (item: Item) => ('energy' in item && !('model' in item) ? item : null),
  },
}
