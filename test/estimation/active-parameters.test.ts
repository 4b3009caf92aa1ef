import { describe, expect, it } from 'vitest'
import { buildCatalog } from '../../src/catalog/catalog.js'
import { factorFigure } from '../../src/estimation/factor.js'
import { estimateInference } from '../../src/estimation/inference.js'
import { isMixtureOfExperts } from '../../src/estimation/model/subject.js'
import { estimateTraining } from '../../src/estimation/training.js'
import type { Estimate } from '../../src/schemas/estimate.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { Model } from '../../src/schemas/model.js'
import { TrainingRequest } from '../../src/schemas/training-request.js'
import { bundledRecords, catalogInputOf } from '../support/bundled-catalog.js'
import { catalog, inference, stepOf, warningCodes } from './support/estimates.js'

const SOURCE = { source: 'recalled', locator: 'test' }
const count = (value: number) => ({ value, unit: 'count' as const, ...SOURCE })
const OWN = { developer: 'd', family: 'f', access: 'open_weights', modalities: ['text'] } as const
const SIZE = { totalParameters: { value: 400, unit: 'B parameters', ...SOURCE } }

/** The bundled records and one model more. */
async function catalogWith(...models: object[]) {
  const input = catalogInputOf(await bundledRecords())
  const own = models.map((model) => ({ origin: 'user' as const, record: Model.parse({ ...OWN, ...model }) }))
  return buildCatalog({ ...input, records: { ...input.records, model: [...input.records.model, ...own] } })
}

async function estimateOf(model: object, request: object = {}): Promise<Estimate> {
  const asked = InferenceRequest.parse({ model: 'own', outputTokens: 500, ...request })
  return estimateInference(asked, await catalogWith({ id: 'own', name: 'Own', ...model }))
}

describe('a mixture of experts whose active parameters are not on record', () => {
  const MARKS: readonly [string, object][] = [
    ['its experts', { architecture: { experts: count(64), expertsPerToken: count(4) } }],
    ['the experts of a token alone', { architecture: { expertsPerToken: count(4) } }],
    ['its shared experts', { architecture: { sharedExperts: count(1) } }],
    ['the width of an expert', { architecture: { expertFeedForwardSize: count(2048) } }],
    ['a word of its own', { architecture: { mixtureOfExperts: { text: 'mixture of experts', ...SOURCE } } }],
    ['the model that it was tuned from', { lineage: [{ relation: 'fine_tuned_from', model: 'deepseek-v3', reference: SOURCE }] }],
  ]

  it.each(MARKS)('that its record shows by %s is warned of, with a range from a sparse model to a dense one', async (_what, mark) => {
    for (const request of [{}, { hardware: 'H100', batchSize: 16 }, { method: 'samsi-2023' }]) {
      const estimate = await estimateOf({ ...SIZE, ...mark }, request)
      expect(warningCodes(estimate)).toContain('active_size_unknown')
      const { value, low, high } = stepOf(estimate, 'active-parameters')
      expect(high).toBeCloseTo(400e9, -3)
      expect(value).toBeLessThan(0.3 * high)
      expect(low).toBeLessThan(0.1 * high)
      const dense = await estimateOf({ ...SIZE, activeParameters: SIZE.totalParameters }, request)
      const sparse = await estimateOf({ ...SIZE, activeParameters: { ...SIZE.totalParameters, value: 30 } }, request)
      expect(estimate.energy.value).toBeLessThan(dense.energy.value)
      expect(estimate.energy.low).toBeLessThan(sparse.energy.value)
      expect(estimate.energy.high).toBeGreaterThan(dense.energy.value)
    }
  })

  it('uses no less than the experts of a token', async () => {
    const coarse = await estimateOf({ ...SIZE, architecture: { experts: count(8), expertsPerToken: count(2) } })
    expect(stepOf(coarse, 'active-parameters')).toMatchObject({ value: 100e9, low: 100e9 })
  })

  it('is not told by its name, and its training is not counted as that of a dense model', async () => {
    const named = await estimateOf({ ...SIZE, name: 'Own 400B-A20B MoE' })
    expect(stepOf(named, 'active-parameters').value).toBe(400e9)
    expect(warningCodes(named)).toContain('active_size_unknown')
    const architecture = { experts: count(64), expertsPerToken: count(4) }
    const trained = { id: 'own', name: 'Own', ...SIZE, architecture, trainingTokens: { value: 1e13, unit: 'tokens', ...SOURCE } }
    const training = estimateTraining(TrainingRequest.parse({ model: 'own', hardware: 'H100' }), await catalogWith(trained))
    expect(warningCodes(training)).toContain('active_size_unknown')
    const flop = stepOf(training, 'flop')
    expect(flop.value).toBeCloseTo(6 * 0.09 * 400e9 * 1e13, -20)
    expect(flop.high / flop.value).toBeCloseTo(1 / 0.09, 6)
  })

  it('that goes round in its own ancestry is answered', async () => {
    const circle = (id: string, model: string) => ({
      id,
      name: id,
      ...SIZE,
      lineage: [{ relation: 'fine_tuned_from', model, reference: SOURCE }],
    })
    const round = await catalogWith(circle('own', 'other'), circle('other', 'own'))
    expect(isMixtureOfExperts(round, round.records.model.items.find(({ id }) => id === 'own') as Model)).toBe(false)
  })
})

describe('a custom model', () => {
  it('is dense by its own word where it gives no active parameters', () => {
    const estimate = inference({ customModel: { totalParameters: 7e9 }, outputTokens: 100 })
    expect(warningCodes(estimate)).not.toContain('active_size_unknown')
  })
})

describe('the bundled models', () => {
  const mixtures = catalog.records.model.items.filter((model) => isMixtureOfExperts(catalog, model))

  it('that are mixtures of experts have their active parameters on record, but for three', () => {
    expect(mixtures.length).toBeGreaterThan(60)
    const unknown = mixtures.filter(({ activeParameters }) => activeParameters === undefined)
    expect(unknown.map(({ id }) => id).sort()).toEqual(['pangu', 'vaetki', 'wu-dao-2.0'])
  })

  it.each([
    ['glm-5', 40e9],
    ['glm-5.1', 40e9],
    ['deepseek-v4-flash', 13e9],
    ['grok-1', 86e9],
    ['k-exaone', 23e9],
    ['nemotron-3-nano-30b-a3b', 3.6e9],
  ])('%s uses %d parameters for a token', (model, active) => {
    expect(stepOf(inference({ model, outputTokens: 10 }), 'active-parameters').value).toBeCloseTo(active, -3)
  })

  it('give the middle and the low end of the share that stands in for the unknown one', () => {
    const shares = mixtures
      .flatMap(({ parametersDisclosed, totalParameters, activeParameters }) =>
        parametersDisclosed && totalParameters && activeParameters ? [activeParameters.value / totalParameters.value] : [],
      )
      .sort((one, other) => one - other)
    const { value, low = NaN, high } = factorFigure(catalog, 'hosted/active-share-mixture')
    expect(value).toBeCloseTo(shares[Math.floor(shares.length / 2)] ?? NaN, 2)
    expect(shares.filter((share) => share < low).length / shares.length).toBeLessThan(0.05)
    expect(high).toBe(1)
  })
})
