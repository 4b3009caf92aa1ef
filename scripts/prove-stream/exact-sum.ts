const FRACTION_BITS = 52n
const FRACTION = (1n << FRACTION_BITS) - 1n
const EXPONENT = 0x7ffn
const HIDDEN_BIT = 1n << FRACTION_BITS
/** The smallest positive double is 2⁻¹⁰⁷⁴, so that every sum is a whole multiple of it. */
const LEAST = 1074

/** Returns an exact sum of doubles, kept as a whole number and rounded only when it is read. */
export function exactSum() {
  const view = new DataView(new ArrayBuffer(8))
  let sum = 0n
  return {
    add(number: number): void {
      if (!(number >= 0 && number < Infinity)) throw new Error(`${number} is not to be added up here.`)
      view.setFloat64(0, number)
      const bits = view.getBigUint64(0)
      const exponent = (bits >> FRACTION_BITS) & EXPONENT
      sum += exponent === 0n ? bits & FRACTION : ((bits & FRACTION) | HIDDEN_BIT) << (exponent - 1n)
    },
    toNumber(): number {
      // Number() rounds a whole number of up to 1,074 more bits than a double has to the nearest double, and the power of two is exact.
      const spare = Math.max(0, sum.toString(2).length - 1000)
      const isInexact = spare > 0 && (sum & ((1n << BigInt(spare)) - 1n)) !== 0n
      const whole = (sum >> BigInt(spare)) | (isInexact ? 1n : 0n)
      return Number(whole) * 2 ** Math.floor((spare - LEAST) / 2) * 2 ** Math.ceil((spare - LEAST) / 2)
    },
  }
}
