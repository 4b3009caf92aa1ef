import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Estimate } from '../../src/schemas/estimate.js'
import { type StartedApp, startedApp } from '../support/app.js'

const ASKED = { model: 'llama-3.1-8b', inputTokens: 500, outputTokens: 300, energyKwh: 3e-5, energyScope: 'facility', energyMeter: 'a PDU' }

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

describe('a metered energy', () => {
  it('is the answer of a request, which its own address gives again', async () => {
    const { status, json } = await service.rest('/v1/estimates/inference', { method: 'POST', payload: ASKED })
    expect(status).toBe(200)
    const estimate = Estimate.parse(json)
    expect(estimate.method.id).toBe('metered-1')
    expect(estimate.energy.value).toBeCloseTo(3e-5, 12)
    expect((await service.rest(estimate.links.self ?? '')).json).toEqual(estimate)
  })

  it('is the answer of an item of a batch, and of a row of a table', async () => {
    const batch = await service.rest('/v1/estimates/batch', { method: 'POST', payload: { requests: [ASKED], detail: 'summary' } })
    expect(batch.json).toMatchObject({ items: [{ method: 'metered-1', energy: { value: expect.closeTo(3e-5, 12) as number } }] })
    const { text } = await service.ask('/v1/estimates/batch?detail=summary', {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      payload: 'model,inputTokens,outputTokens,energyKwh,energyScope\nllama-3.1-8b,500,300,0.00003,facility\n',
    })
    expect(JSON.parse(text.split('\n')[1] ?? '')).toMatchObject({
      method: 'metered-1',
      energy: { value: expect.closeTo(3e-5, 12) as number },
    })
  })

  it('is the answer in GraphQL too', async () => {
    const query = 'query ($request: InferenceRequest!) { estimateInference(request: $request) { method { id } energy { value } } }'
    const { json } = await service.graphql(query, { request: ASKED })
    expect(json).toMatchObject({
      data: { estimateInference: { method: { id: 'metered-1' }, energy: { value: expect.closeTo(3e-5, 12) as number } } },
    })
  })

  it('without its energy is refused in place', async () => {
    const { status, json } = await service.rest('/v1/estimates/inference', { method: 'POST', payload: { ...ASKED, energyKwh: undefined } })
    expect(status).toBe(422)
    expect(json).toMatchObject({ code: 'missing-input', errors: [{ pointer: '/energyKwh' }] })
  })
})
