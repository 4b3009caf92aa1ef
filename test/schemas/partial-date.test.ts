import { describe, expect, it } from 'vitest'
import { PartialDate } from '../../src/schemas/time.js'

describe('a date as precise as known', () => {
  it.each(['2024', '2024-02', '2024-02-29', '1999-12-31'])('may be %s', (date) => {
    expect(PartialDate.parse(date)).toBe(date)
  })

  it.each(['', '24', '2024-13', '2024-00', '2024-1', '2024-01-32', '2024-01-00', '2024/01/01', '2024-01-01T00:00', ' 2024', 'May 2024'])(
    'may not be "%s"',
    (date) => {
      expect(PartialDate.safeParse(date).error?.issues[0]?.message).toBe('a date is YYYY, YYYY-MM or YYYY-MM-DD')
    },
  )

  it.each(['2023-02-29', '2024-02-30', '2024-04-31', '1900-02-29'])('may not be %s, which no calendar has', (date) => {
    expect(PartialDate.safeParse(date).error?.issues[0]?.message).toBe('no calendar has that day')
  })
})
