import { tracesInProtobuf } from '../../test/support/otlp-protobuf.js'
import { seeded } from './seeded.js'

/** The calls and tokens that were sent, each call counted once. */
export type Sent = { calls: number; inputTokens: number; outputTokens: number }
export type Shape = 'protobuf' | 'lines'
type Call = {
  readonly id: number
  readonly at: string
  readonly model: string
  readonly inputTokens: number
  readonly outputTokens: number
}

const MODELS = ['gpt-4o', 'llama-3.1-70b', 'claude-sonnet-4-5', 'mixtral-8x7b']
const SHARE_SENT_TWICE = 0.08
/** A repeated call is sent at most this many calls later. */
const MOST_LATER = 20_000
const HOURS = 48
const HOUR_MS = 3_600_000

/**
 * Yields messages of `perMessage` calls, not ordered by time. Of each hundred calls eight are sent again, up to 20,000 calls later and to
 * any partition. The same seed gives the same messages. `sent` adds up each call once.
 */
export function* traffic(seed: number, calls: number, { perMessage = 50, shape }: { perMessage?: number; shape?: Shape } = {}) {
  const random = seeded(seed)
  const sent: Sent = { calls: 0, inputTokens: 0, outputTokens: 0 }
  const begin = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - HOURS * HOUR_MS
  const again: Call[] = []
  let waiting: Call[] = []
  const message = (): { readonly value: Buffer; readonly calls: number; readonly partition: number; readonly sent: Sent } => {
    const own = waiting
    waiting = []
    const written = shape ?? (random() < 0.5 ? 'protobuf' : 'lines')
    return {
      value: written === 'protobuf' ? inProtobuf(seed, own) : inLines(seed, own),
      calls: own.length,
      partition: Math.floor(random() * 4),
      sent,
    }
  }
  for (let id = 0; id < calls; id += 1) {
    const call = {
      id,
      at: new Date(begin + Math.floor(random() * HOURS * 3600) * 1000).toISOString(),
      model: MODELS[Math.floor(random() * MODELS.length)] ?? '',
      inputTokens: 1 + Math.floor(random() ** 3 * 8000),
      outputTokens: 1 + Math.floor(random() ** 2 * 1000),
    }
    sent.calls += 1
    sent.inputTokens += call.inputTokens
    sent.outputTokens += call.outputTokens
    waiting.push(call)
    if (random() < SHARE_SENT_TWICE) again.push(call)
    if (again.length > 0 && (again.length > MOST_LATER * SHARE_SENT_TWICE || random() < SHARE_SENT_TWICE)) {
      const place = Math.floor(random() * again.length)
      waiting.push(...again.splice(place, 1))
    }
    if (waiting.length >= perMessage) yield message()
  }
  for (const call of again) {
    waiting.push(call)
    if (waiting.length >= perMessage) yield message()
  }
  if (waiting.length > 0) yield message()
}

function inProtobuf(seed: number, calls: readonly Call[]): Buffer {
  return tracesInProtobuf(
    calls.map(({ id, at, model, inputTokens, outputTokens }) => ({
      traceId: `${hex(seed, 8)}${hex(id, 24)}`,
      spanId: hex(id + 1, 16),
      at,
      attributes: {
        'gen_ai.operation.name': 'chat',
        'gen_ai.request.model': model,
        'gen_ai.usage.input_tokens': inputTokens,
        'gen_ai.usage.output_tokens': outputTokens,
      },
    })),
    { 'service.name': 'gateway' },
  )
}

/** Calls as lines with the ids that their spans have, so that a call counts once even if it is repeated in the other shape. */
function inLines(seed: number, calls: readonly Call[]): Buffer {
  const lines = calls.map(({ id, ...call }) => JSON.stringify({ id: `${hex(seed, 8)}${hex(id, 24)}/${hex(id + 1, 16)}`, ...call }))
  return Buffer.from(lines.join('\n'))
}

function hex(value: number, letters: number): string {
  return value.toString(16).padStart(letters, '0')
}
