/**
 * The CPU time of one estimate with its whole trace, compared with writing the same answer as JSON in the same run: the ratio holds on any
 * machine, the microseconds only on this one. Run with `npm run bench`.
 */
import { catalog } from './built-catalog.js'
import { built } from './http/built.js'
import { inTurns, leastMicroseconds } from './least-microseconds.js'

const { estimateInference } = await built<typeof import('../src/estimation/inference.js')>('estimation/inference.js')
const { estimateTraining } = await built<typeof import('../src/estimation/training.js')>('estimation/training.js')
const { estimateJson } = await built<typeof import('../src/http/representation/estimate-json.js')>('http/representation/estimate-json.js')
const { InferenceRequest } = await built<typeof import('../src/schemas/inference-request.js')>('schemas/inference-request.js')
const { TrainingRequest } = await built<typeof import('../src/schemas/training-request.js')>('schemas/training-request.js')

const inference = ({ outputTokens, ...request }: { readonly outputTokens: number; readonly [field: string]: unknown }) => {
  const parsed = inTurns((index) => InferenceRequest.parse({ ...request, outputTokens: outputTokens + index }))
  return (call: number) => estimateInference(parsed(call), catalog)
}
const training = (request: object) => {
  const parsed = TrainingRequest.parse(request)
  return () => estimateTraining(parsed, catalog)
}
const image = () => {
  const parsed = inTurns((index) =>
    InferenceRequest.parse({ model: 'flux1-dev', work: { type: 'image', width: 512 + index, height: 1024 } }),
  )
  return (call: number) => estimateInference(parsed(call), catalog)
}
const CASES = {
  'hosted model, size undisclosed (1,053 hypotheses)': inference({ model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }),
  'hosted model, observed speed (rule B)': inference({ model: 'deepseek-v3', outputTokens: 400, outputTokensPerSecond: 30 }),
  'known hardware and batch': inference({ model: 'llama-3.1-70b', outputTokens: 250, hardware: 'H100', batchSize: 64 }),
  'an image': image(),
  'training, reported': training({ model: 'gpt-3-175b' }),
}

console.log(`| case | µs of one core | bytes of JSON | µs to write and encode it | µs with JSON.stringify | ratio of estimating to JSON.stringify |
|---|---|---|---|---|---|`)
for (const [name, estimate] of Object.entries(CASES)) {
  const answerOf = inTurns(estimate)
  const ours = leastMicroseconds(estimate)
  const writing = leastMicroseconds((call) => estimateJson(answerOf(call)))
  const stringify = leastMicroseconds((call) => Buffer.from(JSON.stringify(answerOf(call))))
  const cells = [ours.toFixed(1), estimateJson(answerOf(0)).length, writing.toFixed(1), stringify.toFixed(1), (ours / stringify).toFixed(2)]
  console.log(`| ${[name, ...cells].join(' | ')} |`)
}
