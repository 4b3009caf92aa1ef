const FRACTION_BITS = 52n
const FRACTION = (1n << FRACTION_BITS) - 1n
const EXPONENT = 0x7ffn
const HIDDEN_BIT = 1n << FRACTION_BITS
/** The least positive double is 2⁻¹⁰⁷⁴: sums are whole numbers of it. */
const LEAST = 1074

/** A sum of doubles as a whole number, of which nothing is lost; rounded once, when it is read. */
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
      // A whole number of up to 1,074 bits more than a double holds: Number() rounds it to the nearest, and the power of two is exact.
      const spare = Math.max(0, sum.toString(2).length - 1000)
      const isInexact = spare > 0 && (sum & ((1n << BigInt(spare)) - 1n)) !== 0n
      const whole = (sum >> BigInt(spare)) | (isInexact ? 1n : 0n)
      return Number(whole) * 2 ** Math.floor((spare - LEAST) / 2) * 2 ** Math.ceil((spare - LEAST) / 2)
    },
  }
}
