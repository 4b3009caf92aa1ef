import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { compare } from '../../src/estimation/compare.js'
import { INFERENCE_METHODS, TRAINING_METHODS } from '../../src/estimation/methods/index.js'
import { ComparisonRequest } from '../../src/schemas/comparison.js'
import type { Estimate } from '../../src/schemas/estimate.js'
import { catalog, inference, training } from '../estimation/support/estimates.js'

const run = promisify(execFile)
const VERIFY = join(PACKAGE_ROOT, 'examples/verify/verify.py')
/** A model with a published measurement. */
const [MEASURED] = catalog.records.measurement.items.flatMap(({ model }) => (model === null ? [] : [model]))
const ON_KNOWN_HARDWARE = { model: 'llama-3.1-70b', inputTokens: 500, outputTokens: 250, hardware: 'H100', zone: 'FRA' } as const

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wattprint-verify-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the example prints of answers, and the code that it ends with. */
async function verified(name: string, answer: unknown): Promise<{ code: number; printed: string }> {
  const path = join(folder, `${name}.json`)
  await writeFile(path, JSON.stringify(answer))
  return run('python3', [VERIFY, path]).then(
    ({ stdout }) => ({ code: 0, printed: stdout }),
    (error: unknown) => ({ code: (error as { code: number }).code, printed: (error as { stdout: string }).stdout }),
  )
}

/** What a training says for the methods that are asked of no training on record. */
const ASKED_OF: Readonly<Record<string, object>> = {
  'llmcarbon-2024': { hardware: 'V100', flop: 3.14e23, utilisation: 0.197, averagePowerWatts: 330 },
  'fine-tuning-2': { model: 'llama-3.1-8b', hardware: 'H100', tuning: 'lora', examples: 1000, meanTokens: 500, development: 'included' },
  'rl-2': { model: 'llama-3.1-8b', hardware: 'H100', tuning: 'rl-update', tokens: 1e9, rollouts: 'included' },
}

/** One answer by each method; of `lacks` there is none where the method has no input for it. */
const byMethod = {
  ...Object.fromEntries(
    INFERENCE_METHODS.map(({ card: { id } }) => [
      id,
      () =>
        inference({
          ...ON_KNOWN_HARDWARE,
          ...(id === 'measured' ? { model: MEASURED } : { include: ['trainingShare'], lifetimeRequests: 1e9 }),
          method: id,
        }),
    ]),
  ),
  ...Object.fromEntries(
    TRAINING_METHODS.map(({ card: { id } }) => [id, () => training({ ...(ASKED_OF[id] ?? { model: 'gpt-3-175b' }), method: id })]),
  ),
  'a metered training': () => training({ hardware: 'H100', energyKwh: 100, energyScope: 'facility', acceleratorCount: 64 }),
  'a mixture of few active parameters, between small and large': () =>
    training({
      hardware: 'H100',
      parameters: 1.5e9,
      totalParameters: 4e9,
      tokens: 5e10,
      trainingPrecision: 'fp8',
      sequenceLength: 8192,
      layers: 32,
      hiddenSize: 4096,
    }),
  'a hosted model': () => inference({ model: 'gpt-4o', inputTokens: 20_000, cachedInputTokens: 100, outputTokens: 250, zone: 'SWE' }),
  'an observed speed': () => inference({ ...ON_KNOWN_HARDWARE, latencySeconds: 10, busyShare: 0.4 }),
  'a long prompt': () => inference({ ...ON_KNOWN_HARDWARE, inputTokens: 60_000, batchSize: 8, speculativeDecoding: true }),
  'an old engine on a mixture of experts': () =>
    inference({
      model: 'mixtral-8x7b',
      outputTokens: 250,
      hardware: 'A100',
      acceleratorCount: 2,
      batchSize: 4,
      engine: 'vllm-0.5.4',
      precision: 'fp8',
    }),
  'metered power': () => training({ hardware: 'A100', acceleratorCount: 20, hours: 200, averagePowerWatts: 400 }),
}

describe('examples/verify/verify.py', () => {
  it('accepts answers of every method, of inference and training', async () => {
    const answers = Object.values(byMethod).map((answer) => answer())
    const { code, printed } = await verified('every-method', answers)
    expect(printed).toMatch(new RegExp(`^\\d+ steps of ${answers.length} estimates hold`))
    expect(code).toBe(0)
  })

  it('accepts a comparison, and rejects one whose ratio was changed', async () => {
    const request = {
      baseline: ON_KNOWN_HARDWARE,
      variants: [{ change: { zone: 'POL' } }, { change: { model: 'llama-3.1-8b' } }],
    }
    const answer = compare(ComparisonRequest.parse({ ...request, include: ['estimates'] }), catalog)
    expect(await verified('comparison', answer)).toMatchObject({ code: 0 })
    const [first] = answer.variants
    if (first?.ratio.carbon) first.ratio.carbon.value *= 1.001
    expect(await verified('changed-comparison', answer)).toMatchObject({
      code: 1,
      printed: expect.stringContaining('the ratio of carbon') as string,
    })
  })

  it('rejects an answer in which the value of any step was changed in its sixth digit', async () => {
    const estimate = inference({ ...ON_KNOWN_HARDWARE, batchSize: 32 })
    const changed = estimate.steps.map(({ value }, index) => changedAt(estimate, index, value * (1 + 3e-6)))
    const script = `import json, sys; sys.path.insert(0, ${JSON.stringify(join(PACKAGE_ROOT, 'examples/verify'))}); import verify
for answer in json.load(sys.stdin): print(len(verify.faults(answer)))`
    const child = run('python3', ['-B', '-c', script])
    child.child.stdin?.end(JSON.stringify(changed))
    const counts = (await child).stdout.trim().split('\n').map(Number)
    const missed = estimate.steps.filter(({ value }, index) => value !== 0 && counts[index] === 0)
    expect(missed.map(({ id }) => id)).toEqual([])
  })
})

function changedAt(estimate: Estimate, index: number, value: number): Estimate {
  const steps = estimate.steps.map((step, at) => (at === index ? { ...step, value } : step))
  return { ...estimate, steps }
}
