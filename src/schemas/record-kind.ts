import { z } from 'zod'
import type { ErrorCode } from '../errors.js'
import { foldName } from './text.js'
import type { Unit } from './unit.js'

/** One field of a kind of record that names records of another. */
export type DeclaredLink = {
  /** Where in the record it is; * stands for each item of a list. */
  readonly path: readonly string[]
  /** The kind that it names. */
  readonly target: string
  /** What the record that is named calls those that name it. */
  readonly back?: string
  /** The word whose field it is, where that is inside the record: the path then begins behind its *. */
  readonly owner?: string
  /** What it leads to is called so, where <field>Record could be of two kinds. */
  readonly as?: string
  /** True where the field may hold other words as well. */
  readonly isLoose?: boolean
}

/** How a list is shown as a table to people: what it is called, and its columns beside the name or the id. */
export type ListTable<Field extends string = string> = { readonly label: string; readonly columns: readonly Field[] }

/**
 * All that there is to say about one kind of record. What is stored, loaded, listed, filtered, linked, written, imported, shown and
 * documented follows from it.
 */
export type RecordKindOf<Schema extends z.ZodObject> = {
  readonly schema: Schema
  /** What callers call one of them. */
  readonly word: string
  /** In GraphQL, where it is not the kind with an s. */
  readonly plural?: string
  /** Its address is /v1/<path>. */
  readonly path: string
  /** The error of an unknown name. */
  readonly code: ErrorCode
  /** Its records are in prisma/data/<folder>.yaml or prisma/data/<folder>/. */
  readonly folder: string
  /** What that holds, as the table of folders says it, and for what it has a file each. */
  readonly holds: string
  readonly fileFor: string
  /** Whether CSV may hold them, one a row, its columns the fields of the schema. */
  readonly isTabular: boolean
  /** Fields that are too long for a list: only the record itself shows them. */
  readonly itemOnly: readonly string[]
  /** What its list can be narrowed by. */
  readonly filters: Readonly<Record<string, Filter<z.infer<Schema>>>>
  readonly links: readonly DeclaredLink[]
  readonly table: ListTable<keyof z.infer<Schema> & string>
  /** The id of one that is bundled, or that a user may have, for the documentation. */
  readonly exampleId: string
  /** One that somebody could write, for the documentation. */
  readonly example: { readonly id: string }
}

type Defaulted = 'code' | 'folder' | 'fileFor' | 'isTabular' | 'itemOnly' | 'filters' | 'links'
type Declaration<Schema extends z.ZodObject> = Omit<RecordKindOf<Schema>, Defaulted | 'schema' | 'example'> &
  Partial<Pick<RecordKindOf<Schema>, Defaulted>> & { readonly example: Omit<z.input<Schema>, 'id'> }

/** Declares a kind of record: it is one once src/schemas/record.ts lists it. */
export function recordKind<Schema extends z.ZodObject>(
  schema: Schema,
  { example, ...declared }: Declaration<NoInfer<Schema>>,
): RecordKindOf<Schema> {
  return {
    schema,
    code: 'unknown-record',
    folder: declared.path,
    fileFor: '',
    isTabular: false,
    itemOnly: [],
    filters: {},
    links: [],
    ...declared,
    example: { id: 'acme', ...example },
  }
}

/** The place in a source that examples cite. */
export const EXAMPLE_PLACE = { source: 'patterson-2021', locator: 'Table 4' }

/** A figure of an example. */
export function exampleFigure(value: number, unit: Unit) {
  return { value, unit, ...EXAMPLE_PLACE }
}

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
