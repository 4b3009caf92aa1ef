import { AT } from '../../schemas/place.js'

type Read = { readonly item: unknown } | { readonly skipped: string; readonly reference: null }
type Counts = Readonly<Record<string, number>>

/** Kinds of lines in the log of a session of Codex. */
const KINDS = ['session_meta', 'turn_context', 'event_msg', 'response_item', 'compacted']

/**
 * Reads the lines of Codex's log; undefined of any other value. The model stands in the context of a turn, and the counts are
 * sums since the session began: each call is what they grew by.
 */
export function codexReader(): (received: unknown) => Read | undefined {
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
