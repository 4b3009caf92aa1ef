import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { DomainError } from '../../../src/errors.js'
import { engineKind } from '../../../src/estimation/roofline-2/weights-format.js'
import type { Estimate } from '../../../src/schemas/estimate.js'
import type { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { recomputed } from '../../support/recompute.js'
import { arbitraryInference, DRAWS } from '../support/arbitrary-request.js'
import { assumptionOf, inference, stepOf, warningCodes } from '../support/estimates.js'

type Asked = z.input<typeof InferenceRequest>

const EIGHT_B = { totalParameters: 8.03e9, layers: 32, kvHeads: 8, headDim: 128, attentionHeads: 32 }
const LARGE = { totalParameters: 405.9e9, layers: 126, kvHeads: 8, headDim: 128, attentionHeads: 128 }
const asked = (request: Asked): Asked => ({ inputTokens: 200, outputTokens: 400, method: 'wattprint-roofline-2', ...request })
const answer = (request: Asked): Estimate => inference(asked(request))
const joules = (request: Asked): number => answer(request).energyParts.accelerators.value * 3.6e6

function refusal(request: Asked): DomainError {
  try {
    answer(request)
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('It was answered.')
}

describe('memory', () => {
  it('refuses a count whose memory does not hold the weights, with the least count that does', () => {
    const error = refusal({ customModel: LARGE, hardware: 'nvidia-rtx-3090', acceleratorCount: 1 })
    expect(error.code).toBe('does-not-fit')
    expect(error.status).toBe(422)
    expect(error.message).toContain('Weights of 811.8 GB exceed 1 × 24 GB; the least count is 64')
    expect(answer({ customModel: LARGE, hardware: 'nvidia-rtx-3090', acceleratorCount: 64 }).energy.value).toBeGreaterThan(0)
  })

  it('runs as many sequences of a batch as fit, and says how many accelerators would hold them all', () => {
    const request: Asked = {
      customModel: LARGE,
      hardware: 'H100',
      acceleratorCount: 8,
      precision: 'fp8',
      batchSize: 512,
      inputTokens: 20_000,
      outputTokens: 500,
    }
    const { warnings, ...estimate } = answer(request)
    const warning = warnings.find(({ code }) => code === 'does_not_fit')
    expect(warning?.message).toMatch(/512 sequences of 20,250 tokens need .* run at once, .* 128 accelerators would hold them all/)
    const fitting = stepOf({ warnings, ...estimate }, 'batch-in-flight').value
    expect(fitting).toBeCloseTo((0.9 * 8 * 80 - 405.9) / (516_096e-9 * 20_250), 6)
    expect(joules({ ...request, batchSize: fitting })).toBeCloseTo(joules(request), 6)
    expect(warningCodes(answer({ ...request, batchSize: 16 }))).not.toContain('does_not_fit')
  })

  it('computes one sequence where not even one fits beside the weights, and says so', () => {
    const estimate = answer({ customModel: { ...LARGE, bitsPerWeight: 8 }, hardware: 'H100', acceleratorCount: 6, batchSize: 4 })
    const crowded = answer({
      customModel: { ...LARGE, bitsPerWeight: 8 },
      hardware: 'H100',
      acceleratorCount: 6,
      batchSize: 4,
      inputTokens: 100_000,
    })
    expect(warningCodes(estimate)).not.toContain('does_not_fit')
    expect(warningCodes(crowded)).toContain('does_not_fit')
    expect(stepOf(crowded, 'batch-in-flight').value).toBe(1)
  })

  it('asks for more accelerators where the context is long and no count is given', () => {
    const count = (inputTokens: number) => stepOf(answer({ customModel: LARGE, hardware: 'H100', inputTokens }), 'accelerator-count').value
    expect(count(1_000_000)).toBeGreaterThan(count(200))
  })

  it('holds the whole cache of sparse attention, which reads a part of it', () => {
    const sparse = { totalParameters: 671e9, activeParameters: 37e9, layers: 61, kvBytesPerToken: 70_272, attentionWidth: 20_480 }
    const request = (more: object): Asked => ({
      customModel: { ...sparse, ...more },
      hardware: 'H200',
      acceleratorCount: 8,
      precision: 'fp8',
      batchSize: 10_000,
      inputTokens: 119_800,
    })
    const some = answer(request({ sparseAttentionTokens: 2048 }))
    expect(stepOf(some, 'batch-in-flight').value).toBeCloseTo(40.8, 1)
    expect(stepOf(some, 'mean-context').value).toBe(2048)
    expect(joules(request({ sparseAttentionTokens: 2048 }))).toBeLessThan(joules(request({})))
  })
})

describe('a request', () => {
  it('may not name hardware and describe it', () => {
    const custom = { peakTflops16: 100, bandwidthGBps: 1000, memoryGB: 48, ratedWatts: 250 }
    expect(refusal({ customModel: EIGHT_B, hardware: 'H100', customHardware: custom }).code).toBe('contradictory-request')
  })

  it.each(['peakTflops16', 'bandwidthGBps', 'memoryGB', 'ratedWatts'])('describes hardware with %s', (field) => {
    const custom: Record<string, number> = { peakTflops16: 100, bandwidthGBps: 1000, memoryGB: 48, ratedWatts: 250 }
    const others = Object.fromEntries(Object.entries(custom).filter(([name]) => name !== field))
    expect(() => answer({ customModel: EIGHT_B, customHardware: others as never })).toThrow(new RegExp(field))
    expect(() => answer({ customModel: EIGHT_B, customHardware: { ...custom, [field]: 0 } as never })).toThrow(new RegExp(field))
  })

  it('is told the peak that its precision needs and its hardware lacks', () => {
    const custom = { peakTflops16: 100, bandwidthGBps: 1000, memoryGB: 48, ratedWatts: 250 }
    const error = refusal({ customModel: EIGHT_B, customHardware: custom, precision: 'fp32' })
    expect(error.code).toBe('missing-input')
    expect(error.message).toContain('peakTflops32')
    expect(error.faults).toEqual([expect.objectContaining({ pointer: '/customHardware/peakTflops32' })])
    expect(
      answer({ customModel: EIGHT_B, customHardware: { ...custom, peakTflops32: 50 }, precision: 'fp32' }).energy.value,
    ).toBeGreaterThan(0)
  })

  it('of a processor counts as one user’s, and is as unsure as what was never measured', () => {
    const processor = { peakTflops16: 4, bandwidthGBps: 460, memoryGB: 768, ratedWatts: 360, class: 'cpu' as const }
    const estimate = answer({ customModel: EIGHT_B, customHardware: processor, engine: 'llama.cpp', precision: 'gguf-q4' })
    expect(stepOf(estimate, 'batch-size').value).toBe(1)
    expect(warningCodes(estimate)).toContain('hardware_unmeasured')
    const { value, high } = stepOf(estimate, 'request-accelerator-joules')
    expect(high / value).toBeGreaterThan(Math.exp(0.88))
  })

  it('to a host says when the unknown cached share matters, and not where it is said or the prompt is short', () => {
    const hosted = (more: Asked) => warningCodes(answer({ model: 'kimi-k2', ...more }))
    expect(hosted({ inputTokens: 84_000, outputTokens: 300 })).toContain('cache_share_unknown')
    expect(hosted({ inputTokens: 84_000, outputTokens: 300, cachedInputTokens: 0 })).not.toContain('cache_share_unknown')
    expect(hosted({ inputTokens: 100, outputTokens: 2000 })).not.toContain('cache_share_unknown')
    expect(warningCodes(answer({ customModel: EIGHT_B, hardware: 'H100', inputTokens: 100_000 }))).not.toContain('cache_share_unknown')
  })

  it('says that spare capacity is not known: of named hardware as a warning, of a host, where nobody knows it, as an assumption', () => {
    const onHardware: Asked = { model: 'kimi-k2', hardware: 'H200' }
    expect(warningCodes(answer(onHardware))).toContain('spare_capacity_unknown')
    expect(warningCodes(answer({ ...onHardware, busyShare: 0.5 }))).not.toContain('spare_capacity_unknown')
    expect(warningCodes(answer({ model: 'kimi-k2' }))).not.toContain('spare_capacity_unknown')
    expect(assumptionOf(answer({ model: 'kimi-k2' }), 'spareCapacity')?.reason).toContain('busyShare replaces it')
    expect(assumptionOf(answer({ model: 'kimi-k2', busyShare: 0.5 }), 'spareCapacity')).toBeUndefined()
  })

  it.each([{ hardware: 'H100', engine: 'hf-transformers' }, { hardware: 'nvidia-rtx-3090' }, { hardware: 'H100', engine: 'ollama' }])(
    'on %o runs one sequence at once, and says that the speed was not used',
    (serving) => {
      const estimate = answer({ customModel: EIGHT_B, precision: 'bf16', outputTokensPerSecond: 20, ...serving })
      expect(stepOf(estimate, 'batch-size').value).toBe(1)
      expect(warningCodes(estimate)).toContain('speed_not_used')
      expect(estimate.warnings.find(({ code }) => code === 'batch_unknown')?.message).toMatch(/give batchSize\.$/)
      expect(joules({ customModel: EIGHT_B, precision: 'bf16', ...serving })).toBe(
        joules({ customModel: EIGHT_B, precision: 'bf16', outputTokensPerSecond: 20, ...serving }),
      )
    },
  )

  it('on a chip without bf16 tensor cores is taken for fp16 where nobody says a precision', () => {
    const chip = { peakTflops16: 125, bandwidthGBps: 900, memoryGB: 32, ratedWatts: 300, peakTflops32: 15.7, bf16TensorCores: false }
    const request: Asked = { customModel: EIGHT_B, customHardware: chip, acceleratorCount: 1, batchSize: 1, inputTokens: 1000 }
    expect(assumptionOf(answer(request), 'precision')?.value).toBe('fp16')
    expect(joules({ ...request, precision: 'fp16' })).toBe(joules(request))
    expect(joules({ ...request, precision: 'bf16' })).toBeGreaterThan(joules(request))
    expect(joules({ ...request, customModel: { ...EIGHT_B, bitsPerWeight: 16 } })).toBe(joules(request))
  })

  it('in int8 under HF transformers means bitsandbytes, which the answer says', () => {
    const request: Asked = { customModel: EIGHT_B, hardware: 'H100', engine: 'hf-transformers', batchSize: 1, precision: 'int8' }
    expect(assumptionOf(answer(request), 'precision')?.value).toBe('bnb-int8')
    expect(joules(request)).toBe(joules({ ...request, precision: 'bnb-int8' }))
    expect(joules({ ...request, engine: 'vllm-2026' })).not.toBe(joules({ ...request, engine: 'vllm-2026', precision: 'bnb-int8' }))
  })

  it('with an engine of 2025 is never dearer in fp8 than in bf16', () => {
    for (const batchSize of [1, 4, 16, 64, 256]) {
      for (const inputTokens of [10, 1000, 100_000]) {
        const request: Asked = {
          customModel: EIGHT_B,
          hardware: 'H100',
          acceleratorCount: 1,
          engine: 'vllm-0.11.1',
          batchSize,
          inputTokens,
        }
        expect(joules({ ...request, precision: 'fp8' })).toBeLessThanOrEqual(joules({ ...request, precision: 'bf16' }) * (1 + 1e-9))
      }
    }
  })
})

describe('a power cap', () => {
  const capped = (powerCapWatts: number): Asked => ({
    customModel: EIGHT_B,
    hardware: 'H100',
    acceleratorCount: 1,
    batchSize: 8,
    powerCapWatts,
  })

  it('saves less than its share', () => {
    const ratio = joules(capped(350)) / joules(capped(700))
    expect(ratio).toBeCloseTo(0.5 ** 0.6, 6)
  })

  it('above the rated power is none', () => {
    expect(joules(capped(900))).toBe(joules(capped(700)))
  })

  it('far below what was measured is taken as the least that is believed, with the wide interval', () => {
    expect(joules(capped(100))).toBeCloseTo(joules(capped(280)), 9)
    expect(warningCodes(answer(capped(100)))).toContain('outside_domain')
    expect(warningCodes(answer(capped(300)))).not.toContain('outside_domain')
  })
})

describe('an engine', () => {
  it.each([
    [undefined, 'modern', true],
    ['vllm-0.12', 'modern', true],
    ['vLLM-v0.11.2', 'modern', true],
    ['vllm-0.5.4', 'older', true],
    ['vllm-2024', 'older', true],
    ['sglang-2026', 'modern', true],
    ['sglang-2025', 'modern', false],
    ['tensorrt-llm-0.9', 'modern', true],
    ['deepspeed-mii', 'modern', true],
    ['transformers', 'hf', true],
    ['llama.cpp-b4000', 'local', true],
    ['ollama-0.5', 'local', true],
    ['mlx', 'local', false],
    ['koboldcpp-1.8', 'local', false],
    ['vllm', 'modern', false],
    ['homemade', 'modern', false],
  ] as const)('%s is %s, measured: %s', (engine, kind, measured) => {
    expect(engineKind(engine)).toMatchObject({ kind, measured })
  })

  it('that was never measured is said, with the wide interval', () => {
    const estimate = answer({ customModel: EIGHT_B, hardware: 'H100', engine: 'homemade', batchSize: 8 })
    expect(warningCodes(estimate)).toContain('outside_domain')
    const { value, high } = stepOf(estimate, 'request-accelerator-joules')
    expect(Math.log(high / value)).toBeGreaterThanOrEqual(0.88)
  })
})

describe('the energy', () => {
  const base: Asked = { customModel: EIGHT_B, hardware: 'H100', acceleratorCount: 8, batchSize: 8, precision: 'bf16' }
  const increasing = (requests: readonly Asked[]): void => {
    const energies = requests.map(joules)
    for (let index = 1; index < energies.length; index += 1) expect(energies[index]).toBeGreaterThan(energies[index - 1] ?? NaN)
  }

  it('grows with the prompt, the answer, the parameters and the bits', () => {
    increasing([10, 100, 1000, 10_000, 100_000, 900_000].map((inputTokens) => ({ ...base, inputTokens })))
    increasing([10, 100, 1000, 10_000].map((outputTokens) => ({ ...base, outputTokens })))
    increasing([1e9, 8e9, 30e9, 70e9].map((totalParameters) => ({ ...base, customModel: { ...EIGHT_B, totalParameters } })))
    increasing(['int4', 'gptq', 'fp8', 'bf16', 'fp32'].map((precision) => ({ ...base, precision }) as Asked))
    increasing([4, 8, 16, 32].map((cacheBits) => ({ ...base, cacheBits })))
  })

  it('falls with the cached share and with the cap', () => {
    increasing([9000, 5000, 1000, 0].map((cachedInputTokens) => ({ ...base, inputTokens: 9000, cachedInputTokens })))
    increasing([300, 400, 500, 700].map((powerCapWatts) => ({ ...base, powerCapWatts })))
  })

  it('has no step over the length of the prompt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300_000 }), fc.boolean(), (inputTokens, isHosted) => {
        const request: Asked = isHosted
          ? { customModel: { totalParameters: 70e9 }, precision: 'fp8', batchSize: 1 }
          : { ...base, customModel: { ...EIGHT_B, slidingWindowShare: 0.5, slidingWindowTokens: 4096 } }
        const [one, next] = [
          joules({ ...request, inputTokens, cachedInputTokens: 0 }),
          joules({ ...request, inputTokens: inputTokens + 1, cachedInputTokens: 0 }),
        ]
        expect(next / one).toBeGreaterThan(1)
        expect(next / one).toBeLessThan(1 + 4 / Math.max(inputTokens, 4) + 0.001)
      }),
      { ...DRAWS, numRuns: 60 },
    )
  })

  it('nears that of a dense model without a step where nearly all parameters are active', () => {
    const at = (share: number) => joules({ ...base, inputTokens: 5000, customModel: { ...EIGHT_B, activeParameters: 8.03e9 * share } })
    for (const share of [0.975, 0.98, 0.985, 0.99, 0.995, 0.999, 0.9995]) {
      expect(Math.abs(Math.log(at(share + 0.0005) / at(share)))).toBeLessThan(0.02)
    }
  })

  it('with speculative decoding has no step over the batch', () => {
    for (let batchSize = 3; batchSize < 300; batchSize *= 1.01) {
      const at = (batch: number) => joules({ ...base, speculativeDecoding: true, batchSize: batch }) / joules({ ...base, batchSize: batch })
      expect(Math.abs(at(batchSize * 1.01) / at(batchSize) - 1)).toBeLessThan(0.004)
    }
  })

  it('where the count is not given covers the other side of a boundary of the memory', () => {
    const at = (totalParameters: number) =>
      stepOf(answer({ customModel: { totalParameters }, hardware: 'H100', precision: 'bf16' }), 'request-accelerator-joules')
    const [below, above] = [at(29.9e9), at(30.1e9)]
    expect(above.low).toBeLessThanOrEqual(below.value)
    expect(above.high).toBeGreaterThanOrEqual(below.value)
    expect(below.low).toBeLessThanOrEqual(above.value)
  })
})

it('answers any request that is answered so that it can be recomputed from itself', () => {
  fc.assert(
    fc.property(arbitraryInference, (request) => {
      let estimate: Estimate
      try {
        estimate = inference({ ...request, method: 'wattprint-roofline-2' })
      } catch (error) {
        if (error instanceof DomainError) return
        throw error
      }
      const known = new Map<string, Estimate['steps'][number]>()
      for (const one of estimate.steps) {
        if (one.basis === 'computed' && one.formula !== null) {
          const { value, down, up } = recomputed(one.formula, known)
          expect(Math.abs(value - one.value), one.id).toBeLessThanOrEqual(1e-9 * Math.abs(one.value))
          expect(Math.abs(value * Math.exp(-down) - one.low), `low of ${one.id}`).toBeLessThanOrEqual(1e-9 * Math.abs(one.low))
          expect(Math.abs(value * Math.exp(up) - one.high), `high of ${one.id}`).toBeLessThanOrEqual(1e-9 * Math.abs(one.high))
        }
        known.set(one.id, one)
      }
    }),
    { ...DRAWS, numRuns: 300 },
  )
})
