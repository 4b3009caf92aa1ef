import { PartialDate } from '../schemas/time.js'
import { Unit } from '../schemas/unit.js'

/** The scalars of the schema, each with where it is specified. */
export const SCALAR_DEFINITIONS: readonly string[] = [
  '"""Any JSON."""\nscalar JSON @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc8259")',
  '"""A whole number that may pass 32 bits, as far as every reader of JSON keeps it: up to 9,007,199,254,740,991."""\nscalar Count @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc8259#section-6")',
  '"""A date as precise as known: YYYY, YYYY-MM or YYYY-MM-DD (EDTF, level 0)."""\nscalar Date @specifiedBy(url: "https://www.loc.gov/standards/datetime/")',
  '"""A time with its offset, as 2026-11-01T12:00:00Z."""\nscalar DateTime @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time.html")',
  `"""${Unit.description ?? ''}"""\nscalar Unit @specifiedBy(url: "/docs/graphql#units")`,
]

const SCALARS_OF_FORMATS: Readonly<Partial<Record<string, string>>> = { date: 'Date', 'date-time': 'DateTime' }
const UNITS = JSON.stringify(Unit.options)
const DATE_PATTERN = partialDatePattern()

type StringSchema = { readonly format?: string; readonly pattern?: string; readonly enum?: readonly string[] }

/** The scalar of a text that is a date, a time or a unit; undefined for any other. */
export function scalarOfText({ format = '', pattern, enum: words }: StringSchema): string | undefined {
  if (words && JSON.stringify(words) === UNITS) return 'Unit'
  if (pattern === DATE_PATTERN) return 'Date'
  return SCALARS_OF_FORMATS[format]
}

function partialDatePattern(): string {
  const [pattern] = [...(PartialDate._zod.bag.patterns ?? [])]
  return pattern?.source ?? ''
}
