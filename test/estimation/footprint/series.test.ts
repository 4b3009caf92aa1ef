import { describe, expect, it } from 'vitest'
import { pointOf } from '../../../src/estimation/footprint/series.js'
import type { Figure } from '../../../src/schemas/figure.js'
import { utcHour } from '../../../src/schemas/time.js'

const figure = (value: number, period?: string, basis?: 'lifecycle' | 'direct'): Figure => ({
  value,
  unit: 'gCO2e/kWh',
  source: 's',
  locator: 'l',
  ...(period !== undefined && { period }),
  ...(basis && { basis }),
})
const months = (year: number, count = 12): Figure[] =>
  Array.from({ length: count }, (_, index) => figure(index, `${year}-${String(index + 1).padStart(2, '0')}`))
const series = [figure(1, '2019'), figure(2, '2021'), ...months(2024, 6), figure(9, '2022', 'direct'), figure(7)]

const valuesIn = (figures: readonly Figure[], year?: number) => pointOf(figures, { year })?.figures.map(({ value }) => value)
const at = (instant: string) => ({ hour: utcHour(instant), year: Number(instant.slice(0, 4)) })
const valueAt = (figures: readonly Figure[], instant: string) => pointOf(figures, at(instant))?.figures.map(({ value }) => value)

describe('the point of a year', () => {
  it('is that of the year, else of the nearest, else of the newest', () => {
    expect([2021, 2000, 2023, 2050, undefined].map((year) => valuesIn(series, year))).toEqual([[2], [1], [2], [2], [2]])
  })

  it('says whether it is of that very year', () => {
    expect(pointOf(series, { year: 2021 })).toMatchObject({ exact: true, period: '2021' })
    expect(pointOf(series, { year: 2024 })).toMatchObject({ exact: false, period: '2021' })
    expect(pointOf(series, {})?.exact).toBe(true)
  })

  it('is the mean of its twelve months where the year has no figure of its own, and of no fewer', () => {
    const withMonths = [figure(1, '2019'), ...months(2023).toReversed(), ...months(2024, 11)]
    expect(pointOf(withMonths, { year: 2023 })).toMatchObject({ exact: true, period: '2023' })
    expect(valuesIn(withMonths, 2023)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(pointOf(withMonths, { year: 2024 })).toMatchObject({ exact: false, period: '2023' })
    expect(valuesIn([...withMonths, figure(5, '2023')], 2023)).toEqual([5])
  })

  it('is no month while any year is on record, and then says that it is not of the year', () => {
    expect(pointOf(months(2024, 3), { year: 2024 })).toMatchObject({ exact: false, period: '2024-01' })
  })

  it('is a direct one only where no lifecycle figure is on record', () => {
    expect(valuesIn(series, 2022)).not.toEqual([9])
    expect(valuesIn([figure(9, '2022', 'direct')], 2022)).toEqual([9])
  })

  it('is an undated one only where no other is on record', () => {
    expect(pointOf([figure(7)], { year: 2024 })).toMatchObject({ figures: [{ value: 7 }], exact: false, period: undefined })
  })

  it('of an empty series is nothing', () => {
    expect(pointOf([], { year: 2024 })).toBeUndefined()
    expect(pointOf([], at('2024-03-01T12:00Z'))).toBeUndefined()
  })
})

describe('the point of an hour', () => {
  const fine = [figure(1, '2024'), figure(2, '2024-03'), figure(3, '2024-03-01'), figure(4, '2024-03-01T12'), figure(5, '2023')]

  it('is of the finest period that covers it', () => {
    expect(valueAt(fine, '2024-03-01T12:59:59Z')).toEqual([4])
    expect(valueAt(fine, '2024-03-01T13:00Z')).toEqual([3])
    expect(valueAt(fine, '2024-03-02T12:00Z')).toEqual([2])
    expect(valueAt(fine, '2024-12-01T12:00Z')).toEqual([1])
  })

  it('is of the nearest year where nothing covers it', () => {
    expect(pointOf(fine, at('2020-03-01T12:00Z'))).toMatchObject({ figures: [{ value: 5 }], exact: false })
    expect(pointOf(fine, at('2030-03-01T12:00Z'))).toMatchObject({ figures: [{ value: 1 }], exact: false })
  })

  it('is never of a direct month where a lifecycle year is on record', () => {
    expect(valueAt([figure(1, '2024'), figure(2, '2024-03', 'direct')], '2024-03-01T12:00Z')).toEqual([1])
  })
})
