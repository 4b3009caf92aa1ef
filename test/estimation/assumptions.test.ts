import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { DomainError } from '../../src/errors.js'
import { estimateInference } from '../../src/estimation/inference.js'
import { projectAiSector } from '../../src/estimation/projection.js'
import { estimateTraining } from '../../src/estimation/training.js'
import { AiSectorRequest } from '../../src/schemas/comparison.js'
import type { Assumption, Estimate } from '../../src/schemas/estimate.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { parseRequest } from '../../src/schemas/parse-request.js'
import { TrainingRequest } from '../../src/schemas/training-request.js'
import { arbitraryInference, arbitraryTraining, DRAWS, SERVING_HARDWARE, TEXT_MODELS, TRAINED_MODELS } from './support/arbitrary-request.js'
import { assumptionOf, catalog, inference, training } from './support/estimates.js'
import { extremeInference, extremeTraining } from './support/extreme-request.js'

/** Names of what no field of a request can say; each is explained by its reason. */
const OWN_NAMES = [
  'acceleratorEmbodiedKgco2e',
  'activeShare',
  'energyParts',
  'gridPeriod',
  'kvBytesPerToken',
  'layers',
  'modelReleaseYear',
  'parentZone',
  'ratedPowerWatts',
  'servingBatchSize',
  'servingHardware',
  'servingModelClass',
  'servingPrecision',
  'spareCapacity',
]
/** Of a training they are no field: the server of the first edition, a class that would move the share of peak too, and splits. */
const OWN_NAMES_OF_TRAININGS = [...OWN_NAMES, 'jobClassBySize', 'rolloutShare', 'wallServerClass']

type Asked = Readonly<Record<string, unknown>>
type Answer = { readonly assumptions: readonly Assumption[] }
type Kind = {
  readonly schema: z.ZodObject
  readonly estimate: (asked: object) => Answer
  readonly own: readonly string[]
  readonly valuesOf: (answer: Answer) => readonly number[]
}

function valuesOfEstimate(answer: Answer): number[] {
  const { energy, energyParts, carbon, water, primaryEnergy, abioticDepletion } = answer as Estimate
  const quantities = [
    energy,
    ...Object.values(energyParts),
    ...Object.values(carbon),
    ...Object.values(water),
    primaryEnergy,
    abioticDepletion,
  ]
  return quantities.map((quantity) => (typeof quantity === 'object' ? (quantity?.value ?? 0) : 0))
}

const INFERENCE: Kind = {
  schema: InferenceRequest,
  estimate: (asked) => estimateInference(parseRequest(InferenceRequest, asked), catalog),
  own: OWN_NAMES,
  valuesOf: valuesOfEstimate,
}
const TRAINING: Kind = {
  schema: TrainingRequest,
  estimate: (asked) => estimateTraining(parseRequest(TrainingRequest, asked), catalog),
  own: OWN_NAMES_OF_TRAININGS,
  valuesOf: valuesOfEstimate,
}

/** The value of an assumption as the field of that name takes it: numbers are numbers, words are words. */
function asField(value: string): string | number {
  return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value
}

/** Sends each assumption that names a field back, alone: it must be taken, and no value may move by more than rounding. */
function expectSendable(asked: Asked, { schema, estimate, own, valuesOf }: Kind): number {
  let answer: Answer
  try {
    answer = estimate(asked)
  } catch (error) {
    if (error instanceof DomainError) return 0
    throw error
  }
  const fields = answer.assumptions.filter(({ name }) => Object.hasOwn(schema.shape, name))
  const names = answer.assumptions.map(({ name }) => name)
  expect(names.filter((name) => !Object.hasOwn(schema.shape, name) && !own.includes(name))).toEqual([])
  expect(new Set(fields.map(({ name }) => name)).size, `fields said twice: ${names.join()}`).toBe(fields.length)
  for (const { name, value } of fields) {
    // One of a field that was given says what its value is read as: int8 of HF transformers is bnb-int8.
    expect(asked[name], name).not.toBe(asField(value))
    const sent = estimate({ ...asked, [name]: asField(value) })
    expect(sent.assumptions.map((one) => one.name)).not.toContain(name)
    const before = valuesOf(answer)
    for (const [index, after] of valuesOf(sent).entries()) {
      const moved = Math.abs(after - (before[index] ?? NaN)) / (Math.abs(before[index] ?? NaN) || 1)
      if (!(moved < 1e-9)) expect.fail(`${name} ${value} moves number ${index} from ${before[index]} to ${after}: ${JSON.stringify(asked)}`)
    }
  }
  return fields.length
}

/** The names of the assumptions that a field of the request or of its work takes, each of which was sent back alone. */
function sentBackOfWork(asked: Asked): string[] {
  const { estimate, schema, valuesOf } = INFERENCE
  const answer = estimate(asked)
  const before = valuesOf(answer)
  return answer.assumptions.flatMap(({ name, value }) => {
    const [first = '', inside] = name.split('.')
    const isOfWork = first === 'work' && inside !== undefined
    if (!isOfWork && !(inside === undefined && Object.hasOwn(schema.shape, name))) return []
    const field = isOfWork ? { work: { ...(asked['work'] as object), [inside]: asField(value) } } : { [name]: asField(value) }
    const after = valuesOf(estimate({ ...asked, ...field }))
    for (const [index, number] of before.entries())
      expect((after[index] ?? NaN) / (number || 1), `${name} ${value} of ${JSON.stringify(asked)}`).toBeCloseTo(number === 0 ? 0 : 1, 9)
    return [name]
  })
}

/** Every subset of the fields that are given may be left out, so that each stands in at some time. */
function withFieldsLeftOut(request: fc.Arbitrary<object>, keep: readonly string[]): fc.Arbitrary<Asked> {
  return request.chain((asked) => {
    const optional = Object.keys(asked).filter((field) => !keep.includes(field))
    return fc.subarray(optional).map((left) => Object.fromEntries(Object.entries(asked).filter(([field]) => !left.includes(field))))
  })
}

const NEEDED = [
  'model',
  'customModel',
  'outputTokens',
  'method',
  'include',
  'requests',
  'hardware',
  'acceleratorHours',
  'parameters',
  'tokens',
  'inputTokens',
]
const RUNS = { ...DRAWS, numRuns: 400 }

describe('an assumption that names a field of the request', () => {
  it('sent back is taken and moves no value, in any inference', () => {
    let sent = 0
    const requests = withFieldsLeftOut(
      arbitraryInference,
      NEEDED.filter((field) => field !== 'inputTokens'),
    )
    fc.assert(
      fc.property(requests, (asked) => void (sent += expectSendable({ ...asked, include: [] }, INFERENCE))),
      RUNS,
    )
    expect(sent).toBeGreaterThan(1000)
  })

  it('sent back is taken and moves no value, in any training', () => {
    let sent = 0
    const requests = withFieldsLeftOut(arbitraryTraining, NEEDED)
    fc.assert(
      fc.property(requests, (asked) => void (sent += expectSendable({ ...asked, include: [] }, TRAINING))),
      RUNS,
    )
    expect(sent).toBeGreaterThan(1000)
  })

  it('sent back is taken and moves no value, where the numbers are the least and the most that there may be', () => {
    const isAsked = fc.oneof(
      extremeInference.map((asked) => ({ asked, kind: INFERENCE })),
      extremeTraining.map((asked) => ({ asked, kind: TRAINING })),
    )
    fc.assert(
      fc.property(isAsked, ({ asked, kind }) => void expectSendable(asked as Asked, kind)),
      RUNS,
    )
  })

  it('sent back is taken and moves no value, for every model, hosted and on a machine of one’s own, and every training on record', () => {
    for (const model of TEXT_MODELS) {
      expectSendable({ model, outputTokens: 100 }, INFERENCE)
      expectSendable({ model, outputTokens: 100, hardware: 'H100' }, INFERENCE)
    }
    for (const model of TRAINED_MODELS) expectSendable({ model }, TRAINING)
  })

  it('sent back is taken and moves no value, on every accelerator and in every place and year', () => {
    for (const hardware of SERVING_HARDWARE) {
      expectSendable({ model: 'llama-3.1-70b', outputTokens: 100, hardware }, INFERENCE)
      expectSendable({ hardware, acceleratorHours: 100 }, TRAINING)
      expectSendable({ hardware, flop: 1e20 }, TRAINING)
    }
    const { gridZone, cloudRegion, operator } = catalog.records
    const places: Asked[] = [
      ...gridZone.items.map(({ id }) => ({ zone: id })),
      ...cloudRegion.items.map(({ id }) => ({ region: id })),
      ...operator.items.map(({ id }) => ({ operator: id })),
    ]
    for (const [index, place] of places.entries()) {
      const when = [{}, { year: 2021 }, { at: '2025-03-01T12:00:00Z' }][index % 3]
      expectSendable({ model: 'gpt-4o', outputTokens: 100, ...place, ...when }, INFERENCE)
      expectSendable({ hardware: 'A100', acceleratorHours: 100, ...place, ...(index % 2 === 0 && { year: 2019 }) }, TRAINING)
    }
  })

  it('sent back is taken and moves no value, in any kind of work', () => {
    const asked: readonly Asked[] = [
      ...['flux1-dev', 'sdxl', 'dall-e-3'].map((model) => ({ model, work: { type: 'image' } })),
      ...['wan2.1-14b', 'veo-3.1'].map((model) => ({ model, work: { type: 'video', seconds: 5 } })),
      { customModel: { totalParameters: 5e9 }, work: { type: 'image' } },
      { model: 'veo-3.1', work: { type: 'video', seconds: 5 }, method: 'ecologits-video-0.11' },
      { model: 'whisper-1', work: { type: 'transcription', audioSeconds: 60 } },
      { model: 'tts-1', work: { type: 'speech', characters: 300 } },
      { model: 'bge-m3', work: { type: 'embedding', inputTokens: 50 } },
      { model: 'bge-reranker-v2-m3', work: { type: 'rerank', queryTokens: 10, documents: 5, documentTokens: 90 } },
      { model: 'gpt-4o', outputTokens: 9, inputImages: [{}] },
    ]
    const sent = asked.flatMap((one) => sentBackOfWork(one))
    expect(sent).toEqual(expect.arrayContaining(['batchSize', 'precision', 'work.steps', 'work.width', 'work.height']))
  })

  it('sent back is taken and moves no value, where the energy was metered', () => {
    const scopes = [undefined, 'accelerators', 'servers', 'facility']
    for (const energyScope of scopes) {
      for (const hardware of [undefined, 'H100', 'google-tpu-v4', 'NVIDIA GeForce RTX 4090']) {
        const machine = { ...(energyScope && { energyScope }), ...(hardware && { hardware }) }
        const asked = { model: 'llama-3.1-8b', inputTokens: 10, outputTokens: 100, energyKwh: 1e-5, ...machine }
        expect(expectSendable(asked, INFERENCE)).toBeGreaterThan(2)
      }
    }
  })

  it('sent back is taken and moves no value, by every method', () => {
    for (const method of ['measured', 'ecologits-0.9', 'samsi-2023', 'epoch-2025', 'flops-tdp']) {
      for (const hardware of [undefined, 'A100']) {
        expectSendable({ model: 'llama-3.1-8b', inputTokens: 10, outputTokens: 100, method, ...(hardware && { hardware }) }, INFERENCE)
      }
    }
    for (const method of [
      'training-hours-2',
      'training-compute-2',
      'training-hours-1',
      'training-compute-1',
      'llmcarbon-2024',
      'mlco2',
      'training-reported-1',
    ]) {
      for (const model of TRAINED_MODELS) expectSendable({ model, method }, TRAINING)
    }
  })

  it('sent back is taken and moves no value, in a projection', () => {
    expectSendable(
      {},
      {
        schema: AiSectorRequest,
        estimate: (asked) => projectAiSector(parseRequest(AiSectorRequest, asked), catalog),
        own: [],
        valuesOf: (answer) => [(answer as ReturnType<typeof projectAiSector>).energy.value],
      },
    )
  })
})

describe('what no field can say', () => {
  it('has a name of its own: shares of hardware and formats, the mean batch, spare capacity, the making of an unknown chip', () => {
    const hosted = inference({ model: 'gpt-4o', outputTokens: 250 })
    expect(assumptionOf(hosted, 'servingHardware')?.value).toMatch(/nvidia-h100-sxm 0\.4, /)
    expect(assumptionOf(hosted, 'servingPrecision')?.value).toBe('bf16 0.25, fp8 0.5, mxfp4 0.25')
    expect(Number(assumptionOf(hosted, 'servingBatchSize')?.value)).toBeGreaterThan(1)
    expect(assumptionOf(hosted, 'spareCapacity')).toMatchObject({ value: '1.12', unit: 'ratio' })
    expect(assumptionOf(hosted, 'acceleratorEmbodiedKgco2e')).toMatchObject({ unit: 'kgCO2e' })
    for (const field of ['hardware', 'precision', 'batchSize', 'busyShare', 'year']) expect(assumptionOf(hosted, field)).toBeUndefined()
    const hours = training({ hardware: 'A100', acceleratorHours: 1000, method: 'training-hours-1' })
    expect(assumptionOf(hours, 'ratedPowerWatts')).toMatchObject({ value: '400', unit: 'W' })
  })

  it('is said of the format of the weights in the word that precision takes', () => {
    expect(assumptionOf(inference({ model: 'llama-3.1-8b', outputTokens: 1, hardware: 'H100' }), 'precision')).toMatchObject({
      value: 'bf16',
    })
  })

  it('refuses a model that would need more accelerators than any replica has', () => {
    const asked = { customModel: { totalParameters: 1e16 }, outputTokens: 1, hardware: 'L4' }
    expect(() => inference(asked)).toThrow(/weights need \d+ of .*L4/)
  })
})
