import { describe, expect, it } from 'vitest'
import { estimateSaid, requestOfUsage } from '../../src/estimation/usage/estimate-usage.js'
import { usageRequestIn } from '../../src/estimation/usage/usage-request-in.js'
import type { Estimate } from '../../src/schemas/estimate.js'
import { parseRequest } from '../../src/schemas/parse-request.js'
import { UsageRequest } from '../../src/schemas/usage.js'
import { assumptionOf, catalog, inference, stepOf, warningCodes } from './support/estimates.js'

const ASKED = { model: 'llama-3.1-8b', inputTokens: 500, outputTokens: 300, pue: 1.2, gridGco2ePerKwh: 100 } as const
const ON_H100 = { ...ASKED, hardware: 'H100' } as const
const KWH = 3e-5
const JOULES_PER_KWH = 3.6e6
const USAGE = { prompt_tokens: 500, completion_tokens: 300, total_tokens: 800 }

function usage(request: object): Estimate {
  return estimateSaid(requestOfUsage(parseRequest(UsageRequest, usageRequestIn(request)), catalog), catalog)
}

describe('a metered request', () => {
  it('of a facility has the energy as given, split into parts, and its carbon is that of the place', () => {
    const { energy, energyParts, carbon, method } = inference({ ...ON_H100, energyKwh: KWH, energyScope: 'facility' })
    expect(method.id).toBe('metered-1')
    expect(energy.value).toBeCloseTo(KWH, 12)
    expect(energy.high / energy.low).toBeCloseTo(Math.exp(0.04), 6)
    const { accelerators, host, facility } = energyParts
    expect(accelerators.value + host.value + facility.value).toBe(energy.value)
    expect(carbon.operationalLocationBased.value).toBeCloseTo(KWH * 100, 9)
    expect(carbon.embodied.value).toBeGreaterThan(0)
  })

  it('of servers gets the PUE, and capacity kept ready by nobody but its meter', () => {
    const { energy, energyParts } = inference({ ...ON_H100, energyKwh: KWH, energyScope: 'servers', busyShare: 0.3 })
    expect(energy.value).toBeCloseTo(KWH * 1.2, 12)
    expect(energyParts.accelerators.value + energyParts.host.value).toBeCloseTo(KWH, 12)
  })

  it('of accelerators gets the server, the capacity kept ready and the PUE, as an estimate does', () => {
    const estimate = inference({ ...ON_H100, energyKwh: KWH, energyScope: 'accelerators', busyShare: 0.5 })
    const [server, spare] = [stepOf(estimate, 'server-factor').value, stepOf(estimate, 'spare-capacity').value]
    expect(estimate.energyParts.accelerators.value).toBeCloseTo(KWH, 12)
    expect(spare).toBeGreaterThan(1)
    expect(estimate.energy.value).toBeCloseTo(KWH * server * spare * 1.2, 12)
  })

  it('is one of many, and was metered at the servers where nobody says it', () => {
    const many = inference({ ...ON_H100, energyKwh: KWH, requests: 1000 })
    expect(many.energy.value).toBeCloseTo(1000 * KWH * 1.2, 9)
    expect(assumptionOf(many, 'energyScope')).toMatchObject({ value: 'servers', basis: 'default' })
  })

  it('is never called estimated, nor the estimate beside it metered', () => {
    const estimated = inference(ON_H100)
    const { alternatives, steps, ...metered } = inference({ ...ON_H100, energyKwh: KWH, energyMeter: 'the PDU of rack 7' })
    expect(metered.method.id).not.toBe(estimated.method.id)
    expect(alternatives).toHaveLength(1)
    expect(alternatives[0]).toMatchObject({ method: { id: estimated.method.id }, energy: estimated.energy })
    expect(alternatives[0]?.note).toMatch(/^The estimate, as a check of the meter\./)
    expect(steps.map(({ name }) => name)).toContain('Energy as metered by the PDU of rack 7')
  })

  it('warns where the meter is outside the range of the estimate, in the scope of the meter', () => {
    const { low, high } = inference(ON_H100).energyParts.accelerators
    const at = (energyKwh: number) => inference({ ...ON_H100, energyKwh, energyScope: 'accelerators' })
    expect(warningCodes(at(low * 1.001))).not.toContain('metered_differs')
    expect(warningCodes(at(high * 0.999))).not.toContain('metered_differs')
    expect(warningCodes(at(low * 0.999))).toContain('metered_differs')
    const { warnings } = at(high * 1000)
    expect(warnings.find(({ code }) => code === 'metered_differs')?.message).toMatch(/kWh for the accelerators, 1000 times above the range/)
  })

  it('stands without an estimate where there can be none, and says why', () => {
    const { energy, alternatives } = inference({ model: 'llama-3.1-8b', energyKwh: KWH, energyScope: 'facility' })
    expect(energy.value).toBeCloseTo(KWH, 12)
    expect(alternatives).toMatchObject([{ energy: null, note: expect.stringContaining('no tokens') as string }])
  })

  it('shows all other methods too where they are asked for', () => {
    const { alternatives } = inference({ ...ASKED, energyKwh: KWH, include: ['alternatives'] })
    expect(alternatives.map(({ method }) => method.id)).toEqual(expect.arrayContaining(['wattprint-roofline-2', 'ecologits-0.9']))
  })

  it('may be of other work than text', () => {
    const work = { type: 'image', count: 1, width: 1024, height: 1024 } as const
    const { energy, alternatives } = inference({ model: 'flux.1-dev', work, energyKwh: KWH, energyScope: 'facility' })
    expect(energy.value).toBeCloseTo(KWH, 12)
    expect(alternatives[0]?.energy?.value).toBeGreaterThan(0)
  })

  it.each([
    ['a scope without an energy', { energyScope: 'servers' }, /energyScope needs energyKwh/],
    ['a meter without an energy', { energyMeter: 'NVML' }, /energyMeter needs energyKwh/],
    ['its method without an energy', { method: 'Metered-1' }, /method metered-1 needs energyKwh/],
    ['an estimate by name', { energyKwh: KWH, method: 'measured' }, /energyKwh is the answer itself, and method measured estimates one/],
    ['more cached tokens than there are', { energyKwh: KWH, cachedInputTokens: 501 }, /cannot exceed/],
    ['a model that nobody knows', { energyKwh: KWH, model: 'nobody-knows-1' }, /nobody-knows-1/],
    ['hardware that nobody knows', { energyKwh: KWH, hardware: 'nobody-knows-1' }, /nobody-knows-1/],
  ])('is refused with %s', (_what, more, sentence) => {
    expect(() => inference({ ...ASKED, ...(more as object) })).toThrow(sentence)
  })
})

describe('a usage object with an energy', () => {
  const neuralwatt = { energy_joules: 60, energy_kwh: 1.667e-5, avg_power_watts: 4087, duration_seconds: 1.479, carbon_g_co2eq: 0.1 }
  const zeus = { time: 1.5, gpu_energy: { 0: 20, 1: 40 }, cpu_energy: null }

  it.each([
    ['Neuralwatt', { model: 'llama-3.1-8b', usage: { ...USAGE, energy: neuralwatt } }],
    ['Neuralwatt', { id: 'c1', object: 'chat.completion', model: 'llama-3.1-8b', choices: [], usage: USAGE, energy: neuralwatt }],
    [
      'Neuralwatt',
      {
        usage_metadata: { input_tokens: 500, output_tokens: 300, total_tokens: 800 },
        response_metadata: { model_name: 'llama-3.1-8b', energy: neuralwatt },
      },
    ],
    ['Zeus', { model: 'llama-3.1-8b', usage: { ...USAGE, energy: zeus } }],
  ])('of %s is metered, at the accelerators', (meter, request) => {
    const estimate = usage(request)
    expect(estimate.method.id).toBe('metered-1')
    expect(estimate.energyParts.accelerators.value * JOULES_PER_KWH).toBeCloseTo(60, 9)
    expect(estimate.links.self).toContain(`energyScope=accelerators&energyMeter=${meter}`)
    expect(warningCodes(estimate)).not.toContain('usage_not_counted')
  })

  it('of nobody that is known is named as not counted', () => {
    expect(warningCodes(usage({ model: 'llama-3.1-8b', usage: { ...USAGE, energy: { watts: 3 } } }))).toContain('usage_not_counted')
  })

  it('gives way to that of the caller, and to an estimate that is asked for by its method, with a word', () => {
    const own = usage({ model: 'llama-3.1-8b', usage: { ...USAGE, energy: zeus }, energyKwh: KWH, energyScope: 'facility' })
    expect(own.energy.value).toBeCloseTo(KWH, 12)
    expect(own.warnings).toContainEqual(expect.objectContaining({ message: expect.stringContaining('energyKwh says another') as string }))
    const estimated = usage({ model: 'llama-3.1-8b', usage: { ...USAGE, energy: zeus }, method: 'ecologits-0.9' })
    expect(estimated.method.id).toBe('ecologits-0.9')
    expect(warningCodes(estimated)).toContain('usage_not_counted')
  })

  it('that sums many requests is of all of them', () => {
    const asked = { model: 'llama-3.1-8b', sumOfRequests: 10 }
    const own = usage({ ...asked, usage: USAGE, energyKwh: KWH, energyScope: 'facility' })
    expect(own.energy.value).toBeCloseTo(KWH, 12)
    const told = usage({ ...asked, usage: { ...USAGE, energy: zeus } })
    expect(told.energyParts.accelerators.value * JOULES_PER_KWH).toBeCloseTo(60, 9)
  })
})
