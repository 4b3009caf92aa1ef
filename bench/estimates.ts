/**
 * CPU time of one estimate with its whole trace, beside that of writing the same answer as JSON in the same run: the
 * ratio holds on any machine, the microseconds on the one that ran it. Run with `npm run bench`.
 */
import { built } from './http/built.js'

const { estimateInference } = await built<typeof import('../src/estimation/inference.js')>('estimation/inference.js')
const { estimateTraining } = await built<typeof import('../src/estimation/training.js')>('estimation/training.js')
const { estimateJson } = await built<typeof import('../src/http/estimate-json.js')>('http/estimate-json.js')
const { InferenceRequest } = await built<typeof import('../src/schemas/inference-request.js')>('schemas/inference-request.js')
const { TrainingRequest } = await built<typeof import('../src/schemas/training-request.js')>('schemas/training-request.js')
const { buildCatalog } = await built<typeof import('../src/catalog/catalog.js')>('catalog/catalog.js')
const { readBundledCatalog } = await built<typeof import('../src/database/bundled-catalog.js')>('database/bundled-catalog.js')

const WARM_UP = 2000
const ROUNDS = 5
const CALLS = 3000

const catalog = buildCatalog(await readBundledCatalog())
const inference = (request: object) => {
  const parsed = InferenceRequest.parse(request)
  return () => estimateInference(parsed, catalog)
}
const training = (request: object) => {
  const parsed = TrainingRequest.parse(request)
  return () => estimateTraining(parsed, catalog)
}
const CASES = {
  'hosted model, size undisclosed (1,053 hypotheses)': inference({ model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }),
  'hosted model, observed speed (rule B)': inference({ model: 'deepseek-v3', outputTokens: 400, outputTokensPerSecond: 30 }),
  'known hardware and batch': inference({ model: 'llama-3.1-70b', outputTokens: 250, hardware: 'H100', batchSize: 64 }),
  'training, reported': training({ model: 'gpt-3-175b' }),
}

/** The least of several rounds: what the work costs when nothing else disturbs it. */
function leastMicroseconds(work: () => unknown): number {
  for (let call = 0; call < WARM_UP; call++) work()
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    for (let call = 0; call < CALLS; call++) work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / CALLS
  })
  return Math.min(...rounds)
}

console.log(`| case | µs of one core | bytes of JSON | µs to write and encode it | µs with JSON.stringify | ratio of estimating to JSON.stringify |
|---|---|---|---|---|---|`)
for (const [name, estimate] of Object.entries(CASES)) {
  const answer = estimate()
  const ours = leastMicroseconds(estimate)
  const writing = leastMicroseconds(() => estimateJson(answer))
  const stringify = leastMicroseconds(() => Buffer.from(JSON.stringify(answer)))
  const cells = [ours.toFixed(1), estimateJson(answer).length, writing.toFixed(1), stringify.toFixed(1), (ours / stringify).toFixed(2)]
  console.log(`| ${[name, ...cells].join(' | ')} |`)
}
