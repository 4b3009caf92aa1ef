import type { Score, Unscored } from '../../schemas/validation.js'

/** One estimate beside what was measured: ln of their ratio, and whether the 90 % interval held the measurement; null without interval. */
export type Prediction = { readonly lnError: number; readonly isInside: boolean | null }

/** The score of some predictions; nothing of none. */
export function scoreOf(predictions: readonly Prediction[]): Score | null {
  if (predictions.length === 0) return null
  const errors = predictions.map(({ lnError }) => lnError)
  const sizes = errors.map(Math.abs)
  const inside = predictions.flatMap(({ isInside }) => isInside ?? [])
  const shareOf = (holds: readonly boolean[]) => holds.filter(Boolean).length / holds.length
  return {
    count: predictions.length,
    medianFactorError: Math.exp(medianOf(sizes)),
    shareWithinOneAndAHalf: shareOf(sizes.map((size) => size <= Math.log(1.5))),
    shareWithinTwo: shareOf(sizes.map((size) => size <= Math.log(2))),
    bias: Math.exp(medianOf(errors)),
    coverage: inside.length === 0 ? null : shareOf(inside),
  }
}

/** The middle of some numbers, or the mean of the two in the middle. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}

/** Reasons with their counts, the most frequent first. */
export function countedReasons(reasons: readonly string[]): Unscored[] {
  const counts = new Map<string, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count)
}

/** Items by their names, sorted by name; numbers in names count as numbers. */
export function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): { readonly name: string; readonly items: Item[] }[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const name = nameOf(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return [...groups]
    .map(([name, ofName]) => ({ name, items: ofName }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
}
