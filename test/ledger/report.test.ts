import { describe, expect, it } from 'vitest'
import { localTime, startOfDay } from '../../src/schemas/local-time.js'
import { reported } from '../support/reported.js'

const call = { model: 'gpt-4o', inputTokens: 800, outputTokens: 90, zone: 'FRA' }

describe('a report', () => {
  it('says whether retention has cut its period', async () => {
    expect(await reported({}, [])).toMatchObject({ isCut: false, keptFrom: '2026-09-01T00:00:00Z' })
    expect(await reported({ from: '2026-08-31' }, [])).toMatchObject({ isCut: true })
  })

  it('estimates a cell once, however often it is reported', async () => {
    const said = [{ hour: '2026-10-05T09:00:00Z', request: call }]
    const memory = new Map<string, object>()
    const first = await reported({}, said, memory)
    const { size } = memory
    expect(await reported({}, said, memory)).toEqual(first)
    expect(memory.size).toBe(size)
  })

  it('takes the basis that is asked for in place of what calls say', async () => {
    const said = [{ hour: '2026-10-05T09:00:00Z', request: { ...call, zone: 'DEU' } }]
    const memory = new Map<string, object>()
    const [direct, lifecycle] = [await reported({ basis: 'direct' }, said, memory), await reported({ basis: 'lifecycle' }, said, memory)]
    expect(direct.totals.energy).toEqual(lifecycle.totals.energy)
    expect(direct.totals.carbon.total.value).not.toBe(lifecycle.totals.carbon.total.value)
  })

  it('gives shares that hold the whole: of evidence all, of methods all', async () => {
    const { evidence, methods, warnings } = await reported({}, [
      { hour: '2026-10-05T09:00:00Z', request: call },
      { hour: '2026-10-05T10:00:00Z', request: { model: 'flux.1-dev', work: { type: 'image', width: 1024, height: 1024 } } },
    ])
    const whole = (shares: readonly { readonly shareOfEnergy: number }[]): number => shares.reduce((sum, one) => sum + one.shareOfEnergy, 0)
    expect(whole(evidence)).toBeCloseTo(1, 12)
    expect(whole(methods)).toBeCloseTo(1, 12)
    expect(methods).toHaveLength(2)
    expect(warnings.length).toBeGreaterThan(0)
  })
})

describe('the time of a place', () => {
  it.each([
    ['in winter', '2026-12-01', 'Europe/Paris', '2026-11-30T23:00:00Z'],
    ['in summer', '2026-07-01', 'Europe/Paris', '2026-06-30T22:00:00Z'],
    ['on the day that clocks go back', '2026-10-25', 'Europe/Paris', '2026-10-24T22:00:00Z'],
    ['the day after', '2026-10-26', 'Europe/Paris', '2026-10-25T23:00:00Z'],
    ['half an hour off', '2026-10-26', 'Asia/Kolkata', '2026-10-25T18:30:00Z'],
    ['west of Greenwich', '2026-10-26', 'America/Los_Angeles', '2026-10-26T07:00:00Z'],
    ['in UTC', '2026-10-26', 'UTC', '2026-10-26T00:00:00Z'],
  ])('begins a day %s where its clocks say so', (_what, day, timeZone, instant) => {
    expect(startOfDay(day, timeZone)).toBe(instant)
    const { year, month, day: ofMonth, hour, minute } = localTime(instant, timeZone)
    expect(`${year}-${month}-${ofMonth} ${hour}:${minute}`).toBe(`${day} 00:00`)
  })
})
