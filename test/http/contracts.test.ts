import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedApp, startedApp } from '../support/app.js'
import { PAPER } from '../support/records.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const headers = { authorization: `Bearer ${ADMIN_KEY}` }
const ASKED = 'model=gpt-4o&outputTokens=9&zone=DEU&year=2024'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
})
afterAll(() => service.stop())

const contract = (share: number, fields: object = {}): object => ({
  zone: 'DEU',
  year: 2024,
  instrument: 'power_purchase_agreement',
  share: { value: share, unit: '%', ...PAPER },
  intensity: { value: 12, unit: 'gCO2e/kWh', basis: 'direct', ...PAPER },
  ...fields,
})
const put = (contracts: readonly object[], more: object = {}) =>
  service.rest('/v1/operators/us', { method: 'PUT', headers: { ...headers, ...more }, payload: { id: 'us', name: 'Us', contracts } })
const estimate = (query: string) => service.rest(`/v1/estimates/inference?${ASKED}&${query}`)

describe('the contracts of an operator', () => {
  it('are written, read and used by the next estimate, which cites them', async () => {
    expect(await put([contract(100)])).toMatchObject({ status: 201 })
    expect((await service.rest('/v1/operators/us')).json).toMatchObject({
      contracts: [
        { zone: 'DEU', year: 2024, instrument: 'power_purchase_agreement', share: { value: 1, unit: 'ratio' }, intensity: { value: 12 } },
      ],
    })
    const { json } = await estimate('operator=us')
    const { energy, carbon } = json as { energy: { value: number }; carbon: { operationalMarketBased: { value: number } } }
    expect(carbon.operationalMarketBased.value).toBeCloseTo(energy.value * 12, 12)
    expect(JSON.stringify(json)).toContain(PAPER.source)
    const asked = '{ operator(id: "us") { contracts { zone year instrument share { value } } } }'
    expect((await service.graphql(asked)).json).toMatchObject({
      data: { operator: { contracts: [{ zone: 'DEU', year: 2024, instrument: 'power_purchase_agreement', share: { value: 1 } }] } },
    })
  })

  it('for more than all of the electricity, of an unknown zone or without a source are refused in a sentence', async () => {
    const over = await put([contract(60), contract(60)], { 'if-match': '*' })
    expect(over.status).toBe(422)
    expect(over.text).toContain('the contracts of DEU in 2024 cover 120 % of the electricity there: 100 % at most can be covered')
    expect((await put([contract(10, { zone: 'NOWHERE' })], { 'if-match': '*' })).json).toMatchObject({ code: 'dangling-link' })
    expect((await put([contract(10, { share: { value: 10, unit: '%' } })], { 'if-match': '*' })).status).toBe(422)
  })
})

describe('basis, marketGco2ePerKwh and marginal', () => {
  it('are taken by every way to ask for an estimate', async () => {
    const grid = { zone: 'DEU', year: 2023, basis: 'direct', marketGco2ePerKwh: 5, marginal: true }
    const inference = { model: 'gpt-4o', outputTokens: 9, ...grid }
    const training = { hardware: 'H100', acceleratorHours: 100, ...grid }
    const carbon = { locationBasis: 'direct', marketBasis: 'direct', operationalMarginal: { unit: 'gCO2e' }, upstream: { unit: 'gCO2e' } }
    const post = async (path: string, payload: object) => (await service.rest(`/v1/estimates/${path}`, { method: 'POST', payload })).json
    expect(await post('inference', inference)).toMatchObject({ carbon })
    expect(await post('training', training)).toMatchObject({ carbon })
    const { outputTokens, ...rest } = inference
    expect(await post('usage', { ...rest, usage: { prompt_tokens: 1, completion_tokens: outputTokens, total_tokens: 10 } })).toMatchObject({
      carbon,
    })
    expect(await post('batch', { requests: [inference, { kind: 'training', ...training }], detail: 'full' })).toMatchObject({
      items: [{ estimate: { carbon } }, { estimate: { carbon } }],
    })
    const comparison = { baseline: inference, variants: [{ change: { basis: 'lifecycle' } }] }
    expect((await service.rest('/v1/comparisons', { method: 'POST', payload: comparison })).json).toMatchObject({
      baseline: { carbon },
      variants: [{ carbon: { locationBasis: 'lifecycle' } }],
    })
    const fields = 'zone: "DEU", year: 2023, basis: direct, marketGco2ePerKwh: 5, marginal: true'
    const asked = `{ estimateInference(request: { model: "gpt-4o", outputTokens: 9, ${fields} }) { carbon { locationBasis marketBasis operationalMarginal { unit } upstream { unit } } } }`
    expect((await service.graphql(asked)).json).toMatchObject({ data: { estimateInference: { carbon } } })
  })

  it('stand in links.self, which gives the same answer', async () => {
    const first = await estimate('basis=direct&marginal=true&marketGco2ePerKwh=3')
    const { links } = first.json as { links: { self: string } }
    expect((await service.rest(links.self)).text).toBe(first.text)
  })

  it('are refused where they are none', async () => {
    for (const query of ['basis=both', 'marginal=perhaps', 'marketGco2ePerKwh=-1', 'marketGco2ePerKwh=4000']) {
      expect((await estimate(query)).status).toBe(422)
    }
    const run = await service.rest(
      '/v1/estimates/training?hardware=H100&acceleratorHours=1&startsAt=2024-03-02T00:00:00Z&endsAt=2024-03-01T00:00:00Z',
    )
    expect(run.json).toMatchObject({ code: 'contradictory-request', errors: [{ pointer: '/endsAt' }] })
  })
})
