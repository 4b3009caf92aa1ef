import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AiSectorProjection, Comparison } from '../../src/schemas/comparison.js'
import { Problem } from '../../src/schemas/problem.js'
import { type StartedApp, startedApp } from '../support/app.js'

const BASELINE = { model: 'llama-3.1-70b', inputTokens: 500, outputTokens: 300, hardware: 'H100', batchSize: 16 }

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

function posted(payload: object) {
  return service.rest('/v1/comparisons', { method: 'POST', payload })
}

describe('a comparison over REST', () => {
  it('answers 50 variants, each technique among them, as the contract says', async () => {
    const techniques = [
      { technique: 'quantization' },
      { technique: 'pruning', parameterShare: 0.5 },
      { technique: 'distillation', change: { model: 'llama-3.2-3b' } },
      { technique: 'fine-tuning', change: { model: 'orca-13b' } },
      { technique: 'architecture-search' },
      { technique: 'matmul-free' },
    ]
    const zones = Array.from({ length: 44 }, (_, index) => ({ name: `since ${1990 + index}`, change: { year: 1990 + index } }))
    const { status, json } = await posted({ baseline: BASELINE, variants: [...techniques, ...zones], include: ['estimates'] })
    expect(status).toBe(200)
    const { variants } = Comparison.parse(json)
    expect(variants.map(({ name }) => name).slice(4, 7)).toEqual(['Neural architecture search', 'MatMul-free language model', 'since 1990'])
    for (const { estimate } of variants) expect(estimate).not.toBeNull()
  })

  it('leads from each variant to its whole estimate', async () => {
    const { json } = await posted({ baseline: BASELINE, variants: [{ change: { precision: 'fp8', zone: 'FRA' } }] })
    const [variant] = Comparison.parse(json).variants
    expect((await service.rest(variant?.links.self ?? '')).json).toMatchObject({ energy: variant?.energy, carbon: variant?.carbon })
    expect(variant?.estimate).toBeNull()
  })

  it('refuses a variant at its place', async () => {
    const { status, json } = await posted({ baseline: BASELINE, variants: [{}, {}, {}, { change: { model: 'gpt-99' } }] })
    expect(status).toBe(404)
    expect(Problem.parse(json)).toMatchObject({ code: 'unknown-model', errors: [{ pointer: '/variants/3/change/model' }] })
  })

  it.each([
    ['51 variants', { baseline: BASELINE, variants: Array.from({ length: 51 }, () => ({})) }],
    ['an unknown field', { baseline: BASELINE, variants: [{ chnage: {} }] }],
    ['no baseline', { variants: [{}] }],
    ['pruning without a share', { baseline: BASELINE, variants: [{ technique: 'pruning' }] }],
  ])('refuses %s', async (_what, payload) => {
    expect((await posted(payload)).status).toBe(422)
  })
})

describe('a comparison over GraphQL', () => {
  const FIELDS = `
    kind baseline { energy { value low high unit } links { self methodology } }
    variants {
      name model { id } ratio { energy { value low high unit } carbon { value low high unit } water { value low high unit } }
      technique { id effects { name figure { value unit source locator } } citations { id } }
      trainings { name energy { value } reported { trainingRunId energy { value } } }
      breakEvenRequests { value low high } breakEvenReason assumptions { name value citations { id } } warnings { code message }
      estimate { energy { value } }
    }
    citations { id source }`

  /** An answer of REST as GraphQL gives it: the citations that technique and assumptions name are there. */
  function linked(json: unknown): object {
    const { variants, ...rest } = Comparison.parse(json)
    const named = <One extends { citations: string[] }>(one: One) => ({ ...one, citations: one.citations.map((id) => ({ id })) })
    const linkedVariants = variants.map(({ technique, assumptions, ...variant }) => ({
      ...variant,
      technique: technique && named(technique),
      assumptions: assumptions.map(named),
    }))
    return { ...rest, variants: linkedVariants }
  }

  it.each([
    [
      'requests',
      {
        baseline: BASELINE,
        variants: [
          { technique: 'distillation', change: { model: 'llama-3.2-1b' } },
          { name: null, change: { zone: 'FRA' } },
        ],
        include: ['estimates'],
      },
    ],
    ['trainings', { baselineTraining: { model: 'llama-1-13b' }, variants: [{ technique: 'fine-tuning' }] }],
  ])('of %s is, field by field, that of REST', async (_what, request) => {
    const query = `query ($request: ComparisonRequest!) { compare(request: $request) { ${FIELDS} } }`
    const { json } = await service.graphql(query, { request })
    const { data } = z.object({ data: z.object({ compare: z.record(z.string(), z.unknown()) }) }).parse(json)
    const variants = request.variants.map((variant) => Object.fromEntries(Object.entries(variant).filter(([, value]) => value !== null)))
    expect(linked((await posted({ ...request, variants })).json)).toMatchObject(data.compare)
  })
})

describe('the projection of the AI sector', () => {
  const PATH = '/v1/projections/ai-sector-2027'

  it('is 85.4 to 134.0 TWh, and by GET what it is by POST', async () => {
    const { json } = await service.rest(PATH)
    const { energy } = AiSectorProjection.parse(json)
    expect([energy.low.toFixed(1), energy.high.toFixed(1)]).toEqual(['85.4', '134.0'])
    const changed = await service.rest(`${PATH}?servers=1e6&hoursShare=0.5`)
    expect((await service.rest(PATH, { method: 'POST', payload: { servers: 1e6, hoursShare: 0.5 } })).json).toEqual(changed.json)
    const { links } = AiSectorProjection.parse(changed.json)
    expect((await service.rest(links.self ?? '')).json).toEqual(changed.json)
  })

  it('says over GraphQL what it says over REST', async () => {
    const { json } = await service.graphql(
      '{ aiSectorProjection(request: { hoursShare: 0.6 }) { energy { value low high unit } steps { id value } } }',
    )
    const { data } = z.object({ data: z.object({ aiSectorProjection: z.record(z.string(), z.unknown()) }) }).parse(json)
    expect((await service.rest(`${PATH}?hoursShare=0.6`)).json).toMatchObject(data.aiSectorProjection)
  })

  it.each(['servers=-1', 'hoursShare=1.1', 'powerKilowattsLow=99', 'wattage=5'])('refuses ?%s', async (query) => {
    expect((await service.rest(`${PATH}?${query}`)).status).toBe(422)
  })
})
