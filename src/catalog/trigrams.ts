/** Letters and digits, as PostgreSQL's pg_trgm takes them for words. */
const WORDS = /[\p{L}\p{N}]+/gu
const LETTERS = 3

/**
 * The trigrams of a text in its order, as pg_trgm has them: of each word in small letters, with two spaces before it and
 * one behind.
 */
export function trigramsOf(text: string): string[] {
  const words = text.toLowerCase().match(WORDS) ?? []
  return words.flatMap((word) => {
    const letters = Array.from(`  ${word} `)
    return Array.from({ length: letters.length - LETTERS + 1 }, (_, start) => letters.slice(start, start + LETTERS).join(''))
  })
}

/** pg_trgm's similarity: the share of the trigrams of both that both have, 0 to 1. */
export function similarity<Trigram>(one: readonly Trigram[], other: readonly Trigram[]): number {
  const [mine, theirs] = [new Set(one), new Set(other)]
  if (mine.size === 0 || theirs.size === 0) return 0
  let shared = 0
  for (const trigram of mine) if (theirs.has(trigram)) shared += 1
  return shared / (mine.size + theirs.size - shared)
}

/**
 * pg_trgm's word_similarity: the similarity of `wanted` to the stretch of `text` that is most like it, 0 to 1. A stretch
 * begins and ends at shared trigrams; its start moves on with its end where that makes it more alike.
 */
export function wordSimilarity<Trigram>(wanted: readonly Trigram[], text: readonly Trigram[]): number {
  const sought = new Set(wanted)
  const lastAt = new Map<Trigram, number>()
  let [start, distinct, shared, best] = [-1, 0, 0, 0]
  text.forEach((trigram, end) => {
    const isShared = sought.has(trigram)
    if (start >= 0 || isShared) {
      if (!lastAt.has(trigram)) {
        distinct += 1
        if (isShared) shared += 1
      }
      lastAt.set(trigram, end)
    }
    if (!isShared) return
    if (start < 0) [start, distinct] = [end, 1]
    const narrowed = narrowest({ start, end, distinct, shared }, { text, sought, lastAt })
    for (let at = start; at < narrowed.start; at++) {
      const left = text[at]
      if (left !== undefined && lastAt.get(left) === at) lastAt.delete(left)
    }
    ;({ start, distinct, shared } = narrowed)
    best = Math.max(best, narrowed.likeness)
  })
  return best
}

type Stretch = { readonly start: number; readonly end: number; readonly distinct: number; readonly shared: number }
type Within<Trigram> = {
  readonly text: readonly Trigram[]
  readonly sought: ReadonlySet<Trigram>
  readonly lastAt: ReadonlyMap<Trigram, number>
}

/** The stretch with the start, of those not before its own, that makes it most alike. */
function narrowest<Trigram>(whole: Stretch, { text, sought, lastAt }: Within<Trigram>): Stretch & { likeness: number } {
  const likenessOf = ({ distinct, shared }: Pick<Stretch, 'distinct' | 'shared'>): number => shared / (sought.size + distinct - shared)
  let chosen = { ...whole, likeness: likenessOf(whole) }
  let { distinct, shared } = whole
  for (let start = whole.start; start <= whole.end; start++) {
    const likeness = likenessOf({ distinct, shared })
    if (likeness > chosen.likeness) chosen = { ...whole, start, distinct, shared, likeness }
    const left = text[start]
    if (left === undefined || lastAt.get(left) !== start) continue
    distinct -= 1
    if (sought.has(left)) shared -= 1
  }
  return chosen
}
