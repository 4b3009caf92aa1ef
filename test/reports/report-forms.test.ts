import * as CDX from '@cyclonedx/cyclonedx-library'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { REPORT_FORMS, REPORT_TYPES } from '../../src/reports/report-form.js'
import { Estimate } from '../../src/schemas/estimate.js'
import { Boamps, Cyclonedx, EuGpai, Sci, Spdx } from '../../src/schemas/report-forms.js'
import { type StartedApp, startedApp } from '../support/app.js'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

const INFERENCE = '/v1/estimates/inference'
const TRAINING = '/v1/estimates/training'
type Asked = readonly [path: string, body: object]
const HOSTED: Asked = [INFERENCE, { model: 'gpt-4o', inputTokens: 500, outputTokens: 250, zone: 'FRA', requests: 1000 }]
const OWN: Asked = [INFERENCE, { model: 'llama-3.1-8b', outputTokens: 250, hardware: 'H100', region: 'aws:us-east-1' }]
const IMAGES: Asked = [INFERENCE, { model: 'flux.1-dev', work: { type: 'image', count: 2 } }]
const SHAPE: Asked = [INFERENCE, { customModel: { totalParameters: 7e9 }, outputTokens: 5 }]
const PUBLISHED: Asked = [TRAINING, { model: 'llama-3.1-405b' }]
const METERED: Asked = [TRAINING, { hardware: 'H100', acceleratorCount: 64, hours: 100, energyKwh: 5000, energyScope: 'servers' }]
const TUNING: Asked = [TRAINING, { model: 'llama-3.1-8b', tuning: 'lora', examples: 1e4, meanTokens: 500, hardware: 'A100', zone: 'DEU' }]
const ALL = { HOSTED, OWN, IMAGES, SHAPE, PUBLISHED, METERED, TUNING }

async function told([path, payload]: Asked, format: string): Promise<{ text: string; json: unknown; type: unknown }> {
  const { status, text, json, headers } = await service.rest(`${path}?format=${format}`, { method: 'POST', payload })
  expect(status, text).toBe(200)
  return { text, json, type: headers['content-type'] }
}

async function estimated([path, payload]: Asked): Promise<Estimate> {
  return Estimate.parse((await service.rest(path, { method: 'POST', payload })).json)
}

describe.each(Object.entries(ALL))('an estimate of %s', (_, asked) => {
  it.each(REPORT_FORMS.filter((form) => form !== 'hf-card'))('is written as %s, with its energy', async (form) => {
    const { text, type } = await told(asked, form)
    expect(type).toContain(REPORT_TYPES[form])
    const { energy, carbon } = await estimated(asked)
    const held = form === 'sci' ? carbon.total.value : form === 'eu-gpai' ? Number((energy.value / 1000).toPrecision(2)) : energy.value
    expect(text).toContain(`:${JSON.stringify(held)}`)
  })

  it('is valid CycloneDX 1.7 by the schema of its library', async () => {
    const { text } = await told(asked, 'cyclonedx')
    const validator = new CDX.Validation.JsonStrictValidator(CDX.Spec.Version.v1dot7)
    expect(await validator.validate(text)).toBeNull()
    expect(await validator.validate(text.replace('"kWh"', '"J"'))).not.toBeNull()
  })
})

it('says in each form whether the energy was estimated, published or metered', async () => {
  const texts = async (asked: Asked) =>
    Promise.all(REPORT_FORMS.filter((form) => form !== 'hf-card').map(async (form) => (await told(asked, form)).text))
  for (const text of await texts(HOSTED)) expect(text).toContain('estimated, not measured')
  for (const text of await texts(METERED)) {
    expect(text).toContain('as the caller metered it')
    expect(text).not.toContain('estimated')
  }
  for (const text of await texts([TRAINING, { model: 'gpt-3-175b', method: 'training-reported-1' }]))
    expect(text).toContain('as its developer published it')
})

it('counts carbon in CycloneDX in tonnes, by location, without that of making the hardware', async () => {
  const { carbon } = await estimated(PUBLISHED)
  const { components } = Cyclonedx.parse((await told(PUBLISHED, 'cyclonedx')).json)
  const [use] = components[0]?.modelCard.considerations.environmentalConsiderations.energyConsumptions ?? []
  expect(use?.co2CostEquivalent.value).toBeCloseTo(carbon.operationalLocationBased.value / 1e6, 9)
  expect(use?.activity).toBe('training')
})

it('names in SPDX what the energy was used for, and gives every element one id', async () => {
  for (const [asked, use] of [
    [HOSTED, 'ai_inferenceEnergyConsumption'],
    [PUBLISHED, 'ai_trainingEnergyConsumption'],
    [TUNING, 'ai_finetuningEnergyConsumption'],
  ] as const) {
    const graph = Spdx.parse((await told(asked, 'spdx')).json)['@graph']
    const ids = graph.map((element) => element['@id'] ?? element.spdxId)
    expect(new Set(ids).size).toBe(graph.length)
    for (const { creationInfo } of graph) expect([undefined, '_:creation']).toContain(creationInfo)
    expect(graph[0]?.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    const uses = graph.flatMap(({ ai_energyConsumption: consumption = {} }) => Object.keys(consumption))
    expect(uses).toEqual(['type', use])
  }
})

it('gives in BoAmps a quality only where the interval is as narrow, and the hardware where it is known', async () => {
  const hosted = Boamps.parse((await told(HOSTED, 'boamps')).json)
  expect(hosted.quality).toBeUndefined()
  expect(hosted.infrastructure.components).toEqual([{ componentName: 'not known', componentType: 'gpu', nbComponent: 1 }])
  const metered = Boamps.parse((await told(METERED, 'boamps')).json)
  expect(metered.quality).toBe('high')
  expect(metered.infrastructure.components[0]).toMatchObject({ nbComponent: 64, memorySize: 80 })
  expect(metered.environment?.country).toBe('World (assumed)')
  expect(hosted.environment?.country).toBe('France')
})

it('divides in SCI the carbon by what was done: tokens, images, operations', async () => {
  const { carbon } = await estimated(HOSTED)
  const hosted = Sci.parse((await told(HOSTED, 'sci')).json)
  expect(hosted).toMatchObject({ persona: 'consumer', carbon: carbon.total, operationalCarbon: carbon.operationalLocationBased })
  expect(hosted.scores.map(({ functionalUnit, amount }) => [functionalUnit, amount])).toEqual([
    ['token', 750_000],
    ['request', 1000],
  ])
  for (const { amount, value, low, high } of hosted.scores) {
    for (const [part, whole] of [
      [value, carbon.total.value],
      [low, carbon.total.low],
      [high, carbon.total.high],
    ] as const)
      expect(part * amount).toBeCloseTo(whole, 9)
  }
  expect(Sci.parse((await told(IMAGES, 'sci')).json).scores[0]).toMatchObject({ functionalUnit: 'image', amount: 2 })
  const trained = Sci.parse((await told(PUBLISHED, 'sci')).json)
  expect(trained.persona).toBe('provider')
  expect(trained.scores.map(({ functionalUnit }) => functionalUnit)).toEqual([
    '10^15 FLOP',
    'million training tokens',
    'billion parameters',
  ])
})

it.each([
  [{ type: 'video', seconds: 4 }, 'second of video', 4],
  [{ type: 'video', frames: 48 }, 'second of video', 3],
])('counts the seconds of a clip in SCI, also where the model says how many there are', async (work, unit, amount) => {
  const { scores } = Sci.parse((await told([INFERENCE, { model: 'wan2.1-t2v-14b', work }], 'sci')).json)
  expect(scores[0]?.functionalUnit).toBe(unit)
  expect(scores[0]?.amount).toBe(amount)
})

it('says in the form of the EU what is not available, and what was lacking', async () => {
  const { training, parameters } = EuGpai.parse((await told(METERED, 'eu-gpai')).json)
  expect(parameters).toBe('not available')
  expect(training).toMatchObject({ energyMwh: 5.6, computeFlop: 'not available', timeRange: 'less than 1 month', wallClockDays: 4.2 })
  expect(training?.lacking).toEqual(['computeFlop: the operations are neither given nor on record (flop, or parameters and tokens)'])
  const known = EuGpai.parse(
    (await told([TRAINING, { parameters: 8e9, tokens: 1e12, hardware: 'H100', acceleratorCount: 100, hours: 3000 }], 'eu-gpai')).json,
  )
  expect(known.training).toMatchObject({ computeFlop: 4.8e22, computeFlopMagnitude: '10^22', timeRange: '3 to 6 months' })
  expect(known.training?.energyMethod.split(/\s+/).length).toBeLessThan(150)
  const { inference } = EuGpai.parse((await told(OWN, 'eu-gpai')).json)
  expect(inference?.computeFlop).toBe(Number((2 * 8_030_261_248 * 450).toPrecision(2)))
})

it('writes the block of a Hugging Face card in grams, of trainings alone', async () => {
  const { carbon } = await estimated(TUNING)
  const { text, type } = await told(TUNING, 'hf-card')
  expect(type).toBe('text/markdown; charset=utf-8')
  const [, block = ''] = text.split('---\n')
  expect(parse(block)).toEqual({
    co2_eq_emissions: {
      emissions: carbon.operationalLocationBased.value,
      source: expect.stringContaining('estimated, not measured') as unknown,
      training_type: 'fine-tuning',
      geographical_location: 'Germany',
      hardware_used: 'NVIDIA A100 SXM4 80GB',
    },
  })
  const { status, json } = await service.rest(`${INFERENCE}?format=hf-card`, {
    method: 'POST',
    payload: { model: 'gpt-4o', outputTokens: 9 },
  })
  expect([status, json]).toEqual([
    406,
    expect.objectContaining({ code: 'not-acceptable', detail: expect.stringContaining('/v1/estimates/training') as unknown }),
  ])
})

it('is found by the header Accept, and by the address of the same estimate', async () => {
  const { headers } = await service.rest(`${INFERENCE}?model=gpt-4o&outputTokens=250`, { headers: { accept: REPORT_TYPES.sci } })
  expect(headers['content-type']).toContain(REPORT_TYPES.sci)
  expect((await service.rest(`${TRAINING}?model=llama-3.1-405b&format=hf-card`)).text).toContain('16384 x NVIDIA H100')
})
