import { describe, expect, it } from 'vitest'
import { estimateTraining } from '../../../src/estimation/training.js'
import { TrainingRequest } from '../../../src/schemas/training-request.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'

const catalog = await bundledCatalog()
const estimate = (model: string) => estimateTraining(TrainingRequest.parse({ model, pue: 1.5, method: 'training-reported-1' }), catalog)

describe('an energy as published', () => {
  it('holds the host already where it is of TPUs and without PUE, and gets the PUE that it leaves out', () => {
    const { energy, energyParts, method, warnings } = estimate('gopher-280b')
    expect(method.id).toBe('training-reported-1')
    expect(energyParts.accelerators.value + energyParts.host.value).toBeCloseTo(1_066_000, 3)
    expect(energy.value).toBeCloseTo(1_066_000 * 1.5, 3)
    expect(warnings.map(({ code }) => code)).toContain('circular_energy')
  })

  it('gets the host and the PUE that it leaves out where it is of GPUs alone', () => {
    const { energy, energyParts } = estimate('olmo-2-7b')
    expect(energyParts.accelerators.value).toBeCloseTo(131_000, 6)
    expect(energy.value).toBeGreaterThan(131_000 * 1.5)
  })
})
