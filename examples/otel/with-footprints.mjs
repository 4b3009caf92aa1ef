// Reads OTLP traces, a line of JSON each as the collector's file exporter writes them, and writes them again with what each call
// to a model costs as attributes of its span. Node.js 20 or newer: node with-footprints.mjs http://localhost:3000 < spans.json
import { createInterface } from 'node:readline'

const [service = 'http://localhost:3000'] = process.argv.slice(2)
const JOULES_PER_KWH = 3.6e6

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') console.log(JSON.stringify(await withFootprints(JSON.parse(line))))
}

async function withFootprints(traces) {
  const answer = await fetch(`${service}/v1/otlp/traces?detail=full`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(traces),
  })
  if (!answer.ok) throw new Error(`${service} answered ${answer.status}: ${await answer.text()}`)
  const { items } = await answer.json()
  const estimates = new Map(items.filter(({ estimate }) => estimate).map(({ reference, estimate }) => [reference, estimate]))
  for (const { scopeSpans = [] } of traces.resourceSpans ?? []) {
    for (const { spans = [] } of scopeSpans) for (const span of spans) add(span, estimates.get(`${span.traceId}/${span.spanId}`))
  }
  return traces
}

function add(span, estimate) {
  if (!estimate) return
  const { energy, carbon, water, method, catalogRevision } = estimate
  const joules = energy.value * JOULES_PER_KWH
  const tokens = tokensOf(span)
  const numbers = {
    'gen_ai.infrastructure.energy': joules,
    ...(tokens > 0 && { 'gen_ai.infrastructure.energy.per_token': joules / tokens }),
    'wattprint.energy.low': energy.low * JOULES_PER_KWH,
    'wattprint.energy.high': energy.high * JOULES_PER_KWH,
    'wattprint.carbon': carbon.total.value,
    'wattprint.water': water.total.value,
  }
  const texts = { 'wattprint.method': method.id, 'wattprint.catalog_revision': catalogRevision }
  span.attributes = [
    ...(span.attributes ?? []),
    ...Object.entries(numbers).map(([key, doubleValue]) => ({ key, value: { doubleValue } })),
    ...Object.entries(texts).map(([key, stringValue]) => ({ key, value: { stringValue } })),
  ]
}

/** Tokens of the answer, which the work is for. */
function tokensOf({ attributes = [] }) {
  const found = attributes.find(({ key }) => key === 'gen_ai.usage.output_tokens')
  return Number(found?.value.intValue ?? found?.value.doubleValue ?? 0)
}
