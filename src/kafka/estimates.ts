import type { Catalog } from '../catalog/catalog.js'
import { estimateItem } from '../estimation/batch/batch-item.js'
import { callReader } from '../estimation/batch/call-reader.js'
import { shown } from '../estimation/batch/shown.js'
import { withoutOwn } from '../ledger/call-reader.js'
import { nextTurn } from '../plugins/event-loop-turns.js'
import { jsonText } from '../schemas/json-text.js'
import { DomainError } from '../errors.js'

const NUMBERS = { detail: 'numbers' } as const
const CALLS_AT_ONCE = 32

/** What each of the calls of a message costs, as a line of JSON: what a batch answers to it by detail=numbers, and its id. */
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

/** Undefined of what cost nothing, or cannot be read: that is among the dead letters. */
function estimateOf(received: () => unknown, read: ReturnType<typeof callReader>, { catalog, instance }: Around): string | undefined {
  try {
    const { rest, own } = withoutOwn(received())
    const told = read(rest)
    if ('skipped' in told) return undefined
    const answered = estimateItem(told.item, catalog, NUMBERS)
    return jsonText({ id: own.id ?? told.id ?? answered.reference, ...shown(answered, instance, NUMBERS) })
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}
