import type { Prisma } from '../../generated/prisma/client.js'
import type { AnyRecord } from '../../schemas/record.js'
import { citedSources } from '../checks/check-records.js'

type Change = Prisma.ChangeGetPayload<object>
/** What a record was before it cited a source: a user's own, or null where none of a user's stood there. */
export type Former = { readonly record: AnyRecord | null } | { readonly refused: string }

/**
 * Goes back through the changes of a user's record, given newest first, from its digest now to before it cited the source.
 * Only imports are gone back over: what a person wrote since then is not undone.
 */
export function formerRecord(changes: readonly Change[], digestNow: string, source: string): Former {
  // What was deleted or withdrawn led to a state that an older change wrote.
  const writing = changes.filter(({ action }) => action !== 'delete')
  let digest: string | null = digestNow
  for (const [index, { action, before, digestBefore, digestAfter }] of writing.entries()) {
    if (digestAfter !== digest) continue
    if (action !== 'import') return { refused: 'was written since by somebody, who has to change or delete it' }
    // A bundled record that an import covers is in its `before` too, but nothing of a user's led to it.
    if (!writing.slice(index + 1).some((older) => older.digestAfter === digestBefore)) return { record: null }
    if (!citesOf(before).has(source)) return { record: before as AnyRecord }
    digest = digestBefore
  }
  return { refused: 'has no changes on record' }
}

/** The ids of the sources that a record cites. */
export function citesOf(record: unknown): Set<string> {
  return new Set(citedSources(record, []).map((cited) => cited.source))
}
