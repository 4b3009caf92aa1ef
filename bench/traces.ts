/**
 * How many spans of calls to models one core counts in a second, sent in protobuf to /v1/traces as exporters send them: 512 at a time,
 * each once. `npm run build && npx tsx bench/traces.ts [exports]`
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tracesInProtobuf } from '../test/support/otlp-protobuf.js'
import { startServer } from './http/server-process.js'

const EXPORTS = Number(process.argv[2] ?? 300)
const PER_EXPORT = 512
const WARM_UP_EXPORTS = 60
const AT_ONCE = 4
const GOAL_SPANS = 40_000
/** The beginning of each id, which is replaced in each export. */
const MARK = Buffer.from('7e5f7e5f7e5f', 'hex')
const AT = '2025-01-01T00:00:00Z'

const template = tracesInProtobuf(
  Array.from({ length: PER_EXPORT }, (_, index) => ({
    traceId: MARK.toString('hex') + index.toString(16).padStart(20, '0'),
    spanId: MARK.toString('hex') + index.toString(16).padStart(4, '0'),
    at: AT,
    attributes: {
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'openai',
      'gen_ai.request.model': 'gpt-4o',
      'gen_ai.response.model': 'gpt-4o-2024-08-06',
      'gen_ai.usage.input_tokens': 900 + index,
      'gen_ai.usage.output_tokens': 100 + index,
    },
  })),
  { 'service.name': 'bench' },
)
const places: number[] = []
for (let at = template.indexOf(MARK); at >= 0; at = template.indexOf(MARK, at + MARK.length)) places.push(at)

const directory = await mkdtemp(join(tmpdir(), 'wattprint-bench-'))
const environment = { WATTPRINT_DATA_DIR: directory, RATE_LIMIT_PER_MINUTE: '0', OVERLOAD_DELAY_MILLISECONDS: '0' }
const profile = process.env['BENCH_CPU_PROFILE']
const server = await startServer(
  [...(profile === undefined ? [] : [`--cpu-prof-dir=${profile}`, '--cpu-prof']), 'dist/server.js'],
  '/readyz',
  environment,
)
try {
  await send(0, WARM_UP_EXPORTS)
  const before = await server.cpuSeconds()
  await send(WARM_UP_EXPORTS, EXPORTS)
  const spansPerCpuSecond = (EXPORTS * PER_EXPORT) / ((await server.cpuSeconds()) - before)
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  const counted = Number(/^wattprint_trace_spans_total\{outcome="counted"\} (\d+)/m.exec(metrics)?.[1])
  if (counted !== (WARM_UP_EXPORTS + EXPORTS) * PER_EXPORT) throw new Error(`${counted} spans were counted.`)
  console.log('| spans/s of one core | goal | bytes of a span | µs of one core a span |\n|---|---|---|---|')
  const cells = [`**${Math.round(spansPerCpuSecond).toLocaleString('en')}**`, GOAL_SPANS.toLocaleString('en')]
  console.log(`| ${[...cells, Math.round(template.length / PER_EXPORT), (1e6 / spansPerCpuSecond).toFixed(1)].join(' | ')} |`)
} finally {
  await server.stop()
  await rm(directory, { recursive: true, force: true })
}

/** Sends exports, each with its own ids, several at a time. */
async function send(first: number, count: number): Promise<void> {
  let next = first
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < first + count) {
        const body = exportOf(next)
        next += 1
        const answer = await fetch(`${server.url}/v1/traces`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-protobuf' },
          body: new Uint8Array(body),
        })
        await answer.arrayBuffer()
        if (answer.status !== 200) throw new Error(`An export was answered with ${answer.status}.`)
      }
    }),
  )
}

function exportOf(number: number): Buffer {
  const body = Buffer.from(template)
  for (const place of places) body.writeUIntBE(number + 1, place, MARK.length)
  return body
}
