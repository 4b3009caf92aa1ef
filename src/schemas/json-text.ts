/** As many digits as the least whole number that a double does not hold exactly, 2^53. */
const LONG_INTEGER = /(?<![\d.])\d{16}/
const TEXT_OR_LONG_INTEGER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?(?<![\d.])\d{16,}(?![\d.eE])/g

/**
 * A value as JSON. Whole numbers beyond ±(2^53 − 1) are written with an exponent, as 8.9280922e+20, which is the same double: as
 * digits alone, readers that take them for 64-bit integers refuse them.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent)
  if (!LONG_INTEGER.test(text)) return text
  return text.replace(TEXT_OR_LONG_INTEGER, (token) => (token.startsWith('"') ? token : numberText(Number(token))))
}

/** A finite number as JSON writes it here. */
export function numberText(number: number): string {
  return Math.abs(number) > Number.MAX_SAFE_INTEGER ? number.toExponential() : `${number}`
}
