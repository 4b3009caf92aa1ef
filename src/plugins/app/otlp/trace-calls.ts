import { LRUCache } from 'lru-cache'
import type { LeftAside } from '../../../schemas/otlp.js'
import type { SentSpan } from './span.js'
import { roleOf } from './span-call.js'

/** The calls to models in an export, and what was left out. */
export type TraceCalls = {
  readonly calls: readonly SentSpan[]
  /** Spans that are no calls to a model, and count nothing. */
  readonly otherSpans: number
  readonly leftAside: LeftAside
}

/** This many spans take some milliseconds; other requests are served in between. */
const SPANS_AT_ONCE = 256
/** About ten megabytes; a busy service sends this many in a few minutes. */
const MOST_REMEMBERED = 50_000

/** What is remembered of earlier exports: the counted calls, unless the ledger knows them, and their ancestors. */
export type TraceMemory = { readonly counted?: LRUCache<string, true>; readonly above: LRUCache<string, true> }

/** Nothing remembered yet; of more than 50,000 of each the oldest are forgotten. */
export function traceMemory(): TraceMemory {
  return { counted: new LRUCache({ max: MOST_REMEMBERED }), above: new LRUCache({ max: MOST_REMEMBERED }) }
}

/**
 * The calls to models in an export. A trace is a tree. A span is not counted if one beneath it is, because frameworks above
 * clients, gateways above SDKs and agents above all of them repeat their counts. Spans are sent when they end, children first; so
 * with a `memory` this works across exports too, and an export that is sent again adds nothing. Each span that is not counted is
 * counted by its reason. `yieldTurn` lets other requests run meanwhile.
 */
export async function callsIn(spans: Iterable<SentSpan>, yieldTurn: () => Promise<unknown>, memory?: TraceMemory): Promise<TraceCalls> {
  const parents = new Map<string, string>()
  const found: SentSpan[] = []
  const leaves: string[] = []
  const leftAside = { agents: 0, countedBeneath: 0, fromCache: 0, failed: 0, repeated: 0 }
  let [seen, otherSpans] = [0, 0]
  for (const sent of spans) {
    if (++seen % SPANS_AT_ONCE === 0) await yieldTurn()
    const { span } = sent
    const [key, parent] = [keyOf(span.traceId, span.spanId), keyOf(span.traceId, span.parentSpanId)]
    const role = roleOf(span)
    const isRepeated = key !== '' && (parents.has(key) || memory?.counted?.has(key) === true)
    if (key !== '' && !parents.has(key)) parents.set(key, parent === key ? '' : parent)
    if (isRepeated && role !== 'other') leftAside.repeated += 1
    else if (role === 'other') otherSpans += 1
    else if (role === 'agent') leftAside.agents += 1
    else if (role !== 'call') leftAside[role] += 1
    else found.push(sent)
    if (role === 'call' || role === 'fromCache' || memory?.above.has(key) === true) leaves.push(key)
  }
  const above = ancestorsOf(leaves, parents)
  const calls = found.filter(({ span: { traceId, spanId } }) => {
    const key = keyOf(traceId, spanId)
    return !above.has(key) && memory?.above.has(key) !== true
  })
  for (const key of above) memory?.above.set(key, true)
  for (const { span } of calls) if (span.spanId !== '') memory?.counted?.set(keyOf(span.traceId, span.spanId), true)
  return { calls, otherSpans, leftAside: { ...leftAside, countedBeneath: found.length - calls.length } }
}

/** Forgets that calls were counted. */
export function forgetCounted({ counted }: TraceMemory, calls: readonly SentSpan[]): void {
  for (const { span } of calls) counted?.delete(keyOf(span.traceId, span.spanId))
}

/**
 * All ancestors of these spans. Each span is visited once, so a chain of any length, or a ring, takes time in proportion to its
 * links.
 */
function ancestorsOf(keys: readonly string[], parents: ReadonlyMap<string, string>): ReadonlySet<string> {
  const above = new Set<string>()
  for (const leaf of keys) {
    let key = parents.get(leaf) ?? ''
    while (key !== '' && !above.has(key)) {
      above.add(key)
      key = parents.get(key) ?? ''
    }
  }
  return above
}

/** Empty of a span without an id, which has no place in a tree. */
function keyOf(traceId: string, spanId: string): string {
  return spanId === '' ? '' : `${traceId}/${spanId}`
}
