import type { RecordOf } from '../../schemas/record.js'
import { hourPeriod, utcHour } from '../../schemas/utc-hour.js'
import type { ParsedRecord, Surroundings } from './check-records.js'
import { fault } from './fault-sentences.js'
import type { Fault } from './raw-record.js'

/** The hours that a grid series covers, and of what. */
export type SeriesSpan = Pick<RecordOf<'gridSeries'>, 'id' | 'zone' | 'field' | 'basis' | 'startsAt'> & { readonly hours: number }

/** Every series that covers an hour which another of the same zone, field and basis covers: an hour has one value. */
export function overlappingSeries(parsed: readonly ParsedRecord[], { seriesSpans }: Pick<Surroundings, 'seriesSpans'>): Fault[] {
  const given = parsed.flatMap(({ kind, record, raw }) =>
    kind === 'gridSeries' && 'values' in record ? [{ raw, span: spanOf(record) }] : [],
  )
  const replaced = new Set(given.map(({ span }) => span.id))
  const known = new Map<string, SeriesSpan[]>()
  for (const span of seriesSpans) if (!replaced.has(span.id)) known.set(seriesOf(span), [...(known.get(seriesOf(span)) ?? []), span])
  const faults: Fault[] = []
  for (const { raw, span } of given) {
    const others = known.get(seriesOf(span)) ?? []
    const other = others.find((one) => first(one) <= last(span) && first(span) <= last(one))
    if (other) faults.push(fault(raw, ['startsAt'], overlap(span, other)))
    known.set(seriesOf(span), [...others, span])
  }
  return faults
}

function spanOf({ id, zone, field, basis, startsAt, values }: RecordOf<'gridSeries'>): SeriesSpan {
  return { id, zone, field, basis, startsAt, hours: values.length }
}

function seriesOf({ zone, field, basis }: SeriesSpan): string {
  return JSON.stringify([zone, field, basis])
}

function first({ startsAt }: SeriesSpan): number {
  return utcHour(startsAt)
}

function last(span: SeriesSpan): number {
  return first(span) + span.hours - 1
}

function overlap({ zone, field, basis }: SeriesSpan, other: SeriesSpan): string {
  const hours = `${hourPeriod(first(other))} to ${hourPeriod(last(other))}`
  return `overlaps gridSeries "${other.id}", which has the ${basis} ${field} of ${zone} from ${hours}: give the hours once, or replace that series under its id`
}
