import { createHash } from 'node:crypto'

/** The SHA-256 of `content`, independent of the order of its keys. */
export function contentDigest(content: object): string {
  return createHash('sha256')
    .update(JSON.stringify(content, (_key, inner: unknown) => (isPlainObject(inner) ? withSortedKeys(inner) : inner)))
    .digest('hex')
}

function isPlainObject(inner: unknown): inner is object {
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner)
}

function withSortedKeys(content: object): object {
  return Object.fromEntries(Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1)))
}

const DIGITS = 32
const tags = new WeakMap<object, string>()

/** The strong ETag of a record or another object as it is shown: it changes whenever something shown changes. */
export function entityTag(shown: object): string {
  let tag = tags.get(shown)
  if (tag === undefined) tags.set(shown, (tag = `"${contentDigest(inOrder(shown)).slice(0, DIGITS)}"`))
  return tag
}

/** Citations are sorted, because their order follows that of database rows and has no meaning. */
function inOrder(shown: object): object {
  if (!('citations' in shown) || !Array.isArray(shown.citations)) return shown
  const citations = (shown.citations as { readonly id: string }[]).toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return { ...shown, citations }
}

/** The first half of a SHA-256, formatted as a PostgreSQL uuid. */
export function uuidFrom(digest: string): string {
  const part = (from: number, to: number): string => digest.slice(from, to)
  return `${part(0, 8)}-${part(8, 12)}-${part(12, 16)}-${part(16, 20)}-${part(20, 32)}`
}
