import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import type { Cell } from '../schemas/ledger-call.js'
import type { LedgerReportRequest, ReportDimension } from '../schemas/ledger-report.js'
import { localTime } from '../schemas/time.js'

/** What a report is split by: the names, each once, and the values that a cell has for them. */
export type Dimensions = {
  readonly names: readonly string[]
  /** The values of a cell, null where it has none. `model` is the id of the model that the cell was estimated as, or null. */
  readonly valuesOf: (cell: Cell, model: string | null) => readonly (string | null)[]
}

type Read = (cell: Cell, model: string | null) => string | null
const TAG = 'tag:'

/** Returns the dimensions that a report is grouped by, with dates and hours in its time zone. */
export function dimensionsOf({ groupBy = [], timeZone }: LedgerReportRequest, catalog: Catalog): Dimensions {
  const names = [...new Set(groupBy)]
  const readers = names.map((name) => readerOf(name, timeZone, catalog))
  return { names, valuesOf: (cell, model) => readers.map((read) => read(cell, model)) }
}

function readerOf(name: string, timeZone: string, catalog: Catalog): Read {
  if (name.startsWith(TAG)) {
    const tag = name.slice(TAG.length)
    return ({ key: { tags } }) => (Object.hasOwn(tags, tag) ? (tags[tag] ?? null) : null)
  }
  return readers(timeZone, catalog)[name as ReportDimension]
}

function readers(timeZone: string, catalog: Catalog): Record<ReportDimension, Read> {
  const idOf = (kind: 'operator' | 'cloudRegion' | 'gridZone', name: string | null): string | null =>
    name === null ? null : (recordNamed(catalog, kind, name)?.id ?? name)
  const days = new Map<string, string>()
  const dayOf = (hour: string): string => {
    let shown = days.get(hour)
    if (shown === undefined) {
      const { year, month, day, hour: ofDay } = localTime(hour, timeZone)
      days.set(hour, (shown = `${year}-${month}-${day}T${ofDay}`))
    }
    return shown
  }
  return {
    model: ({ key }, model) => model ?? key.model,
    asked: ({ key }) => key.model,
    work: ({ key }) => key.work,
    operator: ({ key }) => idOf('operator', key.operator),
    region: ({ key }) => idOf('cloudRegion', key.region),
    zone: ({ key }) => idOf('gridZone', key.zone),
    hour: ({ hour }) => dayOf(hour),
    day: ({ hour }) => dayOf(hour).slice(0, '2026-11-01'.length),
    month: ({ hour }) => dayOf(hour).slice(0, '2026-11'.length),
  }
}
