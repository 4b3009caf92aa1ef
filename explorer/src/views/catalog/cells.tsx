import type { ComponentChildren } from 'preact'
import { numberInWords } from '../../words/number'
import { asOutsideEstimate } from '../../words/outside-estimate'
import { unitInWords } from '../../words/quantity'
import { enumerationInWords, isFigure, isList, isText, type Json } from './json'

/** More digits than any source prints. */
const ALL_DIGITS = 12
type Write = (value: number) => string

/** Returns a figure with every digit that is on record. */
export function figureInFull(figure: Json | undefined): string {
  return figureInWords(figure, inFull)
}

/** A figure as a cell of a table: the number and its unit, the range where one is given, and whose estimate it is where nobody published it. */
function figureInWords(figure: Json | undefined, write: Write = (value) => numberInWords(value)): string {
  const one = isList(figure) ? figure.at(-1) : figure
  if (!isFigure(one)) return ''
  const range = one.low === undefined || one.high === undefined ? '' : ` (${write(one.low)} to ${write(one.high)})`
  return asOutsideEstimate(`${write(one.value)} ${unitInWords(one.unit)}${range}`.trim(), one['note'])
}

/** A number in short form, as 8B, if that loses no digit; otherwise as 8,030,261,248. */
function inFull(value: number): string {
  const [short, long] = [numberInWords(value), numberInWords(value, ALL_DIGITS)]
  return short === long || Math.abs(value) < 1
    ? long
    : new Intl.NumberFormat(undefined, { maximumSignificantDigits: ALL_DIGITS }).format(value)
}

/** Any short value as text. */
export function inCell(value: Json | undefined): ComponentChildren {
  if (value === undefined || value === null) return ''
  // Values of enumerations, such as open_weights, are shown as words.
  if (typeof value === 'string') return /^[a-z]+(_[a-z0-9]+)+$/.test(value) ? enumerationInWords(value) : value
  if (typeof value === 'number') return numberInWords(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (isText(value)) return value.text
  if (isList(value) && value.every((one) => typeof one === 'string')) return value.join(', ')
  return figureInWords(value)
}
