import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findRecord } from '../../src/catalog/find-record.js'
import { factorIn } from '../../src/estimation/factor.js'
import { hostedHypotheses, knownReplicaHypotheses } from '../../src/estimation/serving/hosted.js'
import { type Hypotheses, mixtureOf, type ObservedSpeed } from '../../src/estimation/serving/mixture.js'
import type { Load, Replica } from '../../src/estimation/serving/roofline.js'
import { catalog } from './support/estimates.js'
import { readData } from './support/read-data.js'

const common = {
  name: z.string(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  tokensPerSecond: z.number().nullable(),
  expected: z.strictObject({
    joulesPerOutputToken: z.number(),
    low: z.number(),
    high: z.number(),
    sd: z.number(),
    batch: z.number(),
    hypotheses: z.number(),
  }),
}
const Shape = z.strictObject({
  acceleratorCount: z.number(),
  totalParameters: z.number(),
  activeParameters: z.number(),
  bytesPerWeight: z.number(),
  layers: z.number(),
  kvBytesPerToken: z.number(),
})
const Vector = z.discriminatedUnion('rule', [
  z.strictObject({ ...common, rule: z.literal('A'), hardware: z.string(), shape: Shape }),
  z.strictObject({
    ...common,
    rule: z.literal('B'),
    sizes: z.array(z.strictObject({ weight: z.number(), totalParameters: z.number(), activeParameters: z.number() })),
    bytesPerWeight: z.number().optional(),
  }),
])
const { vectors } = readData('mixture-vectors.json', (value) =>
  z.strictObject({ provenance: z.string(), vectors: z.array(Vector).min(6) }).parse(value),
)

const ratio = (name: string): number => factorIn(catalog, `hosted/${name}`, 'ratio')

/** Five significant digits. */
function expectFiveDigits(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-5 * Math.abs(expected))
}

function replicaOf(hardware: string, shape: z.infer<typeof Shape>): Replica {
  const { memoryBandwidth, peak, ratedPower } = findRecord(catalog, 'accelerator', hardware)
  return {
    ...shape,
    trafficFactor: 1,
    peakFlopPerSecond: ((shape.bytesPerWeight === 1 ? peak.fp8 : peak.bf16)?.value ?? NaN) * 1e12,
    bandwidthBytesPerSecond: (memoryBandwidth?.value ?? NaN) * 1e9,
    ratedWatts: ratedPower?.value ?? NaN,
    stepFactor: 1,
    sequenceFactor: 1,
  }
}

function hypothesesOf(vector: z.infer<typeof Vector>): Hypotheses {
  if (vector.rule === 'A') return knownReplicaHypotheses(catalog, replicaOf(vector.hardware, vector.shape))
  const { sizes, bytesPerWeight: bytes } = vector
  return hostedHypotheses(catalog, { sizes, weights: bytes === undefined ? undefined : { bytes, fp8: bytes === 1 } })
}

function speedOf({ rule, tokensPerSecond }: z.infer<typeof Vector>): ObservedSpeed | undefined {
  if (tokensPerSecond === null) return undefined
  const known = ratio('speed-spread-known-hardware')
  return {
    tokensPerSecond,
    decodingShare: ratio('decoding-share'),
    spreadSlower: rule === 'A' ? known : ratio('speed-spread-slower'),
    spreadFaster: rule === 'A' ? known : ratio('speed-spread-faster'),
  }
}

describe.each(vectors)('rule $rule over $name', (vector) => {
  const { inputTokens, outputTokens, expected } = vector
  const load: Load = { outputTokens, prefillTokens: inputTokens, contextTokens: inputTokens + outputTokens / 2 }
  const spreadWithin = ratio(vector.rule === 'A' ? 'energy-spread-known-hardware' : 'energy-spread-hosted')
  const mixture = mixtureOf(hypothesesOf(vector), load, spreadWithin, speedOf(vector))

  it('gives the published energy of a token to five digits, with its interval', () => {
    const joules = mixture.joules / outputTokens
    const half = Math.exp(mixture.sd * ratio('interval-quantile'))
    expectFiveDigits(joules, expected.joulesPerOutputToken)
    expectFiveDigits(joules / half, expected.low)
    expectFiveDigits(joules * half, expected.high)
  })

  it('gives the published spread, mean batch and number of hypotheses', () => {
    expectFiveDigits(mixture.sd, expected.sd)
    expect(mixture.batch).toBeCloseTo(expected.batch, 3)
    expect(mixture.hypotheses).toBe(expected.hypotheses)
  })
})
