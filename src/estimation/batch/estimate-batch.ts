import type { Catalog } from '../../catalog/catalog.js'
import { DomainError } from '../../errors.js'
import type { Batch, BatchAnswer, BatchSummaries } from '../../schemas/batch.js'
import { MOST_BATCH_ITEMS } from '../../schemas/unit.js'
import { checkView } from '../answer.js'
import { estimateItem } from './batch-item.js'
import { count, endOf, startBatch } from './batch-sums.js'
import { callReader } from './call-reader.js'
import { shown } from './shown.js'

/** Items estimated before other requests get a turn: they take some milliseconds together. */
const ITEMS_AT_ONCE = 32

type Around = { readonly instance: string; readonly yieldTurn: () => Promise<unknown> }

/**
 * The answers to a batch, in the order of its items, with their totals. An item that fails has its error in its place. `yieldTurn` is
 * awaited now and then, so that other requests get a turn. Throws batch-too-large for too many items.
 */
export async function estimateBatch(
  batch: Batch,
  catalog: Catalog,
  { instance, yieldTurn }: Around,
): Promise<BatchAnswer | BatchSummaries> {
  const { requests, groupBy, detail, fields, once } = batch
  checkView(batch)
  const view = { detail, fields }
  if (requests.length > MOST_BATCH_ITEMS) throw tooManyItems(requests.length)
  const sums = startBatch(catalog, groupBy)
  const read = callReader(once === 'reference')
  const items: BatchSummaries['items'] = []
  for (const [index, received] of requests.entries()) {
    const told = read(received)
    const answered = 'skipped' in told ? told : estimateItem(told.item, catalog, view)
    count(sums, answered)
    items.push({ index, ...shown(answered, instance, view) })
    if (index % ITEMS_AT_ONCE === ITEMS_AT_ONCE - 1) await yieldTurn()
  }
  return { items, ...endOf(sums) }
}

function tooManyItems(items: number): DomainError {
  const detail = `A batch takes ${MOST_BATCH_ITEMS} items, and this one has ${items}. Split it, or send it as newline-delimited JSON, which may have any number of lines.`
  return new DomainError('batch-too-large', detail, [{ pointer: '/requests', detail: `at most ${MOST_BATCH_ITEMS} items` }])
}
