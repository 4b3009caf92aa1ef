import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCatalog, type Catalog } from '../../src/catalog/catalog.js'
import { DomainError } from '../../src/errors.js'
import { compare } from '../../src/estimation/compare.js'
import { estimateInference } from '../../src/estimation/inference.js'
import { estimateTraining } from '../../src/estimation/training.js'
import { type Comparison, ComparisonRequest } from '../../src/schemas/comparison.js'
import type { Estimate } from '../../src/schemas/estimate.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { type AnyRecord, RECORD_SCHEMAS, type RecordKind } from '../../src/schemas/record.js'
import { TrainingRequest } from '../../src/schemas/training-request.js'
import { BOUNDS, type Bounds, boundsOf } from '../../src/schemas/unit.js'
import { bundledRecords, catalogInputOf } from '../support/bundled-catalog.js'
import { DRAWS } from './support/arbitrary-request.js'
import { catalog } from './support/estimates.js'

const CITED = { source: 'patterson-2021', locator: 'Table 4' }
const ENDS = ['least', 'most'] as const
type End = (typeof ENDS)[number]

/** A figure at one end of its bounds, with an interval over all of them. */
const at = (end: End, { unit, ...ends }: Bounds, more: object = {}): object => ({
  value: ends[end],
  low: ends.least,
  high: ends.most,
  unit,
  ...CITED,
  ...more,
})

function recordsAt(end: End): [RecordKind, object][] {
  const power = at(end, BOUNDS.acceleratorPower)
  const share = [at(end, BOUNDS.share)]
  const intensity = [at(end, BOUNDS.gridIntensity, { period: '2025' })]
  const rate = at(end, boundsOf('TFLOP/s'))
  const count = at(end, BOUNDS.countFromOne)
  const size = at(end, boundsOf('parameters'))
  return [
    [
      'operator',
      {
        usualZone: { text: `own-${end}`, ...CITED },
        pue: [at(end, BOUNDS.pue)],
        wue: [at(end, BOUNDS.waterUse)],
        carbonFreeShare: share,
        locationBasedIntensity: intensity,
        marketBasedIntensity: intensity,
      },
    ],
    [
      'gridZone',
      {
        kind: 'grid_zone',
        carbonIntensity: intensity,
        residualMix: intensity,
        marginalIntensity: intensity,
        waterIntensity: at(end, boundsOf('L/kWh')),
        primaryEnergy: at(end, boundsOf('MJ/kWh')),
        abioticDepletion: at(end, boundsOf('kgSbeq/kWh')),
      },
    ],
    [
      'accelerator',
      {
        vendor: 'Own',
        kind: 'gpu',
        memory: at(end, BOUNDS.memory),
        memoryBandwidth: at(end, boundsOf('GB/s')),
        peak: { fp16: rate, bf16: rate, fp8: rate },
        ratedPower: power,
        meanPower: power,
        idlePower: at(end, BOUNDS.idlePower),
        dieArea: at(end, boundsOf('mm2')),
      },
    ],
    [
      'embodiedRecord',
      {
        subject: `own-${end}`,
        scope: 'all',
        method: 'own',
        isDefault: true,
        carbon: at(end, boundsOf('kgCO2e')),
        abioticDepletion: at(end, boundsOf('kgSbeq')),
        primaryEnergy: at(end, boundsOf('MJ')),
      },
    ],
    [
      'model',
      {
        developer: 'Own',
        family: 'own',
        access: 'open_weights',
        modalities: ['text'],
        totalParameters: size,
        activeParameters: size,
        trainingFlop: at(end, boundsOf('FLOP')),
        trainingTokens: at(end, boundsOf('tokens')),
        outputSpeed: at(end, BOUNDS.streamSpeed),
        architecture: { layers: count, kvHeads: count, headDim: count, hiddenSize: count, bitsPerWeight: at(end, BOUNDS.weightBits) },
      },
    ],
    [
      'trainingRun',
      {
        model: `own-${end}`,
        phase: 'pretraining',
        reporting: 'reported',
        scope: 'all',
        hardware: `own-${end}`,
        hardwareName: 'Own',
        accelerators: count,
        duration: at(end, BOUNDS.runHours),
        acceleratorHours: at(end, boundsOf('accelerator-h')),
        energy: at(end, BOUNDS.runEnergy),
        meanPower: power,
        pue: at(end, BOUNDS.pue),
        flop: at(end, boundsOf('FLOP')),
        utilisation: at(end, BOUNDS.shareAboveZero),
        carbonLocationBased: at(end, boundsOf('gCO2e')),
        water: at(end, boundsOf('L')),
      },
    ],
  ]
}

async function catalogAtBounds(): Promise<Catalog> {
  const input = catalogInputOf(await bundledRecords())
  const records: Record<string, { origin: 'bundled' | 'user'; record: AnyRecord }[]> = { ...(input.records as object) }
  for (const end of ENDS)
    for (const [kind, fields] of recordsAt(end)) {
      const named = kind === 'trainingRun' ? {} : { name: `Own ${end}` }
      const record = RECORD_SCHEMAS[kind].parse({ id: `own-${end}`, ...named, ...fields })
      records[kind] = [...(records[kind] ?? []), { origin: 'user', record }]
    }
  return buildCatalog({ ...input, records: records as unknown as typeof input.records })
}

/** Every number of an answer with an interval. */
function intervalsIn(content: unknown): { value: number; low: number; high: number }[] {
  if (typeof content !== 'object' || content === null) return []
  const own = 'low' in content && 'high' in content ? [content as { value: number; low: number; high: number }] : []
  return [...own, ...Object.values(content).flatMap(intervalsIn)]
}

function holds(estimate: () => Estimate | Comparison): boolean {
  try {
    for (const interval of intervalsIn(estimate())) {
      const { value, low, high } = interval
      if (!(low <= value && value <= high && Number.isFinite(low) && Number.isFinite(high))) throw new Error(JSON.stringify(interval))
    }
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

describe('no interval is upside down', () => {
  it('whatever records within their bounds an estimate is made of', async () => {
    const atBounds = await catalogAtBounds()
    const own = fc.constantFrom('own-least', 'own-most')
    const optional = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(values, { nil: undefined })
    const place = { operator: optional(own), zone: optional(fc.constantFrom('own-least', 'own-most', 'FRA')) }
    const inference = fc.record({
      model: fc.constantFrom('own-least', 'own-most', 'gpt-4o', 'llama-3.1-70b'),
      hardware: optional(own),
      inputTokens: fc.constantFrom(0, 1, 1e6),
      outputTokens: fc.constantFrom(1, 1e6),
      requests: fc.constantFrom(1, 1e12),
      include: fc.constant(['alternatives', 'equivalences', 'trainingShare']),
      lifetimeRequests: fc.constantFrom(1, 1e18),
      ...place,
    })
    const training = fc.record({
      model: fc.constantFrom('own-least', 'own-most'),
      hardware: optional(own),
      include: fc.constant(['alternatives', 'equivalences']),
      ...place,
    })
    const given = (asked: object): object => Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
    let answered = 0
    const count = (isAnswered: boolean): void => void (answered += isAnswered ? 1 : 0)
    fc.assert(
      fc.property(inference, training, (one, other) => {
        count(holds(() => estimateInference(InferenceRequest.parse(given(one)), atBounds)))
        count(holds(() => estimateTraining(TrainingRequest.parse(given(other)), atBounds)))
      }),
      { ...DRAWS, numRuns: 400 },
    )
    expect(answered).toBeGreaterThan(100)
  })

  it('whatever records within their bounds are compared', async () => {
    const atBounds = await catalogAtBounds()
    const own = fc.constantFrom('own-least', 'own-most')
    const change = fc.record(
      { model: own, hardware: own, operator: own, zone: own, batchSize: fc.constantFrom(1, 1000), requests: fc.constantFrom(1, 1e12) },
      { requiredKeys: [] },
    )
    const baseline = fc.record({ model: own, hardware: own, outputTokens: fc.constantFrom(1, 1e6) })
    let answered = 0
    fc.assert(
      fc.property(baseline, change, (one, other) => {
        const request = ComparisonRequest.parse({ baseline: one, variants: [{ change: other }] })
        answered += holds(() => compare(request, atBounds)) ? 1 : 0
      }),
      { ...DRAWS, numRuns: 600 },
    )
    expect(answered).toBeGreaterThan(100)
  })

  it('whatever a user’s factor is, within its bounds: what cannot be is refused', () => {
    const { factor } = catalog.records
    const requests = [
      { model: 'gpt-4o', outputTokens: 100 },
      { model: 'llama-3.1-70b', outputTokens: 100, hardware: 'H100', busyShare: 0.5 },
    ].map((request) => InferenceRequest.parse(request))
    const training = TrainingRequest.parse({ flop: 1e24, hardware: 'H100' })
    for (const record of factor.items)
      for (const value of [-boundsOf(record.figure.unit).most, -1, 0, boundsOf(record.figure.unit).most]) {
        const { unit, source, locator } = record.figure
        const changed = { ...record, figure: { value, unit, source, locator } }
        const byName = new Map([...factor.byName].map(([name, one]) => [name, one === record ? changed : one]))
        const odd: Catalog = { ...catalog, records: { ...catalog.records, factor: { ...factor, byName } } }
        for (const request of requests) holds(() => estimateInference(request, odd))
        holds(() => estimateTraining(training, odd))
      }
  })
})
