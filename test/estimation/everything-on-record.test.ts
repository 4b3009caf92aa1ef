import { describe, expect, it } from 'vitest'
import { DomainError } from '../../src/errors.js'
import { outlineInference } from '../../src/estimation/inference.js'
import { INFERENCE_METHODS, methodsOfWork, TRAINING_METHODS } from '../../src/estimation/methods/index.js'
import { worksOf } from '../../src/estimation/work/works-of-model.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import type { WorkType } from '../../src/schemas/work.js'
import { SERVING_HARDWARE, SIZED_MODELS, TEXT_MODELS } from './support/arbitrary-request.js'
import { catalog, inference, training } from './support/estimates.js'

const { records } = catalog
const { model: models, accelerator: accelerators, gridZone: zones, cloudRegion: regions, operator: operators } = records
/** One that every method has what it needs of. */
const MEASURED_MODEL = 'qwen3-8b'
/** A small request of each kind of work. */
const WORK: Readonly<Record<Exclude<WorkType, 'text'>, object>> = {
  image: {},
  video: { seconds: 5 },
  transcription: { audioSeconds: 60 },
  speech: { characters: 200 },
  embedding: { inputTokens: 100 },
  rerank: { queryTokens: 20, documents: 10, documentTokens: 100 },
}
const YEARS = [1995, 2019, 2024, 2040]

function codeOf(estimate: () => unknown): string | undefined {
  try {
    estimate()
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  return undefined
}

/** What is refused, with its code; nothing else is missing. */
function refusedOf(ids: readonly string[], estimate: (id: string) => unknown): Record<string, string> {
  const pairs = ids.map((id) => [id, codeOf(() => estimate(id))] as const)
  return Object.fromEntries(pairs.flatMap(([id, code]) => (code === undefined ? [] : [[id, code]])))
}

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)

describe('every model of the catalog', () => {
  it('that writes text and whose size is known has an estimate for 100 tokens, hosted and on an H100', () => {
    expect(SIZED_MODELS.length).toBeGreaterThan(350)
    expect(refusedOf(SIZED_MODELS, (model) => inference({ model, outputTokens: 100 }))).toEqual({})
    expect(refusedOf(SIZED_MODELS, (model) => inference({ model, outputTokens: 100, hardware: 'H100' }))).toEqual({})
  })

  it('that writes no text is refused for that, by every method, with a way out; its training is not', () => {
    const others = models.items.filter(({ id }) => !TEXT_MODELS.includes(id))
    expect(others.length).toBeGreaterThan(70)
    for (const method of ['auto', ...INFERENCE_METHODS.map(({ card }) => card.id)]) {
      const refused = refusedOf(idsOf(others), (model) => inference({ model, outputTokens: 100, hardware: 'H100', method }))
      expect(refused).toEqual(Object.fromEntries(others.map(({ id }) => [id, 'modality-not-supported'])))
    }
    for (const { id, name, modalities } of others) {
      expect(() => inference({ model: id, inputTokens: 100 })).toThrow(
        / (works on|makes|turns|plays|reads|steers|forecasts|speaks|ranks) .* Name a model/,
      )
      expect(() => inference({ model: id, inputTokens: 100 })).toThrow(name)
      expect(
        codeOf(() => training({ model: id })),
        modalities.join(),
      ).not.toBe('modality-not-supported')
    }
    expect(training({ model: 'sdxl', hardware: 'A100', acceleratorHours: 1000 }).model?.id).toBe('sdxl')
  })

  it.each(Object.entries(WORK))('is answered %s as what it is where it does that, and else refused with what it does', (type, work) => {
    const does = models.items.filter((model) => worksOf(model).includes(type as WorkType))
    expect(does.length).toBeGreaterThan(2)
    const others = models.items.filter((model) => !does.includes(model))
    const asked = (model: string, more: object = {}) => inference({ model, work: { type: type as WorkType, ...work }, ...more })
    expect(refusedOf(idsOf(others), asked)).toEqual(Object.fromEntries(others.map(({ id }) => [id, 'modality-not-supported'])))
    // A closed service that no list sells by this unit is answered from a price that the caller gives, where a price tells anything.
    const refused = refusedOf(idsOf(does), asked)
    expect(new Set(Object.values(refused))).toEqual(new Set(Object.keys(refused).length > 0 ? ['missing-input'] : []))
    const isPriced = ['image', 'video', 'speech'].includes(type)
    if (isPriced) expect(refusedOf(Object.keys(refused), (model) => asked(model, { priceUsd: 0.05 }))).toEqual({})
    for (const { id } of does.filter((one) => isPriced || refused[one.id] === undefined)) {
      const { method, model } = asked(id, refused[id] === undefined ? {} : { priceUsd: 0.05 })
      expect(model?.id).toBe(id)
      expect(methodsOfWork(type as WorkType).map(({ card }) => card.id)).toContain(method.id)
    }
  })

  it('that writes text and whose size is not known is answered as one of its class where it is sold, and else refused for that', () => {
    const unsized = TEXT_MODELS.filter((id) => !SIZED_MODELS.includes(id))
    const sold = unsized.filter((id) => models.byName.get(id)?.access === 'api_only')
    const refused = refusedOf(unsized, (model) => inference({ model, outputTokens: 100 }))
    expect(refused).toEqual(Object.fromEntries(unsized.filter((id) => !sold.includes(id)).map((id) => [id, 'size-unknown'])))
    expect(new Set(sold.map((model) => inference({ model, outputTokens: 100 }).method.id))).toEqual(new Set(['model-class-1']))
    expect(refusedOf(unsized, (model) => inference({ model, outputTokens: 100, unknownModel: 'class' }))).toEqual({})
    const onHardware = refusedOf(unsized, (model) => inference({ model, outputTokens: 100, hardware: 'H100' }))
    expect(onHardware).toEqual(Object.fromEntries(unsized.map((id) => [id, 'size-unknown'])))
  })

  it('is trained, or refused for an input that is lacking', () => {
    const refused = refusedOf(idsOf(models.items), (model) => training({ model }))
    expect(new Set(Object.values(refused))).toEqual(new Set(['missing-input']))
  })

  it('with a published account of hours and hardware, or of energy, is trained', () => {
    const told = records.trainingRun.items.filter(
      ({ energy, acceleratorHours, hardware }) =>
        energy ?? (acceleratorHours && hardware !== null && accelerators.byName.get(hardware)?.ratedPower),
    )
    expect(refusedOf([...new Set(told.map(({ model }) => model))], (model) => training({ model }))).toEqual({})
  })
})

describe('every accelerator', () => {
  it('with memory, bandwidth, 16-bit peak and rated power serves and trains', () => {
    expect(SERVING_HARDWARE.length).toBeGreaterThan(70)
    expect(refusedOf(SERVING_HARDWARE, (hardware) => inference({ model: 'llama-3.1-8b', outputTokens: 100, hardware }))).toEqual({})
    expect(refusedOf(SERVING_HARDWARE, (hardware) => training({ hardware, flop: 1e21 }))).toEqual({})
  })

  it('whose 16-bit arithmetic is slower than its 32-bit one is taken to compute in 32 bits', () => {
    const { steps } = inference({ model: 'llama-3.1-8b', outputTokens: 100, hardware: 'nvidia-gtx-1080-ti' })
    const peak = accelerators.byName.get('nvidia-gtx-1080-ti')?.peak
    expect(peak?.fp32?.value).toBeGreaterThan(10 * (peak?.fp16?.value ?? NaN))
    expect(steps.find(({ id }) => id === 'peak-arithmetic')?.value).toBe(peak?.fp32?.value)
  })

  it('that lacks one of them is refused for that, but for memory that nobody knows and arithmetic of 32 bits alone', () => {
    const lacking = idsOf(accelerators.items).filter((id) => !SERVING_HARDWARE.includes(id))
    const served = lacking.filter((id) => {
      const { memoryBandwidth, ratedPower, peak } = accelerators.byName.get(id) ?? { peak: {} }
      return memoryBandwidth && ratedPower && (peak.bf16 ?? peak.fp16 ?? peak.fp32)
    })
    const unserved = lacking.filter((id) => !served.includes(id))
    expect(served.length).toBeGreaterThan(5)
    const missing = Object.fromEntries(unserved.map((id) => [id, 'missing-input']))
    const request = { model: 'llama-3.1-8b', outputTokens: 100 }
    expect(refusedOf(lacking, (hardware) => inference({ ...request, hardware }))).toEqual(missing)
    for (const method of ['flops-tdp', 'epoch-2025'])
      for (const id of lacking)
        expect([undefined, 'missing-input']).toContain(codeOf(() => inference({ ...request, hardware: id, method })))
    for (const id of lacking)
      for (const include of [[], ['alternatives']] as const)
        expect([undefined, 'missing-input', 'does-not-fit']).toContain(
          codeOf(() => inference({ ...request, hardware: id, acceleratorCount: 1, powerCapWatts: 100, include: [...include] })),
        )
  })
})

describe('every model on every accelerator', () => {
  /** Each model meets a fifth of the accelerators, and each accelerator a fifth of the models. */
  const EVERY = 5
  /** What a refusal may say is missing, and whether the record lacks it. */
  const LACKS: readonly [RegExp, (accelerator: (typeof accelerators.items)[number]) => boolean][] = [
    [/lacks its rated power/, ({ ratedPower }) => ratedPower === undefined],
    [/lacks its memory bandwidth/, ({ memoryBandwidth }) => memoryBandwidth === undefined],
    [/lacks a 16-bit peak/, ({ peak }) => peak.fp16 === undefined && peak.bf16 === undefined],
    [/lacks the fp32 peak/, ({ peak }) => peak.fp32 === undefined],
  ]
  const refusalOf = (estimate: () => unknown): DomainError | undefined => {
    try {
      estimate()
    } catch (error) {
      if (error instanceof DomainError) return error
      throw error
    }
    return undefined
  }

  it('is answered, or told exactly what the record of the accelerator lacks, which does not depend on the model', () => {
    const pairs = accelerators.items.flatMap((accelerator, row) =>
      SIZED_MODELS.filter((_, column) => (row + column) % EVERY === 0).map((model) => ({ accelerator, model })),
    )
    const refusals = pairs.flatMap(({ accelerator, model }) => {
      const request = InferenceRequest.parse({ model, inputTokens: 100, outputTokens: 100, hardware: accelerator.id })
      const refusal = refusalOf(() => outlineInference(request, catalog))
      return refusal ? [{ accelerator, model, message: refusal.message }] : []
    })
    for (const { accelerator, model, message } of refusals) {
      const lacking = LACKS.find(([sentence]) => sentence.test(message))
      expect(lacking?.[1](accelerator), `${model} on ${accelerator.id}: ${message}`).toBe(true)
    }
    const refused = new Set(refusals.map(({ accelerator }) => accelerator.id))
    expect(refusals).toHaveLength(pairs.filter(({ accelerator }) => refused.has(accelerator.id)).length)
    // Cards of which no peak is on record are there for trainings, which are computed from their hours.
    const withPeaks = accelerators.items.filter(({ id, peak }) => refused.has(id) && Object.keys(peak).length > 0)
    expect(withPeaks.length).toBeLessThan(10)
  })
})

describe('every place', () => {
  const request = { model: 'llama-3.1-8b', outputTokens: 10 }

  it('that is a grid zone has electricity, in any year', () => {
    for (const year of YEARS) expect(refusedOf(idsOf(zones.items), (zone) => inference({ ...request, zone, year }))).toEqual({})
  })

  it('that is a cloud region has electricity, in any year', () => {
    for (const year of YEARS) expect(refusedOf(idsOf(regions.items), (region) => inference({ ...request, region, year }))).toEqual({})
  })

  it('of an operator has electricity, in any year', () => {
    for (const year of YEARS) expect(refusedOf(idsOf(operators.items), (operator) => inference({ ...request, operator, year }))).toEqual({})
  })
})

describe('every method', () => {
  it.each(INFERENCE_METHODS.map(({ card }) => card.id))('of inference answers by its id: %s', (method) => {
    const estimate = inference({ model: MEASURED_MODEL, inputTokens: 100, outputTokens: 100, hardware: 'H100', batchSize: 32, method })
    expect(estimate.method.id).toBe(method)
  })

  it.each(TRAINING_METHODS.map(({ card }) => card.id))('of training answers by its id: %s', (method) => {
    const tuning = { 'fine-tuning-2': 'lora', 'rl-2': 'rl-update' } as const
    const tuned = method in tuning ? { tuning: tuning[method as keyof typeof tuning], tokens: 1e9, hardware: 'H100' } : {}
    expect(training({ model: 'gpt-3-175b', method, utilisation: 0.2, ...tuned }).method.id).toBe(method)
  })

  it('stands beside the chosen one as an alternative, with an energy or with the input that it lacks', () => {
    const { alternatives } = inference({ model: 'gpt-4o', outputTokens: 100, include: ['alternatives'] })
    expect(alternatives.map(({ method }) => method.id)).toEqual(INFERENCE_METHODS.slice(1).map(({ card }) => card.id))
    for (const { energy, note } of alternatives) expect(energy === null).toBe(note.startsWith('Lacks '))
  })
})
