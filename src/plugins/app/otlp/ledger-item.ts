import type { Catalog } from '../../../catalog/catalog.js'
import { Line } from '../../../schemas/text.js'
import { LONGEST_NAME } from '../../../schemas/unit.js'
import type { SentSpan } from './span.js'
import { itemOfCall } from './span-call.js'

/** A call as the ledger reads it, with those of its attributes and its resource's that are kept as tags. */
export function ledgerItemOf(call: SentSpan, catalog: Catalog, tags: readonly string[]): Record<string, unknown> {
  const item = itemOfCall(call, catalog)
  const isKnownByAll = hasNoId(call)
  if (isKnownByAll) item['reference'] = undefined
  // What a call is known by stays the same: it has its tags, although there may be none.
  if (isKnownByAll || tags.length > 0) item['tags'] = tagsOf(call, tags)
  return item
}

/** A span without ids is known by all that it says: its reference would be that of all such spans. */
function hasNoId({ span: { traceId, spanId } }: SentSpan): boolean {
  return traceId === '' || spanId === ''
}

function tagsOf({ span, resource }: SentSpan, names: readonly string[]): Record<string, string> {
  const found = names.flatMap((name): [string, string][] => {
    const value = span.attributes.get(name) ?? resource.get(name)
    const text = String(value ?? '').slice(0, LONGEST_NAME)
    // A call is not lost because somebody put a line break into its tag.
    return Line.safeParse(text).success ? [[name, text]] : []
  })
  return Object.fromEntries(found)
}
