import { expect, it } from 'vitest'
import { z } from 'zod'
import { factorFigure } from '../../../src/estimation/factor.js'
import { convert } from '../../../src/schemas/unit.js'
import { catalog } from '../support/estimates.js'
import { readData } from '../support/read-data.js'

const Interval = z.strictObject({ value: z.number(), low: z.number(), high: z.number() })
const Server = z.union([z.strictObject({ h: z.number(), m: z.number(), half_width: z.number() }), z.strictObject({ factor: Interval })])
const numbers = z.record(z.string(), z.number())
const fitted = readData('training-2-coefficients.json', (value) =>
  z
    .strictObject({
      power_share: z.record(z.string(), z.record(z.string(), Interval)),
      power_generation: z.record(z.string(), z.string()),
      job_class: numbers,
      tpu_system_watts: z.record(z.string(), Interval),
      server: z.record(z.string(), Server),
      network: Interval,
      pue_unknown: Interval,
      share_of_peak: z.looseObject({
        intercept: z.number(),
        generation: numbers,
        mixture_of_experts: numbers,
        few_active_parameters: z.number(),
        fp8: z.number(),
        cap: z.number(),
        implausibly_low: z.number(),
        half_width: numbers,
        fine_tuning: Interval,
      }),
      overhead_of_all_hours: Interval,
      operations_per_parameter_and_token: numbers,
      attention_passes: numbers,
      rollout_share: Interval,
      development: Interval,
    })
    .parse(value),
)

const figure = (id: string) => factorFigure(catalog, `training-2/${id}`)
const value = (id: string): number => figure(id).value
const interval = (id: string) => {
  const { value: middle, low, high } = figure(id)
  return { value: middle, low, high }
}

it('the powers, servers and overheads are those of the fit', () => {
  for (const [name, shares] of Object.entries(fitted.power_share)) {
    for (const [generation, share] of Object.entries(shares)) {
      expect(interval(name === 'busy' ? `power-share/busy/${generation}` : `power-share/${name}`)).toEqual(share)
    }
  }
  for (const [id, watts] of Object.entries(fitted.tpu_system_watts)) expect(interval(`system-watts/${id}`)).toEqual(watts)
  for (const [name, server] of Object.entries(fitted.server)) {
    if ('factor' in server) expect(interval(`server/${name}/factor`)).toEqual(server.factor)
    else {
      const parts = ['host-power', 'load-following', 'half-width'].map((part) => value(`server/${name}/${part}`))
      expect(parts).toEqual([server.h, server.m, server.half_width])
    }
  }
  expect(interval('network')).toEqual(fitted.network)
  expect(interval('overhead-of-all-hours')).toEqual(fitted.overhead_of_all_hours)
  expect(interval('rollout-share')).toEqual(fitted.rollout_share)
  expect(interval('development')).toEqual(fitted.development)
})

it('the limits of the classes and the operations of a token are those of the fit', () => {
  const inBase = (id: string, unit: 'FLOP' | 'count' | 'h' | 'accelerator-h'): number => convert(value(id), figure(id).unit, unit)
  const limits = fitted.job_class
  expect(inBase('job-class/busy-accelerators', 'count')).toBe(limits['busy_accelerators'])
  expect(inBase('job-class/busy-hours', 'accelerator-h')).toBe(limits['busy_hours'])
  expect(inBase('job-class/busy-flop', 'FLOP')).toBe(limits['busy_flop'])
  expect(inBase('job-class/small-accelerators', 'count')).toBe(limits['small_accelerators'])
  expect(inBase('job-class/scaled-accelerators', 'count')).toBe(limits['scaled_accelerators'])
  expect(inBase('job-class/scaled-duration', 'h')).toBe(limits['scaled_duration_h'])
  expect(inBase('job-class/small-hours', 'accelerator-h')).toBe(limits['small_hours'])
  expect(inBase('job-class/small-flop', 'FLOP')).toBe(limits['small_flop'])
  for (const [tuning, k] of Object.entries(fitted.operations_per_parameter_and_token)) expect(value(`operations/${tuning}`)).toBe(k)
  for (const [tuning, a] of Object.entries(fitted.attention_passes)) expect(value(`attention-passes/${tuning}`)).toBe(a)
})

it('the factors of the share of peak are the exponentials of the fit', () => {
  const share = fitted.share_of_peak
  const logarithm = (id: string): number => Math.log(value(`share-of-peak/${id}`))
  expect(logarithm('dense')).toBeCloseTo(share.intercept, 12)
  for (const [name, g] of Object.entries(share.generation)) expect(logarithm(`generation/${name}`)).toBeCloseTo(g, 12)
  for (const [name, x] of Object.entries(share.mixture_of_experts)) expect(logarithm(`mixture/${name}`)).toBeCloseTo(x, 12)
  expect(logarithm('few-active')).toBeCloseTo(share.few_active_parameters, 12)
  expect(logarithm('fp8')).toBeCloseTo(share.fp8, 12)
  expect(value('share-of-peak/cap')).toBe(share.cap)
  expect(value('share-of-peak/least')).toBe(share.implausibly_low)
  for (const [name, half] of Object.entries(share.half_width)) expect(value(`share-of-peak/half-width/${name}`)).toBe(half)
  const tuning = ['tuning', 'tuning-least', 'tuning-most'].map((name) => value(`share-of-peak/${name}`))
  expect(tuning).toEqual([share.fine_tuning.value, share.fine_tuning.low, share.fine_tuning.high])
})
