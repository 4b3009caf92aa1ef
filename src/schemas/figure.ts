import { z } from 'zod'
import { Id, Line, Locator, Note } from './text.js'
import { BOUNDS, type Bounds, type BoundsName, boundsOf, convert, faultOfBounds, LEAST_FIGURE, Unit, unitsLike } from './unit.js'

export const Evidence = z
  .enum(['primary', 'secondary', 'unverified'])
  .describe('How a figure was obtained: read in the document itself, read in a text that quotes it, or known but not read.')
  .meta({ id: 'Evidence' })
export type Evidence = z.infer<typeof Evidence>

export const Standing = z
  .enum(['developer', 'measured', 'third_party', 'estimate'])
  .describe(
    'Who says a figure: developer (the maker or operator itself), measured (who measured it), third_party (a compilation), estimate (an outside guess).',
  )
  .meta({ id: 'Standing' })
export type Standing = z.infer<typeof Standing>

export const GridBasis = z
  .enum(['lifecycle', 'direct'])
  .describe('Of carbon intensities: with the emissions before the power plant, or those of its combustion alone.')
  .meta({ id: 'GridBasis' })
export type GridBasis = z.infer<typeof GridBasis>

const standing = Standing.optional().describe('Only where another than that of the source.')

const PROVENANCE = {
  source: Id.describe('The document, by the id of its source.'),
  locator: Locator.describe('The place in it: table, section, row, path.'),
}

/** A source and the place in it, for facts that are not numbers. */
export const Reference = z
  .strictObject({ ...PROVENANCE, evidence: Evidence.optional().describe('Only where weaker than the source itself.'), standing })
  .describe('A source and the place in it.')
  .meta({ id: 'Reference' })
export type Reference = z.infer<typeof Reference>

/** A word or a date from a source, with that source. */
export const CitedText = z
  .strictObject({ text: Line.describe('As the source gives it.'), ...PROVENANCE, evidence: Evidence.optional(), standing })
  .describe('A word or a date, with the source that gives it.')
  .meta({ id: 'CitedText' })
export type CitedText = z.infer<typeof CitedText>

const MOST_ALTERNATIVES = 100

const NUMBERS = {
  value: z.number().describe('The number, in unit.'),
  low: z.number().optional().describe('Lower end of the range that the source gives.'),
  high: z.number().optional().describe('Upper end of the range that the source gives.'),
}
const REMARKS = {
  evidence: Evidence.optional().describe('Only where weaker than the source itself.'),
  standing,
  derivation: Note.optional().describe('The arithmetic, where the number was derived from what the source prints.'),
  note: Note.optional().describe('What is to be known of it.'),
  period: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2})?)?)?$/)
    .optional()
    .describe('The year, month, day or hour (UTC) that the number holds for.'),
  basis: GridBasis.optional().describe('Of carbon intensities: with or without upstream emissions.'),
}
const AlternativeFigure = z
  .strictObject({
    ...NUMBERS,
    unit: Unit,
    printed: Line.optional().describe('Number and unit as the source prints them, where they differ.'),
    ...PROVENANCE,
    ...REMARKS,
  })
  .describe('A figure that conflicts with the chosen one, kept in the open.')
  .meta({ id: 'AlternativeFigure' })

/** One number from a source, converted to the unit of its field, with that source. */
export const Figure = z
  .strictObject({
    ...NUMBERS,
    unit: Unit,
    printed: Line.optional().describe('Number and unit as the source prints them, where they differ.'),
    ...PROVENANCE,
    ...REMARKS,
    alternatives: z.array(AlternativeFigure).optional().describe('Conflicting figures that were not chosen; the note says why.'),
  })
  .describe('One number with its unit, its source and the place in it.')
  .meta({ id: 'Figure' })
export type Figure = z.infer<typeof Figure>

type Printed = Omit<Figure, 'value' | 'alternatives'> & { value?: number | undefined; alternatives?: Printed[] | undefined }

/**
 * The schema of a field whose numbers are stored in `unit`. It accepts a figure in any unit of that dimension, as printed in its source,
 * and converts it. A range without a value gets its geometric mean. All numbers, also those of alternatives, must be within `bounds`,
 * by default those of the dimension.
 */
export function figureIn(unit: Unit, bounds?: BoundsName) {
  const id = nameOf(bounds ?? unit)
  let schema = schemas.get(id)
  if (!schema) schemas.set(id, (schema = figureFrom({ id, unit, bounds: bounds === undefined ? boundsOf(unit) : BOUNDS[bounds] })))
  return schema
}

/** The schema of a field for any quantity, in the unit in which it is printed, within the bounds of that unit's dimension. */
export function figureInAnyUnit() {
  return (anyUnit ??= figureFrom({ id: NAME_IN_ANY_UNIT }))
}

/** The schema of a coefficient in any unit, which may be negative. */
export function coefficientInAnyUnit() {
  return (coefficient ??= figureFrom({ id: `${NAME_IN_ANY_UNIT}OfEitherSign`, isSigned: true }))
}

/** Cached schemas, one for each unit and bounds, so that the contract defines each once. */
const schemas = new Map<string, ReturnType<typeof figureFrom>>()
let anyUnit: ReturnType<typeof figureFrom> | undefined
let coefficient: ReturnType<typeof figureFrom> | undefined

const NAME_IN_ANY_UNIT = 'PrintedFigure'

/** The name of a schema in the contract: by unit, such as PrintedFigureGco2ePerKwh, or by meaning, such as PrintedFigurePue. */
function nameOf(meaning: string): string {
  const words = meaning.replaceAll('/', ' per ').split(/[^A-Za-z0-9]+/)
  return NAME_IN_ANY_UNIT + words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
}

type Meaning = { readonly id: string; readonly unit?: Unit; readonly bounds?: Bounds; readonly isSigned?: boolean }

function figureFrom({ id, unit, bounds, isSigned }: Meaning) {
  const units: z.ZodType<Unit, Unit> = unit === undefined ? Unit : z.enum(unitsLike(unit))
  const fields = {
    ...NUMBERS,
    value: z.number().optional().describe('The number, in unit; with low and high it may be absent.'),
    unit: units,
    printed: Line.optional().describe('Number and unit as the source prints them, where they differ.'),
    ...PROVENANCE,
    ...REMARKS,
  }
  const alternative = z.strictObject(fields)
  const printed = z
    .strictObject({
      ...fields,
      alternatives: z
        .array(alternative)
        .max(MOST_ALTERNATIVES)
        .optional()
        .describe('Conflicting figures that were not chosen; the note says why.'),
    })
    .superRefine((figure, context) => {
      const like = unitsLike(figure.unit)
      for (const one of [figure, ...(figure.alternatives ?? [])]) {
        const fault = like.includes(one.unit)
          ? faultOf(one, isSigned ? eitherSign(boundsOf(one.unit)) : (bounds ?? boundsOf(one.unit)))
          : `an alternative in ${one.unit} cannot stand beside a figure in ${figure.unit}`
        if (fault) context.addIssue({ code: 'custom', message: fault })
      }
    })
    .meta({ id, description: `One number as its source prints it, with the source and the place in it.${boundsTold(bounds)}` })
  return printed.transform((figure) => inUnit(figure, unit ?? figure.unit)).pipe(Figure)
}

function eitherSign({ unit, most }: Bounds): Bounds {
  return { unit, least: -most, most }
}

function boundsTold(bounds: Bounds | undefined): string {
  return bounds ? ` Between ${told(bounds.least)} and ${told(bounds.most)} ${bounds.unit}.` : ''
}

/** A number as text, with an exponent where it is long. */
function told(bound: number): string {
  return Math.abs(bound) >= 1e9 ? bound.toExponential().replace('+', '') : String(bound)
}

function faultOf({ value, low, high, unit }: Printed, bounds: Bounds): string | undefined {
  if (value === undefined && (low === undefined || high === undefined)) return 'a figure needs a value, or both low and high'
  if (value === undefined && !((low ?? 0) > 0)) return 'a range without a value needs a low above zero, so that it has a geometric mean'
  if ((low ?? -Infinity) > (value ?? Infinity) || (value ?? -Infinity) > (high ?? Infinity) || (low ?? -Infinity) > (high ?? Infinity)) {
    return 'an interval must hold low ≤ value ≤ high'
  }
  const numbers = [value, low, high].filter((number) => number !== undefined)
  // Results computed from smaller numbers could underflow to zero.
  if (numbers.some((number) => number !== 0 && Math.abs(number) < LEAST_FIGURE)) return `a number is zero, or ${LEAST_FIGURE} and more`
  return numbers.map((number) => faultOfBounds(number, unit, bounds)).find((fault) => fault !== undefined)
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
