import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Validation } from '../../src/schemas/validation.js'
import { type StartedApp, startedApp } from '../support/app.js'

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

describe('GET /v1/validation', () => {
  it('lets others be answered while it is computed', async () => {
    const answered: string[] = []
    const note = (what: string) => () => answered.push(what)
    await Promise.all([
      service.ask('/v1/validation').then(note('validation')),
      service.ask('/v1/estimates/inference?model=gpt-4o&outputTokens=250').then(note('estimate')),
    ])
    expect(answered).toEqual(['estimate', 'validation'])
  })

  it('gives the errors of every method, as its schema says', async () => {
    const { status, json } = await service.rest('/v1/validation')
    expect(status).toBe(200)
    expect(Validation.parse(json).inference.map(({ method }) => method.id)).toContain('wattprint-roofline-1')
  })

  it('says in GraphQL what it says over REST', async () => {
    const score = '{ count medianFactorError shareWithinOneAndAHalf shareWithinTwo bias coverage }'
    const query = `{ validation { notes inference { method { id version title } fit ${score} check ${score} } leftOut { known measurements score ${score} } } }`
    const { json } = await service.graphql(query)
    const { notes, inference, leftOut } = Validation.parse((await service.rest('/v1/validation')).json)
    const shown = { notes, inference: inference.map(({ method, fit, check }) => ({ method, fit, check })), leftOut }
    expect(json).toEqual({ data: { validation: shown } })
  })
})
