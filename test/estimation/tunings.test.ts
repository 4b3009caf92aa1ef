import { describe, expect, it } from 'vitest'
import { buildCatalog, type Catalog } from '../../src/catalog/catalog.js'
import { DomainError } from '../../src/errors.js'
import { compare } from '../../src/estimation/compare.js'
import { estimateInference } from '../../src/estimation/inference.js'
import { estimateTraining } from '../../src/estimation/training.js'
import { ComparisonRequest } from '../../src/schemas/comparison.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { Model } from '../../src/schemas/model.js'
import { TrainingRequest } from '../../src/schemas/training-request.js'
import { TrainingRun } from '../../src/schemas/training-run.js'
import { bundledRecords, catalogInputOf } from '../support/bundled-catalog.js'
import { catalog, training, warningCodes } from './support/estimates.js'

const CITED = { source: 'recalled', locator: 'test' }

/** A fine-tuning as a meter of one machine tells it: 3.4 kWh. */
function tuningOf(model: string, more: object = {}): TrainingRun {
  return TrainingRun.parse({
    id: `tuning-of-${model}`,
    model,
    phase: 'fine_tuning',
    reporting: 'reported',
    scope: 'CPU, GPU and RAM of the machine',
    hardwareName: '2 x NVIDIA RTX A6000',
    hardware: 'nvidia-rtx-a6000',
    energy: { value: 3.4308, unit: 'kWh', ...CITED },
    energyIncludesPue: false,
    ...more,
  })
}

async function catalogWith(runs: readonly TrainingRun[], models: readonly Model[] = []): Promise<Catalog> {
  const input = catalogInputOf(await bundledRecords())
  const { model, trainingRun } = input.records
  const own = <One>(record: One) => ({ origin: 'user' as const, record })
  return buildCatalog({
    ...input,
    records: { ...input.records, model: [...model, ...models.map(own)], trainingRun: [...trainingRun, ...runs.map(own)] },
  })
}

const trained = (model: string, within: Catalog) => estimateTraining(TrainingRequest.parse({ model }), within)

function refusalOf(ask: () => unknown): DomainError {
  try {
    ask()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('It was answered.')
}

describe('a small fine-tuning that somebody writes', () => {
  const whole = catalog.records.trainingRun.items.filter(
    ({ phase, energy, acceleratorHours }) => (phase === 'pretraining' || phase === 'total') && (energy ?? acceleratorHours),
  )

  it.each(['fine_tuning', 'distillation', 'development', 'other'])(
    'of phase %s changes no training of which the whole is on record',
    async (phase) => {
      const models = [...new Set(whole.map(({ model }) => model))]
      expect(models.length).toBeGreaterThan(120)
      const tuned = await catalogWith(models.map((model) => tuningOf(model, { phase })))
      for (const model of models) {
        const before = answerOf(() => trained(model, catalog).energy)
        expect([model, answerOf(() => trained(model, tuned).energy)]).toEqual([model, before])
      }
    },
  )

  it('stands beside the answer, as what was reported', async () => {
    const { energy, reported } = trained('llama-3.1-8b', await catalogWith([tuningOf('llama-3.1-8b')]))
    expect(energy.value).toBeGreaterThan(1e6)
    expect(reported.map(({ trainingRunId, phase }) => [trainingRunId, phase])).toContainEqual(['tuning-of-llama-3.1-8b', 'fine_tuning'])
  })

  it('does not take the place of the main tuning of a model that was made by one', async () => {
    const before = trained('orca-13b', catalog)
    expect(warningCodes(before)).toContain('outside_domain')
    expect(trained('orca-13b', await catalogWith([tuningOf('orca-13b')])).energy).toEqual(before.energy)
  })

  it('is not the training of a model of which nothing else is on record: that is refused, and named', async () => {
    const tuned = await catalogWith([tuningOf('o3'), tuningOf('gpt-4o')])
    for (const model of ['o3', 'gpt-4o']) {
      const { code, message } = refusalOf(() => trained(model, tuned))
      expect(code).toBe('missing-input')
      expect(message).toMatch(new RegExp(`is a tuning .tuning-of-${model}.* give hardware with acceleratorHours`))
    }
  })

  it('moves neither the training share of a request nor what it takes to pay a training back', async () => {
    const tuned = await catalogWith([tuningOf('llama-3.1-8b')])
    const request = InferenceRequest.parse({ model: 'llama-3.1-8b', outputTokens: 100, include: ['trainingShare'], lifetimeRequests: 1e9 })
    expect(estimateInference(request, tuned).trainingShare).toEqual(estimateInference(request, catalog).trainingShare)
    const asked = ComparisonRequest.parse({
      baseline: { model: 'llama-3.1-70b', outputTokens: 100 },
      variants: [{ technique: 'fine-tuning', change: { model: 'llama-3.1-8b' } }],
    })
    const breakEven = (within: Catalog) => compare(asked, within).variants[0]?.breakEvenRequests
    expect(breakEven(catalog)).not.toBeNull()
    expect(breakEven(tuned)).toEqual(breakEven(catalog))
  })
})

describe('a model that was made by a tuning', () => {
  it('says of its training, and of the share of it, that the training before it is not counted', () => {
    expect(training({ model: 'orca-13b' }).warnings).toContainEqual(
      expect.objectContaining({
        message: expect.stringMatching(/covers fine-tuning only: the training before it is not counted/) as string,
      }),
    )
    const request = InferenceRequest.parse({ model: 'orca-13b', outputTokens: 100, include: ['trainingShare'], lifetimeRequests: 1e9 })
    expect(estimateInference(request, catalog).warnings).toContainEqual(
      expect.objectContaining({ message: expect.stringMatching(/covers fine-tuning only/) as string }),
    )
  })

  it('may be made from one that is not on record', async () => {
    const own = { id: 'own-tuned', name: 'Own', developer: 'd', family: 'f', access: 'open_weights', modalities: ['text'] }
    const made = await catalogWith([tuningOf('own-tuned')], [Model.parse({ ...own, madeFrom: { text: 'A model of ours', ...CITED } })])
    expect(trained('own-tuned', made).energy.value).toBeLessThan(10)
    const unmade = await catalogWith([tuningOf('own-tuned')], [Model.parse(own)])
    expect(refusalOf(() => trained('own-tuned', unmade)).message).toMatch(/The only training on record of .* is a tuning/)
  })
})

function answerOf<Answer>(ask: () => Answer): Answer | string {
  try {
    return ask()
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}
