import { contentDigest } from './content-digest.js'

const DIGITS = 32
const tags = new WeakMap<object, string>()

/** The strong ETag of a record, or of anything else, as it is shown: it changes when anything shown does. */
export function entityTag(shown: object): string {
  let tag = tags.get(shown)
  if (tag === undefined) tags.set(shown, (tag = `"${contentDigest(inOrder(shown)).slice(0, DIGITS)}"`))
  return tag
}

/** The order of citations follows that of rows, which says nothing. */
function inOrder(shown: object): object {
  if (!('citations' in shown) || !Array.isArray(shown.citations)) return shown
  const citations = (shown.citations as { readonly id: string }[]).toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return { ...shown, citations }
}
