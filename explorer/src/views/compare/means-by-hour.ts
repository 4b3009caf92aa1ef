import type { Schemas } from '../../api/client'

type Series = Pick<Schemas['GridSeries'], 'startsAt' | 'resolution' | 'values'>

const HOURS = 24
const MINUTES: Readonly<Record<Series['resolution'], number>> = { hour: 60, half_hour: 30, quarter_hour: 15 }

/** Returns the mean of each hour of the day in UTC, from midnight on. An hour without a value gets that of the hour before. */
export function meansByHour({ startsAt, resolution, values }: Series): readonly number[] {
  const start = new Date(startsAt).getTime()
  const sums = Array.from({ length: HOURS }, () => ({ grams: 0, values: 0 }))
  for (const [index, grams] of values.entries()) {
    const sum = sums[new Date(start + index * MINUTES[resolution] * 60_000).getUTCHours()]
    if (grams === null || !sum) continue
    sum.grams += grams
    sum.values += 1
  }
  const filled: number[] = []
  for (const { grams, values: many } of sums) filled.push(many > 0 ? grams / many : (filled.at(-1) ?? NaN))
  return filled.every(Number.isNaN)
    ? []
    : filled.map((one) => (Number.isNaN(one) ? (filled.find((other) => !Number.isNaN(other)) ?? 0) : one))
}
