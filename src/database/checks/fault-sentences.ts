import type { z } from 'zod'
import { type Fault, labelOf, type Path, type RawRecord } from './raw-record.js'

const MOST_LETTERS_QUOTED = 200
const MOST_LETTERS_OF_SENTENCE = 1000

/** What zod finds wrong with a record, each as a sentence with its place. */
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
  // What the schema says itself is a sentence of its own.
  return /^(must|has|does) /.test(issue.message) ? issue.message : `is refused: ${issue.message}`
}

/** What somebody wrote may be as long as a file. */
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
