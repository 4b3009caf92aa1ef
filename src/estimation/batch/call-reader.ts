import { AT } from '../../schemas/place.js'
import { readUsage } from '../usage/read-usage.js'
import { heldUsage } from '../usage/usage-request-in.js'

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

type Read = { readonly item: unknown } | { readonly skipped: string; readonly reference: null }
type Counts = Readonly<Record<string, number>>

/** Kinds of lines in the log of a session of Codex. */
const KINDS = ['session_meta', 'turn_context', 'event_msg', 'response_item', 'compacted']

/**
 * Reads the lines of Codex's log; undefined of any other value. The model stands in the context of a turn, and the counts are
 * sums since the session began: each call is what they grew by.
 */
function codexReader(): (received: unknown) => Read | undefined {
  let model: string | undefined
  let before: Counts = {}
  return (received) => {
    const line = codexLine(received)
    if (!line) return undefined
    const { type, payload, timestamp } = line
    if (type === 'session_meta') before = {}
    if (typeof payload['model'] === 'string') model = payload['model']
    const total = type === 'event_msg' && payload['type'] === 'token_count' ? countsIn(payload['info'], 'total_token_usage') : undefined
    if (!total) return { skipped: `it is a line of Codex of type ${type}, which counts nothing`, reference: null }
    const usage = grownBy(total, before) ?? countsIn(payload['info'], 'last_token_usage') ?? total
    before = total
    if (Object.values(usage).every((count) => count === 0))
      return { skipped: 'it repeats the counts of the line before it', reference: null }
    const at = AT.safeParse(timestamp).success ? { at: timestamp } : {}
    return { item: { ...(model !== undefined && { model }), usage, ...at } }
  }
}

function codexLine(received: unknown) {
  if (!isObject(received) || !isObject(received['payload']) || typeof received['type'] !== 'string') return undefined
  const { type, payload, timestamp } = received as { type: string; payload: Readonly<Record<string, unknown>>; timestamp?: unknown }
  return KINDS.includes(type) ? { type, payload, timestamp } : undefined
}

function countsIn(info: unknown, name: string): Counts | undefined {
  const counts = isObject(info) ? info[name] : undefined
  if (!isObject(counts)) return undefined
  return Object.fromEntries(Object.entries(counts).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}

/** Undefined where a sum became less: another session began. */
function grownBy(total: Counts, before: Counts): Counts | undefined {
  const grown = Object.entries(total).map(([name, count]): [string, number] => [name, count - (before[name] ?? 0)])
  return grown.some(([, count]) => count < 0) ? undefined : Object.fromEntries(grown)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
