import type { Schemas } from '../api/client'
import type { Fault } from '../api/failure'
import { DEFAULTS, type Field, fieldsOf, type Kind, type Subject, subjectOf } from './fields'
import { SCALE_FIELDS } from './scale'

export type RequestBody = Readonly<Record<string, unknown>>
/** The request of an address: what can be sent, what cannot be sent and why, and parameters that this page does not know. */
export type Asked = {
  readonly kind: Kind
  readonly subject: Subject
  readonly texts: Readonly<Record<string, string>>
  readonly body: RequestBody
  readonly faults: readonly Fault[]
  readonly unknown: readonly string[]
  /** How many people ask how often, which is a setting of this page and not of the request. */
  readonly scale: Readonly<Record<string, string>>
}

/** Parameters that only this page has. */
const OWN: readonly string[] = ['kind', 'step', 'of', ...SCALE_FIELDS]

/** Returns the request of an address, with defaults for what it does not give. */
export function requestOf(params: URLSearchParams): Asked {
  const kind: Kind = params.get('kind') === 'training' ? 'training' : 'inference'
  const given = [...params].filter(([name, text]) => !OWN.includes(name) && text.trim() !== '')
  const texts = given.length === 0 ? DEFAULTS[kind === 'training' ? 'training' : 'text'] : Object.fromEntries(given)
  const scale = Object.fromEntries([...params].filter(([name]) => SCALE_FIELDS.includes(name)))
  const fields = new Map(fieldsOf(kind).map((field) => [field.name, field]))
  const body: Record<string, unknown> = {}
  const nested: Record<string, Record<string, unknown>> = {}
  const faults: Fault[] = []
  const unknown: string[] = []
  for (const [name, text] of Object.entries(texts)) {
    const field = fields.get(name)
    const parsed = field && parsedAs(field, text)
    if (parsed === undefined) unknown.push(name)
    else if (typeof parsed === 'object') faults.push({ pointer: pointerOf(name), detail: parsed.fault })
    else if (name.includes('.')) {
      const [object = '', field = ''] = name.split('.', 2)
      nested[object] = { ...nested[object], [field]: parsed }
    } else body[name] = parsed
  }
  return { kind, subject: subjectOf(kind, texts), texts, body: { ...body, ...nested }, faults, unknown, scale }
}

/** Returns the parameters of the address of a request. */
export function parametersOf({ kind, texts, scale }: Pick<Asked, 'kind' | 'texts' | 'scale'>): Readonly<Record<string, string>> {
  return { ...texts, ...scale, ...(kind === 'training' && { kind }) }
}

/** Returns the JSON pointer of a field. */
export function pointerOf(name: string): string {
  return `/${name.replaceAll('.', '/')}`
}

function parsedAs({ input }: Field, text: string): string | number | boolean | { readonly fault: string } {
  if (input.as === 'yes or no') return text === 'true'
  if (input.as !== 'number') return text.trim()
  const parsed = Number(text)
  return Number.isFinite(parsed) ? parsed : { fault: `“${text}” is not a number. Write one such as 250, 0.5 or 1.5e9.` }
}

/** The body of the request. The API itself checks its values. */
export const asInference = (body: RequestBody) => body as Schemas['InferenceRequest']
export const asTraining = (body: RequestBody) => body as Schemas['TrainingRequest']
