import { createHash } from 'node:crypto'

/** The SHA-256 of what `content` says, whatever the order of its keys. */
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
