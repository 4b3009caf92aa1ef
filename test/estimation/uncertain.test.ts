import { describe, expect, it } from 'vitest'
import {
  between,
  exactly,
  highOf,
  inverse,
  lowOf,
  product,
  scaled,
  sum,
  type Uncertain,
  within,
} from '../../src/estimation/trace/uncertain.js'

const Z90 = 1.6448536269514722
const DRAWS = 100_000

/** Standard normal numbers, the same ones for the same seed (mulberry32, Box–Muller). */
function normals(seed: number): () => number {
  let state = seed >>> 0
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}

/** A draw from the two-piece lognormal that an uncertain number stands for. */
function draw({ value, down, up }: Uncertain, normal: number): number {
  return value * Math.exp((normal / Z90) * (normal < 0 ? down : up))
}

/** How the closed form stands to Monte Carlo at both ends of the 90 % interval. */
function againstMonteCarlo(closed: Uncertain, drawOne: (normal: () => number) => number): { low: number; high: number } {
  const normal = normals(20_261_124)
  const drawn = Float64Array.from({ length: DRAWS }, () => drawOne(normal)).sort()
  const quantile = (share: number): number => drawn[Math.floor(share * DRAWS)] ?? NaN
  return { low: lowOf(closed) / quantile(0.05), high: highOf(closed) / quantile(0.95) }
}

function expectBothWithin(ratios: { low: number; high: number }, share: number): void {
  for (const ratio of [ratios.low, ratios.high]) expect(Math.abs(Math.log(ratio))).toBeLessThan(Math.log(1 + share))
}

describe('an uncertain number', () => {
  it('has the bounds that it was made with', () => {
    expect(lowOf(between(10, 4, 30))).toBeCloseTo(4, 12)
    expect(highOf(between(10, 4, 30))).toBeCloseTo(30, 12)
    expect(lowOf(within(10, Math.log(2)))).toBeCloseTo(5, 12)
    expect(highOf(within(10, Math.log(2)))).toBeCloseTo(20, 12)
    expect([lowOf(exactly(7)), highOf(exactly(7))]).toEqual([7, 7])
  })

  it('takes a bound that is absent, or on the wrong side, for the value itself', () => {
    expect(between(10)).toEqual(exactly(10))
    expect(between(10, 12, 8)).toEqual(exactly(10))
    expect(between(0, 0, 5)).toEqual(exactly(0))
  })

  it('turns its sides over in the inverse, and keeps them when scaled', () => {
    const number = between(10, 4, 30)
    expect(lowOf(inverse(number))).toBeCloseTo(1 / 30, 12)
    expect(highOf(inverse(number))).toBeCloseTo(1 / 4, 12)
    expect(highOf(scaled(number, 3))).toBeCloseTo(90, 12)
  })
})

describe('a product of independent numbers', () => {
  it.each([0.1, 0.57, 1.9])('has the 5 % and 95 % quantiles of Monte Carlo within two percent, at half-widths of %s and less', (half) => {
    const factors = [within(3, half), within(0.2, half / 2), within(40, half / 3)]
    const ratios = againstMonteCarlo(product(...factors), (normal) => factors.reduce((all, factor) => all * draw(factor, normal()), 1))
    expectBothWithin(ratios, 0.02)
  })

  it('does so within three percent where its factors lean to the same side', () => {
    const factors = [between(1, 0.5, 3), between(2, 1.6, 3.2)]
    const ratios = againstMonteCarlo(product(...factors), (normal) => factors.reduce((all, factor) => all * draw(factor, normal()), 1))
    expectBothWithin(ratios, 0.03)
  })

  it('is up to a fifth too wide where they lean to opposite sides, never too narrow', () => {
    const factors = [between(1, 0.2, 1.1), between(1, 0.9, 5)]
    const { low, high } = againstMonteCarlo(product(...factors), (normal) =>
      factors.reduce((all, factor) => all * draw(factor, normal()), 1),
    )
    expect(low).toBeGreaterThan(0.8)
    expect(low).toBeLessThan(1)
    expect(high).toBeGreaterThan(1)
    expect(high).toBeLessThan(1.2)
  })
})

describe('a sum of independent numbers', () => {
  const sums = (one: Uncertain, other: Uncertain) =>
    againstMonteCarlo(sum(one, other), (normal) => draw(one, normal()) + draw(other, normal()))

  it.each([
    [0.1, 1, 0.1],
    [0.3, 1, 0.3],
    [0.57, 1, 0.57],
    [0.57, 0.1, 0.57],
    [0.57, 1, 0.1],
    [0.57, 0.1, 0.1],
  ])(
    'of half-width %s and %s times as much of half-width %s has the quantiles of Monte Carlo within five percent',
    (half, share, other) => {
      expectBothWithin(sums(within(1, half), within(share, other)), 0.05)
    },
  )

  it.each([
    [1, 1, 1, 0.11],
    [1.5, 1, 0.2, 0.18],
    [1.9, 1, 0.3, 0.25],
    [1.9, 0.1, 0.3, 0.13],
    [1.9, 1, 1.9, 0.5],
  ])(
    'of very wide terms (%s and %s times %s) is low at both ends, by less than %s: medians are added, not means',
    (half, share, other, off) => {
      const ratios = sums(within(1, half), within(share, other))
      expectBothWithin(ratios, off)
      expect(Math.max(ratios.low, ratios.high)).toBeLessThan(1)
    },
  )

  it('is as wide as its terms when one of them is all of it, and never wider than all of them erring together', () => {
    const wide = between(1, 0.05, 20)
    expect(sum(wide)).toEqual({ value: 1, down: expect.closeTo(wide.down, 12) as number, up: expect.closeTo(wide.up, 12) as number })
    const narrow = within(10, 0.05)
    expect(lowOf(sum(wide, narrow))).toBeGreaterThanOrEqual(lowOf(wide) + lowOf(narrow))
    expect(highOf(sum(wide, narrow))).toBeLessThanOrEqual(highOf(wide) + highOf(narrow))
  })

  it('of nothing is nothing, and of a zero and a number is that number', () => {
    expect(sum()).toEqual(exactly(0))
    expect(sum(exactly(0), exactly(0))).toEqual(exactly(0))
    expect(sum(exactly(0), within(2, 0.5))).toMatchObject({ value: 2, down: expect.closeTo(0.5, 12) as number })
  })
})

describe('two terms that share a factor', () => {
  const shared = within(1, 0.57)
  const own = [within(3, 0.2), within(5, 0.3)] as const

  it('have the quantiles of Monte Carlo within three percent once the factor is taken out before the sum', () => {
    const closed = product(shared, sum(...own))
    const ratios = againstMonteCarlo(closed, (normal) => {
      const common = draw(shared, normal())
      return common * (draw(own[0], normal()) + draw(own[1], normal()))
    })
    expectBothWithin(ratios, 0.03)
  })

  it('would be told too narrow by a tenth and more if they were added as independent', () => {
    const closed = sum(product(shared, own[0]), product(shared, own[1]))
    const { low, high } = againstMonteCarlo(closed, (normal) => {
      const common = draw(shared, normal())
      return common * (draw(own[0], normal()) + draw(own[1], normal()))
    })
    expect(low).toBeGreaterThan(1.1)
    expect(high).toBeLessThan(0.9)
  })
})
