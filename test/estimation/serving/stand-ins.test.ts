import { describe, expect, it } from 'vitest'
import type { Estimate } from '../../../src/schemas/estimate.js'
import { assumptionOf, inference, stepOf, training, warningCodes } from '../support/estimates.js'

/** Factor from the middle to the upper end of the accelerators' energy. */
const spread = ({ energyParts: { accelerators } }: Estimate): number => accelerators.high / accelerators.value

const assumedFields = ({ assumptions }: Estimate): string[] => [...new Set(assumptions.map(({ name }) => name))].sort()

describe('what the caller does not say', () => {
  it('of a hosted model is declared: hardware, precision, shape, batch, prompt and place', () => {
    const estimate = inference({ model: 'gpt-4o', outputTokens: 100 })
    expect(assumedFields(estimate)).toEqual(
      expect.arrayContaining([
        'servingHardware',
        'servingPrecision',
        'layers',
        'kvBytesPerToken',
        'servingBatchSize',
        'inputTokens',
        'operator',
        'zone',
        'gridPeriod',
        'pue',
        'spareCapacity',
      ]),
    )
    expect(assumptionOf(estimate, 'servingPrecision')?.value).toBe('bf16 0.25, fp8 0.5, mxfp4 0.25')
    expect(assumptionOf(estimate, 'servingHardware')?.citations).not.toEqual([])
  })

  it('is not declared of what the caller, or the record, does say', () => {
    const said = inference({
      model: 'llama-3.1-8b',
      inputTokens: 10,
      outputTokens: 10,
      hardware: 'H100',
      acceleratorCount: 1,
      precision: 'fp8',
      batchSize: 8,
      engine: 'vllm-0.11.1',
      serverClass: 'hopper_sxm_air_8',
      busyShare: 0.5,
      zone: 'FRA',
      year: 2023,
      pue: 1.2,
      wueLitresPerKwh: 0.2,
    })
    expect(assumedFields(said)).toEqual([])
  })

  it('of hosted layers and cache is taken from the record where it has them', () => {
    const fields = assumedFields(inference({ model: 'llama-3.1-70b', outputTokens: 100 }))
    expect(fields).not.toContain('layers')
    expect(fields).not.toContain('kvBytesPerToken')
  })
})

describe('an observed speed', () => {
  const request = { model: 'llama-3.1-70b', outputTokens: 300, hardware: 'H100', acceleratorCount: 4 }

  it('tells the batch: the faster a stream, the fewer share the replica, and the dearer a token', () => {
    const kwh = [10, 30, 60].map((outputTokensPerSecond) => inference({ ...request, outputTokensPerSecond }).energy.value)
    expect(kwh).toEqual(kwh.toSorted((one, other) => one - other))
    expect(spread(inference({ ...request, outputTokensPerSecond: 30 }))).toBeLessThan(spread(inference(request)))
  })

  it('is the same as a latency over the tokens generated, the hidden ones included', () => {
    const { energy } = inference({ ...request, outputTokens: 100, reasoningTokens: 200, latencySeconds: 10 })
    expect(inference({ ...request, outputTokens: 100, reasoningTokens: 200, outputTokensPerSecond: 30 }).energy).toEqual(energy)
  })

  it('does not matter where nothing is generated, nor beside a given batch', () => {
    const prompt = { model: 'llama-3.1-70b', inputTokens: 300, hardware: 'H100' }
    expect(inference({ ...prompt, outputTokensPerSecond: 50 }).energy).toEqual(inference(prompt).energy)
    expect(inference({ ...request, batchSize: 8, outputTokensPerSecond: 50 }).energy).toEqual(
      inference({ ...request, batchSize: 8 }).energy,
    )
  })

  it.each([{}, { hardware: 'H100' }])('does not narrow a model of undisclosed size, and a warning says so: %j', (hardware) => {
    const asked = { model: 'gpt-4o', outputTokens: 300, ...hardware }
    const estimate = inference({ ...asked, outputTokensPerSecond: 90 })
    expect(estimate.energy).toEqual(inference(asked).energy)
    expect(warningCodes(estimate)).toContain('speed_not_used')
  })

  it('leaves hardware that was never measured with a wider interval than hardware that was', () => {
    const at = (hardware: string) => spread(inference({ ...request, hardware, outputTokensPerSecond: 30 }))
    expect(warningCodes(inference({ ...request, hardware: 'L40S', outputTokensPerSecond: 30 }))).toContain('hardware_unmeasured')
    expect(at('L40S')).toBeGreaterThan(at('H100') * 1.1)
  })
})

describe('the interval', () => {
  const known = { model: 'gpt-oss-120b', outputTokens: 300, hardware: 'H100', acceleratorCount: 1, batchSize: 64 }

  it('of published mxfp4 weights is that of measured ones', () => {
    expect(spread(inference(known))).toBeCloseTo(spread(inference({ ...known, precision: 'mxfp4' })), 6)
  })

  it.each([
    ['of a precision that was never measured', { precision: 'int8', acceleratorCount: 2 }],
    ['of an engine that was never measured', { engine: 'homemade-1' }],
    ['of hardware that was never measured', { hardware: 'L40S', acceleratorCount: 2 }],
    ['of a long context', { inputTokens: 100_000 }],
    ['of speculative decoding', { speculativeDecoding: true }],
  ] as const)('%s is wider, and a warning or the formula says so', (_name, change) => {
    expect(spread(inference({ ...known, ...change }))).toBeGreaterThan(spread(inference(known)) * 1.1)
  })

  it('is wider where the batch is unknown, and wider still where the hardware is', () => {
    const noBatch = { model: 'llama-3.1-70b', outputTokens: 300, hardware: 'H100', acceleratorCount: 4 }
    const { high, low } = inference({ ...noBatch, batchSize: 128 }).energyParts.accelerators
    const open = inference(noBatch).energyParts.accelerators
    const hosted = inference({ model: 'llama-3.1-70b', outputTokens: 300 }).energyParts.accelerators
    expect(open.high / open.low).toBeGreaterThan(high / low)
    expect(hosted.high / hosted.low).toBeGreaterThan(open.high / open.low)
  })
})

describe('a published account of a training', () => {
  it('of a whole family does not stand for one model of which an account of its own is known', () => {
    const estimate = training({ model: 'olmo-3-32b' })
    expect(estimate.method.id).toBe('training-reported-1')
    expect(estimate.energy.high).toBeLessThan(12_300_000 / 5)
    expect(estimate.reported.map(({ trainingRunId }) => trainingRunId)).toContain('olmo-3-development')
  })

  it.each([
    ['codellama-70b', /covers several models/],
    ['deepseek-r1', /covers fine-tuning only: the training before it is not counted/],
  ])('that covers more or less than the training of %s warns of it', (model, message) => {
    const { warnings } = training({ model })
    expect(
      warnings
        .filter(({ code }) => code === 'outside_domain')
        .map((warning) => warning.message)
        .join(' '),
    ).toMatch(message)
  })

  it('of which only the hours are known counts the accelerators as the caller says, where the caller says', () => {
    const estimate = training({ model: 'llama-3.2-1b', hardware: 'H100', acceleratorHours: 1000, averagePowerWatts: 500 })
    expect(estimate.energyParts.accelerators.value).toBe(500)
    expect(stepOf(estimate, 'average-power').basis).toBe('request')
  })
})
