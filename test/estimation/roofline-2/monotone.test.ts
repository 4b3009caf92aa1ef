import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert } from '../../../src/schemas/unit.js'
import { DRAWS, SERVING_HARDWARE } from '../support/arbitrary-request.js'
import { catalog, inference } from '../support/estimates.js'

const RUNS = { ...DRAWS, numRuns: 100 }
/** Of which sixteen hold 120 billion parameters in 16 bits and the longest context that is drawn. */
const ROOMY = SERVING_HARDWARE.filter((id) => (catalog.records.accelerator.byName.get(id)?.memory?.value ?? 0) >= 20)
/** Sums in another order. */
const ROUNDING = 1 - 1e-12

const served = fc.record({
  totalParameters: fc.double({ min: 0.5e9, max: 30e9, noNaN: true }),
  activeShare: fc.double({ min: 0.03, max: 1, noNaN: true }),
  hardware: fc.constantFrom(...ROOMY),
  inputTokens: fc.integer({ min: 1, max: 60_000 }),
  outputTokens: fc.integer({ min: 1, max: 4000 }),
  cachedShare: fc.double({ min: 0, max: 1, noNaN: true }),
  engine: fc.constantFrom('vllm-2026', 'vllm-0.5.4', 'hf-transformers', 'llama.cpp'),
  bits: fc.constantFrom(4, 8, 16),
})
type Served = Parameters<Parameters<typeof served.map>[0]>[0]
type Change = { readonly [Field in keyof Served]?: Served[Field] } & { readonly powerCapWatts?: number }

/** Joules of the accelerators, at a batch and a count that every memory holds. */
function joules({ totalParameters, activeShare, cachedShare, bits, ...request }: Served & Change): number {
  const { energyParts } = inference({
    method: 'wattprint-roofline-2',
    customModel: {
      totalParameters,
      activeParameters: totalParameters * activeShare,
      bitsPerWeight: bits,
      layers: 32,
      kvBytesPerToken: 8192,
    },
    acceleratorCount: 16,
    batchSize: 1,
    cachedInputTokens: Math.floor(request.inputTokens * cachedShare),
    ...request,
  })
  return convert(energyParts.accelerators.value, 'kWh', 'J')
}

/** The energy of each second request is no less than that of the first. */
function neverLess(pairs: fc.Arbitrary<readonly [Served & Change, Served & Change]>): void {
  fc.assert(
    fc.property(pairs, ([less, more]) => {
      expect(joules(more)).toBeGreaterThanOrEqual(joules(less) * ROUNDING)
    }),
    RUNS,
  )
}

const times = fc.double({ min: 1, max: 4, noNaN: true })
const changed = (change: (request: Served, by: number) => Change) =>
  fc.tuple(served, times).map(([request, by]) => [request, { ...request, ...change(request, by) }] as const)

describe('whatever the model, the hardware and the engine, the energy is no less', () => {
  it('with a longer context', () => {
    neverLess(
      changed(({ inputTokens }, by) => ({ inputTokens: Math.ceil(inputTokens * by), cachedShare: 1 })).map(([one, more]) => [
        { ...one, cachedShare: 1 },
        more,
      ]),
    )
    neverLess(
      changed(({ inputTokens }, by) => ({ inputTokens: Math.ceil(inputTokens * by), cachedShare: 0 })).map(([one, more]) => [
        { ...one, cachedShare: 0 },
        more,
      ]),
    )
  })

  it('with more parameters', () => {
    neverLess(changed(({ totalParameters }, by) => ({ totalParameters: totalParameters * by })))
  })

  it('with more bits of a weight', () => {
    neverLess(
      served.map(
        (request) =>
          [
            { ...request, bits: 4 },
            { ...request, bits: 16 },
          ] as const,
      ),
    )
  })

  it('with less of the prompt from a cache', () => {
    neverLess(changed(({ cachedShare }, by) => ({ cachedShare: cachedShare / by })))
  })

  it('with a higher power cap', () => {
    neverLess(
      fc.tuple(served, fc.integer({ min: 20, max: 300 }), times).map(
        ([request, cap, by]) =>
          [
            { ...request, powerCapWatts: cap },
            { ...request, powerCapWatts: cap * by },
          ] as const,
      ),
    )
  })
})

// Counts are powers of two and the batches of the mixture a grid: where one more token takes one away, its weight goes to the others.
it('of a hosted model has no step of more than half a per cent over the length of the prompt', () => {
  const models = fc.constantFrom('gpt-4o', 'llama-3.1-405b', 'deepseek-v3', 'kimi-k2.5', 'llama-3.1-8b')
  fc.assert(
    fc.property(models, fc.integer({ min: 1, max: 200_000 }), (model, inputTokens) => {
      const at = (tokens: number) =>
        inference({ model, inputTokens: tokens, cachedInputTokens: 0, outputTokens: 400 }).energyParts.accelerators
      const [one, next] = [at(inputTokens), at(inputTokens + 1)]
      const grown = (inputTokens + 401) / (inputTokens + 400)
      for (const end of ['low', 'value', 'high'] as const) {
        expect(next[end] / one[end]).toBeGreaterThan(0.995)
        expect(next[end] / one[end]).toBeLessThan(1.005 * grown ** 2)
      }
    }),
    { ...DRAWS, numRuns: 150 },
  )
})
