import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Estimate } from '../../src/schemas/estimate.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const BY = { authorization: `Bearer ${ADMIN_KEY}` }
let service: StartedApp

beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
})
afterAll(() => service.stop())

function send(list: object, query: string): Promise<Answer> {
  const headers = { ...BY, 'content-type': 'application/json' }
  return service.rest(`/v1/imports?from=litellm&${query}`, { method: 'POST', payload: JSON.stringify(list), headers })
}

function entry(input: number, output: number) {
  return { litellm_provider: 'acme', mode: 'chat', input_cost_per_token: input / 1e6, output_cost_per_token: output / 1e6 }
}

const estimated = (model: string) =>
  service.rest(`/v1/estimates/inference?model=${encodeURIComponent(model)}&inputTokens=1000&outputTokens=500`)
const stepOf = ({ json }: Answer, id: string): number | undefined => (json as Estimate).steps.find((step) => step.id === id)?.value

describe('a list of prices', () => {
  it('answers a name that no record has as one of its class, until it is withdrawn; a misspelt one stays unknown', async () => {
    expect((await estimated('acme-wonder')).status).toBe(404)
    expect((await send({ 'acme/acme-wonder': entry(2, 8) }, 'accessedOn=2027-01-10&dryRun=true')).json).toMatchObject({
      dryRun: true,
      added: [
        { kind: 'source', id: 'litellm-prices-2027-01-10' },
        { kind: 'priceList', id: 'litellm' },
      ],
    })
    expect((await estimated('acme-wonder')).status).toBe(404)
    expect((await send({ 'acme/acme-wonder': entry(2, 8) }, 'accessedOn=2027-01-10')).status).toBe(200)
    const answer = await estimated('acme-wonder')
    expect(answer.json).toMatchObject({ resolution: { matched: 'class', model: null } })
    expect(stepOf(answer, 'input-price')).toBe(2)
    const { citations, warnings } = answer.json as Estimate
    expect(citations.find(({ source }) => source === 'litellm-prices-2027-01-10')).toMatchObject({ standing: 'third_party' })
    expect(warnings.map(({ code }) => code)).toContain('model_size_unknown')
    expect((await estimated('acme-wonders')).status).toBe(404)
    expect((await service.rest('/v1/imports/litellm-prices-2027-01-10', { method: 'DELETE', headers: BY })).json).toMatchObject({
      deleted: [{ kind: 'priceList', id: 'litellm' }],
    })
    expect((await estimated('acme-wonder')).status).toBe(404)
  })

  it('moves the price of a model of unknown size where it is newer than that on record, and no other', async () => {
    const [id, sized] = ['grok-4.7', 'gpt-4o']
    const before = stepOf(await estimated(id), 'input-price')
    await send({ [`acme/${id}`]: entry(1, 1), [sized]: entry(1, 1) }, 'accessedOn=2024-01-01')
    expect(stepOf(await estimated(id), 'input-price')).toBe(before)
    const whole = await estimated(sized)
    await send({ [`acme/${id}`]: entry(17, 34), [sized]: entry(1, 1) }, 'accessedOn=2027-02-01')
    expect(stepOf(await estimated(id), 'input-price')).toBe(17)
    expect((await estimated(sized)).json).toMatchObject({ energy: (whole.json as Estimate).energy })
  })
})
