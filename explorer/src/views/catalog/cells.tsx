import type { ComponentChildren } from 'preact'
import { numberInWords } from '../../words/number'
import { unitInWords } from '../../words/quantity'
import { type Json, isFigure, isList, isText } from './json'

/** A figure as a cell of a table: the number and its unit, the range where one is given. */
export function figureInWords(figure: Json | undefined): string {
  const one = isList(figure) ? figure.at(-1) : figure
  if (!isFigure(one)) return ''
  const range = one.low === undefined || one.high === undefined ? '' : ` (${numberInWords(one.low)} to ${numberInWords(one.high)})`
  return `${numberInWords(one.value)} ${unitInWords(one.unit)}${range}`.trim()
}

/** Anything short, as text. */
export function inCell(value: Json | undefined): ComponentChildren {
  if (value === undefined || value === null) return ''
  // Words of an enumeration, as open_weights.
  if (typeof value === 'string') return /^[a-z]+(_[a-z0-9]+)+$/.test(value) ? value.replaceAll('_', ' ') : value
  if (typeof value === 'number') return numberInWords(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (isText(value)) return value.text
  if (isList(value) && value.every((one) => typeof one === 'string')) return value.join(', ')
  return figureInWords(value)
}
