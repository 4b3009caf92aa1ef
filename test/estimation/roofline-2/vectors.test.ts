import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Catalog } from '../../../src/catalog/catalog.js'
import { foldName } from '../../../src/catalog/collection.js'
import { findRecord } from '../../../src/catalog/find-record.js'
import { DomainError } from '../../../src/errors.js'
import { estimateInference } from '../../../src/estimation/inference.js'
import { Accelerator } from '../../../src/schemas/accelerator.js'
import type { Estimate } from '../../../src/schemas/estimate.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { Model } from '../../../src/schemas/model.js'
import { recomputed } from '../../support/recompute.js'
import { assumptionOf, catalog, stepOf } from '../support/estimates.js'
import { readData } from '../support/read-data.js'

const number = z.number()
const Chip = z.looseObject({
  F16: number,
  F8: number.nullable(),
  F4: number.nullable(),
  F32: number,
  W: number,
  M: number,
  P: number,
  bf16: z.boolean(),
  class: z.enum(['server', 'workstation', 'consumer', 'soc', 'cpu']),
})
const Input = z.looseObject({
  Nt: number.optional(),
  Na: number.optional(),
  sizes: z.array(z.tuple([number, number, number])).optional(),
  hardware: z.union([z.string(), Chip]).optional(),
})
const Output = z.looseObject({ low: number, high: number })
const Vectors = z.strictObject({
  provenance: z.string(),
  hardware: z.record(z.string(), Chip),
  vectors: z.array(z.looseObject({ name: z.string(), input: Input, output: Output.optional(), error: z.string().optional() })).length(27),
})
const { hardware: chips, vectors } = readData('roofline-2-vectors.json', (value) => Vectors.parse(value))

/** The accelerators that the worked cases were computed with, in place of the bundled ones, and a model of a range of sizes. */
const withChips = catalogOfVectors(catalog)

function catalogOfVectors(original: Catalog): Catalog {
  const cited = { source: 'wattprint-estimators', locator: 'worked cases' }
  const figure = (value: number, unit: string) => ({ value, unit, ...cited })
  const accelerators = Object.entries(chips).map(([id, chip]) => {
    const peaks = { fp32: chip.F32, fp16: chip.F16, bf16: chip.F16, fp8: chip.F8, fp4: chip.F4 }
    const known = Object.entries(peaks).flatMap(([name, peak]) => (peak === null ? [] : [[name, figure(peak / 1e12, 'TFLOP/s')] as const]))
    return Accelerator.parse({
      id: chipId(id),
      name: id,
      vendor: 'of the worked cases',
      kind: 'gpu',
      class: chip.class,
      inferenceMeasured: true,
      bf16TensorCores: chip.bf16,
      memory: figure(chip.M / 1e9, 'GB'),
      memoryBandwidth: figure(chip.W / 1e9, 'GB/s'),
      ratedPower: figure(chip.P, 'W'),
      peak: Object.fromEntries(known),
    })
  })
  const byName = new Map(original.records.accelerator.byName)
  for (const one of accelerators) byName.set(foldName(one.id), one)
  const ranged = Model.parse({
    id: 'ranged',
    name: 'Ranged',
    developer: 'of the worked cases',
    family: 'ranged',
    access: 'api_only',
    modalities: ['text'],
    parametersDisclosed: false,
    totalParameters: figure(440, 'B parameters'),
    activeParameters: { low: 44, high: 132, unit: 'B parameters', ...cited },
  })
  const models = new Map(original.records.model.byName).set(foldName(ranged.id), ranged)
  const { records } = original
  return {
    ...original,
    records: { ...records, accelerator: { ...records.accelerator, byName }, model: { ...records.model, byName: models } },
  }
}

function chipId(name: string): string {
  return `case-${name.toLowerCase()}`
}

type Case = z.infer<typeof Input>

function requestOf(input: Case): InferenceRequest {
  const { sizes, hardware } = input
  const get = (name: string) => input[name] as number | undefined
  const [only] = sizes ?? []
  const layers = get('layers')
  const width = get('attention_width_total')
  const shape = {
    totalParameters: input.Nt ?? only?.[1],
    activeParameters: input.Na ?? only?.[2],
    layers,
    kvBytesPerToken: get('kv_bytes'),
    attentionHeads: get('heads'),
    headDim: get('head_dim'),
    hiddenSize: get('hidden'),
    attentionWidth: width === undefined ? undefined : width / (layers ?? NaN),
    slidingWindowShare: get('share'),
    slidingWindowTokens: get('window'),
  }
  const custom = typeof hardware === 'object' ? hardware : undefined
  return InferenceRequest.parse({
    ...(sizes && sizes.length > 1 ? { model: 'ranged' } : { customModel: defined(shape) }),
    ...defined({
      hardware: typeof hardware === 'string' ? chipId(hardware) : undefined,
      customHardware: custom && {
        peakTflops16: custom.F16 / 1e12,
        ...(custom.F8 !== null && { peakTflops8: custom.F8 / 1e12 }),
        peakTflops32: custom.F32 / 1e12,
        bandwidthGBps: custom.W / 1e9,
        memoryGB: custom.M / 1e9,
        ratedWatts: custom.P,
      },
      acceleratorCount: get('g'),
      batchSize: get('batch'),
      precision: input['format'] ?? formatOf(input['fmt']),
      engine: input['engine'],
      inputTokens: get('n_in'),
      cachedInputTokens: get('n_cache') ?? (sizes && input['cache_said'] !== false ? 0 : undefined),
      outputTokens: get('n_out'),
      powerCapWatts: get('cap'),
      cacheBits: get('cache_bits'),
      speculativeDecoding: input['speculative'],
      outputTokensPerSecond: get('speed'),
    }),
    ...(input['cache_said'] === false && { cachedInputTokens: undefined }),
    method: 'wattprint-roofline-2',
  })
}

function formatOf(format: unknown): string | undefined {
  if (!Array.isArray(format)) return undefined
  return format[1] === '8' ? 'fp8' : 'mxfp4'
}

function defined(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null))
}

/** Nine significant digits. */
function expectNineDigits(actual: number, expected: number, what: string): void {
  expect(Math.abs(actual - expected), `${what}: ${actual} is not ${expected}`).toBeLessThanOrEqual(1e-9 * Math.abs(expected))
}

const STEPS: Readonly<Record<string, string>> = {
  weights: 'weights-joules',
  cache: 'kv-cache-joules',
  decoding: 'decoding-joules',
  decoding_attention: 'decoding-attention-joules',
  step_overhead: 'step-overhead-joules',
  sequence_overhead: 'sequence-overhead-joules',
  prefill: 'prefill-joules',
  prefill_attention: 'prefill-attention-joules',
}

const answered = vectors.flatMap(({ name, input, output }) => (output ? [{ name, input, output }] : []))

describe.each(answered)('the second edition of $name', ({ input, output }) => {
  const estimate: Estimate = estimateInference(requestOf(input), withChips)
  const get = (name: string) => output[name] as number | undefined
  const step = (id: string) => stepOf(estimate, id)

  it('gives the worked energy to nine digits, with both ends of its interval', () => {
    const id = input['speculative'] ? 'speculative-request-joules' : 'request-accelerator-joules'
    const { value, low, high } = step(id)
    expectNineDigits(value, get('value') ?? get('joules') ?? NaN, 'joules')
    expectNineDigits(low, output.low, 'low')
    expectNineDigits(high, output.high, 'high')
  })

  it('has every term of the worked case to nine digits', () => {
    const terms = (output['terms'] ?? {}) as Record<string, number>
    for (const [term, joules] of Object.entries(terms)) expectNineDigits(step(STEPS[term] ?? '').value, joules, term)
  })

  it('stands in for count, batch, layers and cache as the worked case does', () => {
    const resolved = output['resolved'] as Record<string, number> | undefined
    if (!resolved) return
    expect(step('accelerator-count').value).toBe(resolved['g'])
    expectNineDigits(step('layers').value, resolved['L'] ?? NaN, 'layers')
    expectNineDigits(step('bytes-per-weight').value, resolved['b'] ?? NaN, 'bytes of a weight')
    const cache = estimate.steps.find(({ id }) => id === 'cache-bytes-per-token') ?? step('kv-bytes-per-token')
    expectNineDigits(cache.value, resolved['K'] ?? NaN, 'cache')
    const batch = estimate.steps.find(({ id }) => id === 'batch-in-flight') ?? step('batch-size')
    expectNineDigits(batch.value, resolved['B'] ?? NaN, 'batch')
  })

  it('names what was never measured, and says what does not fit or is not known', () => {
    const codes = estimate.warnings.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining((output['warnings'] ?? []) as string[]))
    if (output['warnings'] && !(output['warnings'] as string[]).includes('does_not_fit')) expect(codes).not.toContain('does_not_fit')
    expect(codes.includes('hardware_unmeasured')).toBe(((output['unmeasured'] ?? []) as string[]).includes('hardware'))
  })

  it('can be recomputed from itself', () => {
    const known = new Map<string, Estimate['steps'][number]>()
    for (const one of estimate.steps) {
      if (one.basis === 'computed' && one.formula !== null) {
        const { value, down, up } = recomputed(one.formula, known)
        expectNineDigits(value, one.value, one.id)
        expectNineDigits(value * Math.exp(-down), one.low, `low of ${one.id}`)
        expectNineDigits(value * Math.exp(up), one.high, `high of ${one.id}`)
      }
      known.set(one.id, one)
    }
  })

  it('shows the mean batch of a mixture', () => {
    const batch = get('batch')
    if (batch === undefined || input['batch'] !== undefined || input['speed'] === undefined || input.hardware !== undefined) return
    expect(assumptionOf(estimate, 'servingBatchSize')?.value).toBe(batch.toPrecision(3))
  })
})

describe.each(vectors.filter(({ error }) => error !== undefined))('$name', ({ input }) => {
  it('is refused with the least count', () => {
    const refused = () => estimateInference(requestOf(input), withChips)
    expect(refused).toThrow(DomainError)
    expect(refused).toThrow(/811\.8 GB exceed 1 × 16 GB; the least count is 128/)
  })
})

it('finds the accelerators of the worked cases', () => {
  for (const name of Object.keys(chips)) expect(findRecord(withChips, 'accelerator', chipId(name)).name).toBe(name)
})
