import { describe, expect, it } from 'vitest'
import { projectAiSector } from '../../src/estimation/projection.js'
import { AiSectorProjection, AiSectorRequest } from '../../src/schemas/comparison.js'
import { catalog } from './support/estimates.js'

function projected(request: AiSectorRequest): AiSectorProjection {
  return AiSectorProjection.parse(projectAiSector(AiSectorRequest.parse(request), catalog))
}

describe('the projection of the AI sector for 2027', () => {
  it('is 85.4 to 134.0 TWh, as published', () => {
    const { energy, citations, warnings } = projected({})
    expect(energy.unit).toBe('TWh')
    expect(energy.low).toBeCloseTo(85.4, 1)
    expect(energy.high).toBeCloseTo(134.0, 1)
    expect(energy.value).toBeCloseTo(Math.sqrt(energy.low * energy.high), 9)
    expect(citations.map(({ source }) => source)).toContain('devries-2023')
    expect(warnings.map(({ code }) => code)).toContain('weak_evidence')
  })

  it('declares each published assumption, and those that a caller changed no more', () => {
    expect(projected({}).assumptions.map(({ name }) => name)).toEqual(['servers', 'powerKilowattsLow', 'powerKilowattsHigh', 'hoursShare'])
    const own = projected({ servers: 1e6, powerKilowattsLow: 8, powerKilowattsHigh: 8, hoursShare: 0.5 })
    expect(own.assumptions).toEqual([])
    expect(own.energy.value).toBeCloseTo(1e6 * 8 * 8760 * 0.5 * 1e-9, 9)
    expect(own.links.self).toBe('/v1/projections/ai-sector-2027?servers=1000000&powerKilowattsLow=8&powerKilowattsHigh=8&hoursShare=0.5')
  })

  it('follows each assumption in proportion, and lists each step after its inputs', () => {
    const usual = projected({}).energy.high
    expect(projected({ servers: 3e6 }).energy.high).toBeCloseTo(2 * usual, 9)
    expect(projected({ hoursShare: 0.25 }).energy.high).toBeCloseTo(usual / 4, 9)
    expect(projected({ powerKilowattsHigh: 20.4 }).energy.high).toBeCloseTo(2 * usual, 9)
    const seen = new Set<string>()
    for (const { id, inputs } of projected({}).steps) {
      for (const input of inputs) expect(seen).toContain(input)
      seen.add(id)
    }
  })

  it('refuses ends of the power that are the wrong way round', () => {
    expect(() => projected({ powerKilowattsLow: 11 })).toThrow(/powerKilowattsLow \(11\) is above powerKilowattsHigh \(10.2\)/)
  })
})
