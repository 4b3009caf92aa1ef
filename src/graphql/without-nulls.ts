/** No input type is nested deeper; what lies below is JSON as it came. */
const DEEPEST = 20

/** In GraphQL a null input means the same as none. */
export function withoutNulls(given: unknown, depth = 0): unknown {
  if (typeof given !== 'object' || given === null || depth > DEEPEST) return given
  if (Array.isArray(given)) return given.map((item) => withoutNulls(item, depth + 1))
  const kept = Object.entries(given).filter(([, value]) => value !== null)
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutNulls(value, depth + 1)]))
}
