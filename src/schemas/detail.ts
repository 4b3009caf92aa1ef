import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { Carbon, EnergyParts, Estimate, EstimateLinks, Purpose, Water } from './estimate.js'
import { Quantity } from './unit.js'
import { WarningCode } from './warning.js'

const MOST_FIELDS = 200
const LONGEST_FIELD = 200
/** A field is suggested where at most one character in this many differs. */
const LETTERS_PER_SLIP = 3

/** The schema of the parameter `fields`, which lists the wanted fields of `schema` by name or dotted path. */
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

/** The part of `shown` that `fields` select, in the order of `shown`. In a list, the fields of each item are selected. */
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

/** The field that is shown whatever `fields` selects. */
export const ALWAYS_SHOWN = 'id'

/** An object of which only the selected fields are shown. */
export const SelectedFields = z
  .looseObject({ [ALWAYS_SHOWN]: z.string().optional().describe('Its id, where it has one.') })
  .describe('Those fields of the whole answer that the parameter fields names, as they stand in it; id is always there.')
  .meta({ id: 'SelectedFields' })

/** The object schema in a schema, inside optional, default, nullable and arrays; undefined where there is none. */
function objectIn(schema: z.core.$ZodType): z.ZodObject | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return objectIn(schema.unwrap())
  if (schema instanceof z.ZodPipe) return objectIn(schema.out)
  if (schema instanceof z.ZodArray) return objectIn(schema.element)
  return schema instanceof z.ZodObject ? schema : undefined
}

export const Detail = z
  .enum(['full', 'summary', 'numbers'])
  .describe('full: with steps and citations; summary: the same numbers and their parts without them; numbers: the totals alone.')
  .meta({ id: 'Detail' })
export type Detail = z.infer<typeof Detail>

const SMALL = {
  energy: Estimate.shape.energy,
  method: z.string().describe('Id of the method.'),
  warnings: z.array(WarningCode).describe('Each code once.'),
  catalogRevision: Estimate.shape.catalogRevision,
}

export const EstimateOutline = z
  .strictObject({
    kind: Purpose,
    model: z.string().nullable().describe('Id of the model; null where the request names none of the catalog.'),
    ...SMALL,
    energyParts: EnergyParts,
    carbon: Carbon,
    water: Water,
    links: EstimateLinks,
  })
  .describe('An estimate by detail=summary: its numbers are those of the whole one.')
  .meta({ id: 'EstimateOutline' })
export type EstimateOutline = z.infer<typeof EstimateOutline>

const total = z
  .strictObject({ total: Quantity.describe('The total.') })
  .describe('A total without its parts.')
  .meta({ id: 'TotalOnly' })

export const EstimateNumbers = z
  .strictObject({ ...SMALL, carbon: total, water: total })
  .describe('An estimate by detail=numbers: its numbers are those of the whole one.')
  .meta({ id: 'EstimateNumbers' })
export type EstimateNumbers = z.infer<typeof EstimateNumbers>

/** The parameters that select how much of an estimate is returned: `detail` or `fields`. */
export const EstimateView = z.strictObject({
  detail: Detail.optional().describe('full when absent.'),
  fields: fieldsParameter(Estimate),
})
export type EstimateView = z.infer<typeof EstimateView>
