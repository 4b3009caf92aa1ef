import { type AnyRecord, RECORD_SCHEMAS, type RecordKind } from '../../schemas/record.js'
import { Source } from '../../schemas/source.js'

export const BUNDLED_SCHEMAS = { source: Source, ...RECORD_SCHEMAS }
export type BundledKind = 'source' | RecordKind

export type Place = { readonly file: string; readonly line: number }
export type Fault = Place & {
  readonly sentence: string
  /** The part of the record, where one part is at fault. */
  readonly path?: Path
}
export type Path = readonly PropertyKey[]

/** What a file says of one record, before it is parsed, and where it says each part of it. */
export type RawRecord = {
  readonly kind: BundledKind
  readonly content: unknown
  /** The place of what is at `path`, or of the nearest thing around it. */
  readonly placeOf: (path: Path) => Place
}

/** A record that was read, with what the file says of it. */
export type ParsedRecord = { readonly kind: RecordKind; readonly record: AnyRecord; readonly raw: RawRecord }

/** How a sentence calls a record. */
export function labelOf({ kind, content }: RawRecord): string {
  const id = idOf(content)
  return id === undefined ? `a ${kind} record without an id` : `${kind} "${id}"`
}

export function idOf(content: unknown): string | undefined {
  if (typeof content !== 'object' || content === null || !('id' in content)) return undefined
  return typeof content.id === 'string' ? content.id : undefined
}

type ListedUse = { readonly name: string; readonly model: string | undefined; readonly index: number }

/** What a list of names says of each, as far as it can be read. */
export function listedNames({ kind, content }: Pick<RawRecord, 'kind' | 'content'>): ListedUse[] {
  if (kind !== 'nameList' || typeof content !== 'object' || content === null || !('names' in content)) return []
  if (!Array.isArray(content.names)) return []
  return content.names.flatMap((one: unknown, index) => {
    if (typeof one !== 'object' || one === null || !('name' in one) || typeof one.name !== 'string') return []
    return [{ name: one.name, model: 'model' in one && typeof one.model === 'string' ? one.model : undefined, index }]
  })
}
