import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { DomainError } from '../../src/errors.js'
import { compare } from '../../src/estimation/compare.js'
import { footprintRatio } from '../../src/estimation/comparison/footprint-ratio.js'
import { deriveInference } from '../../src/estimation/inference.js'
import { deriveTraining } from '../../src/estimation/training.js'
import { Comparison, ComparisonRequest, type FootprintRatio, type InferenceChange } from '../../src/schemas/comparison.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { parseRequest } from '../../src/schemas/parse-request.js'
import type { Quantity } from '../../src/schemas/unit.js'
import { arbitraryInference, arbitraryTraining, DRAWS } from './support/arbitrary-request.js'
import { catalog, inference, stepOf, training } from './support/estimates.js'

type Request = z.input<typeof ComparisonRequest>
const EXACTLY_ONE = { value: 1, low: 1, high: 1, unit: 'ratio' }
const BASELINE = { model: 'llama-3.1-70b', inputTokens: 500, outputTokens: 300, hardware: 'H100', batchSize: 16 }

function compared(request: Request): Comparison {
  return Comparison.parse(compare(parseRequest(ComparisonRequest, request), catalog))
}

function onlyVariant(request: Request): Comparison['variants'][number] {
  const [variant] = compared(request).variants
  if (!variant) throw new Error('no variant')
  return variant
}

function pointersOf(request: object): string[] {
  try {
    compare(parseRequest(ComparisonRequest, request), catalog)
  } catch (error) {
    if (error instanceof DomainError) return error.faults.map(({ pointer }) => pointer)
    throw error
  }
  throw new Error('was not refused')
}

const baselines = fc.oneof(
  { weight: 3, arbitrary: arbitraryInference.map((baseline): Request => ({ baseline, variants: [{}] })) },
  { weight: 1, arbitrary: arbitraryTraining.map((baselineTraining): Request => ({ baselineTraining, variants: [{}] })) },
)
const inferences = arbitraryInference.map((request) => deriveInference(request, catalog))
const trainings = arbitraryTraining.map((request) => deriveTraining(request, catalog))
const pairs = fc.oneof({ weight: 3, arbitrary: fc.tuple(inferences, inferences) }, { weight: 1, arbitrary: fc.tuple(trainings, trainings) })

function ratiosIn({ energy, carbon, water }: FootprintRatio): Quantity[] {
  return [energy, carbon, water].filter((one) => one !== null)
}

describe('the ratio of a variant to its baseline', () => {
  it('is exactly one where they are equal', () => {
    fc.assert(
      fc.property(baselines, (request) => {
        expect(compared(request).variants.flatMap(({ ratio }) => ratiosIn(ratio))).toEqual([EXACTLY_ONE, EXACTLY_ONE, EXACTLY_ONE])
      }),
      DRAWS,
    )
  })

  it('holds its value, and is the inverse of the ratio the other way', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const there = ratiosIn(footprintRatio(one, other))
        const back = ratiosIn(footprintRatio(other, one))
        for (const [index, { value, low, high }] of there.entries()) {
          expect(low).toBeLessThanOrEqual(value)
          expect(high).toBeGreaterThanOrEqual(value)
          const inverse = back[index]
          expect(value * (inverse?.value ?? NaN)).toBeCloseTo(1, 9)
          expect(low * (inverse?.high ?? NaN)).toBeCloseTo(1, 6)
        }
      }),
      DRAWS,
    )
  })

  it('is never wider than if the two shared nothing', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const { energy } = footprintRatio(one, other)
        const [from, to] = [one.estimate.energy, other.estimate.energy]
        const apart = Math.hypot(Math.log(to.high / to.value), Math.log(from.value / from.low))
        expect(Math.log((energy?.high ?? NaN) / (energy?.value ?? NaN))).toBeLessThanOrEqual(apart + 1e-6)
      }),
      DRAWS,
    )
  })

  it('does not depend on the other variants nor on their order', () => {
    const variants = [
      { change: { precision: 'fp8' as const } },
      { technique: 'pruning', parameterShare: 0.5 },
      { change: { zone: 'FRA' } },
      {},
    ]
    const there = compared({ baseline: BASELINE, variants })
    const back = compared({ baseline: BASELINE, variants: variants.toReversed() })
    expect(back.variants.toReversed()).toEqual(there.variants)
    for (const [index, variant] of variants.entries()) {
      expect(onlyVariant({ baseline: BASELINE, variants: [variant] })).toEqual(there.variants[index])
    }
  })

  it('of energy is exactly one in another region, where the PUE is the caller’s', () => {
    const { ratio } = onlyVariant({ baseline: { ...BASELINE, zone: 'POL', pue: 1.2 }, variants: [{ change: { region: 'aws:eu-west-3' } }] })
    expect(ratio.energy).toEqual(EXACTLY_ONE)
    expect(ratio.carbon?.value).toBeLessThan(0.2)
  })

  it('of more requests is exact: every doubt is shared', () => {
    const { ratio } = onlyVariant({ baseline: BASELINE, variants: [{ change: { requests: 5 } }] })
    for (const one of [ratio.energy, ratio.carbon, ratio.water]) {
      expect(one?.value).toBeCloseTo(5, 12)
      expect(one?.low).toBeCloseTo(5, 9)
      expect(one?.high).toBeCloseTo(5, 9)
    }
  })

  it('of carbon is wider in another zone than the doubt of its grid, and narrower than the two footprints apart', () => {
    const derived = (zone: string) => deriveInference(InferenceRequest.parse({ ...BASELINE, zone }), catalog)
    const [baseline, variant] = [derived('POL'), derived('SWE')]
    const { carbon } = footprintRatio(baseline, variant)
    const [from, to] = [baseline.estimate, variant.estimate]
    const half = Math.log((carbon?.high ?? NaN) / (carbon?.value ?? NaN))
    const grid = stepOf(from, 'grid-intensity')
    expect(half).toBeGreaterThan(Math.log(grid.value / grid.low))
    expect(half).toBeLessThan(
      0.6 * Math.hypot(Math.log(to.carbon.total.high / to.carbon.total.value), Math.log(from.carbon.total.value / from.carbon.total.low)),
    )
  })

  it('of energy is as wide as both accelerator energies together, and no wider, on the same server', () => {
    const half = (request: Parameters<typeof inference>[0]) => {
      const { value, high, low } = inference(request).steps.find(({ id }) => id === 'request-accelerator-joules') ?? {
        value: 0,
        high: 0,
        low: 0,
      }
      return { up: Math.log(high / value), down: Math.log(value / low) }
    }
    const { energy } = onlyVariant({ baseline: BASELINE, variants: [{ change: { precision: 'fp8' } }] }).ratio
    const expected = Math.hypot(half({ ...BASELINE, precision: 'fp8' }).up, half(BASELINE).down)
    expect(Math.log((energy?.high ?? NaN) / (energy?.value ?? NaN))).toBeCloseTo(expected, 6)
  })
})

describe('a comparison', () => {
  it('gives the baseline and each variant as the estimates of the same requests do', () => {
    const { baseline, variants } = compared({
      baseline: BASELINE,
      variants: [{ change: { hardware: 'A100', zone: 'FRA' } }],
      include: ['estimates'],
    })
    expect(baseline.estimate).toEqual(inference(BASELINE))
    const { steps, citations, ...alone } = inference({ ...BASELINE, hardware: 'A100', zone: 'FRA' })
    expect(variants[0]?.estimate).toEqual({ ...alone, steps, citations })
    expect(variants[0]).toMatchObject({ energy: alone.energy, carbon: alone.carbon, water: alone.water, links: alone.links })
  })

  it('cites every id that it lists', () => {
    const { baseline, variants, citations } = compared({
      baseline: BASELINE,
      variants: [
        { technique: 'distillation', change: { model: 'llama-3.2-1b' } },
        { technique: 'matmul-free' },
        { technique: 'quantization' },
      ],
    })
    const known = new Set(citations.map(({ id }) => id))
    const listed = [
      ...[baseline, ...variants].flatMap(({ assumptions, reported }) => [...assumptions, ...reported]),
      ...variants.flatMap(({ technique, trainings: needed }) => [
        ...(technique ? [technique] : []),
        ...needed.flatMap(({ reported }) => reported),
      ]),
    ]
    expect(listed.length).toBeGreaterThan(5)
    for (const id of listed.flatMap((one) => one.citations)) expect(known).toContain(id)
  })

  it('names of a variant only the assumptions that its baseline does not make', () => {
    const variant = onlyVariant({ baseline: BASELINE, variants: [{ change: { region: 'aws:eu-west-3' } }] })
    expect(variant.assumptions.map(({ name }) => name)).toEqual(expect.arrayContaining(['zone', 'pue']))
    expect(variant.assumptions.map(({ name }) => name)).not.toContain('engine')
  })

  it('lets a change take the place of what it contradicts', () => {
    const baseline = { ...BASELINE, zone: 'POL', gridGco2ePerKwh: 900 }
    const changed = onlyVariant({ baseline, variants: [{ change: { region: 'aws:eu-west-3' } }] })
    expect(changed.carbon).toEqual(inference({ ...BASELINE, region: 'aws:eu-west-3' }).carbon)
    const custom = onlyVariant({ baseline: BASELINE, variants: [{ change: { customModel: { totalParameters: 7e9 } } }] })
    expect(custom.model).toBeNull()
  })

  it('compares trainings: fine-tuning beside pretraining, and a search with both of its published figures', () => {
    const { kind, variants } = compared({
      baselineTraining: { model: 'llama-1-13b' },
      variants: [{ training: { model: 'orca-13b' } }, { technique: 'architecture-search' }],
    })
    expect(kind).toBe('training')
    expect(variants[0]?.energy).toEqual(training({ model: 'orca-13b' }).energy)
    expect(variants[0]?.breakEvenRequests).toBeNull()
    expect(variants[1]?.reported.map(({ energy }) => energy?.value).sort()).toEqual([656_347, 7500])
  })
})

describe('the requests that pay a training back', () => {
  it('are the training energy over what is saved at a request', () => {
    const change = { model: 'llama-3.1-8b' }
    const asked = { baseline: { ...BASELINE, requests: 1000 }, variants: [{ change, training: { model: 'llama-3.1-8b' } }] }
    const { breakEvenRequests, breakEvenReason } = onlyVariant(asked)
    const saved = inference(BASELINE).energy.value - inference({ ...BASELINE, ...change }).energy.value
    expect(breakEvenRequests?.value).toBeCloseTo(training({ model: 'llama-3.1-8b' }).energy.value / saved, -3)
    expect(breakEvenReason).toBeNull()
  })

  it('are the same however many requests either side counts', () => {
    const asked = (requests: number, others: number): Request => ({
      baseline: { ...BASELINE, requests },
      variants: [{ change: { model: 'llama-3.1-8b', requests: others }, training: { model: 'llama-3.1-8b' } }],
    })
    const value = onlyVariant(asked(1, 1)).breakEvenRequests?.value ?? NaN
    expect((onlyVariant(asked(40, 7)).breakEvenRequests?.value ?? NaN) / value).toBeCloseTo(1, 9)
  })

  it('are null with the reason where nothing is saved, and without an upper end where it may be', () => {
    const pays = (change: InferenceChange) =>
      onlyVariant({ baseline: BASELINE, variants: [{ change, training: { model: 'llama-3.1-8b' } }] })
    expect(pays({ model: 'llama-3.1-405b' })).toMatchObject({ breakEvenRequests: null, breakEvenReason: 'Nothing is saved at a request.' })
    const narrow = pays({ batchSize: 20 })
    expect(narrow.breakEvenRequests?.high).toBeNull()
    expect(narrow.breakEvenReason).toMatch(/no upper end/)
  })
})

describe('a comparison is refused', () => {
  it.each<[string, object, string]>([
    ['with 51 variants', { baseline: BASELINE, variants: Array.from({ length: 51 }, () => ({})) }, '/variants'],
    ['without variants', { baseline: BASELINE, variants: [] }, '/variants'],
    ['without a baseline', { variants: [{}] }, '/baseline'],
    ['with two baselines', { baseline: BASELINE, baselineTraining: { model: 'gpt-3-175b' }, variants: [{}] }, '/baselineTraining'],
    ['for an unknown model of the baseline', { baseline: { ...BASELINE, model: 'gpt-99' }, variants: [{}] }, '/baseline/model'],
    [
      'for an unknown model of a variant',
      { baseline: BASELINE, variants: [{}, {}, {}, { change: { model: 'gpt-99' } }] },
      '/variants/3/change/model',
    ],
    ['for an unknown field of a change', { baseline: BASELINE, variants: [{ change: { modell: 'x' } }] }, '/variants/0/change/modell'],
    ['for an unknown technique', { baseline: BASELINE, variants: [{}, { technique: 'hope' }] }, '/variants/1/technique'],
    [
      'for an unknown model of a training',
      { baseline: BASELINE, variants: [{ training: { model: 'gpt-99' } }] },
      '/variants/0/training/model',
    ],
    [
      'for a change beside trainings',
      { baselineTraining: { model: 'gpt-3-175b' }, variants: [{ change: { zone: 'FRA' } }] },
      '/variants/0/change',
    ],
    ['for a share without a technique', { baseline: BASELINE, variants: [{ parameterShare: 0.5 }] }, '/variants/0/parameterShare'],
  ])('%s, with the place', (_what, request, pointer) => {
    expect(pointersOf(request)).toContain(pointer)
  })
})
