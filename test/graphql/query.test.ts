import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { RECORD_LISTINGS, SOURCE_LISTING } from '../../src/catalog/listing.js'
import { METHOD_LISTING } from '../../src/estimation/methods/index.js'
import { VALIDATION_CASE_LISTING } from '../../src/estimation/validation/validation-cases.js'
import { EXAMPLE_DOCUMENTS } from '../../src/graphql/graphiql.js'
import { NODE_TYPES } from '../../src/graphql/node.js'
import { Estimate } from '../../src/schemas/estimate.js'
import { type StartedApp, startedApp } from '../support/app.js'
import { writtenSeries } from '../support/written-series.js'

const LISTINGS = [...RECORD_LISTINGS, METHOD_LISTING, SOURCE_LISTING, VALIDATION_CASE_LISTING]
const Connection = z.object({
  totalCount: z.number(),
  nodes: z.array(z.object({ id: z.string() })),
  edges: z.array(z.object({ cursor: z.string(), node: z.object({ id: z.string() }) })),
  pageInfo: z.object({
    startCursor: z.string().nullable(),
    endCursor: z.string().nullable(),
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
  }),
})

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
  await writtenSeries(service)
})
afterAll(() => service.stop())

/** The data of a document that must not fail. */
async function dataOf(query: string, variables?: object): Promise<Record<string, unknown>> {
  const { status, json } = await service.graphql(query, variables)
  expect(json).not.toHaveProperty('errors')
  expect(status).toBe(200)
  return z.object({ data: z.record(z.string(), z.unknown()) }).parse(json).data
}

const ESTIMATE = `
  kind model { id name developer }
  energy { value low high unit }
  energyParts { accelerators { value low high unit } host { value low high unit } facility { value low high unit } }
  warnings { code message documentation }
  assumptions { name value unit basis reason citations { id } }
  steps { id name value low high unit formula inputs { id } basis citations { id } }
  citations { id source title authors publisher publishedOn url doi locator licence evidence }
  catalogRevision links { self methodology }`

/** An answer of REST as GraphQL gives it: what it names by id is there. */
function withEdges(json: unknown): object {
  const { steps, assumptions, ...rest } = Estimate.parse(json)
  const named = (ids: readonly string[]) => ids.map((id) => ({ id }))
  return {
    ...rest,
    steps: steps.map((step) => ({ ...step, inputs: named(step.inputs), citations: named(step.citations) })),
    assumptions: assumptions.map((one) => ({ ...one, citations: named(one.citations) })),
  }
}

describe('an estimate over GraphQL', () => {
  it.each([
    ['estimateInference', 'InferenceRequest', 'inference', { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }],
    ['estimateInference', 'InferenceRequest', 'inference', { customModel: { totalParameters: 7e10 }, inputTokens: 3e6, requests: 5e9 }],
    ['estimateTraining', 'TrainingRequest', 'training', { model: 'gpt-3-175b' }],
  ])('by %s is, field by field, that of REST', async (field, type, path, request) => {
    const data = await dataOf(`query ($request: ${type}!) { ${field}(request: $request) { ${ESTIMATE} } }`, { request })
    const { json } = await service.rest(`/v1/estimates/${path}`, { method: 'POST', payload: request })
    expect(withEdges(json)).toMatchObject(data[field] as object)
  })

  it('takes a precision as a word, as a string and in a variable, and refuses one that is none', async () => {
    const energyOf = (precision: string) =>
      `estimateInference(request: { model: "llama-3.1-8b", outputTokens: 100, method: "wattprint-roofline-2", precision: ${precision} }) { energy { value } }`
    const data = await dataOf(
      `query ($precision: Precision) { word: ${energyOf('fp8')} string: ${energyOf('"fp8"')} variable: ${energyOf('$precision')} quantised: ${energyOf('"gguf-q4"')} }`,
      { precision: 'fp8' },
    )
    expect(data['string']).toEqual(data['word'])
    expect(data['variable']).toEqual(data['word'])
    expect(data['quantised']).not.toEqual(data['word'])
    const { json } = await service.graphql(`{ ${energyOf('"q4"')} }`)
    expect(JSON.stringify(json)).toContain('precision must be one of')
  })

  it('leads from a number to the steps behind it, and to their sources', async () => {
    const { estimateInference } = await dataOf(`{ estimateInference(request: { model: "gpt-4o", outputTokens: 250 }) {
      steps { id inputs { id citations { title locator } inputs { id } } }
    } }`)
    const Named = z.object({ id: z.string() })
    const Linked = z.object({ steps: z.array(Named.extend({ inputs: z.array(Named.extend({ inputs: z.array(Named) })) })) })
    const { steps } = Linked.parse(estimateInference)
    const inputsById = new Map(steps.map(({ id, inputs }) => [id, inputs.map((input) => input.id)]))
    for (const { inputs } of steps)
      for (const { id, inputs: further } of inputs) expect(further.map((one) => one.id)).toEqual(inputsById.get(id))
    expect(JSON.stringify(estimateInference)).toContain('"locator"')
  })

  it('stands beside others in one document, each by its own name', async () => {
    const data = await dataOf(`{
      small: estimateInference(request: { model: "llama-3.1-8b", outputTokens: 100 }) { energy { value } }
      large: estimateInference(request: { model: "llama-3.1-405b", outputTokens: 100 }) { energy { value } }
    }`)
    const Energy = z.object({ energy: z.object({ value: z.number() }) })
    expect(Energy.parse(data['large']).energy.value).toBeGreaterThan(Energy.parse(data['small']).energy.value)
  })
})

describe.each(LISTINGS.map(({ singular, plural, path }) => ({ singular, plural, path })))('$plural', ({ singular, plural, path }) => {
  it('give the pages of REST as a connection, and each item by id', async () => {
    const fields = 'totalCount nodes { id } edges { cursor node { id } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }'
    const first = Connection.parse((await dataOf(`{ ${plural}(first: 2) { ${fields} } }`))[plural])
    const { json } = await service.rest(`/v1/${path}?first=2`)
    const { endCursor, hasNextPage } = first.pageInfo
    expect(json).toMatchObject({ items: first.nodes, totalCount: first.totalCount, pageInfo: { endCursor, hasNextPage } })
    expect(first.pageInfo).toMatchObject({ startCursor: first.edges[0]?.cursor, hasPreviousPage: false })
    expect(first.edges.map(({ node }) => node)).toEqual(first.nodes)
    expect(first.edges.at(-1)?.cursor).toBe(first.pageInfo.endCursor)

    const after = first.edges[0]?.cursor
    const second = Connection.parse(
      (await dataOf(`query ($after: String) { ${plural}(first: 1, after: $after) { ${fields} } }`, { after }))[plural],
    )
    expect(second.nodes).toEqual([first.nodes[1]])
    expect(second.pageInfo).toMatchObject({ startCursor: first.edges[1]?.cursor, hasPreviousPage: true })

    const { id } = first.nodes[0] ?? {}
    expect(await dataOf(`query ($id: ID!) { ${singular}(id: $id) { id } }`, { id })).toEqual({ [singular]: { id } })
    const type = singular.slice(0, 1).toUpperCase() + singular.slice(1)
    const node = NODE_TYPES.has(type) ? { __typename: type, id } : null
    const asked = `query ($id: ID!) { node(id: $id) { __typename id } }`
    expect(await dataOf(asked, { id: `${type}:${id ?? ''}` })).toEqual({ node })
  })
})

describe('a node', () => {
  it('is found by its id alone where one type has it, and shows the fields of its type', async () => {
    const data = await dataOf('{ node(id: "gpt-3-175b") { __typename id ... on Model { developer } } none: node(id: "nothing") { id } }')
    expect(data).toEqual({ node: { __typename: 'Model', id: 'gpt-3-175b', developer: 'OpenAI' }, none: null })
  })

  it('of an id that several types have is refused by naming what to ask for', async () => {
    const { json } = await service.graphql('{ node(id: "mle3-image-chat-0") { id } }')
    expect(json).toMatchObject({ errors: [{ extensions: { code: 'invalid-request', errors: [{ pointer: '/id' }] } }] })
  })
})

describe('records over GraphQL', () => {
  it('carry their figures with sources, their origin and their citations', async () => {
    const { model } = await dataOf(
      '{ model(id: "gpt-3-175b") { origin access totalParameters { value unit source locator evidence } architecture { layers { value } } citations { id title } } }',
    )
    const { json } = await service.rest('/v1/models/gpt-3-175b')
    const { citations } = z.object({ citations: z.array(z.object({ id: z.string(), title: z.string() })) }).parse(json)
    expect(model).toMatchObject({ origin: 'bundled', totalParameters: { value: 175e9, unit: 'parameters' } })
    expect(model).toMatchObject({ citations: citations.map(({ id, title }) => ({ id, title })) })
  })

  it('are searched by the same words as over REST', async () => {
    const { models } = await dataOf('{ models(search: "llama 405b") { nodes { id } totalCount } }')
    const { json } = await service.rest('/v1/models?search=llama%20405b')
    const { nodes, totalCount } = z.object({ nodes: z.array(z.object({ id: z.string() })), totalCount: z.number() }).parse(models)
    expect(json).toMatchObject({ items: nodes, totalCount })
  })
})

it.each(EXAMPLE_DOCUMENTS)('GraphiQL opens with a document that works: %s', async (document) => {
  const data = await dataOf(document)
  for (const answer of Object.values(data)) expect(answer).not.toBeNull()
})
