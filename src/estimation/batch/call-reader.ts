import { readUsage } from '../usage/read-usage.js'
import { heldUsage } from '../usage/usage-request-in.js'
import { codexReader } from './codex-log.js'

/**
 * What an item says: itself, or the request that it holds, with what it is known by in its log; or why it is no call that cost
 * anything.
 */
type Told = { readonly item: unknown; readonly id?: string | undefined } | Skipped
export type Skipped = { readonly skipped: string; readonly reference: string | null }
/** Reads the items of one batch or stream in their order, because logs say once what holds for the lines after it. */
export type CallReader = (received: unknown) => Told

/** References that are remembered; of a stream of more the oldest are forgotten. */
const MOST_REFERENCES = 100_000
/** Columns whose reading is said one by one. */
const MOST_COLUMNS = 30

/**
 * Starts to read. A line of a log in which no model computed is skipped, with the reason. What the log itself repeats, as Claude
 * Code writes an answer on several lines, is one call; with `once` so is whatever has a reference that came before.
 */
export function callReader(once = false): CallReader {
  const codex = codexReader()
  const seen = new Map<string, number>()
  return (received) => {
    const header = headerIn(received)
    if (header !== undefined) return skipped(header)
    const told = codex(received)
    if (told) return told
    const held = heldUsage(received)
    if (held && 'nothing' in held) return { skipped: held.nothing, reference: held.reference }
    const item = held?.request ?? received
    const id = held?.id
    if (!once && held?.isRepeated !== true) return { item, id }
    return onlyOnce({ item, id }, seen, held?.isRepeated === true)
  }
}

/** The item where its reference is new. Of a log whose snapshots grow, what was generated since the one before. */
function onlyOnce(told: { readonly item: unknown; readonly id: string | undefined }, seen: Map<string, number>, grows: boolean): Told {
  const { item, id } = told
  const { reference, usage, ...others } = item as { readonly reference?: unknown; readonly usage?: unknown }
  if (typeof reference !== 'string') return told
  const before = seen.get(reference)
  const tokens = grows && typeof usage === 'object' && usage !== null ? tokensIn(usage) : undefined
  const generated = tokens ? tokens.reasoningTokens + tokens.outputTokens : 0
  if (before !== undefined && generated <= before) return skipped(`the call "${reference}" came before`, reference)
  if (before === undefined && seen.size >= MOST_REFERENCES) for (const oldest of seen.keys()) if (seen.delete(oldest)) break
  seen.set(reference, generated)
  if (before === undefined || !tokens) return told
  const prompt = tokens.inputTokens + before
  const grown = { ...others, reference, inputTokens: prompt, cachedInputTokens: prompt, outputTokens: generated - before }
  // What came after the first of its lines is a call of its own.
  return { item: grown, id: id === undefined ? undefined : `${id}+${generated}` }
}

function tokensIn(usage: object) {
  try {
    return readUsage(usage).tokens
  } catch {
    // Refused in its place, when it is estimated.
    return undefined
  }
}

/** What the header of a table was read as, where this is one. */
function headerIn(received: unknown): string | undefined {
  if (typeof received !== 'object' || received === null || !('columns' in received) || Object.keys(received).length > 1) return undefined
  const { columns } = received
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns)) return undefined
  const all = Object.entries(columns)
  const [read, others] = [all.slice(0, MOST_COLUMNS), all.length - MOST_COLUMNS]
  return `the header of the table: ${read.map(([name, field]) => `${name} ${typeof field === 'string' ? `is read as ${field}` : 'is not read'}`).join(', ')}${others > 0 ? `, and ${others} more` : ''}`
}

function skipped(reason: string, reference: string | null = null): Skipped {
  return { skipped: reason, reference }
}
