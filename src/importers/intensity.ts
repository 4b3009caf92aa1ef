import type { GridBasis } from '../schemas/figure.js'
import { MOST_GCO2E_PER_KWH } from '../schemas/unit.js'
import { cellNumber } from './cell-number.js'
import type { Row } from './csv-table.js'
import type { Skipped } from './importer.js'

/** The carbon intensity in a cell; what no grid can have is told and left out. */
export function intensityIn(row: Row, column: string, basis: GridBasis, skipped: Skipped[]): number | undefined {
  const number = cellNumber(row, column)
  if (number === undefined) return undefined
  const fault = faultOf(number, column, basis)
  if (fault === undefined && typeof number === 'number') return number
  skipped.push({ line: row.line, reason: fault ?? '' })
  return undefined
}

function faultOf(number: number | string, column: string, basis: GridBasis): string | undefined {
  if (typeof number === 'string') return number
  if (number < 0) return `${number} under "${column}" is below zero, and no intensity is`
  if (number > MOST_GCO2E_PER_KWH)
    return `${number} under "${column}" is more than any grid emits: up to ${MOST_GCO2E_PER_KWH} gCO2e/kWh are read`
  // Publishers print zero where they have no data; building any plant emits something.
  if (number === 0 && basis === 'lifecycle') return `0 under "${column}" is no lifecycle intensity: no plant was built for nothing`
  return undefined
}

/** The share in a cell, in per cent. */
export function shareIn(row: Row, column: string, skipped: Skipped[]): number | undefined {
  const number = cellNumber(row, column)
  if (number === undefined) return undefined
  if (typeof number === 'number' && number >= 0 && number <= 100) return number
  skipped.push({
    line: row.line,
    reason: typeof number === 'string' ? number : `${number} under "${column}" is no share: it goes from 0 to 100`,
  })
  return undefined
}
