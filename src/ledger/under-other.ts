import type { OtherValues, TagUnderOther } from '../schemas/ledger-call.js'

/** Returns for each tag, in order of its name, how many calls count under `other` because the tag has more than `mostValues` values. */
export function tagsUnderOther(counted: readonly OtherValues[], mostValues: number): TagUnderOther[] {
  const byTag = new Map<string, number>()
  for (const { tag, calls } of counted) byTag.set(tag, (byTag.get(tag) ?? 0) + calls)
  return Array.from(byTag, ([tag, calls]) => ({ tag, calls, mostValues, note: noteOf(tag, calls, mostValues) })).sort((one, other) =>
    one.tag < other.tag ? -1 : 1,
  )
}

function noteOf(tag: string, calls: number, mostValues: number): string {
  return `${calls} calls count under "other" of the tag "${tag}": it has more than the ${mostValues} values that are kept apart. Raise LEDGER_TAG_VALUES to keep more values of later calls apart, or send a tag with fewer values.`
}
