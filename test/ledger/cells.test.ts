import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalog } from '../../src/catalog/catalog.js'
import { estimateInference, outlineInference } from '../../src/estimation/inference.js'
import { estimateCell } from '../../src/ledger/cell-estimate.js'
import { added, cellOfCall } from '../../src/ledger/cell-of-call.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import type { Cell } from '../../src/schemas/ledger-call.js'
import type { Quantity } from '../../src/schemas/unit.js'
import { bundledCatalog } from '../support/bundled-catalog.js'

const HOUR = '2026-11-01T12:00:00Z'
/** Of the sum of single estimates. */
const VALUE_SHARE = 0.02
const END_SHARE = 0.06
const CALLS = 400

let catalog: Catalog
beforeAll(async () => {
  catalog = await bundledCatalog()
})

/** Numbers from 0 to 1 that are the same in every run. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state + 0.5) / 2 ** 32
  }
}

function cellsOf(requests: readonly InferenceRequest[]): Cell[] {
  const cells = new Map<string, Cell>()
  for (const request of requests) {
    const { key, sums } = cellOfCall(request, {}, catalog)
    const name = JSON.stringify(key)
    const former = cells.get(name)
    cells.set(name, { key, hour: HOUR, sums: former ? added(former.sums, sums) : sums })
  }
  return [...cells.values()]
}

type Numbers = Pick<Quantity, 'value' | 'low' | 'high'>

function summed(quantities: readonly Numbers[]): Numbers {
  const sum = (end: keyof Numbers): number => quantities.reduce((total, one) => total + one[end], 0)
  return { value: sum('value'), low: sum('low'), high: sum('high') }
}

function energyOfCells(cells: readonly Cell[]): Numbers {
  return summed(
    cells.map((cell) => {
      const estimate = estimateCell(cell, catalog, undefined)
      if (!('totals' in estimate)) throw new Error(estimate.message)
      return estimate.totals.energy
    }),
  )
}

function energyOfCalls(requests: readonly InferenceRequest[]): Numbers {
  return summed(requests.map((request) => outlineInference({ ...request, at: HOUR }, catalog).energy))
}

describe('a cell of calls that are the same', () => {
  const base = { model: 'llama-3.1-70b', inputTokens: 1811, outputTokens: 393 }
  it.each([
    ['of text', base],
    ['whose cache is known', { ...base, cachedInputTokens: 1024 }],
    ['with hidden reasoning', { ...base, model: 'gpt-4o', reasoningTokens: 1777 }],
    ['without a prompt', { model: 'gpt-4o', outputTokens: 250 }],
    ['at an observed speed', { ...base, outputTokensPerSecond: 47.3 }],
    ['in an observed time', { ...base, latencySeconds: 9.7 }],
    ['on hardware of one’s own', { ...base, hardware: 'nvidia-h100-sxm', acceleratorCount: 4, batchSize: 7, zone: 'FRA' }],
    ['that each stand for many requests', { ...base, requests: 37 }],
    ['whose energy was metered', { ...base, energyKwh: 0.00123, energyScope: 'servers' }],
    ['of images', { model: 'flux.1-dev', work: { type: 'image', width: 1024, height: 1024, count: 3 } }],
    ['of vectors', { model: 'bge-m3', work: { type: 'embedding', inputTokens: 311, texts: 13 } }],
    ['of transcription', { model: 'whisper-large-v3', work: { type: 'transcription', audioSeconds: 187.5 } }],
  ])('%s gives the sum of their estimates', (_what, given) => {
    const request = InferenceRequest.parse(given)
    const [cell, ...others] = cellsOf(Array.from({ length: 7 }, () => request))
    expect(others).toEqual([])
    const found = estimateCell(cell as Cell, catalog, undefined)
    if (!('totals' in found)) throw new Error(found.message)
    const { energy, energyParts, carbon, water, primaryEnergy, abioticDepletion } = estimateInference({ ...request, at: HOUR }, catalog)
    for (const [one, of] of [
      [found.totals.energy, energy],
      [found.totals.energyParts.host, energyParts.host],
      [found.totals.carbon.total, carbon.total],
      [found.totals.carbon.embodied, carbon.embodied],
      [found.totals.water.total, water.total],
      [found.totals.primaryEnergy, primaryEnergy],
      [found.totals.abioticDepletion, abioticDepletion],
    ] as const) {
      expect(one.value / (7 * of.value)).toBeCloseTo(1, 9)
      expect(one.low / (7 * of.low)).toBeCloseTo(1, 9)
      expect(one.high / (7 * of.high)).toBeCloseTo(1, 9)
    }
  })
})

describe('the cells of a realistic mix', () => {
  const mixes: readonly (readonly [string, (random: () => number, normal: () => number) => object])[] = [
    ['chat, whose cache nobody tells', () => ({})],
    ['chat with cached shares', (random) => ({ share: random() })],
    ['agents, mostly from the cache', (random) => ({ share: 0.75 + random() / 4, median: 20_000, spread: 1.2 })],
    [
      'chat at observed speeds',
      (_random, normal) => ({ outputTokensPerSecond: Math.min(Math.max(50 * Math.exp(0.6 * normal()), 2), 400) }),
    ],
  ]
  const models = ['llama-3.1-70b', 'llama-3.1-8b', 'gpt-4o', 'claude-sonnet-4-5', 'deepseek-v3', 'mixtral-8x7b']

  it.each(mixes.flatMap(([what, shape]) => models.map((model) => [model, what, shape] as const)))(
    'of %s, %s, stay near the sum of single estimates',
    (model, _what, shape) => {
      const random = sequence(models.indexOf(model) + 7)
      const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
      const requests = Array.from({ length: CALLS }, () => {
        const {
          share,
          median = 1000,
          spread = 1.7,
          ...said
        } = shape(random, normal) as { share?: number; median?: number; spread?: number }
        // Four decades of prompts.
        const inputTokens = Math.min(Math.max(Math.round(median * Math.exp(spread * normal())), 10), 100_000)
        const outputTokens = Math.min(Math.max(Math.round(300 * Math.exp(normal())), 1), 8000)
        const cached = share === undefined ? {} : { cachedInputTokens: Math.floor(inputTokens * share) }
        return InferenceRequest.parse({ model, inputTokens, outputTokens, ...cached, ...said })
      })
      const cells = cellsOf(requests)
      expect(cells.length).toBeLessThan(CALLS / 2)
      const [found, single] = [energyOfCells(cells), energyOfCalls(requests)]
      expect(Math.abs(found.value / single.value - 1)).toBeLessThan(VALUE_SHARE)
      expect(Math.abs(found.low / single.low - 1)).toBeLessThan(END_SHARE)
      expect(Math.abs(found.high / single.high - 1)).toBeLessThan(END_SHARE)
    },
  )
})

describe('the key of a cell', () => {
  const keyOf = (given: object): unknown => cellOfCall(InferenceRequest.parse(given), {}, catalog).key

  it('holds the model as it was asked for and as it was understood', () => {
    expect(keyOf({ model: 'openai/gpt-4o', outputTokens: 5 })).toMatchObject({ model: 'openai/gpt-4o', resolved: 'gpt-4o' })
    expect(keyOf({ model: 'nobody-knows-me', outputTokens: 5 })).toMatchObject({ model: 'nobody-knows-me', resolved: null })
  })

  it('keeps apart whose cached tokens are known and whose are not, and how much was asked for by octaves', () => {
    const known = keyOf({ model: 'gpt-4o', inputTokens: 900, cachedInputTokens: 0, outputTokens: 100 })
    const unknown = keyOf({ model: 'gpt-4o', inputTokens: 900, outputTokens: 100 })
    expect(known).not.toEqual(unknown)
    expect(keyOf({ model: 'gpt-4o', inputTokens: 920, outputTokens: 110 })).toEqual(unknown)
    expect(keyOf({ model: 'gpt-4o', inputTokens: 1920, outputTokens: 110 })).not.toEqual(unknown)
  })

  it('says nothing of the time, of how an answer is shown, nor of any amount', () => {
    const said = { at: HOUR, include: ['equivalences'], requests: 4 }
    expect(keyOf({ model: 'gpt-4o', outputTokens: 5, ...said })).toEqual(keyOf({ model: 'gpt-4o', outputTokens: 5 }))
  })
})
