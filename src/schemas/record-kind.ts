import { z } from 'zod'
import type { ErrorCode } from '../errors.js'
import { foldName } from './text.js'
import type { Unit } from './unit.js'

/** A field of a kind of record that refers to records of another kind. */
export type DeclaredLink = {
  /** The path of the field in the record; * stands for each item of a list. */
  readonly path: readonly string[]
  /** The kind of record that it refers to. */
  readonly target: string
  /** The name of the reverse link, from the record that is referred to. */
  readonly back?: string
  /** The type in GraphQL that has the field, where it is nested in the record. The path then starts after the * of that type's list. */
  readonly owner?: string
  /** The name of the link, where <field>Record would be ambiguous. */
  readonly as?: string
  /** True where the field may also hold words that are no record. */
  readonly isLoose?: boolean
}

/** The table of a list in the explorer: its title, and its columns besides the name or the id. */
export type ListTable<Field extends string = string> = { readonly label: string; readonly columns: readonly Field[] }

/**
 * The declaration of one kind of record. Storage, loading, lists, filters, links, writing, imports, the explorer and the documentation
 * are derived from it.
 */
export type RecordKindOf<Schema extends z.ZodObject> = {
  readonly schema: Schema
  /** The name of one record of this kind in texts for callers. */
  readonly word: string
  /** The plural in GraphQL, where it is not the kind with an s. */
  readonly plural?: string
  /** The path of its list, after the version of the API. */
  readonly path: string
  /** The code of the error for an unknown name. */
  readonly code: ErrorCode
  /** The file or folder of its bundled records: prisma/data/<folder>.yaml or prisma/data/<folder>/. */
  readonly folder: string
  /** What the file or folder holds, for the table of folders in the documentation, and what a folder has one file for. */
  readonly holds: string
  readonly fileFor: string
  /** True where CSV may hold such records, one in each row, with the fields of the schema as columns. */
  readonly isTabular: boolean
  /** Fields that are too long for a list and are shown with a single record only. */
  readonly itemOnly: readonly string[]
  /** The filters of its list. */
  readonly filters: Readonly<Record<string, Filter<z.infer<Schema>>>>
  readonly links: readonly DeclaredLink[]
  readonly table: ListTable<keyof z.infer<Schema> & string>
  /** The id of a record for examples in the documentation. */
  readonly exampleId: string
  /** A record for examples of writing in the documentation. */
  readonly example: { readonly id: string }
}

type Defaulted = 'code' | 'folder' | 'fileFor' | 'isTabular' | 'itemOnly' | 'filters' | 'links'
type Declaration<Schema extends z.ZodObject> = Omit<RecordKindOf<Schema>, Defaulted | 'schema' | 'example'> &
  Partial<Pick<RecordKindOf<Schema>, Defaulted>> & { readonly example: Omit<z.input<Schema>, 'id'> }

/** Declares a kind of record. It takes effect where KINDS in src/schemas/record.ts lists it. */
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

/** The reference that examples cite. */
export const EXAMPLE_PLACE = { source: 'patterson-2021', locator: 'Table 4' }

/** A figure for an example. */
export function exampleFigure(value: number, unit: Unit) {
  return { value, unit, ...EXAMPLE_PLACE }
}

/** What a filter may need besides its value: facts about other records, and the current day (2026-11-23), which the transport gives. */
type Around = { readonly catalog: { readonly measurementsByModel: ReadonlyMap<string, unknown> }; readonly today: string }

/** A filter of a list: the schema of its parameter, and the test of an item. */
export type Filter<Item> = {
  readonly schema: z.ZodType
  /** True where the answer depends on the current day. */
  readonly dependsOnDay?: boolean
  /** The label in the explorer, where the name of the parameter is not clear enough. */
  readonly label?: string
  holds(item: Item, wanted: unknown, around: Around): boolean
}

const text = z.string().min(1).max(200)

/** A filter for items whose word equals the wanted one. The words are compared by foldName, as names are. */
export function is<Item>(wordOf: (item: Item) => string | null, schema: z.ZodType<string> = text): Filter<Item> {
  return filter(schema, (item: Item, wanted) => foldName(wordOf(item) ?? '') === foldName(wanted))
}

/** A filter for items for which `holds` is true, with a value by `schema`. */
export function filter<Item, Wanted>(
  schema: z.ZodType<Wanted>,
  holds: (item: Item, wanted: Wanted, around: Around) => boolean,
): Filter<Item> {
  return { schema: schema.optional(), holds: (item, wanted, around) => holds(item, schema.parse(wanted), around) }
}

/** Compares two dates to the precision of the less precise one: negative where the first is earlier. */
export function earlier(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  const [start, otherStart] = [one.slice(0, length), other.slice(0, length)]
  return start === otherStart ? 0 : start < otherStart ? -1 : 1
}
