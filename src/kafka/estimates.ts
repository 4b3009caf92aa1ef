import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import { estimateItem } from '../estimation/batch/batch-item.js'
import { callReader } from '../estimation/batch/call-reader.js'
import { shown } from '../estimation/batch/shown.js'
import { nextTurn } from '../plugins/event-loop-turns.js'
import { jsonText } from '../schemas/parse-request.js'

const NUMBERS = { detail: 'numbers' } as const
const CALLS_AT_ONCE = 32

/** Returns the estimate of each call of a message as a line of JSON: the batch answer of detail=numbers, with the id of the call. */
export async function estimatesOf(received: readonly (() => unknown)[], catalog: Catalog, instance: string): Promise<string[]> {
  const read = callReader()
  const lines: string[] = []
  for (const [index, one] of received.entries()) {
    const line = estimateOf(one, read, { catalog, instance })
    if (line !== undefined) lines.push(line)
    if (index % CALLS_AT_ONCE === CALLS_AT_ONCE - 1) await nextTurn()
  }
  return lines
}

type Around = { readonly catalog: Catalog; readonly instance: string }

/** The estimate of one entry; undefined if it is no call or cannot be read. Unreadable entries are among the dead letters. */
function estimateOf(received: () => unknown, read: ReturnType<typeof callReader>, { catalog, instance }: Around): string | undefined {
  try {
    const told = read(received())
    if ('skipped' in told) return undefined
    const { id, item } = bare(told.item)
    const answered = estimateItem(item, catalog, NUMBERS)
    return jsonText({ id: id ?? told.id ?? answered.reference, ...shown(answered, instance, NUMBERS) })
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

/** Separates the id of a call, and removes its tags, which an estimate does not use. */
function bare(item: unknown): { readonly id?: unknown; readonly item: unknown } {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return { item }
  const { id } = item as { readonly id?: unknown }
  return { id, item: Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'id' && name !== 'tags')) }
}
