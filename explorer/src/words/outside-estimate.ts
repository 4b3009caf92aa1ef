/** How records begin the note of a size that its developer never published. */
const NOTE = 'outside estimate'

/** The words of a figure, which says so where `note` calls it somebody else's estimate. */
export function asOutsideEstimate(words: string, note: unknown): string {
  return typeof note === 'string' && note.startsWith(NOTE) ? `${words} by outside estimate` : words
}
