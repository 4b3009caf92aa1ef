import type { Schemas } from '../../api/client'
import type { CallsReport } from './ask-report'
import type { Left, Usage } from './sums'

type Report = Schemas['LedgerReport']
const HEADER = 'the header of the table'

/** Returns a ledger report in the form that this view shows. */
export function usageOf({ totals, groups, withoutEstimate, catalogRevision }: Report): Usage {
  const valueOf = (key: Report['groups'][number]['key'], test: (by: string) => boolean) => key.find(({ by }) => test(by))?.value ?? null
  return {
    totals: sumsOf(
      totals,
      withoutEstimate.reasons.reduce((sum, { requests }) => sum + requests, 0),
    ),
    // A model without any estimate is reported beside the sums and has no row in them.
    groups: groups
      .filter(({ totals: { calls, callsWithoutEstimate } }) => callsWithoutEstimate < calls)
      .map(({ key, totals: ofGroup }) => ({
        key: {
          day: valueOf(key, (by) => by === 'day'),
          model: valueOf(key, (by) => by === 'model'),
          team: valueOf(key, (by) => by.startsWith('tag:')),
        },
        sums: sumsOf(ofGroup, ofGroup.callsWithoutEstimate),
      })),
    problems: withoutEstimate.reasons.map(({ example, calls }) => ({ reason: example, calls, example: undefined })),
    skipped: [],
    catalogRevision,
  }
}

/** Returns a report on a file in the form that this view shows; lines of a file may also be unreadable. */
export function usageOfFile({ calls, report }: CallsReport): Usage {
  const usage = usageOf(report)
  return {
    ...usage,
    problems: [...usage.problems, ...refusedIn(calls)],
    skipped: calls.reasons
      .filter(({ reason }) => !reason.startsWith(HEADER))
      .map(({ reason, count }) => ({ reason: reason.replaceAll(/"[^"]*"/g, '…'), calls: count, example: undefined })),
  }
}

/** Sums of the requests that have an estimate. */
function sumsOf({ requests, energy, carbon, water }: Report['totals'], without: number) {
  return { calls: requests - without, energy, carbon: carbon.total, water: water.total }
}

/** The first hundred problems in full, and the number of the others. */
function refusedIn({ problems, refused }: CallsReport['calls']): readonly Left[] {
  const by = new Map<string, Left>()
  for (const { index, problem } of problems) {
    const reason = reasonOf(problem)
    const before = by.get(reason)
    by.set(reason, before ? { ...before, calls: before.calls + 1 } : { reason, calls: 1, example: `line ${index + 1}` })
  }
  const others = refused - problems.length
  return [...by.values(), ...(others > 0 ? [{ reason: 'Others after these.', calls: others, example: undefined }] : [])]
}

function reasonOf({ detail, errors }: CallsReport['calls']['problems'][number]['problem']): string {
  return errors.length > 0 && !detail.startsWith('No ')
    ? errors.map((one) => one.detail).join(' ')
    : detail.replace(/^Line \d+ /, 'A line ')
}
