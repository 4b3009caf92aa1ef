import { describe, expect, it } from 'vitest'
import { callReader } from '../../../src/estimation/batch/call-reader.js'
import { estimateInference } from '../../../src/estimation/inference.js'
import { estimateSaid, requestOfUsage } from '../../../src/estimation/usage/estimate-usage.js'
import { usageRequestIn } from '../../../src/estimation/usage/usage-request-in.js'
import { boampsOf } from '../../../src/reports/boamps.js'
import type { Estimate } from '../../../src/schemas/estimate.js'
import { InferenceRequest } from '../../../src/schemas/inference-request.js'
import { UsageRequest } from '../../../src/schemas/usage.js'
import { catalog } from '../support/estimates.js'

const REPORT = {
  header: { reportId: 'r-1', reportDatetime: '2026-11-01 10:00:00' },
  task: {
    taskStage: 'inference',
    taskFamily: 'text generation',
    nbRequest: 200,
    algorithms: [{ algorithmType: 'llm', foundationModelName: 'llama-3.1-8b', quantization: 'fp16' }],
    dataset: [
      { dataUsage: 'input', dataType: 'token', dataQuantity: 500 },
      { dataUsage: 'output', dataType: 'token', dataQuantity: 300 },
    ],
  },
  measures: [{ measurementMethod: 'codecarbon', powerConsumption: 0.04, measurementDuration: 900 }],
  infrastructure: {
    infraType: 'onPremise',
    components: [
      { componentType: 'gpu', nbComponent: 1 },
      { componentType: 'cpu', nbComponent: 2 },
    ],
  },
  environment: { country: 'France' },
}
const estimated = (report: object): Estimate => estimateSaid(requestOfUsage(request(report), catalog), catalog)
const request = (report: object): UsageRequest => UsageRequest.parse(usageRequestIn(report))

describe('a report of BoAmps', () => {
  it('of inference is its metered energy over all its requests, where it says', () => {
    expect(request(REPORT)).toMatchObject({
      model: 'llama-3.1-8b',
      usage: { input_tokens: 100_000, output_tokens: 60_000 },
      sumOfRequests: 200,
      energyKwh: 0.04,
      energyScope: 'servers',
      energyMeter: 'codecarbon',
      zone: 'France',
    })
    const { method, energyParts, model } = estimated(REPORT)
    expect([method.id, model?.id]).toEqual(['metered-1', 'llama-3.1-8b'])
    expect(energyParts.accelerators.value + energyParts.host.value).toBeCloseTo(0.04, 12)
  })

  it('of accelerators alone is metered there', () => {
    const report = { ...REPORT, infrastructure: { components: [{ componentType: 'gpu', nbComponent: 8 }] } }
    expect(estimated(report).energyParts.accelerators.value).toBeCloseTo(0.04, 12)
  })

  it('that calls its energy an estimate has none that was metered, as those that we write', () => {
    const asked = InferenceRequest.parse({ model: 'llama-3.1-8b', inputTokens: 500, outputTokens: 300, requests: 3, zone: 'FRA' })
    const estimate = estimateInference(asked, catalog)
    const written = boampsOf({ request: asked, estimate, catalog, writtenAt: '2026-11-01T00:00:00Z', version: '0' })
    expect(request(written)).not.toHaveProperty('energyKwh')
    expect(estimated({ ...REPORT, measures: written.measures }).method.id).not.toBe('metered-1')
  })

  it('is an item of a batch, by its id, and one of a training is told to be no call', () => {
    expect(callReader()(REPORT)).toMatchObject({ id: 'r-1', item: { reference: 'r-1', sumOfRequests: 200 } })
    const training = { ...REPORT, task: { ...REPORT.task, taskStage: 'training' } }
    expect(callReader()(training)).toMatchObject({ skipped: expect.stringContaining('the stage is "training"') as string })
    expect(() => request(training)).toThrow(/energyKwh of a training/)
  })

  it.each([
    ['two measures', { measures: [...REPORT.measures, ...REPORT.measures] }, /2 measures, which may count the same energy twice/],
    ['no measure', { measures: [] }, /\/measures/],
    ['an energy of none', { measures: [{ measurementMethod: 'codecarbon', powerConsumption: 0 }] }, /\/measures\/0\/powerConsumption/],
    ['text for an energy', { measures: [{ measurementMethod: 'codecarbon', powerConsumption: '1' }] }, /must be a number/],
    ['no algorithm', { task: { ...REPORT.task, algorithms: [] } }, /\/task\/algorithms/],
  ])('is refused with %s', (_what, more, sentence) => {
    expect(() => request({ ...REPORT, ...more })).toThrow(sentence)
  })
})
