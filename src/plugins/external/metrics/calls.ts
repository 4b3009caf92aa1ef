import { Counter, type Registry } from 'prom-client'
import type { LeftAside } from '../../../schemas/otlp.js'

/** A call to a model from a trace, and its cost. */
export type CountedCall = {
  readonly model: string
  /** The values of the attributes that TRACE_TAGS names, in its order. */
  readonly tags: readonly string[]
  readonly energyKwh: number
  readonly carbonGco2e: number
  /** Without the cached ones. */
  readonly inputTokens: number
  readonly cachedInputTokens: number
  readonly outputTokens: number
}
type Spans = LeftAside & { readonly other: number; readonly rejected: number; readonly counted: number }

export type CallMetrics = {
  /** Adds a call up. */
  readonly called: (call: CountedCall) => void
  /** Counts the spans of an export by outcome. */
  readonly spans: (spans: Spans) => void
}

type Total = Record<'calls' | 'energyKwh' | 'carbonGco2e' | (typeof TOKENS)[number], number>

/** Callers write the values of tags: series beyond this number are added up as one. */
const MOST_SERIES = 1000
const LONGEST_VALUE = 100
const OTHER = 'other'
const TOKENS = ['inputTokens', 'cachedInputTokens', 'outputTokens'] as const

/** The cost of the calls in traces, by model and by the attributes that `tags` names. */
export function callMetrics(registry: Registry, tags: readonly string[]): CallMetrics {
  const tallies = { labels: ['model', ...tags.map(labelOf)], sums: new Map<string, Sum>(), spans: new Map<string, number>() }
  const { sums, spans } = tallies
  registerTallies(registry, tallies)

  function sumOf(values: readonly string[]): Total {
    const key = JSON.stringify(values)
    const known = sums.get(key)
    if (known) return known.total
    if (sums.size >= MOST_SERIES && values.some((value) => value !== OTHER)) return sumOf(values.map(() => OTHER))
    const total = { calls: 0, energyKwh: 0, carbonGco2e: 0, inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 }
    sums.set(key, { values, total })
    return total
  }
  return {
    called: (call) => {
      const total = sumOf([call.model, ...call.tags.map((value) => value.slice(0, LONGEST_VALUE))])
      total.calls += 1
      total.energyKwh += call.energyKwh
      total.carbonGco2e += call.carbonGco2e
      for (const tokens of TOKENS) total[tokens] += call[tokens]
    },
    spans: (counts) => {
      for (const [outcome, count] of Object.entries(counts)) if (count > 0) spans.set(outcome, (spans.get(outcome) ?? 0) + count)
    },
  }
}

type Sum = { readonly values: readonly string[]; readonly total: Total }
type Tallies = { readonly labels: readonly string[]; readonly sums: ReadonlyMap<string, Sum>; readonly spans: ReadonlyMap<string, number> }

// The metrics library is updated only when the metrics are read, as for estimates.
function registerTallies(registry: Registry, { labels, sums, spans }: Tallies): void {
  const labelled = (values: readonly string[]) => Object.fromEntries(labels.map((label, index) => [label, values[index] ?? '']))
  const counter = (name: string, help: string, labelNames: readonly string[], tell: (counter: Counter) => void) =>
    new Counter({
      name,
      help,
      labelNames: [...labelNames],
      registers: [registry],
      collect() {
        this.reset()
        tell(this)
      },
    })
  const summed = (name: string, help: string, field: 'calls' | 'energyKwh' | 'carbonGco2e') =>
    counter(name, help, labels, (one) => {
      for (const { values, total } of sums.values()) one.inc(labelled(values), total[field])
    })
  summed('wattprint_calls_total', 'Calls to models that traces told of.', 'calls')
  summed('wattprint_calls_energy_kwh_total', 'Energy of these calls, as estimated.', 'energyKwh')
  summed('wattprint_calls_carbon_gco2e_total', 'Carbon of these calls, location-based and embodied, as estimated.', 'carbonGco2e')
  counter(
    'wattprint_calls_tokens_total',
    'Tokens of these calls: of the prompt, cached ones apart, and generated.',
    [...labels, 'tokens'],
    (one) => {
      for (const { values, total } of sums.values())
        for (const tokens of TOKENS) one.inc({ ...labelled(values), tokens: tokens.replace(/Tokens$/, '') }, total[tokens])
    },
  )
  counter('wattprint_trace_spans_total', 'Spans of exports of traces, by what became of them.', ['outcome'], (one) => {
    for (const [outcome, count] of spans) one.inc({ outcome }, count)
  })
}

/** service.name is service_name: names of labels have no dots. */
function labelOf(attribute: string): string {
  return attribute.replaceAll(/\W/g, '_')
}
