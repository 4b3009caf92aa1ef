import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import { ledgerReader } from '../ledger/call-reader.js'
import { eventsOf, spansOf } from '../plugins/app/otlp/log-record.js'
import { otlpProtobuf } from '../plugins/app/otlp/protobuf.js'
import type { SentSpan } from '../plugins/app/otlp/span.js'
import { ledgerItemOf } from '../plugins/app/otlp/span-call.js'
import { callsIn, type TraceMemory, traceMemory } from '../plugins/app/otlp/trace-calls.js'
import { nextTurn } from '../plugins/event-loop-turns.js'
import type { KeptCall } from '../schemas/ledger-call.js'
import { OtlpLogs, OtlpTraces } from '../schemas/otlp.js'
import { parseRequest } from '../schemas/parse-request.js'

/** What a message contains: its calls, the number of entries that are not calls, and the errors in the others. */
export type ReadMessage = {
  readonly calls: readonly KeptCall[]
  readonly ignored: number
  readonly refused: readonly Refused[]
  /** The entries as a batch accepts them, with their id and tags. */
  readonly received: readonly (() => unknown)[]
}
/** An entry that was refused: its index in the message, and why. */
export type Refused = { readonly index: number; readonly problem: DomainError }
type Received = {
  readonly value: Buffer | null
  /** When the message was sent, as an ISO time; undefined if its time is missing or impossible. */
  readonly sentAt: string | undefined
}
type Reading = { readonly catalog: Catalog; readonly arrivedAt: string; readonly keptFrom: string; readonly tags: readonly string[] }

/** More than fit into a message of the largest size that brokers accept by default. */
const MOST_SPANS = 1_000_000
/** Reading this many calls takes some milliseconds; after them heartbeats can be sent. */
const CALLS_AT_ONCE = 64
const OPENING = new Set(['{', '[', ' ', '\t', '\r', '\uFEFF'].map((letter) => letter.charCodeAt(0)))
const [TAB, LINE_FEED, RETURN, SPACE] = [9, 10, 13, 32]
const LOOKED_AT = 256
const UTF_8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Returns a reader of messages as gateways, services and OpenTelemetry collectors write them: an export of traces or logs in
 * protobuf or JSON, a call, an answer or a log entry in JSON, an array of these, or one of them on each line. The first bytes decide
 * which of these a message is. Errors of a message or an entry are in `refused`.
 */
export async function messageReader() {
  const { exportedIn } = await otlpProtobuf()
  // Calls counted before are recognised by their id in the ledger, because a message is read again when its transaction failed.
  const memory: TraceMemory = { above: traceMemory().above }
  return async ({ value, sentAt }: Received, reading: Reading): Promise<ReadMessage> => {
    if (value === null || value.length === 0) return { calls: [], ignored: 1, refused: [], received: [] }
    try {
      const found = OPENING.has(value[0] ?? 0) ? valuesIn(textOf(value)) : binaryIn(value, exportedIn)
      const { items, ignored } = 'spans' in found ? await itemsOf(found.spans, reading, memory) : { items: found.values, ignored: 0 }
      return await readAll(items, { ...reading, sentAt }, ignored)
    } catch (error) {
      if (error instanceof DomainError) return { calls: [], ignored: 0, refused: [{ index: 0, problem: error }], received: [] }
      throw error
    }
  }
}

type Found = { readonly spans: Iterable<SentSpan> } | { readonly values: readonly (() => unknown)[] }

/**
 * Reads a message as protobuf if it begins with a line feed, which is the tag of the first resource of an export, and else as text. A
 * text may begin with a blank line, and is then read as text when protobuf fails.
 */
function binaryIn(value: Buffer, exportedIn: Awaited<ReturnType<typeof otlpProtobuf>>['exportedIn']): Found {
  if (value[0] !== LINE_FEED) return valuesIn(textOf(value))
  try {
    return { spans: exportedIn(value, MOST_SPANS) }
  } catch (error) {
    if (!looksLikeText(value)) throw error
    return valuesIn(textOf(value))
  }
}

function looksLikeText(value: Buffer): boolean {
  const start = value.subarray(0, LOOKED_AT)
  return start.every((byte) => byte >= SPACE || byte === LINE_FEED || byte === TAB || byte === RETURN)
}

function textOf(value: Buffer): string {
  try {
    return UTF_8.decode(value)
  } catch {
    throw new DomainError(
      'malformed-body',
      'The message is neither an OpenTelemetry export in protobuf nor UTF-8 text. Write JSON or OTLP.',
    )
  }
}

function valuesIn(text: string): Found {
  const whole = parsed(text)
  if (whole === undefined) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    if (lines.length < 2) throw notJson('The message')
    return { values: lines.map((line, index) => () => parsed(line) ?? raise(notJson(`Line ${index + 1} of the message`))) }
  }
  if (Array.isArray(whole)) return { values: whole.map((one: unknown) => () => one) }
  if (typeof whole === 'object' && whole !== null) {
    if ('resourceSpans' in whole) return { spans: spansOf(parseRequest(OtlpTraces, whole)) }
    if ('resourceLogs' in whole) return { spans: eventsOf(parseRequest(OtlpLogs, whole)) }
    if ('resourceMetrics' in whole) return { spans: [] }
  }
  return { values: [() => whole] }
}

/** Undefined if the text is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Items = { readonly items: readonly (() => unknown)[]; readonly ignored: number }

async function itemsOf(spans: Iterable<SentSpan>, { catalog, tags }: Reading, memory: TraceMemory): Promise<Items> {
  const all = [...spans]
  const { calls } = await callsIn(all, nextTurn, memory)
  return { items: calls.map((call) => () => ledgerItemOf(call, catalog, tags)), ignored: all.length - calls.length }
}

async function readAll(
  items: Items['items'],
  reading: Reading & { readonly sentAt: string | undefined },
  before: number,
): Promise<ReadMessage> {
  const read = ledgerReader(reading)
  const calls: KeptCall[] = []
  const refused: Refused[] = []
  let ignored = before
  for (const [index, item] of items.entries()) {
    const told = readOne(read, item)
    if ('call' in told) calls.push(told.call)
    else if ('problem' in told) refused.push({ index, problem: told.problem })
    else ignored += 1
    if (index % CALLS_AT_ONCE === CALLS_AT_ONCE - 1) await nextTurn()
  }
  return { calls, ignored, refused, received: items }
}

function readOne(read: ReturnType<typeof ledgerReader>, item: () => unknown): ReturnType<typeof read> {
  try {
    return read(item())
  } catch (error) {
    if (error instanceof DomainError) return { problem: error }
    throw error
  }
}

function notJson(what: string): DomainError {
  return new DomainError('malformed-line', `${what} is not JSON. Write a call, an array of calls, one call a line, or an export of OTLP.`)
}

function raise(error: DomainError): never {
  throw error
}
