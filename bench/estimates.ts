/**
 * CPU time of one estimate with its whole trace, beside that of writing the same answer as JSON in the same run: the
 * ratio holds on any machine, the microseconds on the one that ran it. Run with `npm run bench`.
 */
import { estimateInference } from '../src/estimation/inference.js'
import { estimateTraining } from '../src/estimation/training.js'
import { InferenceRequest } from '../src/schemas/inference-request.js'
import { TrainingRequest } from '../src/schemas/training-request.js'
import { bundledCatalog } from '../test/support/bundled-catalog.js'

const WARM_UP = 2000
const ROUNDS = 7
const CALLS = 3000

const catalog = await bundledCatalog()
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

console.log('| case | µs of one core | bytes of JSON | µs to write it | ratio |\n|---|---|---|---|---|')
for (const [name, estimate] of Object.entries(CASES)) {
  const answer = estimate()
  const ours = leastMicroseconds(estimate)
  const writing = leastMicroseconds(() => JSON.stringify(answer))
  const bytes = JSON.stringify(answer).length
  console.log(`| ${name} | ${ours.toFixed(1)} | ${bytes} | ${writing.toFixed(1)} | ${(ours / writing).toFixed(2)} |`)
}
