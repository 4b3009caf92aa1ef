import { z } from 'zod'
import { Evidence } from './evidence.js'
import { Id } from './id.js'
import { LEAST_FIGURE, MOST_FIGURE } from './limits.js'
import { Unit, convert, unitsLike } from './unit.js'

const PROVENANCE = {
  source: Id.describe('The document, as in /v1/sources.'),
  locator: z.string().min(1).describe('The place in it: table, section, row, path.'),
}

/** A source and the place in it, for what is not a number. */
export const Reference = z
  .strictObject({ ...PROVENANCE, evidence: Evidence.optional().describe('Only where weaker than the source itself.') })
  .describe('A source and the place in it.')
  .meta({ id: 'Reference' })
export type Reference = z.infer<typeof Reference>

/** A word or a date from the world, with its source. */
export const CitedText = z
  .strictObject({ text: z.string().min(1), ...PROVENANCE, evidence: Evidence.optional() })
  .describe('A word or a date, with the source that gives it.')
  .meta({ id: 'CitedText' })
export type CitedText = z.infer<typeof CitedText>

const NUMBERS = {
  value: z.number(),
  low: z.number().optional().describe('Lower end of the range that the source gives.'),
  high: z.number().optional().describe('Upper end of the range that the source gives.'),
}
const REMARKS = {
  evidence: Evidence.optional().describe('Only where weaker than the source itself.'),
  derivation: z.string().min(1).optional().describe('The arithmetic, where the number was derived from what the source prints.'),
  note: z.string().min(1).optional(),
  period: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2})?)?)?$/)
    .optional()
    .describe('The year, month, day or hour (UTC) that the number holds for.'),
  basis: z.enum(['lifecycle', 'direct']).optional().describe('Of carbon intensities: with or without upstream emissions.'),
}
const AlternativeFigure = z
  .strictObject({ ...NUMBERS, unit: Unit, printed: z.string().optional(), ...PROVENANCE, ...REMARKS })
  .describe('A figure that conflicts with the chosen one, kept in the open.')
  .meta({ id: 'AlternativeFigure' })

/** One number from the world in its field's unit, with its source. */
export const Figure = z
  .strictObject({
    ...NUMBERS,
    unit: Unit,
    printed: z.string().optional().describe('Number and unit as the source prints them, where they differ.'),
    ...PROVENANCE,
    ...REMARKS,
    alternatives: z.array(AlternativeFigure).optional().describe('Conflicting figures that were not chosen; the note says why.'),
  })
  .describe('One number with its unit, its source and the place in it.')
  .meta({ id: 'Figure' })
export type Figure = z.infer<typeof Figure>

type Printed = Omit<Figure, 'value' | 'alternatives'> & { value?: number | undefined; alternatives?: Printed[] | undefined }

/**
 * The schema of a field whose numbers are held in `unit`. It takes a figure in any unit of that dimension, as printed
 * in its source, and gives it in `unit`. A range without a middle takes its geometric mean.
 */
export function figureIn(unit: Unit) {
  let schema = schemas.get(unit)
  if (!schema) schemas.set(unit, (schema = figureFrom(z.enum(unitsLike(unit)), unit)))
  return schema
}

/** The schema of a field that may hold any quantity, in the unit it is printed in. */
export function figureInAnyUnit() {
  return (anyUnit ??= figureFrom(Unit))
}

/** One schema a unit, so that the contract has each once. */
const schemas = new Map<Unit, ReturnType<typeof figureFrom>>()
let anyUnit: ReturnType<typeof figureFrom> | undefined

const NAME_IN_ANY_UNIT = 'PrintedFigure'

/** One name for each dimension, as PrintedFigureGco2ePerKwh. */
function nameOf(unit: Unit | undefined): string {
  const words = (unit ?? '').replaceAll('/', ' per ').split(/[^A-Za-z0-9]+/)
  return NAME_IN_ANY_UNIT + words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
}

function figureFrom(units: z.ZodType<Unit, Unit>, unit?: Unit) {
  const fields = { ...NUMBERS, value: z.number().optional(), unit: units, printed: z.string().optional(), ...PROVENANCE, ...REMARKS }
  const alternative = z.strictObject(fields)
  const printed = z
    .strictObject({ ...fields, alternatives: z.array(alternative).optional() })
    .superRefine((figure, context) => {
      const like = unitsLike(figure.unit)
      for (const one of [figure, ...(figure.alternatives ?? [])]) {
        const fault = like.includes(one.unit)
          ? faultOf(one)
          : `an alternative in ${one.unit} cannot stand beside a figure in ${figure.unit}`
        if (fault) context.addIssue({ code: 'custom', message: fault })
      }
    })
    .meta({ id: nameOf(unit), description: 'One number as its source prints it, with the source and the place in it.' })
  return printed.transform((figure) => inUnit(figure, unit ?? figure.unit)).pipe(Figure)
}

function faultOf({ value, low, high }: Printed): string | undefined {
  if (value === undefined && (low === undefined || high === undefined)) return 'a figure needs a value, or both low and high'
  if (value === undefined && !((low ?? 0) > 0)) return 'a range without a value needs a low above zero, so that it has a geometric mean'
  if ((low ?? -Infinity) > (value ?? Infinity) || (value ?? -Infinity) > (high ?? Infinity) || (low ?? -Infinity) > (high ?? Infinity)) {
    return 'an interval must hold low ≤ value ≤ high'
  }
  if ([value, low, high].some(isBeyondReason)) return `a number is zero, or between ${LEAST_FIGURE} and ${MOST_FIGURE}`
  return undefined
}

/** No quantity of this field is; what is computed from such numbers would be none. */
function isBeyondReason(number: number | undefined): boolean {
  const size = Math.abs(number ?? 0)
  return size > MOST_FIGURE || (size > 0 && size < LEAST_FIGURE)
}

function inUnit(figure: Printed, unit: Unit): Figure {
  const { value: printedValue, low, high, unit: printedUnit, printed, alternatives, ...rest } = figure
  const middle = printedValue ?? Math.sqrt((low ?? 0) * (high ?? 0))
  return {
    value: convert(middle, printedUnit, unit),
    ...(low !== undefined && { low: convert(low, printedUnit, unit) }),
    ...(high !== undefined && { high: convert(high, printedUnit, unit) }),
    unit,
    ...(printed !== undefined ? { printed } : printedUnit !== unit && { printed: printedAs(figure) }),
    ...rest,
    ...(printedValue === undefined && { derivation: rest.derivation ?? 'geometric mean of the range' }),
    ...(alternatives && { alternatives: alternatives.map((one) => inUnit(one, unit)) }),
  }
}

function printedAs({ value, low, high, unit }: Printed): string {
  return `${value ?? `${low}–${high}`} ${unit}`
}
