/** What a caller may say, and the half-width of ln E that would be left. */
export type Narrowing = { readonly field: string; readonly half: number }

/** The least narrowing that is worth a word: a twentieth of the range. */
const WORTH_SAYING = 0.05

/** By how much each unknown would narrow a range, most first: "from ×/÷ 7.6 to ×/÷ 5.1 by batchSize"; empty where none would. */
export function narrowingInWords(half: number, narrowings: readonly Narrowing[]): string {
  const telling = narrowings.filter((one) => one.half < half * (1 - WORTH_SAYING)).sort((one, other) => one.half - other.half)
  if (telling.length === 0) return ''
  return `from ×/÷ ${factorOf(half)} to ${telling.map((one) => `×/÷ ${factorOf(one.half)} by ${one.field}`).join(', to ')}`
}

/** A half-width of ln E as the factor that it is. */
export function factorOf(half: number): string {
  return Number(Math.exp(half).toPrecision(2)).toString()
}
