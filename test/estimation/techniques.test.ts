import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { compare } from '../../src/estimation/compare.js'
import { type Comparison, ComparisonRequest, type ComparisonVariant } from '../../src/schemas/comparison.js'
import { catalog, inference, stepOf, training } from './support/estimates.js'

type Variant = z.input<typeof ComparisonVariant>
const BASELINE = { model: 'llama-3.1-70b', inputTokens: 500, outputTokens: 300, hardware: 'H100', batchSize: 16 }

function variantOf(variant: Variant, baseline: z.input<typeof ComparisonRequest>['baseline'] = BASELINE): Comparison['variants'][number] {
  const request = ComparisonRequest.parse({ baseline, variants: [variant], include: ['estimates'] })
  const [compared] = compare(request, catalog).variants
  if (!compared) throw new Error('no variant')
  return compared
}

function trainingVariantOf(variant: Variant, model: string): Comparison['variants'][number] {
  const request = ComparisonRequest.parse({ baselineTraining: { model }, variants: [variant] })
  const [compared] = compare(request, catalog).variants
  if (!compared) throw new Error('no variant')
  return compared
}

describe('quantization', () => {
  it('is the same estimate at the caller’s precision', () => {
    const { energy } = variantOf({ technique: 'quantization', change: { precision: 'fp8' } })
    expect(energy).toEqual(inference({ ...BASELINE, precision: 'fp8' }).energy)
  })

  it('declares the bits of its record where no precision is given, and that bits alone save nothing', () => {
    const { energy, assumptions, warnings } = variantOf({ technique: 'quantisation' })
    expect(energy).toEqual(inference({ ...BASELINE, precision: 'int4' }).energy)
    const declared = assumptions.find(({ name }) => name === 'precision')
    expect(declared).toMatchObject({ value: 'int4', basis: 'default' })
    expect(declared?.citations.join()).toMatch(/meta-llama3-2-card/)
    expect(warnings.map(({ code }) => code)).toContain('technique_caveat')
  })
})

describe('pruning', () => {
  it('leaves everything as it was where all parameters stay', () => {
    const { energy } = variantOf({ technique: 'pruning', parameterShare: 1 })
    expect(energy.value).toBeCloseTo(inference(BASELINE).energy.value, 15)
  })

  it('keeps the shape of the record and takes the share of total and active parameters', () => {
    const { estimate } = variantOf({ technique: 'pruning', parameterShare: 0.5 }, { ...BASELINE, model: 'mixtral-8x7b' })
    const whole = inference({ ...BASELINE, model: 'mixtral-8x7b' })
    if (!estimate) throw new Error('not included')
    for (const id of ['total-parameters', 'active-parameters'])
      expect(stepOf(estimate, id).value).toBeCloseTo(0.5 * stepOf(whole, id).value, 0)
    for (const id of ['layers', 'kv-bytes-per-token']) expect(stepOf(estimate, id).value).toBe(stepOf(whole, id).value)
  })

  it('never costs more energy the more is pruned', () => {
    const energies = [1, 0.8, 0.5, 0.2].map((parameterShare) => variantOf({ technique: 'pruning', parameterShare }).energy.value)
    expect(energies).toEqual(energies.toSorted((one, other) => other - one))
  })

  it('lacks the share where none is given', () => {
    expect(() => variantOf({ technique: 'pruning' })).toThrow(/pruning lacks parameterShare/)
  })

  it('says that the range of an undisclosed size is lost', () => {
    const { warnings } = variantOf({ technique: 'pruning', parameterShare: 0.5 }, { model: 'gpt-4o', outputTokens: 250 })
    expect(warnings.map(({ message }) => message).join()).toMatch(/middle, without its range/)
  })
})

describe('a mixture of experts', () => {
  it('keeps the size and uses a share of it for a token', () => {
    const { estimate, energy } = variantOf({ technique: 'MoE', parameterShare: 0.1 })
    if (!estimate) throw new Error('not included')
    expect(stepOf(estimate, 'active-parameters').value).toBeCloseTo(0.1 * stepOf(estimate, 'total-parameters').value, 0)
    expect(energy.value).toBeLessThan(inference(BASELINE).energy.value)
  })
})

describe('distillation', () => {
  it('puts the student in place of its teacher, with its training and the running of the teachers apart', () => {
    const { model, trainings } = variantOf({ technique: 'distillation', change: { model: 'llama-3.2-1b' } })
    expect(model?.id).toBe('llama-3.2-1b')
    expect(trainings.map(({ energy }) => energy)).toEqual([
      training({ model: 'llama-3.2-1b' }).energy,
      training({ hardware: 'nvidia-h100-sxm', acceleratorHours: 86_000, operator: 'meta', year: 2024 }).energy,
    ])
  })

  it('finds the only student of a model, and names several', () => {
    expect(variantOf({ technique: 'distillation' }, { model: 'gpt-2', outputTokens: 9 }).model?.id).toBe('distilgpt2')
    expect(() => variantOf({ technique: 'distillation' })).toThrow(
      /lacks change.model: students of Llama 3.1 70B are llama-3.2-1b, llama-3.2-3b/,
    )
    expect(() => variantOf({ technique: 'distillation' }, { ...BASELINE, model: 'mistral-7b' })).toThrow(/no student/)
  })

  it('says where a pair is not on record, and where a training was never published', () => {
    const messages = ({ warnings }: Comparison['variants'][number]) => warnings.map(({ message }) => message).join()
    expect(messages(variantOf({ technique: 'distillation', change: { model: 'mistral-7b' } }))).toMatch(/is not on record/)
    expect(messages(variantOf({ technique: 'distillation' }, { model: 'gpt-2', outputTokens: 9 }))).toMatch(
      /No training of DistilGPT2 is on record/,
    )
  })
})

describe('fine-tuning', () => {
  it('beside pretraining finds the published training of the model that was made so', () => {
    const { model, ratio, assumptions } = trainingVariantOf({ technique: 'fine-tuning' }, 'llama-1-13b')
    expect(model?.id).toBe('orca-13b')
    expect(assumptions.map(({ name, value }) => `${name} ${value}`)).toContain('training.model orca-13b')
    expect(ratio.energy?.value).toBeLessThan(0.1)
  })

  it('beside an inference is paid back by what the smaller model saves', () => {
    const { trainings, breakEvenRequests } = variantOf({ technique: 'fine-tuning', change: { model: 'orca-13b' } })
    expect(trainings).toHaveLength(1)
    expect(breakEvenRequests?.value).toBeGreaterThan(1e5)
  })

  it('lacks the training where none is given or published', () => {
    expect(() => variantOf({ technique: 'fine-tuning' })).toThrow(/lacks training/)
    expect(() => trainingVariantOf({ technique: 'fine-tuning' }, 'gpt-3-175b')).toThrow(/lacks training/)
  })
})

describe('an architecture search', () => {
  it('costs what the published one cost, with both published figures and their sources', () => {
    const { trainings, technique, assumptions } = variantOf({ technique: 'NAS', change: { model: 'llama-3.1-8b' } })
    expect(trainings.map(({ energy }) => energy.value)).toEqual([7500])
    expect(trainings.flatMap(({ reported }) => reported.map(({ energy }) => energy?.value)).toSorted()).toEqual([656_347, 7500])
    expect(technique?.effects.map(({ figure }) => figure.source)).toEqual(expect.arrayContaining(['patterson-2021', 'strubell-2019']))
    expect(assumptions.map(({ name }) => name)).toContain('training.model')
  })
})

describe('MatMul-free', () => {
  it('takes the energy of a token from the published power and speed', () => {
    const { estimate, links } = variantOf({ technique: 'matmul-free' })
    if (!estimate) throw new Error('not included')
    expect(stepOf(estimate, 'joules-per-token').value).toBeCloseTo(13 / 23.8, 12)
    expect(stepOf(estimate, 'request-accelerator-joules').value).toBeCloseTo((300 * 13) / 23.8, 9)
    expect(links).toEqual({ self: null, methodology: '/v1/techniques/matmul-free' })
  })

  it('says that the 50-fold saving is a press figure', () => {
    const { warnings } = variantOf({ technique: 'matmul-free' })
    expect(
      warnings
        .filter(({ code }) => code === 'technique_caveat')
        .map(({ message }) => message)
        .join(),
    ).toMatch(/50-fold saving is a press figure/)
  })

  it('lacks output tokens where only a prompt is given', () => {
    expect(() => variantOf({ technique: 'matmul-free' }, { model: 'llama-3.1-8b', inputTokens: 9 })).toThrow(/lacks outputTokens/)
  })

  it('cannot act on a training', () => {
    expect(() => trainingVariantOf({ technique: 'matmul-free' }, 'gpt-3-175b')).toThrow(/lacks training/)
  })
})

it.each(catalog.records.technique.items.map(({ id }) => id))('%s shows every published figure with its source', (technique) => {
  const { technique: applied } = variantOf({ technique, parameterShare: undefined, ...INPUTS[technique] }, BASELINES[technique])
  expect(applied?.effects).toEqual(catalog.records.technique.byName.get(technique)?.effects)
})

const INPUTS: Readonly<Record<string, Variant>> = {
  pruning: { parameterShare: 0.5 },
  'mixture-of-experts': { parameterShare: 0.5 },
  distillation: { change: { model: 'llama-3.2-3b' } },
  'fine-tuning': { change: { model: 'orca-13b' } },
}
/** What techniques act on that need other than text. */
const IMAGE: z.input<typeof ComparisonRequest>['baseline'] = { model: 'sd3-medium', work: { type: 'image' } }
const BASELINES: Readonly<Record<string, typeof IMAGE>> = { 'step-distillation': IMAGE, 'guidance-distillation': IMAGE }
