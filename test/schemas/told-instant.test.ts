import { describe, expect, it } from 'vitest'
import { INSTANT } from '../../src/schemas/place.js'
import { instantFrom } from '../../src/schemas/time.js'

describe('an instant that a log tells', () => {
  it.each([
    [1735689600.25, '2025-01-01T00:00:00.250Z'],
    [1735689600, '2025-01-01T00:00:00.000Z'],
    [1735689600250, '2025-01-01T00:00:00.250Z'],
    [1735689600250000, '2025-01-01T00:00:00.250Z'],
    ['1735689600250000000', '2025-01-01T00:00:00.250Z'],
    ['1735689600.25', '2025-01-01T00:00:00.250Z'],
    ['2025-01-01T00:00:00.123456Z', '2025-01-01T00:00:00.123456Z'],
    ['2025-01-01 00:00:00.123456', '2025-01-01T00:00:00.123456Z'],
    ['2025-01-01T01:30:00+01:30', '2025-01-01T01:30:00+01:30'],
    ['2025-01-01 01:30:00+0130', '2025-01-01T01:30:00+01:30'],
    ['2025-01-01 12:30 UTC', '2025-01-01T12:30:00Z'],
    ['2025-01-01', '2025-01-01T00:00:00Z'],
  ])('as %s is an ISO time that a request takes', (told, instant) => {
    expect(instantFrom(told)).toBe(instant)
    expect(INSTANT.safeParse(instant).success).toBe(true)
  })

  it.each([0, -1735689600, NaN, Infinity, 1e30, '', 'yesterday', '12:30', null, undefined, {}, [1735689600], true])(
    'is not read of %j',
    (told) => {
      expect(instantFrom(told)).toBeUndefined()
    },
  )
})
