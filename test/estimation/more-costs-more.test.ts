import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateInference } from '../../src/estimation/inference.js'
import { estimateTraining } from '../../src/estimation/training.js'
import type { Estimate } from '../../src/schemas/estimate.js'
import type { InferenceRequest } from '../../src/schemas/inference-request.js'
import { arbitraryCustomModel, arbitraryInference, arbitraryTraining, DRAWS, fits, SERVING_HARDWARE } from './support/arbitrary-request.js'
import { catalog, inference } from './support/estimates.js'

const RUNS = { ...DRAWS, numRuns: 200 }
/** Half a rounding of the last digits, for sums in another order. */
const ROUNDING = 1 - 1e-12
/** What fits beside a longer context shifts the weights of the ways of serving among which nobody says. */
const SHIFT_OF_WEIGHTS = 1 - 1e-3

/** Any inference whose batch does not follow from an observed speed. */
const unobserved = arbitraryInference.map((request) => ({ ...request, latencySeconds: undefined, outputTokensPerSecond: undefined }))
/** Chips that compute faster in 16 bits than in 32. */
const FASTER_IN_SIXTEEN_BITS = SERVING_HARDWARE.filter((id) => {
  const peak = catalog.records.accelerator.byName.get(id)?.peak
  return Math.max(peak?.bf16?.value ?? 0, peak?.fp16?.value ?? 0) > (peak?.fp32?.value ?? 0)
})
const factor = fc.double({ min: 1, max: 50, noNaN: true })
const servedOn = fc.record({
  hardware: fc.constantFrom(...SERVING_HARDWARE),
  acceleratorCount: fc.integer({ min: 1, max: 16 }),
  batchSize: fc.double({ min: 1, max: 1024, noNaN: true }),
})

const ask = (request: InferenceRequest): Estimate => estimateInference(request, catalog)

/** The footprint in numbers, each of which counts. */
function numbersOf({ energy, carbon, water, primaryEnergy, abioticDepletion }: Estimate): number[] {
  return [energy, carbon.operationalLocationBased, carbon.embodied, carbon.total, water.total, primaryEnergy, abioticDepletion].map(
    ({ value }) => value,
  )
}

function expectNoLess(more: Estimate, less: Estimate, slack = ROUNDING): void {
  const numbers = numbersOf(less)
  for (const [index, number] of numbersOf(more).entries()) expect(number).toBeGreaterThanOrEqual((numbers[index] ?? NaN) * slack)
}

describe('an inference costs no less', () => {
  it('with more tokens of any kind', () => {
    fc.assert(
      fc.property(unobserved, factor, fc.constantFrom('inputTokens', 'outputTokens', 'reasoningTokens'), (request, times, field) => {
        const more = { ...request, [field]: Math.ceil((request[field] ?? 0) * times) + 1 }
        fc.pre(fits(() => ask(more)))
        expectNoLess(ask(more), ask(request), request.hardware === undefined ? SHIFT_OF_WEIGHTS : ROUNDING)
      }),
      RUNS,
    )
  })

  it('with fewer of the same input tokens cached', () => {
    fc.assert(
      fc.property(unobserved, (request) => {
        const none = { ...request, cachedInputTokens: 0 }
        expectNoLess(ask(none), ask(request))
      }),
      RUNS,
    )
  })

  it('with more parameters, on the same accelerators at the same batch', () => {
    fc.assert(
      fc.property(arbitraryCustomModel, servedOn, factor, (model, serving, times) => {
        const larger = {
          ...model,
          totalParameters: model.totalParameters * times,
          ...(model.activeParameters !== undefined && { activeParameters: model.activeParameters * times }),
        }
        const of = (customModel: typeof model) => inference({ customModel, ...serving, inputTokens: 300, outputTokens: 300 })
        fc.pre(fits(() => of(larger)))
        expectNoLess(of(larger), of(model))
      }),
      RUNS,
    )
  })

  it('with more parameters, hosted at the same batch', () => {
    fc.assert(
      fc.property(arbitraryCustomModel, fc.double({ min: 1, max: 1024, noNaN: true }), factor, (model, batchSize, times) => {
        const of = (scale: number) =>
          inference({ customModel: { totalParameters: model.totalParameters * scale }, batchSize, inputTokens: 300, outputTokens: 300 })
        expectNoLess(of(times), of(1))
      }),
      RUNS,
    )
  })

  it.each([
    ['int4', 'mxfp4'],
    ['mxfp4', 'int8'],
    ['int8', 'bf16'],
    ['fp8', 'bf16'],
    ['bf16', 'fp32'],
  ] as const)('with more bits for each weight, on the same accelerators at the same batch: %s and %s', (fewer, more) => {
    fc.assert(
      fc.property(arbitraryCustomModel, servedOn, fc.constantFrom('vllm-0.11.1', 'sglang-2026'), (customModel, serving, engine) => {
        const at = (precision: typeof fewer | typeof more) =>
          inference({ customModel, ...serving, engine, precision, inputTokens: 300, outputTokens: 300 })
        fc.pre(FASTER_IN_SIXTEEN_BITS.includes(serving.hardware) && fits(() => at(more)) && fits(() => at(fewer)))
        expectNoLess(at(more), at(fewer))
      }),
      { ...RUNS, numRuns: 50 },
    )
  })

  it('with a higher PUE or a dirtier grid', () => {
    fc.assert(
      fc.property(
        unobserved,
        fc.double({ min: 1, max: 2.5, noNaN: true }),
        fc.double({ min: 0, max: 1000, noNaN: true }),
        (request, pue, grid) => {
          const at = (up: number) => ask({ ...request, pue: pue + up, gridGco2ePerKwh: grid + 100 * up })
          expectNoLess(at(1), at(0))
        },
      ),
      RUNS,
    )
  })

  it('with a higher power cap', () => {
    fc.assert(
      fc.property(arbitraryCustomModel, servedOn, factor, (customModel, serving, times) => {
        const at = (powerCapWatts: number) => inference({ customModel, ...serving, powerCapWatts, outputTokens: 300 })
        fc.pre(fits(() => at(100)))
        expect(at(100 * times).energyParts.accelerators.value).toBeGreaterThanOrEqual(at(100).energyParts.accelerators.value * ROUNDING)
      }),
      RUNS,
    )
  })

  it('on servers that are less busy', () => {
    fc.assert(
      fc.property(unobserved, fc.double({ min: 0.05, max: 1, noNaN: true }), (request, busyShare) => {
        expectNoLess(ask({ ...request, busyShare: busyShare / 2 }), ask({ ...request, busyShare }))
      }),
      RUNS,
    )
  })
})

describe('batches', () => {
  it('make a token cheaper: alone it costs more than among 64, whatever the model and the hardware', () => {
    fc.assert(
      fc.property(unobserved, (request) => {
        // Of a long prompt before a token or two nothing depends on the batch but how likely each size of replica is.
        const outputTokens = Math.max(request.outputTokens ?? 0, (request.inputTokens ?? 0) / 100)
        const at = (batchSize: number) => ask({ ...request, outputTokens, speculativeDecoding: false, batchSize }).energy.value
        fc.pre(fits(() => at(64)))
        // Where the memory holds fewer, the others wait.
        const isHeld = !ask({ ...request, outputTokens, batchSize: 64 }).warnings.some(({ code }) => code === 'does_not_fit')
        if (isHeld) expect(at(1)).toBeGreaterThan(at(64))
        else expect(at(1)).toBeGreaterThanOrEqual(at(64))
      }),
      RUNS,
    )
  })
})

describe('many requests', () => {
  it('cost as many times what one does, with the same doubt', () => {
    fc.assert(
      fc.property(arbitraryInference, fc.integer({ min: 2, max: 1_000_000 }), (request, requests) => {
        const one = ask({ ...request, requests: 1 })
        const many = ask({ ...request, requests })
        for (const field of ['energy', 'primaryEnergy', 'abioticDepletion'] as const)
          for (const bound of ['low', 'value', 'high'] as const)
            expect(many[field][bound] / (requests * one[field][bound])).toBeCloseTo(1, 9)
        const numbers = numbersOf(one)
        for (const [index, number] of numbersOf(many).entries()) {
          if (number > 0) expect(number / (requests * (numbers[index] ?? NaN))).toBeCloseTo(1, 9)
        }
      }),
      RUNS,
    )
  })
})

describe('a training costs no less', () => {
  it('with a higher PUE or a dirtier grid; a published energy of a facility stays what it is', () => {
    fc.assert(
      fc.property(arbitraryTraining, (request) => {
        const of = (more: number) => estimateTraining({ ...request, pue: 1.1 + more, gridGco2ePerKwh: 300 + more }, catalog)
        const [more, less] = [of(0.5), of(0)]
        expect(more.energy.value).toBeGreaterThanOrEqual(less.energy.value * ROUNDING)
        expect(more.carbon.operationalLocationBased.value).toBeGreaterThanOrEqual(less.carbon.operationalLocationBased.value * ROUNDING)
      }),
      RUNS,
    )
  })

  it('with more hours, operations or power, or at a lower utilisation', () => {
    const hardware = fc.constantFrom(...SERVING_HARDWARE)
    const from = { acceleratorHours: 1000, averagePowerWatts: 300 }
    const compute = { parameters: 1e10, tokens: 1e12, utilisation: 0.2 }
    fc.assert(
      fc.property(hardware, fc.constantFrom('acceleratorHours', 'averagePowerWatts'), factor, (name, field, times) => {
        const of = (scale: number) =>
          estimateTraining({ hardware: name, ...from, [field]: from[field] * scale, method: 'auto', include: [] }, catalog)
        expect(of(times).energy.value).toBeGreaterThanOrEqual(of(1).energy.value * ROUNDING)
      }),
      RUNS,
    )
    fc.assert(
      fc.property(
        hardware,
        fc.constantFrom('parameters', 'tokens', 'utilisation'),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (name, field, times) => {
          const of = (scale: number) => {
            const scaled = field === 'utilisation' ? compute[field] / scale : compute[field] * scale
            return estimateTraining({ hardware: name, ...compute, [field]: scaled, method: 'auto', include: [] }, catalog)
          }
          expectNoLess(of(times), of(1))
        },
      ),
      RUNS,
    )
  })
})
