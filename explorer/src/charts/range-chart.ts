import type { Quantity } from '../api/client'
import { numberInWords } from '../words/number'
import { inWords, unitFor } from '../words/quantity'
import { logAxis } from './log-axis'

export type RangeRow = { readonly name: string; readonly quantity: Quantity }

const SIZE = { width: 860, row: 34, top: 64, bottom: 34 }
const MARK = { left: 250, right: 590 }
const LONGEST_NAME = 34

/** Returns quantities with their intervals as an SVG document, for use outside the page, which shows them as a table. */
export function rangeChart(title: string, rows: readonly RangeRow[], source: string): string {
  const axis = logAxis(rows.flatMap(({ quantity: { low, value, high } }) => [low, value, high]))
  const x = (value: number) => MARK.left + (axis.at(value) / 100) * (MARK.right - MARK.left)
  const height = SIZE.top + rows.length * SIZE.row + SIZE.bottom
  const unit = rows[0]?.quantity.unit ?? ''
  const ticks = axis.ticks.map((tick) => {
    const suited = unitFor(tick, unit)
    const words = escaped(`${numberInWords(tick / suited.size, 2)} ${suited.unit}`)
    return `<line x1="${x(tick)}" x2="${x(tick)}" y1="${SIZE.top - 8}" y2="${height - SIZE.bottom}" stroke="#dfdcd3"/><text x="${x(tick)}" y="${SIZE.top - 14}" text-anchor="middle" font-size="11" fill="#5a5e59">${words}</text>`
  })
  const marks = rows.map(({ name, quantity }, index) => {
    const y = SIZE.top + index * SIZE.row + SIZE.row / 2
    const [from, to] = [x(quantity.low), x(quantity.high)]
    const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name
    return `<text x="16" y="${y + 5}">${escaped(short)}</text><rect x="${from}" y="${y - 5}" width="${Math.max(to - from, 2)}" height="10" rx="5" fill="#cfe0da"/><circle cx="${x(quantity.value)}" cy="${y}" r="6" fill="#0f5c4c"/><text x="${MARK.right + 20}" y="${y + 5}">${escaped(inWords(quantity))}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${height}" viewBox="0 0 ${SIZE.width} ${height}" font-family="system-ui, sans-serif" font-size="14" fill="#1b1d1b"><rect width="100%" height="100%" fill="#fff"/><text x="16" y="28" font-size="16" font-weight="600">${escaped(title)}</text>${ticks.join('')}${marks.join('')}<text x="16" y="${height - 12}" font-size="11" fill="#5a5e59">${escaped(source)}</text></svg>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
