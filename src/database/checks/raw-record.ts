import type { z } from 'zod'
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

/** One record of a file before it is parsed, with the positions of its parts. */
export type RawRecord = {
  readonly kind: BundledKind
  readonly content: unknown
  /** The position of the value at `path`, or of the nearest value around it. */
  readonly placeOf: (path: Path) => Place
}

/** A parsed record with its raw form. */
export type ParsedRecord = { readonly kind: RecordKind; readonly record: AnyRecord; readonly raw: RawRecord }

/** The label of a record in a message. */
export function labelOf({ kind, content }: RawRecord): string {
  const id = idOf(content)
  return id === undefined ? `a ${kind} record without an id` : `${kind} "${id}"`
}

export function idOf(content: unknown): string | undefined {
  if (typeof content !== 'object' || content === null || !('id' in content)) return undefined
  return typeof content.id === 'string' ? content.id : undefined
}

type ListedUse = { readonly name: string; readonly model: string | undefined; readonly index: number }

/** The entries of a list of names, as far as they can be read. */
export function listedNames({ kind, content }: Pick<RawRecord, 'kind' | 'content'>): ListedUse[] {
  if (kind !== 'nameList' || typeof content !== 'object' || content === null || !('names' in content)) return []
  if (!Array.isArray(content.names)) return []
  return content.names.flatMap((one: unknown, index) => {
    if (typeof one !== 'object' || one === null || !('name' in one) || typeof one.name !== 'string') return []
    return [{ name: one.name, model: 'model' in one && typeof one.model === 'string' ? one.model : undefined, index }]
  })
}

const MOST_LETTERS_QUOTED = 200
const MOST_LETTERS_OF_SENTENCE = 1000

/** The faults that zod finds in a record, each as a sentence with its position. */
export function faultsOf(raw: RawRecord, error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fault(raw, [...issue.path, key], 'is not a field'))
    return [fault(raw, issue.path, reasonOf(issue, contentAt(raw.content, issue.path)))]
  })
}

/** A fault of the part of a record at `path`. */
export function fault(raw: RawRecord, path: Path, reason: string): Fault {
  const subject = path.length > 0 ? `${shown(path)} ${reason}` : reason
  return { ...raw.placeOf(path), path, sentence: cut(`in ${labelOf(raw)}, ${subject}`, MOST_LETTERS_OF_SENTENCE) }
}

function reasonOf(issue: z.core.$ZodIssue, content: unknown): string {
  if (content === undefined) return 'is missing'
  if (issue.code === 'invalid_value')
    return `is ${quoted(content)}, but has to be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`
  if (issue.code === 'invalid_type') return `is ${quoted(content)}, but has to be of type ${issue.expected}`
  // A message that the schema itself gives is already a sentence.
  return /^(must|has|does) /.test(issue.message) ? issue.message : `is refused: ${issue.message}`
}

/** A value may be as long as a file, so it is shortened. */
function quoted(content: unknown): string {
  return cut(JSON.stringify(content), MOST_LETTERS_QUOTED)
}

function cut(text: string, mostLetters: number): string {
  return text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text
}

function contentAt(content: unknown, path: Path): unknown {
  let inner = content
  for (const step of path) inner = typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined
  return inner
}

function shown(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`)).join('')
}
