import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findRecord } from '../../src/catalog/find-record.js'
import { compare } from '../../src/estimation/compare.js'
import { projectAiSector } from '../../src/estimation/projection.js'
import type { Claim } from '../../src/schemas/claim.js'
import { ComparisonRequest } from '../../src/schemas/comparison.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { TrainingRequest } from '../../src/schemas/training-request.js'
import { convert, MEGAJOULES_PER_KWH, Unit } from '../../src/schemas/unit.js'
import { catalog, inference, stepOf, training } from './support/estimates.js'
import { readData } from './support/read-data.js'

const { claims } = readData('claims-recomputed.json', (value) =>
  z
    .strictObject({
      provenance: z.string(),
      claims: z.array(
        z.strictObject({
          claim: z.string(),
          trainings: z.array(TrainingRequest).default([]),
          requests: z.array(InferenceRequest).default([]),
          accelerators: z.number(),
          facility: z.number(),
          because: z.string(),
        }),
      ),
    })
    .parse(value),
)

function claimOf(id: string): Claim {
  return findRecord(catalog, 'claim', id)
}

function claimedIn(id: string, unit: Unit): number {
  const { claimedValue, claimedUnit } = claimOf(id)
  return convert(claimedValue ?? NaN, Unit.parse(claimedUnit === 'J/token' ? 'J' : claimedUnit), unit)
}

function kilowattHours(model: string): number {
  return training({ model }).energy.value
}

describe.each(claims)('the claim $claim', ({ claim, trainings, requests, accelerators, facility }) => {
  const estimates = [...trainings.map(training), ...requests.map(inference)]
  const total = (read: (estimate: (typeof estimates)[number]) => number) => estimates.reduce((sum, estimate) => sum + read(estimate), 0)

  it('stands to our own estimate as the data say', () => {
    const claimed = claimedIn(claim, 'kWh')
    expect(total(({ energyParts }) => energyParts.accelerators.value) / claimed).toBeCloseTo(accelerators, 2)
    expect(total(({ energy }) => energy.value) / claimed).toBeCloseTo(facility, 2)
  })
})

describe('the claims about trainings', () => {
  it('of 120 households hold of the energy of GPT-3', () => {
    const { equivalences } = training({ model: 'gpt-3-175b', include: ['equivalences'] })
    expect(equivalences.find(({ id }) => id === 'us-home-year')?.amount).toBeCloseTo(claimOf('gpt-3-households').claimedValue ?? NaN, 0)
  })

  it('of hundreds of households hold of the largest models only', () => {
    const households = (model: string) => kilowattHours(model) / findRecord(catalog, 'equivalence', 'us-home-year').figure.value
    expect(households('bloom-176b')).toBeLessThan(100)
    expect(households('palm-540b')).toBeGreaterThan(200)
    expect(claimOf('hundreds-of-households').verdict).toBe('partly')
  })

  it('of a half of GPT-3 hold of the accelerators of Llama 3.2 against the facility of GPT-3', () => {
    const llama = ['llama-3.2-1b', 'llama-3.2-3b'].map((model) => training({ model, method: 'training-hours-1' }))
    const accelerators = llama.reduce((sum, { energyParts }) => sum + energyParts.accelerators.value, 0)
    const facility = llama.reduce((sum, { energy }) => sum + energy.value, 0)
    expect(accelerators / kilowattHours('gpt-3-175b')).toBeCloseTo(0.451, 3)
    expect(facility / kilowattHours('gpt-3-175b')).toBeCloseTo(0.61, 2)
  })

  it('of 240 t of carbon are the sum of what Meta published', () => {
    const published = ['llama-3.2-1b', 'llama-3.2-3b'].map(
      (model) =>
        training({ model }).reported.find(({ trainingRunId }) => trainingRunId === model)?.carbon.operationalLocationBased?.value ?? NaN,
    )
    expect(published.reduce((sum, grams) => sum + grams, 0) / 1e6).toBe(claimOf('llama-3.2-carbon').claimedValue)
  })

  it('of a flight of seven hours hold of a Boeing 777', () => {
    const heat = findRecord(catalog, 'equivalence', 'jet-fuel-energy').figure.value
    const hours = (fuel: string) =>
      (claimedIn('llama-3.2-energy', 'kWh') * MEGAJOULES_PER_KWH) / heat / findRecord(catalog, 'equivalence', fuel).figure.value
    expect(hours('fuel-b777-300er-cruise')).toBeCloseTo(claimOf('llama-airliner').claimedValue ?? NaN, 0)
    expect(hours('fuel-b747-400-cruise')).toBeLessThan(5)
  })

  it('of the accelerator-hours of Orca are what its paper gives', () => {
    const [run] = training({ model: 'orca-13b' }).reported
    expect(run?.acceleratorHours?.value).toBe(claimOf('orca-hardware').claimedValue)
  })
})

describe('the claims about MatMul-free models', () => {
  const [variant] = compare(
    ComparisonRequest.parse({
      baseline: { model: 'llama-3.1-8b', outputTokens: 1 },
      variants: [{ technique: 'matmul-free' }],
      include: ['estimates'],
    }),
    catalog,
  ).variants

  it('of 13 W are what our estimate starts from', () => {
    if (!variant?.estimate) throw new Error('not included')
    expect(stepOf(variant.estimate, 'rated-power').value).toBe(claimOf('matmulfree-13w').claimedValue)
  })

  it('of more than 50 times compare powers, and are not the ratio of energies for the same tokens', () => {
    const [machine = NaN, conventional = NaN] =
      variant?.technique?.effects.flatMap(({ figure }) => (figure.unit === 'W' ? [figure.value] : [])) ?? []
    expect(conventional / machine).toBeGreaterThan(claimOf('matmulfree-50x').claimedValue ?? NaN)
    expect(1 / (variant?.ratio.energy?.value ?? NaN)).toBeLessThan(10)
    expect(claimOf('matmulfree-50x').verdict).toBe('partly')
  })
})

describe('the claims about images and video', () => {
  const { items } = catalog.records.workMeasurement
  const joules = (isWanted: (one: (typeof items)[number]) => boolean) => items.filter(isWanted).map(({ energyJoules }) => energyJoules)
  const most = (numbers: readonly number[]) => Math.max(...numbers)
  const onOne = items.filter(({ use, acceleratorCount }) => use === 'fit' && acceleratorCount === 1)
  const charge = catalog.records.equivalence.byName.get('smartphone-charge-kwh')?.figure.value ?? NaN

  it('set no image on record within a fifth of a phone charge', () => {
    const ofNode = joules(({ source }) => source === 'power-hungry-processing').map((one) => one / 3600)
    expect([Math.min(...ofNode).toFixed(2), most(ofNode).toFixed(2)]).toEqual(['0.44', '2.04'])
    const images = onOne.filter(({ work }) => work === 'image').map(({ energyJoules }) => energyJoules / 3600)
    expect([Math.min(...images).toFixed(3), most(images).toFixed(1)]).toEqual(['0.036', '2.2'])
    expect((charge * 1000) / most([...images, ...ofNode])).toBeGreaterThan(5)
    expect(claimOf('image-phone-charge').verdict).toBe('disagrees')
  })

  it('have no clip of five seconds on record that takes as much as is claimed, counted as it is claimed', () => {
    const clips = joules(
      ({ use, acceleratorCount, frames, width }) =>
        use === 'fit' && acceleratorCount === 1 && frames !== null && frames >= 81 && frames <= 129 && width === 1280,
    )
    expect(most(clips)).toBeCloseTo(1_313_551.98, 2)
    expect(2 * most(clips)).toBeLessThan(claimOf('video-3.4-megajoules').claimedValue ?? NaN)
  })

  it('divide a clip by images of which the ratio lies on both sides of the claim', () => {
    const clip = items.find(({ id }) => id === 'vk-wan2.1-14b')?.energyJoules ?? NaN
    const flux = most(onOne.filter(({ model }) => model === 'flux.1-dev').map(({ energyJoules }) => energyJoules))
    const sd3 = Math.min(...onOne.filter(({ model }) => model === 'sd3-medium').map(({ energyJoules }) => energyJoules))
    expect([Math.round(clip / flux), Math.round(clip / sd3)]).toEqual([163, 1165])
    const claimed = claimOf('video-700-images').claimedValue ?? NaN
    expect(clip / flux < claimed && claimed < clip / sd3).toBe(true)
  })
})

it('the claim about the sector in 2027 is the projection of its source', () => {
  const { low, high } = projectAiSector({}, catalog).energy
  expect(claimOf('ai-2027-netherlands').primaryValue).toContain(`${low.toFixed(1)}-${high.toFixed(1)} TWh`)
})

it('every claim has its primary figure, its verdict and its sources', () => {
  const { items } = catalog.records.claim
  expect(items).toHaveLength(28)
  for (const { primaryValue, references } of items) {
    expect(primaryValue).not.toBe('')
    expect(references.length).toBeGreaterThan(0)
  }
  expect(new Set(items.map(({ verdict }) => verdict))).toEqual(new Set(['agrees', 'partly', 'disagrees']))
})
