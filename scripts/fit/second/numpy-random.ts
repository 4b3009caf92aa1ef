/**
 * The generator of random numbers with which the published intervals were drawn, so that the draws can be repeated: PCG64 (O'Neill
 * 2014, XSL-RR) seeded by a SeedSequence, with integers by Lemire's method, as in NumPy's default generator.
 */
export type NumpyRandom = {
  /** Returns an integer that is at least 0 and below `count`. */
  readonly below: (count: number) => number
  /** Returns a number that is at least 0 and below 1. */
  readonly fraction: () => number
}

const MASK_64 = (1n << 64n) - 1n
const MASK_128 = (1n << 128n) - 1n
const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n

/** Returns the generator for a seed below 2³². */
export function numpyRandom(seed: number): NumpyRandom {
  const [high = 0n, low = 0n, sequenceHigh = 0n, sequenceLow = 0n] = seedWords(seed)
  const increment = ((((sequenceHigh << 64n) | sequenceLow) << 1n) | 1n) & MASK_128
  const step = (from: bigint) => (from * MULTIPLIER + increment) & MASK_128
  let state = step((step(0n) + ((high << 64n) | low)) & MASK_128)
  let spare: number | undefined
  const next64 = (): bigint => {
    state = step(state)
    const folded = (state >> 64n) ^ (state & MASK_64)
    const turn = state >> 122n
    return ((folded >> turn) | (folded << (64n - turn))) & MASK_64
  }
  const next32 = (): number => {
    if (spare !== undefined) {
      const half = spare
      spare = undefined
      return half
    }
    const both = next64()
    spare = Number(both >> 32n)
    return Number(both & 0xffffffffn)
  }
  return {
    below: (count) => (count === 1 ? 0 : lemire(count, next32)),
    fraction: () => Number(next64() >> 11n) / 2 ** 53,
  }
}

function lemire(count: number, next32: () => number): number {
  const range = BigInt(count)
  let product = BigInt(next32()) * range
  const threshold = (1n << 32n) % range
  while ((product & 0xffffffffn) < threshold) product = BigInt(next32()) * range
  return Number(product >> 32n)
}

const POOL_SIZE = 4

/** Four 64-bit words made from a seed. */
function seedWords(seed: number): bigint[] {
  const pool = mixedPool(seed)
  let constant = 0x8b51f9dd
  const halves = Array.from({ length: 2 * POOL_SIZE }, (_one, index) => {
    let word = (pool[index % POOL_SIZE] ?? 0) ^ constant
    constant = Math.imul(constant, 0x58f38ded)
    word = Math.imul(word, constant)
    return (word ^ (word >>> 16)) >>> 0
  })
  return Array.from({ length: POOL_SIZE }, (_one, index) => BigInt(halves[2 * index] ?? 0) | (BigInt(halves[2 * index + 1] ?? 0) << 32n))
}

function mixedPool(seed: number): number[] {
  let constant = 0x43b0d7e5
  const hashed = (word: number): number => {
    let mixed = word ^ constant
    constant = Math.imul(constant, 0x931e8875)
    mixed = Math.imul(mixed, constant)
    return (mixed ^ (mixed >>> 16)) >>> 0
  }
  const pool = Array.from({ length: POOL_SIZE }, (_one, index) => hashed(index === 0 ? seed : 0))
  for (let from = 0; from < POOL_SIZE; from++) {
    for (let to = 0; to < POOL_SIZE; to++) {
      if (from === to) continue
      const mixed = (Math.imul(0xca01f9dd, pool[to] ?? 0) - Math.imul(0x4973f715, hashed(pool[from] ?? 0))) >>> 0
      pool[to] = (mixed ^ (mixed >>> 16)) >>> 0
    }
  }
  return pool
}
