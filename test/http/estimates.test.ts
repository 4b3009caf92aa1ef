import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Estimate } from '../../src/schemas/estimate.js'
import { type StartedApp, startedApp } from '../support/app.js'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

async function posted(kind: 'inference' | 'training', payload: object): Promise<Estimate> {
  return Estimate.parse((await service.rest(`/v1/estimates/${kind}`, { method: 'POST', payload })).json)
}

async function got(kind: 'inference' | 'training', query: string): Promise<Estimate> {
  return Estimate.parse((await service.rest(`/v1/estimates/${kind}?${query}`)).json)
}

describe('an estimate by GET', () => {
  it.each([
    ['inference', 'model=gpt-4o&outputTokens=250&zone=FRA', { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }],
    ['inference', 'model=gpt-4o&outputTokens=2.5e2', { model: 'gpt-4o', outputTokens: 250 }],
    [
      'inference',
      'model=llama-3.1-8b&outputTokens=9&hardware=H100&batchSize=4.5&speculativeDecoding=false&include=alternatives,equivalences',
      {
        model: 'llama-3.1-8b',
        outputTokens: 9,
        hardware: 'H100',
        batchSize: 4.5,
        speculativeDecoding: false,
        include: ['alternatives', 'equivalences'],
      },
    ],
    [
      'inference',
      'customModel.totalParameters=7e9&customModel.layers=32&outputTokens=9&include=alternatives&include=equivalences',
      { customModel: { totalParameters: 7e9, layers: 32 }, outputTokens: 9, include: ['alternatives', 'equivalences'] },
    ],
    [
      'training',
      'hardware=A100&acceleratorCount=20&hours=200&averagePowerWatts=400',
      { hardware: 'A100', acceleratorCount: 20, hours: 200, averagePowerWatts: 400 },
    ],
  ] as const)('of %s?%s is that of the same POST', async (kind, query, payload) => {
    expect({ ...(await got(kind, query)), links: null }).toEqual({ ...(await posted(kind, payload)), links: null })
  })

  it('gives the address of itself, which answers the same again', async () => {
    const estimate = await posted('inference', {
      model: 'gpt-4o',
      outputTokens: 250,
      zone: 'FRA',
      include: ['alternatives', 'equivalences'],
    })
    const again = await service.rest(estimate.links.self ?? '')
    expect(again.json).toEqual(estimate)
  })
})

describe('an estimate', () => {
  it('of GPT-4o in France is wider than a factor of four and says why', async () => {
    const { energy, warnings, assumptions, catalogRevision } = await got('inference', 'model=gpt-4o&outputTokens=250&zone=FRA')
    expect(energy.high / energy.low).toBeGreaterThan(4)
    expect(warnings.map(({ code }) => code)).toContain('size_is_outside_estimate')
    expect(assumptions.map(({ name }) => name)).toContain('spareCapacity')
    expect(catalogRevision).toBe(service.app.catalog.revision)
  })

  it('of the training of GPT-3 gives what was reported, with its source', async () => {
    const { reported, citations } = await got('training', 'model=gpt-3-175b')
    const account = reported.find(({ energy }) => energy?.value === 1_287_000)
    expect(account?.energy?.unit).toBe('kWh')
    const cited = citations.filter(({ id }) => account?.citations.includes(id))
    expect(cited.map(({ source, locator }) => `${source}, ${locator}`)).toContain('patterson-2021, Table 4')
  })

  it('lists each step after its inputs, and cites nothing that it does not list', async () => {
    for (const estimate of [await got('inference', 'model=gpt-4o&outputTokens=250'), await got('training', 'model=gpt-3-175b')]) {
      const known = new Set<string>()
      for (const { id, inputs } of estimate.steps) {
        for (const input of inputs) expect(known).toContain(input)
        known.add(id)
      }
      const listed = new Set(estimate.citations.map(({ id }) => id))
      for (const { citations } of [...estimate.steps, ...estimate.assumptions, ...estimate.reported]) {
        for (const id of citations) expect(listed).toContain(id)
      }
    }
  })
})
