import type { Catalog } from '../catalog/catalog.js'
import { contentDigest } from '../content-digest.js'
import { DomainError } from '../errors.js'
import { addingFor } from '../ledger/adding.js'
import { heldCells } from '../ledger/held-cells.js'
import { ledgerIntake } from '../ledger/intake.js'
import { makeReport } from '../ledger/make-report.js'
import type { CallsReport, CallsReportRequest } from '../schemas/calls-report.js'
import type { KeptNow } from '../schemas/ledger-call.js'
import { hourInstant, utcHour } from '../schemas/time.js'

type Around = {
  readonly catalog: Catalog
  readonly arrivedAt: string
  readonly instance: string
  /** How many cells are held at most. */
  readonly mostCells: number
  readonly yieldTurn: () => Promise<unknown>
}

/** Models had no APIs before this hour. */
const FIRST_HOUR = '2015-01-01T00:00:00Z'
const TAG = 'tag:'
/** All values of a tag are kept apart, because the number of cells is limited anyway. */
const mostTagValues = Infinity

/** Returns an intake of calls that reports on them at the end as the ledger would. None of the calls is stored. */
export function callsReport(asked: CallsReportRequest, { catalog, arrivedAt, instance, mostCells, yieldTurn }: Around) {
  const { groupBy = [], timeZone } = asked
  const period = { from: FIRST_HOUR, to: arrivedAt }
  const { mostAlone, isByHour } = addingFor({ ...asked, ...period }, [catalog])
  // In a time zone other than UTC, hours of one UTC day may belong to two days, so that they must stay apart.
  const held = heldCells({ mostAlone, isByHour: (key) => timeZone !== 'UTC' || isByHour(key), mostCells })
  const tags = groupBy.filter((by) => by.startsWith(TAG)).map((by) => by.slice(TAG.length))
  const keep = async (calls: readonly Parameters<typeof held.add>[0][]): Promise<KeptNow> => {
    await yieldTurn()
    if (!calls.every((call) => held.add(call))) throw tooManyKinds(mostCells)
    return { isNew: calls.map(() => true), otherValues: [] }
  }
  const intake = ledgerIntake({ catalog, arrivedAt, keptFrom: FIRST_HOUR, tags, mostTagValues, instance, keep })
  return {
    intake,
    end: async (): Promise<CallsReport> => {
      const calls = await intake.end()
      const { first, last } = held.hours() ?? { first: arrivedAt, last: arrivedAt }
      const known = new Map<string, object>()
      const report = await makeReport(
        { ...asked, from: hourFrom(first, 0), to: hourFrom(last, 1) },
        {
          catalog,
          keptFrom: FIRST_HOUR,
          mostTagValues,
          cells: () => Promise.resolve({ cells: held.cells(), otherValues: [] }),
          remembered: (name, compute) => {
            let found = known.get(name)
            if (!found) known.set(name, (found = compute()))
            return found as ReturnType<typeof compute>
          },
          digestOf: contentDigest,
          yieldTurn,
        },
      )
      return { calls, report }
    },
  }
}

function hourFrom(instant: string, later: number): string {
  return hourInstant(utcHour(instant) + later)
}

function tooManyKinds(mostCells: number): DomainError {
  const detail = `The calls have more than ${mostCells} combinations of kind and day, which is the limit of one report. Send fewer calls at once, or leave out tags with a different value in each call. LEDGER_REPORT_CELLS sets the limit.`
  return new DomainError('report-too-large', detail)
}
