import { describe, expect, it } from 'vitest'
import { findRecord } from '../../../src/catalog/find-record.js'
import { estimateTraining } from '../../../src/estimation/training.js'
import { TrainingRequest } from '../../../src/schemas/training-request.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'

const catalog = await bundledCatalog()
const FLOP = 1e19
const UTILISATION = 0.3

/** Accelerator-hours by `method`, and the peak that they rest on, in TFLOP/s. */
function hoursOf(hardware: string, method: 'training-compute-1' | 'llmcarbon-2024') {
  const request = { flop: FLOP, hardware, utilisation: UTILISATION, averagePowerWatts: 250, method }
  const { steps } = estimateTraining(TrainingRequest.parse(request), catalog)
  const valueOf = (...ids: string[]) => steps.find(({ id }) => ids.includes(id))?.value
  return { peak: valueOf('peak-arithmetic'), hours: valueOf('training-accelerator-hours', 'device-hours') }
}

describe.each(['training-compute-1', 'llmcarbon-2024'] as const)('the compute of a training, by %s', (method) => {
  it.each([
    ['nvidia-a100-sxm4-80gb', 'bf16'],
    ['nvidia-gtx-1080-ti', 'fp32'],
  ] as const)('is done by %s at its peak in %s, the faster of 16 and 32 bits', (hardware, format) => {
    const peak = findRecord(catalog, 'accelerator', hardware).peak[format]?.value ?? NaN
    const found = hoursOf(hardware, method)
    expect(found.peak).toBe(peak)
    expect(found.hours).toBeCloseTo(FLOP / (3600 * peak * 1e12 * UTILISATION), 9)
  })
})
