import { z } from 'zod'
import { foldName } from './fold-name.js'

/** What an item is held against beside the wish: what the catalog knows of other records, and the day (2026-11-23) as the transport knows it. */
type Around = { readonly catalog: { readonly measurementsByModel: ReadonlyMap<string, unknown> }; readonly today: string }

/** One parameter that narrows a list: what may be asked, and which items hold it. */
export type Filter<Item> = {
  readonly schema: z.ZodType
  /** Whether the same wish may be answered otherwise tomorrow. */
  readonly dependsOnDay?: boolean
  /** What people are shown in the place of the parameter's name. */
  readonly label?: string
  holds(item: Item, wanted: unknown, around: Around): boolean
}

const text = z.string().min(1).max(200)

/** Items whose word is the one asked for, without regard to case. */
export function is<Item>(wordOf: (item: Item) => string | null, schema: z.ZodType<string> = text): Filter<Item> {
  return filter(schema, (item: Item, wanted) => foldName(wordOf(item) ?? '') === foldName(wanted))
}

/** Items of which `holds` is true, for a wish that fits `schema`. */
export function filter<Item, Wanted>(
  schema: z.ZodType<Wanted>,
  holds: (item: Item, wanted: Wanted, around: Around) => boolean,
): Filter<Item> {
  return { schema: schema.optional(), holds: (item, wanted, around) => holds(item, schema.parse(wanted), around) }
}

/** Which date is earlier, as far as both are known: below zero where it is the first. */
export function earlier(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  const [start, otherStart] = [one.slice(0, length), other.slice(0, length)]
  return start === otherStart ? 0 : start < otherStart ? -1 : 1
}
