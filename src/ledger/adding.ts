/* eslint-disable no-restricted-globals -- only given instants are converted; no clock is read */
import type { Catalog } from '../catalog/catalog.js'
import type { CellKey } from '../schemas/ledger-call.js'
import type { LedgerReportRequest } from '../schemas/ledger-report.js'
import { localTime } from '../schemas/time.js'
import { MOST_CELLS_ALONE } from './alike-cells.js'
import { computed } from './cell-estimate.js'
import { type TimeClass, timeClasses } from './time-class.js'

const MONTH_LETTERS = '2026-11'.length
const DAY_LETTERS = '2026-11-01'.length
const HOUR_MS = 3_600_000

/** How a store may add up cells before a report is made of them, so that nothing is merged that the report has to tell apart. */
export type Adding = {
  /** With more cells than this, they are added up; with fewer or as many, each cell is read by itself. */
  readonly mostAlone: number
  /** Whether the cells of this key must not be added up over their hours. */
  readonly isByHour: (key: CellKey) => boolean
  /** ISO times, from `firstHour` to `lastHour`: between one of them and the next, cells of one key may be added up. */
  readonly starts: (firstHour: string, lastHour: string) => readonly string[]
}

/** Returns how cells may be added up for a report that is made with each of these catalogs. */
export function addingFor({ groupBy = [], timeZone }: LedgerReportRequest, catalogs: readonly Catalog[]): Adding {
  const classes = catalogs.map((catalog) => timeClasses(catalog))
  const isGroupedByHour = groupBy.includes('hour')
  return {
    mostAlone: MOST_CELLS_ALONE,
    isByHour: (key) => isGroupedByHour || classes.some((classOf) => computed(() => isApart(classOf(key)))),
    starts: (firstHour, lastHour) => {
      const label = groupBy.includes('day') ? dayIn(timeZone) : groupBy.includes('month') ? monthIn(timeZone) : () => ''
      return startsOf(firstHour, lastHour, label)
    },
  }
}

function isApart(timeClass: TimeClass): boolean {
  return timeClass === 'hour' || timeClass === 'series'
}

type Label = (hour: string) => string

/** The hours at which a month of UTC or another label begins, as ISO times. */
function startsOf(firstHour: string, lastHour: string, labelOf: Label): string[] {
  const starts: string[] = []
  let former: string | undefined
  for (let at = Date.parse(firstHour); at <= Date.parse(lastHour); at += HOUR_MS) {
    const hour = isoHour(at)
    const label = `${hour.slice(0, MONTH_LETTERS)} ${labelOf(hour)}`
    if (label !== former) starts.push(hour)
    former = label
  }
  return starts
}

function dayIn(timeZone: string): Label {
  if (timeZone === 'UTC') return (hour) => hour.slice(0, DAY_LETTERS)
  return (hour) => {
    const { year, month, day } = localTime(hour, timeZone)
    return `${year}-${month}-${day}`
  }
}

function monthIn(timeZone: string): Label {
  return (hour) => dayIn(timeZone)(hour).slice(0, MONTH_LETTERS)
}

function isoHour(at: number): string {
  return `${new Date(at).toISOString().slice(0, '2026-11-01T00:00:00'.length)}Z`
}
