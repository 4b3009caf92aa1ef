import { CELL_SUMS, type CellKey, type CellSums, type KeptCall } from '../schemas/ledger-call.js'
import type { StoredCell } from './alike-cells.js'

type Bounds = {
  /** From so many cells on the hours of a day are one. */
  readonly mostAlone: number
  /** Whether the hours of a key have to stay apart. */
  readonly isByHour: (key: CellKey) => boolean
  readonly mostCells: number
}
/** A cell, or those of a day as one; `hours` has a bit for each hour of the day with a call. */
type Held = { readonly sums: Record<keyof CellSums, number>; hours: number }
type Kind = { readonly key: CellKey; readonly isByHour: boolean; readonly cells: Map<string, Held> }

const DAY_LETTERS = '2026-11-01'.length
const HOURS_OF_DAY = 24
/** Of all keys together: settings may be long, and other ones in each call. */
const MOST_LETTERS = 20_000_000

/** Cells in memory, for a report on calls that nobody keeps: they do not grow with how many calls there are. */
export function heldCells({ mostAlone, isByHour, mostCells }: Bounds) {
  const kinds = new Map<string, Kind>()
  let [cells, letters, isByDay, first, last] = [0, 0, false, '', '']

  function kindOf(key: CellKey): Kind {
    const text = JSON.stringify(key)
    let kind = kinds.get(text)
    if (!kind) {
      kinds.set(text, (kind = { key, isByHour: isByHour(key), cells: new Map() }))
      letters += text.length
    }
    return kind
  }

  return {
    /** Counts a call; false where there is then more than may be held. */
    add: ({ key, hour, sums }: KeptCall): boolean => {
      const kind = kindOf(key)
      cells += count(kind, isByDay && !kind.isByHour ? dayOf(hour) : hour, { sums, hours: bitOf(hour) })
      if (first === '' || hour < first) first = hour
      if (hour > last) last = hour
      if (!isByDay && cells > mostAlone) {
        isByDay = true
        for (const one of kinds.values()) cells -= foldedDays(one)
      }
      return cells <= mostCells && letters <= MOST_LETTERS
    },
    cells: (): readonly StoredCell[] =>
      Array.from(kinds, ([keyId, { key, cells: ofKind }]) =>
        Array.from(ofKind, ([hour, { sums, hours }]) => ({ keyId, key, hour, sums, cells: bitsIn(hours) })),
      ).flat(),
    /** The first and the last hour of a call; undefined without one. */
    hours: () => (first === '' ? undefined : { first, last }),
  }
}

/** Adds to a cell of a kind, and says how many cells there are more than before. */
function count({ cells }: Kind, at: string, { sums, hours }: { readonly sums: CellSums; readonly hours: number }): number {
  const held = cells.get(at)
  if (!held) {
    cells.set(at, { sums: { ...sums }, hours })
    return 1
  }
  for (const sum of CELL_SUMS) held.sums[sum] += sums[sum]
  held.hours |= hours
  return 0
}

/** Makes the hours of a day one cell, unless they have to stay apart, and says how many cells there are less than before. */
function foldedDays(kind: Kind): number {
  if (kind.isByHour) return 0
  const hourly = [...kind.cells]
  kind.cells.clear()
  for (const [hour, held] of hourly) count(kind, dayOf(hour), held)
  return hourly.length - kind.cells.size
}

function dayOf(hour: string): string {
  return `${hour.slice(0, DAY_LETTERS)}T00:00:00Z`
}

function bitOf(hour: string): number {
  return 1 << Number(hour.slice(DAY_LETTERS + 1, DAY_LETTERS + 3))
}

function bitsIn(hours: number): number {
  return Array.from({ length: HOURS_OF_DAY }, (_one, hour) => (hours >> hour) & 1).reduce((sum, bit) => sum + bit, 0)
}
