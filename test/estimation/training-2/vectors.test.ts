import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildCatalog, type Catalog } from '../../../src/catalog/catalog.js'
import { DomainError } from '../../../src/errors.js'
import { estimateTraining } from '../../../src/estimation/training.js'
import type { Accelerator } from '../../../src/schemas/accelerator.js'
import type { Estimate } from '../../../src/schemas/estimate.js'
import { TrainingRequest } from '../../../src/schemas/training-request.js'
import { bundledRecords, catalogInputOf } from '../../support/bundled-catalog.js'
import { recomputed } from '../../support/recompute.js'
import { readData } from '../support/read-data.js'

const Interval = z.strictObject({ value: z.number(), low: z.number(), high: z.number() })
const Hardware = z.strictObject({
  id: z.string(),
  ratedWatts: z.number(),
  generation: z.string(),
  peakTflops16: z.number(),
  serverClass: z.string(),
})
const Expected = z.looseObject({
  warnings: z.array(z.string()),
  method: z.string(),
  jobClass: z.string(),
  operations: z.number().optional(),
  shareOfPeak: Interval.optional(),
  acceleratorHours: Interval,
  acceleratorWatts: Interval,
  serverWatts: Interval,
  accelerators: Interval,
  server: Interval,
  facility: Interval,
})
const Vector = z.strictObject({
  name: z.string(),
  input: z.looseObject({ hardware: Hardware }),
  expected: Expected.optional(),
  error: z.string().optional(),
})
type Vector = z.infer<typeof Vector>

const vectors = readData('training-2-vectors.json', (value) => z.array(Vector).parse(value))

/** The catalog with the rated figures of the vector: its records may be corrected later. */
const input = catalogInputOf(await bundledRecords())
function catalogOf({ input: { hardware } }: Vector): Catalog {
  const held = input.records.accelerator.find(({ record }) => record.id === hardware.id)?.record
  if (!held?.ratedPower) throw new Error(`${hardware.id} is not in the catalog.`)
  const bf16 = { ...held.ratedPower, value: hardware.peakTflops16, unit: 'TFLOP/s' as const }
  const record: Accelerator = { ...held, ratedPower: { ...held.ratedPower, value: hardware.ratedWatts, unit: 'W' }, peak: { bf16 } }
  const others = input.records.accelerator.filter((one) => one.record.id !== hardware.id)
  return buildCatalog({ ...input, records: { ...input.records, accelerator: [...others, { origin: 'bundled', record }] } })
}

/** The request that says what a vector says; active parameters are called parameters. */
function requestOf({ input: { hardware, activeParameters, ...rest } }: Vector): TrainingRequest {
  return TrainingRequest.parse({
    ...rest,
    hardware: hardware.id,
    ...(activeParameters !== undefined && { parameters: activeParameters }),
    serverClass: hardware.serverClass,
  })
}

const answered = (vector: Vector): Estimate => estimateTraining(requestOf(vector), catalogOf(vector))

function expectSame(found: { value: number; low: number; high: number }, wanted: z.infer<typeof Interval>, what: string): void {
  for (const end of ['value', 'low', 'high'] as const) {
    if (found[end] === wanted[end]) continue
    expect(Math.abs(found[end] / wanted[end] - 1), `${end} of ${what}: ${found[end]} for ${wanted[end]}`).toBeLessThan(1e-9)
  }
}

/** The ids of the steps that hold the intermediates of the vectors. */
const STEPS = {
  shareOfPeak: ['utilisation'],
  acceleratorHours: ['training-accelerator-hours'],
  acceleratorWatts: ['accelerator-mean-power', 'average-power'],
  serverWatts: ['server-mean-power', 'measured-system-power'],
  server: ['energy-it'],
} as const

describe.each(vectors.filter(({ expected }) => expected))('the training "$name"', (vector) => {
  const { expected } = vector
  if (!expected) throw new Error('has an answer')
  const estimate = answered(vector)
  const stepOf = (ids: readonly string[]) => estimate.steps.find(({ id }) => ids.includes(id))

  it('has the energies of the reference to nine digits', () => {
    expectSame(estimate.energyParts.accelerators, expected.accelerators, 'accelerators')
    expectSame(estimate.energy, expected.facility, 'facility')
    const server = stepOf(STEPS.server)
    expect(server).toBeDefined()
    if (server) expectSame(server, expected.server, 'server')
  })

  it('has every intermediate of the reference to nine digits', () => {
    for (const name of ['shareOfPeak', 'acceleratorHours', 'acceleratorWatts', 'serverWatts'] as const) {
      const [wanted, step] = [expected[name], stepOf(STEPS[name])]
      if (wanted && step) expectSame(step, wanted, name)
      // Of servers known by a ratio alone, and of a mean power, the watts are no step of their own.
      else if (wanted) expect(['serverWatts']).toContain(name)
    }
    const flop = stepOf(['flop'])
    if (expected.operations !== undefined) expect(Math.abs((flop?.value ?? 0) / expected.operations - 1)).toBeLessThan(1e-9)
  })

  it('names the method and the class of the reference, and warns of the same', () => {
    expect(estimate.method.id).toBe(expected.method)
    const assumed = estimate.assumptions.find(({ name }) => name.startsWith('jobClass'))?.value
    expect(assumed ?? requestOf(vector).jobClass).toBe(expected.jobClass)
    const own = ['power_not_metered', 'power_above_rated', 'implausible_share_of_peak']
    expect(estimate.warnings.map(({ code }) => code).filter((code) => own.includes(code))).toEqual(expected.warnings)
  })

  it('can be recomputed from itself', () => {
    const known = new Map<string, Estimate['steps'][number]>()
    for (const one of estimate.steps) {
      if (one.basis === 'computed' && one.formula !== null) {
        const { value, down, up } = recomputed(one.formula, known)
        expectSame({ value, low: value * Math.exp(-down), high: value * Math.exp(up) }, one, one.id)
      }
      known.set(one.id, one)
    }
  })
})

describe.each(vectors.filter(({ error }) => error !== undefined))('the training "$name"', (vector) => {
  it('is refused', () => {
    expect(() => answered(vector)).toThrow()
    try {
      answered(vector)
    } catch (error) {
      expect(error instanceof DomainError ? error.status : error instanceof z.ZodError && 422).toBe(422)
    }
  })
})
