import { CELL_SUMS, type CellKey, type CellSums, type KeptCall } from '../schemas/ledger-call.js'
import type { StoredCell } from './alike-cells.js'

type Bounds = {
  /** With more cells than this, the hours of a day are added up. */
  readonly mostAlone: number
  /** Whether the cells of this key must not be added up over their hours. */
  readonly isByHour: (key: CellKey) => boolean
  readonly mostCells: number
}
/** A cell of an hour, or of a day; bit n of `hours` is set if a call ran in hour n of the day. */
type Held = { readonly sums: Record<keyof CellSums, number>; hours: number }
type Kind = { readonly key: CellKey; readonly isByHour: boolean; readonly cells: Map<string, Held> }

const DAY_LETTERS = '2026-11-01'.length
const HOURS_OF_DAY = 24
/** The most characters of all keys together, because settings may be long and differ in each call. */
const MOST_LETTERS = 20_000_000

/** Returns a store of cells in memory, for a report on calls that are not kept. Its size does not grow with the number of calls. */
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
    /** Adds a call; returns false if more is held then than the bounds allow. */
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
    /** The first and the last hour that has a call; undefined if there is none. */
    hours: () => (first === '' ? undefined : { first, last }),
  }
}

/** Adds sums to a cell of a kind, and returns how many cells were created: 0 or 1. */
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

/** Adds up the hours of each day of a kind unless they must stay apart, and returns by how many cells their number falls. */
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
