import type { OtherValues, TagUnderOther } from '../schemas/ledger-call.js'

/** Says of tags how many calls count under `other`, because the ledger keeps so many values of a tag apart; each tag once, by name. */
export function tagsUnderOther(counted: readonly OtherValues[], mostValues: number): TagUnderOther[] {
  const byTag = new Map<string, number>()
  for (const { tag, calls } of counted) byTag.set(tag, (byTag.get(tag) ?? 0) + calls)
  return Array.from(byTag, ([tag, calls]) => ({ tag, calls, mostValues, note: noteOf(tag, calls, mostValues) })).sort((one, other) =>
    one.tag < other.tag ? -1 : 1,
  )
}

function noteOf(tag: string, calls: number, mostValues: number): string {
  return `${calls} calls count under "other" of the tag "${tag}": it has more than the ${mostValues} values that are kept apart. Raise LEDGER_TAG_VALUES to keep more apart of calls that come from then on, or send a tag of fewer values.`
}
