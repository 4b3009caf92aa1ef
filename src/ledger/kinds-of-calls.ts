import type { Cell } from '../schemas/ledger-call.js'
import { added } from './cell-of-call.js'

const MONTH_LETTERS = '2026-11'.length

/** Cells that are alike but for their day, hour and tags, as one. */
export type KindOfCalls = Cell

/** The kinds of calls of a period, those of most requests first. */
export function kindsOfCalls(cells: Iterable<Cell>): KindOfCalls[] {
  const kinds = new Map<string, Cell>()
  for (const cell of cells) {
    const { key, hour, sums } = cell
    const name = JSON.stringify([{ ...key, tags: {}, resolved: null }, hour.slice(0, MONTH_LETTERS)])
    const known = kinds.get(name)
    kinds.set(name, known ? { ...known, sums: added(known.sums, sums) } : cell)
  }
  return [...kinds.values()].sort((one, other) => other.sums.requests - one.sums.requests)
}
