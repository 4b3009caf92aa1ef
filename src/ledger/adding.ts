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

/** How whoever reads many cells may add them up before a report is made of them: what it tells apart stays apart. */
export type Adding = {
  /** From more cells on. */
  readonly mostAlone: number
  /** Whether the hours of a key have to stay apart. */
  readonly isByHour: (key: CellKey) => boolean
  /** The hours at which a stretch begins whose cells of one key may come as one, from the first hour of a cell to the last; ISO times. */
  readonly starts: (firstHour: string, lastHour: string) => readonly string[]
}

/** What a report by each of these catalogs tells apart. */
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

/** The hours that begin a month of UTC, or what a label is of. */
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
