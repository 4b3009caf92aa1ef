import type { See } from './errors.js'
import { KINDS, type RecordKind } from './schemas/record.js'

/** The lists that are not of records, by the name of their items. */
const OTHER_LISTS: Readonly<Record<string, string>> = {
  method: '/v1/methods',
  source: '/v1/sources',
  change: '/v1/changes',
  validationCase: '/v1/validation/cases',
}

/**
 * The address of a list of the REST API, or of one of its items; for a kind without a list, the address of the API documentation.
 */
export function addressOf({ kind, id }: See): string {
  const list = OTHER_LISTS[kind] ?? (isRecordKind(kind) ? `/v1/${KINDS[kind].path}` : '/docs')
  return id === undefined ? list : `${list}/${id}`
}

/** Whether records are of this kind. */
export function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(KINDS, kind)
}

/** The addresses of estimates, projections and their requests. */
export const ESTIMATES = { inference: '/v1/estimates/inference', training: '/v1/estimates/training' } as const
export const PROJECTIONS = '/v1/projections'

/** The pages of the documentation that answers point to. */
export const PAGES = { methodology: '/docs/methodology', validation: '/docs/validation' } as const

/** The address that gives this answer as a GET, or null if the request has nested fields. */
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
