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

/** How much faster than a quantity the energy and its ends may grow: attention makes them grow with its square. */
const MOST_ELASTICITY = 3
const ENDS = ['low', 'value', 'high'] as const

describe('a little more of anything moves the energy and its ends by little, where the count is given', () => {
  /** One more token, or so small a share of what need not be whole. */
  const A_LITTLE = 1e-4
  const range = (request: Served & Change & { readonly batchSize: number; readonly tokensCached: number }) => {
    const { totalParameters, activeShare, bits, tokensCached, inputTokens, outputTokens, hardware, engine, batchSize } = request
    return inference({
      method: 'wattprint-roofline-2',
      customModel: {
        totalParameters,
        activeParameters: totalParameters * activeShare,
        bitsPerWeight: bits,
        layers: 32,
        kvBytesPerToken: 65_536,
      },
      acceleratorCount: 16,
      cachedInputTokens: tokensCached,
      inputTokens,
      outputTokens,
      hardware,
      engine,
      batchSize,
    }).energyParts.accelerators
  }
  const at = fc.record({ request: served, batchSize: fc.double({ min: 1, max: 4000, noNaN: true }) })

  it.each(['inputTokens', 'tokensCached', 'outputTokens', 'batchSize', 'totalParameters'] as const)('of %s', (field) => {
    fc.assert(
      fc.property(at, ({ request, batchSize }) => {
        const { inputTokens, cachedShare } = request
        const base = { ...request, batchSize, tokensCached: Math.floor(inputTokens * cachedShare) }
        const isWhole = field === 'inputTokens' || field === 'tokensCached' || field === 'outputTokens'
        const more = { ...base, [field]: isWhole ? base[field] + 1 : base[field] * (1 + A_LITTLE) }
        if (more.tokensCached > more.inputTokens) return
        const [one, next] = [range(base), range(more)]
        // A token of the prompt more, or from the cache, weighs against those that are computed.
        const isOfPrompt = field === 'inputTokens' || field === 'tokensCached'
        const grown = isOfPrompt ? 1 / Math.max(inputTokens - base.tokensCached, 1) : more[field] / base[field] - 1
        for (const end of ENDS) expect(Math.abs(Math.log(next[end] / one[end])), end).toBeLessThanOrEqual(MOST_ELASTICITY * grown + 1e-9)
      }),
      RUNS,
    )
  })
})

// Counts are powers of two, and the batches of the mixture too: where one more token takes a batch away or doubles the count, the
// middle steps. docs/methodology.md, section 9, says by how much; nobody knows count and batch of a host.
describe('of a hosted model, over the length of the prompt,', () => {
  /** Prompts just before the largest steps of some models. */
  const LARGEST = [
    ['llama-3.1-405b', 468_989],
    ['llama-3.1-405b', 14_462],
    ['llama-3.1-70b', 278_871],
    ['llama-3.1-70b', 386_528],
    ['mixtral-8x7b', 439_634],
    ['llama-3.1-8b', 293_473],
    ['deepseek-v3', 69_284],
    ['gpt-4o', 345_490],
  ] as const
  const at = (model: string, inputTokens: number) =>
    inference({ model, inputTokens, cachedInputTokens: 0, outputTokens: 400 }).energyParts.accelerators

  it.each(LARGEST)(
    '%s steps after %i tokens by less than 5.5 %% in the middle and 8 %% at the ends, far inside its range',
    (model, tokens) => {
      const [one, next] = [at(model, tokens), at(model, tokens + 1)]
      expect(Math.abs(next.value / one.value - 1)).toBeLessThan(0.055)
      expect(Math.abs(next.low / one.low - 1)).toBeLessThan(0.08)
      expect(Math.abs(next.high / one.high - 1)).toBeLessThan(0.08)
      expect(one.high / one.value).toBeGreaterThan(2)
    },
  )

  it('any model steps by no more', () => {
    const models = fc.constantFrom('gpt-4o', 'llama-3.1-405b', 'deepseek-v3', 'kimi-k2.5', 'llama-3.1-8b', 'gpt-5.6-sol')
    fc.assert(
      fc.property(models, fc.integer({ min: 1, max: 500_000 }), (model, inputTokens) => {
        const [one, next] = [at(model, inputTokens), at(model, inputTokens + 1)]
        const grown = (inputTokens + 401) / (inputTokens + 400)
        for (const end of ENDS) {
          expect(next[end] / one[end]).toBeGreaterThan(0.92)
          expect(next[end] / one[end]).toBeLessThan(1.08 * grown ** 2)
        }
      }),
      { ...DRAWS, numRuns: 150 },
    )
  })
})
