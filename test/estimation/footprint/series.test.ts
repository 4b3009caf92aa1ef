import { describe, expect, it } from 'vitest'
import { figureOfYear, yearOf } from '../../../src/estimation/footprint/series.js'
import type { Figure } from '../../../src/schemas/figure.js'

const figure = (value: number, period?: string, basis?: 'lifecycle' | 'direct'): Figure => ({
  value,
  unit: 'gCO2e/kWh',
  source: 's',
  locator: 'l',
  ...(period !== undefined && { period }),
  ...(basis && { basis }),
})
const series = [figure(1, '2019'), figure(2, '2021'), figure(3, '2024-06'), figure(9, '2022', 'direct'), figure(7)]
const valueOf = (year?: number) => figureOfYear(series, year)?.figure.value

describe('the figure of a year', () => {
  it('is that of the year, else of the nearest, else of the newest', () => {
    expect([valueOf(2021), valueOf(2000), valueOf(2023), valueOf(2050), valueOf()]).toEqual([2, 1, 3, 3, 3])
  })

  it('says whether it is of that very year', () => {
    expect(figureOfYear(series, 2024)?.exact).toBe(true)
    expect(figureOfYear(series, 2022)?.exact).toBe(false)
    expect(figureOfYear(series, undefined)?.exact).toBe(true)
  })

  it('is a direct one only where no lifecycle figure is on record', () => {
    expect(valueOf(2022)).not.toBe(9)
    expect(figureOfYear([figure(9, '2022', 'direct')], 2024)).toMatchObject({ figure: { value: 9 }, exact: false })
  })

  it('is an undated one only where no other is on record', () => {
    expect(figureOfYear([figure(7)], 2024)).toMatchObject({ figure: { value: 7 }, exact: false })
    expect(yearOf(figure(7))).toBe(-Infinity)
    expect(yearOf(figure(7, '2021-05-01T13'))).toBe(2021)
  })

  it('of an empty series is nothing', () => {
    expect(figureOfYear([], 2024)).toBeUndefined()
  })
})
