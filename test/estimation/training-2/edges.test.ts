import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DomainError } from '../../../src/errors.js'
import type { Estimate } from '../../../src/schemas/estimate.js'
import type { TrainingRequest } from '../../../src/schemas/training-request.js'
import { assumptionOf, catalog, stepOf, training, warningCodes } from '../support/estimates.js'

type Asked = z.input<typeof TrainingRequest>

/** The pointers of a refusal, and its sentence. */
function refusal(request: object): { status: number; pointers: string[]; message: string } {
  try {
    training(request)
  } catch (error) {
    if (error instanceof DomainError) {
      return { status: error.status, pointers: error.faults.map(({ pointer }) => pointer), message: error.message }
    }
    if (error instanceof z.ZodError) {
      return { status: 422, pointers: error.issues.map(({ path }) => `/${path.join('/')}`), message: error.message }
    }
    throw error
  }
  throw new Error('It was answered.')
}

const H100 = { hardware: 'nvidia-h100-sxm' } as const
const OPERATIONS = { ...H100, parameters: 8e9, tokens: 1e9 } as const
const WITHOUT_PEAK = catalog.records.accelerator.items.find(({ peak }) => !peak.bf16 && !peak.fp16)?.id ?? ''
const HOURS = { ...H100, acceleratorHours: 100 } as const

describe('bad input is refused with its field:', () => {
  it.each([
    ['/acceleratorHours', { ...H100, acceleratorHours: 0 }],
    ['/acceleratorHours', { ...H100, acceleratorHours: Infinity }],
    ['/acceleratorCount', { ...H100, acceleratorCount: 0, hours: 1 }],
    ['/hours', { ...H100, acceleratorCount: 1, hours: -1 }],
    ['/tokens', { ...H100, parameters: 8e9, tokens: 0 }],
    ['/examples', { ...H100, parameters: 8e9, examples: 0, meanTokens: 100 }],
    ['/meanTokens', { ...H100, parameters: 8e9, examples: 10, meanTokens: 0 }],
    ['/epochs', { ...H100, parameters: 8e9, examples: 10, meanTokens: 100, epochs: 0 }],
    ['/averagePowerWatts', { ...HOURS, averagePowerWatts: 0 }],
    ['/powerCapWatts', { ...HOURS, powerCapWatts: 0 }],
    ['/energyKwh', { ...H100, energyKwh: 0 }],
    ['/energyKwh', { ...H100, energyKwh: NaN }],
    ['/parameters', { ...H100, parameters: 0, tokens: 1e9 }],
    ['/flop', { ...H100, flop: 0 }],
    ['/trainableParameters', { ...OPERATIONS, tuning: 'lora', trainableParameters: -1 }],
    ['/paddingShare', { ...H100, parameters: 8e9, examples: 10, meanTokens: 100, paddingShare: -0.1 }],
    ['/totalParameters', { ...OPERATIONS, totalParameters: 7e9 }],
    ['/utilisation', { ...OPERATIONS, utilisation: 0 }],
    ['/utilisation', { ...OPERATIONS, utilisation: 1.01 }],
    ['/pue', { ...HOURS, pue: 0.9 }],
    ['/pue', { ...HOURS, pue: 3.1 }],
    ['/tuning', { ...OPERATIONS, tuning: 'adapters' }],
    ['/jobClass', { ...HOURS, jobClass: 'lazy' }],
    ['/serverClass', { ...HOURS, serverClass: 'hopper_sxm_air_8' }],
    ['/trainableParameters', { ...OPERATIONS, tuning: 'lora', trainableParameters: 9e9 }],
    ['/trainableParameters', { model: 'llama-3.1-8b', ...H100, tokens: 1e9, tuning: 'lora', trainableParameters: 9e9 }],
    ['/meanTokens', { ...H100, parameters: 8e9, examples: 10 }],
    ['/tokens', { ...H100, parameters: 8e9 }],
    ['/model', { ...H100 }],
    ['/acceleratorCount', { ...H100, hours: 3 }],
    ['/hardware', { hardware: WITHOUT_PEAK, parameters: 8e9, tokens: 1e9, averagePowerWatts: 100 }],
    ['/powerCapWatts', { ...HOURS, powerCapWatts: 736 }],
    ['/acceleratorHours', { ...H100, acceleratorHours: 1, flop: 1e21 }],
    ['/acceleratorHours', { ...H100, acceleratorHours: 1, flop: 1e21, energyKwh: 1 }],
    ['/rollouts', { ...OPERATIONS, rollouts: 'included', method: 'training-compute-2' }],
    ['/examples', { ...OPERATIONS, epochs: 3 }],
    ['/energyKwh', { ...HOURS, energyScope: 'servers' }],
    ['/utilisation', { ...OPERATIONS, utilisationOf: 'steady' }],
    ['/tokens', { ...OPERATIONS, examples: 10, meanTokens: 5 }],
  ])('%s of %j', (pointer, request) => {
    const { status, pointers } = refusal(request)
    expect(status).toBe(422)
    expect(pointers).toContain(pointer)
  })
})

describe('doubtful input is answered with a warning:', () => {
  it('a mean power above what the accelerator is rated at', () => {
    expect(warningCodes(training({ ...HOURS, averagePowerWatts: 806 }))).toContain('power_above_rated')
    expect(warningCodes(training({ ...HOURS, averagePowerWatts: 804 }))).not.toContain('power_above_rated')
  })

  it('hours and operations that mean more than 60 or less than 2 % of the peak', () => {
    const atShare = (share: number): Asked => ({ ...HOURS, flop: share * 3600 * 989.4e12 * 100 })
    const peak = stepOf(training(atShare(0.3)), 'peak-arithmetic').value
    const warns = (share: number): boolean => warningCodes(training(atShare((share * peak) / 989.4))).includes('implausible_share_of_peak')
    expect([0.019, 0.021, 0.59, 0.61].map(warns)).toEqual([true, false, false, true])
  })
})

describe('a metered energy', () => {
  const metered = (more: object): Estimate => training({ ...H100, energyKwh: 100, pue: 1.2, ...more })

  it('counts before every estimate, as that of the servers where nobody says what it counts', () => {
    const { method, energy } = metered({ acceleratorCount: 4, hours: 1000 })
    expect(method.id).toBe('training-reported-1')
    expect(energy.value).toBeCloseTo(120, 9)
    expect(Math.log(energy.high / energy.value)).toBeCloseTo(0.02, 9)
    expect(warningCodes(metered({}))).not.toContain('power_not_metered')
  })

  it('of a facility is the total, whatever its PUE', () => {
    const { energy, energyParts } = metered({ energyScope: 'facility', acceleratorCount: 64 })
    expect(energy.value).toBeCloseTo(100, 9)
    expect(energyParts.accelerators.value + energyParts.host.value + energyParts.facility.value).toBeCloseTo(100, 9)
  })

  it('of accelerators gets the servers at the power that it means over its hours', () => {
    const estimate = metered({ energyScope: 'accelerators', acceleratorCount: 4, hours: 50 })
    const server = (205 + 1.13 * 500) / 500
    expect(estimate.energyParts.accelerators.value).toBe(100)
    expect(estimate.energyParts.host.value).toBeCloseTo(100 * (server - 1), 9)
    expect(estimate.energy.value).toBeCloseTo(100 * server * 1.2, 9)
    expect(Math.log(estimate.energy.high / estimate.energy.value)).toBeCloseTo(Math.hypot(0.05, 0.08), 9)
    expect(warningCodes(estimate)).not.toContain('power_not_metered')
  })

  it('of accelerators without hours gets them at the power of its class, whose sides change', () => {
    const { energy, ...rest } = metered({ energyScope: 'accelerators', acceleratorCount: 8 })
    const [u, low, high] = [0.6631, 0.3132, 1.05]
    const [w, down, up] = [u * 700, Math.log(u / low), Math.log(high / u)]
    const server = 205 + 1.13 * w
    const rest1 = 1 - (1.13 * w) / server
    expect(energy.value).toBeCloseTo((100 * server * 1.2) / w, 9)
    expect(Math.log(energy.value / energy.low)).toBeCloseTo(Math.hypot(0.05, rest1 * up, 0.08), 9)
    expect(Math.log(energy.high / energy.value)).toBeCloseTo(Math.hypot(0.05, rest1 * down, 0.08), 9)
    expect(warningCodes({ energy, ...rest })).toContain('power_not_metered')
  })

  it('needs no hardware, and holds the rollouts; development multiplies it', () => {
    const alone = training({ energyKwh: 100, pue: 1 })
    expect(alone.energy.value).toBeCloseTo(100, 9)
    expect(training({ energyKwh: 100, pue: 1, rollouts: 'included' }).energy).toEqual(alone.energy)
    expect(training({ energyKwh: 100, pue: 1, development: 'included' }).energy.value).toBeCloseTo(290, 9)
  })
})

describe('the share of peak', () => {
  const share = (request: Asked) => stepOf(training({ ...H100, ...request }), 'utilisation')
  const DENSE = Math.exp(-1.132 - 0.199)

  it('goes over from small to large jobs as the logarithm of the operations does', () => {
    const at = (flop: number) => share({ flop })
    expect(at(1e20)).toMatchObject({ value: 0.25, low: 0.08, high: 0.5 })
    expect(at(1e21).value).toBeCloseTo(DENSE, 12)
    const half = at(10 ** 20.5)
    expect(half.value).toBeCloseTo(Math.sqrt(0.25 * DENSE), 12)
    expect(Math.log(half.value / half.low)).toBeCloseTo((Math.log(0.25 / 0.08) + 0.48) / 2, 12)
    expect(Math.log(half.high / half.value)).toBeCloseTo((Math.log(2) + 0.48) / 2, 12)
  })

  it('is that of large jobs where the class is stated busy, and that of small ones where it is stated small or middle', () => {
    expect(share({ flop: 1e18, jobClass: 'busy' }).value).toBeCloseTo(DENSE, 12)
    for (const jobClass of ['small', 'middle'] as const) expect(share({ flop: 1e23, jobClass }).value).toBe(0.25)
    expect(share({ flop: 10 ** 20.5, jobClass: 'scaled' }).value).toBeCloseTo(Math.sqrt(0.25 * DENSE), 12)
  })

  it('falls from dense models to mixtures without a step', () => {
    const of = (totalParameters: number): number => share({ parameters: 1e10, totalParameters, tokens: 1e13 }).value
    expect(of(1.5e10)).toBeCloseTo(DENSE, 12)
    expect(of(1.5001e10) / DENSE).toBeGreaterThan(0.9999)
    expect(of(3e10)).toBeCloseTo(DENSE * Math.exp(-0.376), 12)
    expect(of(9e10)).toBeCloseTo(of(3e10), 12)
    expect(of(1.5e10 * Math.SQRT2)).toBeCloseTo(DENSE * Math.exp(-0.376 / 2), 12)
  })

  it('falls to mixtures of few active parameters without a step', () => {
    const of = (parameters: number): number => share({ parameters, totalParameters: parameters * 8, tokens: 1e14 }).value
    const mixture = DENSE * Math.exp(-0.376)
    expect(of(4e9)).toBeCloseTo(mixture, 12)
    expect(of(2e9)).toBeCloseTo(mixture * Math.exp(-0.412 / 2), 12)
    expect(of(1e9)).toBeCloseTo(mixture * Math.exp(-0.412), 12)
    expect(of(2e8)).toBeCloseTo(of(1e9), 12)
  })
})

describe('a training described by its data set', () => {
  it('is of another run than the one on record of its model: a tuning is never answered by the pretraining', () => {
    const request: Asked = { model: 'llama-3.1-8b', tuning: 'lora', examples: 1000, meanTokens: 500, ...H100 }
    const estimate = training(request)
    expect(estimate.method.id).toBe('training-compute-2')
    expect(estimate.energy.value).toBeLessThan(1)
    const active = catalog.records.model.items.find(({ id }) => id === 'llama-3.1-8b')?.activeParameters?.value ?? NaN
    expect(stepOf(estimate, 'flop').value).toBeCloseTo(4 * active * 5e5, -3)
    expect(refusal({ model: 'llama-3.1-8b', tuning: 'lora' }).pointers).toEqual(['/tokens'])
    expect(assumptionOf(estimate, 'zone')?.value).toBe('WORLD')
  })

  it('is asked by the name of its method as well', () => {
    const lora: Asked = { ...OPERATIONS, tuning: 'lora' }
    expect(training({ ...lora, method: 'fine-tuning-2' }).energy).toEqual(training(lora).energy)
    const updates: Asked = { ...OPERATIONS, tuning: 'rl-update' }
    expect(training({ ...updates, method: 'rl-2' }).energy).toEqual(training(updates).energy)
    expect(training({ ...updates, rollouts: 'included' }).energy.value / training(updates).energy.value).toBeCloseTo(1 / 0.13, 9)
    expect(refusal({ ...OPERATIONS, method: 'fine-tuning-2' }).pointers).toEqual(['/tuning'])
    expect(refusal({ ...lora, method: 'rl-2' }).pointers).toEqual(['/tuning'])
    expect(refusal({ ...lora, method: 'training-compute-1' }).pointers).toEqual(['/tuning'])
  })

  it('costs more with development, whose hours are not those of the run', () => {
    const [one, all] = [training(OPERATIONS), training({ ...OPERATIONS, development: 'included' })]
    expect(all.energy.value / one.energy.value).toBeCloseTo(2.9, 9)
    expect(stepOf(all, 'training-accelerator-hours')).toEqual(stepOf(one, 'training-accelerator-hours'))
  })
})
