import { AT } from '../../schemas/place.js'
import { readUsage } from '../usage/read-usage.js'
import { heldUsage } from '../usage/usage-request-in.js'

/**
 * What was read from an item: the request itself, or the request inside it with the id of its log entry; or, for an item that is not a
 * call to a model, the reason why it is skipped.
 */
type Told = { readonly item: unknown; readonly id?: string | undefined } | Skipped
export type Skipped = { readonly skipped: string; readonly reference: string | null }
/** Reads the items of one batch or stream in their order, because logs say once what holds for the lines after it. */
export type CallReader = (received: unknown) => Told

/** References that are remembered to recognise a repeated call. In a longer stream the oldest are forgotten. */
const MOST_REFERENCES = 100_000
/** Columns of a table that the answer to its header names. */
const MOST_COLUMNS = 30

/**
 * A reader for one batch or stream. A line of a log in which no model computed anything is skipped, with the reason. Claude Code writes
 * an answer on several lines, which are read as one call. With `once`, every item whose reference occurred before is skipped too.
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

/**
 * The item where its reference is new, else a skipped one. Where `grows` is true, later lines repeat a call with higher counts: such a
 * line becomes the item of what was generated since the line before.
 */
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
  // The growth since the first line of a call counts as a call, with an id of its own.
  return { item: grown, id: id === undefined ? undefined : `${id}+${generated}` }
}

function tokensIn(usage: object) {
  try {
    return readUsage(usage).tokens
  } catch {
    // An invalid item gets its error later, when it is estimated.
    return undefined
  }
}

/** How the columns of a table were read, as a sentence; undefined where the value is not the header of a table. */
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

/** The types of lines in the log of a Codex session. */
const KINDS = ['session_meta', 'turn_context', 'event_msg', 'response_item', 'compacted']

/**
 * A reader for the lines of Codex's log, which returns undefined for any other value. Codex names the model once for each turn and
 * writes token counts as sums since the session began, so that a call is the difference of two sums.
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

/** The differences between two sums; undefined where one of them decreased, because then another session began. */
function grownBy(total: Counts, before: Counts): Counts | undefined {
  const grown = Object.entries(total).map(([name, count]): [string, number] => [name, count - (before[name] ?? 0)])
  return grown.some(([, count]) => count < 0) ? undefined : Object.fromEntries(grown)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
