import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PARTIAL_JSON } from '../../src/http/representation/formats.js'
import { Comparison, ComparisonNumbers, ComparisonOutline } from '../../src/schemas/comparison.js'
import { EstimateNumbers, EstimateOutline } from '../../src/schemas/detail.js'
import { Estimate } from '../../src/schemas/estimate.js'
import { Problem } from '../../src/schemas/problem.js'
import { type StartedApp, startedApp } from '../support/app.js'

/** What detail=numbers may have at most, so that a gateway can put it beside each answer. */
const MOST_BYTES = 700
const INFERENCE = { model: 'gpt-4o', inputTokens: 811, outputTokens: 92, zone: 'FRA' }
const TRAINING = { model: 'gpt-3-175b' }
const USAGE = { model: 'gpt-4o', usage: { prompt_tokens: 811, completion_tokens: 92, total_tokens: 1000, new_tokens: 5 } }
const COMPARISON = { baseline: INFERENCE, variants: [{ change: { model: 'gpt-4o-mini' } }, { change: { zone: 'USA' } }] }

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

function posted(path: string, payload: object) {
  return service.rest(path, { method: 'POST', payload })
}
const ESTIMATES = [
  ['/v1/estimates/inference', INFERENCE],
  ['/v1/estimates/training', TRAINING],
  ['/v1/estimates/usage', USAGE],
] as const

describe.each(ESTIMATES)('%s', (path, payload) => {
  it('gives the numbers of the whole estimate, and little else, by detail=numbers', async () => {
    const whole = Estimate.parse((await posted(path, payload)).json)
    const { json, text } = await posted(`${path}?detail=numbers`, payload)
    expect(EstimateNumbers.parse(json)).toEqual({
      energy: whole.energy,
      carbon: { total: whole.carbon.total },
      water: { total: whole.water.total },
      method: whole.method.id,
      warnings: [...new Set(whole.warnings.map(({ code }) => code))],
      catalogRevision: whole.catalogRevision,
    })
    expect(text.length).toBeLessThan(MOST_BYTES)
  })

  it('gives the parts and the links too by detail=summary', async () => {
    const whole = Estimate.parse((await posted(path, payload)).json)
    const { json } = await posted(`${path}?detail=summary`, payload)
    const { kind, energy, energyParts, carbon, water, catalogRevision, links } = whole
    expect(EstimateOutline.parse(json)).toEqual({
      ...{ kind, energy, energyParts, carbon, water, catalogRevision, links },
      model: whole.model?.id ?? null,
      method: whole.method.id,
      warnings: [...new Set(whole.warnings.map(({ code }) => code))],
    })
  })

  it('gives the fields that are asked for, whether they need its steps or not', async () => {
    const whole = Estimate.parse((await posted(path, payload)).json)
    const { json: light } = await posted(`${path}?fields=energy.value,links.self,warnings.code`, payload)
    expect(light).toEqual({
      energy: { value: whole.energy.value },
      links: { self: whole.links.self },
      warnings: whole.warnings.map(({ code }) => ({ code })),
    })
    const { json: heavy } = await posted(`${path}?fields=steps.value,energy`, payload)
    expect(heavy).toEqual({ energy: whole.energy, steps: whole.steps.map(({ id, value }) => ({ id, value })) })
  })

  it.each([
    ['?detail=numbers&fields=energy', 'contradictory-request', '/fields'],
    ['?fields=energie', 'invalid-request', '/fields/0'],
    ['?detail=tiny', 'invalid-request', '/detail'],
    ['?detail=numbers&format=bibtex', 'not-acceptable', undefined],
  ])('refuses %s', async (query, code, pointer) => {
    const problem = Problem.parse((await posted(`${path}${query}`, payload)).json)
    expect([problem.code, problem.errors[0]?.pointer]).toEqual([code, pointer])
  })
})

it('a GET gives the same small answers, and says that they are not all', async () => {
  const address = '/v1/estimates/inference?model=gpt-4o&inputTokens=811&outputTokens=92&zone=FRA'
  for (const query of ['detail=numbers', 'detail=summary', 'fields=energy,carbon.total']) {
    const answer = await service.rest(`${address}&${query}`)
    expect(answer.headers['content-type']).toBe(PARTIAL_JSON)
    expect(answer.json).toEqual((await posted(`/v1/estimates/inference?${query}`, INFERENCE)).json)
  }
})

describe('a comparison', () => {
  it('has the totals and ratios of the whole by detail=numbers, and the parts by detail=summary', async () => {
    const whole = Comparison.parse((await posted('/v1/comparisons', COMPARISON)).json)
    const numbers = ComparisonNumbers.parse((await posted('/v1/comparisons?detail=numbers', COMPARISON)).json)
    expect(numbers.variants.map(({ name, energy, ratio }) => ({ name, energy, ratio }))).toEqual(
      whole.variants.map(({ name, energy, ratio }) => ({ name, energy, ratio })),
    )
    const outline = ComparisonOutline.parse((await posted('/v1/comparisons?detail=summary', COMPARISON)).json)
    expect(outline.variants.map(({ carbon }) => carbon)).toEqual(whole.variants.map(({ carbon }) => carbon))
    const { json } = await posted('/v1/comparisons?fields=variants.ratio.energy.value', COMPARISON)
    expect(json).toEqual({ variants: whole.variants.map(({ ratio }) => ({ ratio: { energy: { value: ratio.energy?.value } } })) })
  })
})

describe('a batch', () => {
  const requests = [{ ...INFERENCE, reference: 'a' }, { kind: 'training', ...TRAINING }, USAGE, { model: 'gpt-99', outputTokens: 1 }]

  it('has the numbers of each item, and the same totals', async () => {
    const { json: whole } = await posted('/v1/estimates/batch', { requests })
    const { json } = await posted('/v1/estimates/batch', { requests, detail: 'numbers' })
    const [first, , , last] = (json as { items: unknown[] }).items
    const { energy, carbon } = (whole as { items: { estimate: Estimate }[] }).items[0]?.estimate ?? {}
    expect(first).toMatchObject({ index: 0, kind: 'inference', reference: 'a', energy, carbon: { total: carbon?.total } })
    expect(last).toMatchObject({ problem: { code: 'unknown-model' } })
    expect((json as { totals: unknown }).totals).toEqual((whole as { totals: unknown }).totals)
  })

  it('has some fields of each estimate, as JSON and as lines', async () => {
    const { json } = await posted('/v1/estimates/batch?fields=energy.value', { requests })
    const { items } = json as { items: { estimate?: object }[] }
    expect(items.map(({ estimate }) => Object.keys(estimate ?? {}))).toEqual([['energy'], ['energy'], ['energy'], []])
    const lines = requests.map((one) => `${JSON.stringify(one)}\n`).join('')
    const headers = { 'content-type': 'application/x-ndjson' }
    const { text } = await service.rest('/v1/estimates/batch?fields=energy.value,steps.id', { method: 'POST', headers, payload: lines })
    const [first] = text.split('\n').map((line) => (line === '' ? {} : (JSON.parse(line) as { estimate?: Estimate })))
    expect(Object.keys(first?.estimate ?? {})).toEqual(['energy', 'steps'])
  })
})

describe('GraphQL', () => {
  async function energyBy(selection: string): Promise<unknown> {
    const query = `query ($request: InferenceRequest!) { estimateInference(request: $request) { ${selection} } }
      fragment F on Estimate { energy { value } ...G } fragment G on Estimate { steps { id } }`
    const used = selection.includes('...F') ? query : query.split('\n')[0]
    const { json } = await service.graphql(used ?? '', { request: INFERENCE })
    return (json as { data: { estimateInference: unknown } }).data.estimateInference
  }

  it('gives the same numbers whether the steps are asked for or not, through fragments too', async () => {
    const { energy, steps, links } = Estimate.parse((await posted('/v1/estimates/inference', INFERENCE)).json)
    expect(await energyBy('energy { value } links { self }')).toEqual({ energy: { value: energy.value }, links: { self: links.self } })
    const ids = steps.map(({ id }) => ({ id }))
    expect(await energyBy('...F')).toEqual({ energy: { value: energy.value }, steps: ids })
    expect(await energyBy('energy { value } ... on Estimate { steps { id } }')).toEqual({ energy: { value: energy.value }, steps: ids })
  })

  it('computes in a batch what is asked of its estimates', async () => {
    const query = (asked: string) =>
      `query ($r: [BatchRequest!]!) { estimateBatch(requests: $r) { items { kind estimate { ${asked} } } totals { energy { value } } } }`
    const light = await service.graphql(query('energy { value }'), { r: [{ request: { inference: INFERENCE } }] })
    const whole = await service.graphql(query('energy { value } steps { id } model { id }'), { r: [{ request: { inference: INFERENCE } }] })
    expect(light.json).toMatchObject({ data: { estimateBatch: { items: [{ estimate: { energy: {} } }] } } })
    const stepsOf = ({ json }: typeof whole) => JSON.stringify(json).match(/"steps":\[\{/)?.length
    expect([stepsOf(light), stepsOf(whole)]).toEqual([undefined, 1])
    expect(JSON.stringify(whole.json)).not.toContain('errors')
  })
})
