/** What no record has: checks walk a record by recursion, and a schema names every value that it does not take. */
const MOST_LEVELS = 32
const MOST_VALUES = 20_000

/** Why no record is so deep or so large, or nothing. It does without recursion, so that no depth is too great for it. */
export function sizeFault(content: unknown): string | undefined {
  let values = 0
  const open: { readonly inner: readonly unknown[]; next: number }[] = [{ inner: [content], next: 0 }]
  for (let level = open.at(-1); level; level = open.at(-1)) {
    if (level.next === level.inner.length) {
      open.pop()
      continue
    }
    const one = level.inner[level.next]
    level.next += 1
    values += 1
    if (values > MOST_VALUES) return `it holds more than ${MOST_VALUES} values, more than any record may`
    if (typeof one !== 'object' || one === null) continue
    if (open.length > MOST_LEVELS) return `it is nested deeper than ${MOST_LEVELS} levels, deeper than any record may`
    open.push({ inner: Array.isArray(one) ? one : Object.values(one), next: 0 })
  }
  return undefined
}
