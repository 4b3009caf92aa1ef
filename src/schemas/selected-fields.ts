import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { ALWAYS_SHOWN, objectIn } from './partial.js'

const MOST_FIELDS = 200
const LONGEST_FIELD = 200
/** A field is suggested when at most one letter in three differs. */
const LETTERS_PER_SLIP = 3

/** The parameter that names which fields of `schema` are wanted: top-level ones, and by dots what is in them. */
export function fieldsParameter(schema: z.ZodObject) {
  const known = new Set(pathsOf(schema))
  const field = z.string().max(LONGEST_FIELD)
  return z
    .array(field)
    .min(1)
    .max(MOST_FIELDS)
    .superRefine((fields, context) => {
      fields.forEach((one, index) => {
        if (!known.has(one)) context.addIssue({ code: 'custom', path: [index], message: unknownField(one, known) })
      })
    })
    .optional()
    .describe(
      `Show these fields only: name, or totalParameters.value for what is inside; ${ALWAYS_SHOWN} is always shown. It may be repeated, or hold several with commas.`,
    )
}

function pathsOf(schema: z.ZodObject): string[] {
  return Object.entries(schema.shape as z.core.$ZodShape).flatMap(([key, field]) => {
    const inner = objectIn(field)
    return inner ? [key, ...pathsOf(inner).map((path) => `${key}.${path}`)] : [key]
  })
}

function unknownField(asked: string, known: ReadonlySet<string>): string {
  const folded = asked.toLowerCase()
  const alike = [...known].filter((field) => Math.abs(field.length - asked.length) <= asked.length / LETTERS_PER_SLIP)
  const away = alike.map((field) => ({ field, letters: distance(field.toLowerCase(), folded) }))
  const [nearest] = away
    .filter(({ letters }) => letters <= asked.length / LETTERS_PER_SLIP)
    .sort((one, other) => one.letters - other.letters)
  const whole = [...known].filter((field) => !field.includes('.')).join(', ')
  return `"${asked}" is not a field here. ${nearest ? `Did you mean "${nearest.field}"?` : `There are ${whole}.`}`
}

/** What is left of `shown`, in its own order, when only `fields` are wanted; of a list, of each of its items. */
export function selectedFields(shown: object, fields: readonly string[]): object {
  return selected(
    shown,
    fields.map((field) => field.split('.')),
  ) as object
}

function selected(shown: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some((path) => path.length === 0)) return shown
  if (Array.isArray(shown)) return shown.map((item) => selected(item, paths))
  if (typeof shown !== 'object' || shown === null) return shown
  const kept = Object.entries(shown).flatMap(([key, inner]: [string, unknown]) => {
    const behind = paths.filter(([first]) => first === key).map((path) => path.slice(1))
    if (behind.length > 0) return [[key, selected(inner, behind)]]
    return key === ALWAYS_SHOWN ? [[key, inner]] : []
  })
  return Object.fromEntries(kept) as unknown
}
