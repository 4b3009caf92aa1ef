import { finished, type Steps } from '../../catalog/steps.js'
import { slotMinutes } from '../../schemas/grid-series.js'
import type { RecordOf } from '../../schemas/record.js'
import { minutePeriod, utcMinute } from '../../schemas/time.js'
import { type Fault, fault, type ParsedRecord } from './raw-record.js'

const YEAR_LETTERS = 4

/** The hours that a grid series covers, with its zone, field and basis. */
export type SeriesSpan = Pick<RecordOf<'gridSeries'>, 'id' | 'zone' | 'field' | 'basis' | 'startsAt' | 'issuedAt'> & {
  readonly minutes: number
}

/** The grid series that there are of the zones of those that are checked. */
type SpansThere = { readonly seriesSpans: readonly SeriesSpan[] }

/** Every series that covers an hour of another with the same zone, field and basis: an hour has one value, and one forecast. */
export function overlappingSeries(parsed: readonly ParsedRecord[], around: SpansThere): Fault[] {
  const faults: Fault[] = []
  finished(hourOverlapsInSteps(parsed, around, (one) => faults.push(one)))
  return faults
}

/** Finds the overlapping hours in steps, and passes each as a fault to `tell`. */
export function* hourOverlapsInSteps(
  parsed: readonly ParsedRecord[],
  { seriesSpans }: SpansThere,
  tell: (fault: Fault) => void,
): Steps<void> {
  const given = parsed.flatMap(({ kind, record, raw }) =>
    kind === 'gridSeries' && 'values' in record ? [{ raw, span: spanOf(record) }] : [],
  )
  const replaced = new Set(given.map(({ span }) => span.id))
  const known = new Map<string, SeriesSpan[]>()
  for (const span of seriesSpans) if (!replaced.has(span.id)) takeHours(span, known)
  for (const { raw, span } of given) {
    const other = takeHours(span, known)
    if (other) tell(fault(raw, ['startsAt'], overlap(span, other)))
    yield
  }
}

/** Adds a series to the known ones, in the order of their hours; or returns the one with which it overlaps. */
function takeHours(span: SeriesSpan, known: Map<string, SeriesSpan[]>): SeriesSpan | undefined {
  const spans = known.get(seriesOf(span)) ?? []
  known.set(seriesOf(span), spans)
  const index = indexAfter(spans, first(span))
  const other = [spans[index - 1], spans[index]].find((one) => one && first(one) <= last(span) && first(span) <= last(one))
  if (!other) spans.splice(index, 0, span)
  return other
}

/** The index of the first span that begins after a minute. */
function indexAfter(spans: readonly SeriesSpan[], minute: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const span = spans[middle]
    if (span && first(span) <= minute) low = middle + 1
    else high = middle
  }
  return low
}

function spanOf({ id, zone, field, basis, startsAt, issuedAt, values, resolution }: RecordOf<'gridSeries'>): SeriesSpan {
  return { id, zone, field, basis, startsAt, issuedAt, minutes: values.length * slotMinutes({ resolution }) }
}

/** A series lies within one calendar year. */
function seriesOf({ zone, field, basis, startsAt, issuedAt }: SeriesSpan): string {
  return JSON.stringify([zone, field, basis, startsAt.slice(0, YEAR_LETTERS), issuedAt !== undefined])
}

function first({ startsAt }: SeriesSpan): number {
  return utcMinute(startsAt)
}

function last(span: SeriesSpan): number {
  return first(span) + span.minutes - 1
}

function overlap({ zone, field, basis }: SeriesSpan, other: SeriesSpan): string {
  const hours = `${minutePeriod(first(other))} to ${minutePeriod(last(other) + 1)}`
  return `overlaps gridSeries "${other.id}", which has the ${basis} ${field} of ${zone} from ${hours}: give the hours once, or replace that series under its id`
}
