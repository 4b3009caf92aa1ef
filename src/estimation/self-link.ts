/** The address that gives the same answer as a GET, or null where the request is not flat. */
export function selfLink(path: string, request: Readonly<Record<string, unknown>>): string | null {
  const pairs: string[] = []
  for (const [field, value] of Object.entries(request)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    const text = flat(value)
    if (text === undefined) return null
    pairs.push(`${field}=${encodeURIComponent(text)}`)
  }
  return `${path}?${pairs.join('&')}`
}

function flat(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.join(',')
  // Half a character has no form in an address.
  if (typeof value === 'string' && !value.isWellFormed()) return undefined
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
