import { buildSchema, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { RELATIONS } from '../../src/catalog/relations.js'
import { LISTINGS } from '../../src/graphql/node.js'
import { TYPE_DEFINITIONS } from '../../src/graphql/type-definitions.js'
import { type StartedApp, startedApp } from '../support/app.js'
import { ownModel } from '../support/records.js'

const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const BY = { authorization: `Bearer ${ADMIN_KEY}` }
const Ids = z.object({ nodes: z.array(z.object({ id: z.string() })), totalCount: z.number() })

let service: StartedApp
beforeAll(async () => {
  service = await startedApp({ WATTPRINT_ADMIN_KEY: ADMIN_KEY })
})
afterAll(() => service.stop())

async function dataOf(query: string, variables?: object): Promise<Record<string, unknown>> {
  const { json } = await service.graphql(query, variables)
  expect(json).not.toHaveProperty('errors')
  return z.object({ data: z.record(z.string(), z.unknown()) }).parse(json).data
}

describe('a walk through the catalog', () => {
  it('leads from models to runs, hardware and the documents of its figures', async () => {
    const { model } = await dataOf(`{ model(id: "gpt-3-175b") { trainingRuns(first: 1) { totalCount nodes {
      id model modelRecord { id } hardwareRecord { ratedPower { value source sourceRecord { id title } } servers { nodes { id accelerator } } }
    } } } }`)
    const Walked = z.object({
      trainingRuns: z.object({
        totalCount: z.number(),
        nodes: z.array(
          z.object({
            model: z.string(),
            modelRecord: z.object({ id: z.string() }),
            hardwareRecord: z.object({
              ratedPower: z.object({ source: z.string(), sourceRecord: z.object({ id: z.string(), title: z.string() }) }),
            }),
          }),
        ),
      }),
    })
    const { totalCount, nodes } = Walked.parse(model).trainingRuns
    const { json } = await service.rest('/v1/training-runs?model=gpt-3-175b')
    expect(json).toMatchObject({ totalCount })
    expect(nodes[0]).toMatchObject({ model: 'gpt-3-175b', modelRecord: { id: 'gpt-3-175b' } })
    expect(nodes[0]?.hardwareRecord.ratedPower.sourceRecord.id).toBe(nodes[0]?.hardwareRecord.ratedPower.source)
  })

  it('leads over the places of lineage, regions and operators, by whatever name stands there', async () => {
    const data = await dataOf(`{
      fineTuned: models(first: 500) { nodes { lineage { model modelRecord { id } } } }
      cloudRegion(id: "azure:eastus") { zoneRecord { id cloudRegions(first: 500) { nodes { id } } } providerRecord { id usualZoneRecord { id } } }
    }`)
    const Lineages = z.object({
      nodes: z.array(z.object({ lineage: z.array(z.object({ model: z.string(), modelRecord: z.object({ id: z.string() }) })) })),
    })
    const steps = Lineages.parse(data['fineTuned']).nodes.flatMap(({ lineage }) => lineage)
    expect(steps.length).toBeGreaterThan(5)
    for (const step of steps) expect(step.modelRecord.id).toBe(step.model)
    expect(data['cloudRegion']).toMatchObject({ providerRecord: { id: 'microsoft', usualZoneRecord: { id: 'USA' } } })
    expect(JSON.stringify(data['cloudRegion'])).toContain('"azure:eastus"')
  })

  it('goes on page by page, and refuses the cursor of another record and a page of none', async () => {
    const query =
      'query ($id: ID!, $first: Int, $after: String) { accelerator(id: $id) { measurements(first: $first, after: $after) { totalCount nodes { id } edges { cursor } pageInfo { endCursor hasNextPage } } } }'
    const Page = z.object({
      measurements: Ids.extend({
        edges: z.array(z.object({ cursor: z.string() })),
        pageInfo: z.object({ endCursor: z.string(), hasNextPage: z.boolean() }),
      }),
    })
    const page = async (first: number, after: string | null) =>
      Page.parse((await dataOf(query, { id: 'nvidia-h100-sxm', first, after }))['accelerator']).measurements
    const [one, both] = [await page(1, null), await page(2, null)]
    expect((await page(1, one.pageInfo.endCursor)).nodes).toEqual(both.nodes.slice(1))
    expect(one.edges[0]?.cursor).toBe(one.pageInfo.endCursor)
    for (const [id, first, code] of [
      ['nvidia-a100-sxm4-80gb', 1, 'invalid-cursor'],
      ['nvidia-h100-sxm', 0, 'invalid-request'],
      ['nvidia-h100-sxm', 501, 'invalid-request'],
    ] as const) {
      expect((await service.graphql(query, { id, first, after: one.pageInfo.endCursor })).text).toContain(code)
    }
  })

  it('is offered wherever a source is named, and by every relation that is declared', () => {
    const schema = buildSchema(TYPE_DEFINITIONS)
    const types = Object.values(schema.getTypeMap()).filter(isObjectType)
    const citing = types.filter((type) => ['source', 'locator'].every((field) => field in type.getFields()))
    expect(citing.length).toBeGreaterThan(4)
    for (const type of citing) expect(Object.keys(type.getFields())).toContain('sourceRecord')
    for (const { owner, field } of RELATIONS) expect(types.find(({ name }) => name === owner)?.getFields()).toHaveProperty(field)
  })

  it.each(LISTINGS.map(({ singular, plural }) => ({ singular, plural })))(
    'works from $plural by each of their relations',
    async ({ singular, plural }) => {
      const own = RELATIONS.filter(({ owner }) => owner.toLowerCase() === singular.toLowerCase())
      const fields = own.map(({ field, isMany }) =>
        isMany ? `${field}(first: 2) { totalCount nodes { id } edges { cursor node { id } } }` : `${field} { id }`,
      )
      const data = await dataOf(`{ ${plural}(first: 200) { nodes { id ${fields.join(' ')} } } }`)
      expect(Ids.pick({ nodes: true }).parse(data[plural]).nodes.length > 2).toBe(singular !== 'gridSeries')
    },
  )
})

describe('what rests on a source', () => {
  it('is at the source and by itself what it is over REST', async () => {
    const uses = 'totalCount nodes { kind id name field locator } pageInfo { endCursor hasNextPage }'
    const data = await dataOf(
      `{ sourceUses(id: "Patterson-2021", first: 3) { ${uses} edges { cursor } } source(id: "patterson-2021") { uses(first: 3) { ${uses} } } }`,
    )
    const { items, ...page } = (await service.rest('/v1/sources/patterson-2021/uses?first=3')).json as { items: object[] }
    expect(data['sourceUses']).toMatchObject({ nodes: items, ...page })
    expect(data['source']).toMatchObject({ uses: { nodes: items, ...page } })
  })

  it('is refused for an unknown source', async () => {
    expect((await service.graphql('{ sourceUses(id: "no-such") { totalCount } }')).text).toContain('unknown-source')
  })
})

describe('changes', () => {
  it('are those of REST, page by page, with the records before and after', async () => {
    const url = '/v1/models/own-model'
    await service.rest(url, { method: 'PUT', payload: ownModel(), headers: BY })
    await service.rest(url, { method: 'PUT', payload: ownModel({ name: 'Renamed' }), headers: { ...BY, 'if-match': '*' } })
    const fields =
      'totalCount pageInfo { endCursor hasNextPage } nodes { revision at action owner kind id digestBefore digestAfter before after } edges { cursor }'
    const { changes } = await dataOf(`{ changes(kind: model, id: "own-model", first: 1) { ${fields} } }`)
    const { items, ...page } = (await service.rest('/v1/changes?kind=model&id=own-model&first=1')).json as {
      items: object[]
      pageInfo: { endCursor: string }
    }
    expect(changes).toMatchObject({ nodes: items, ...page, edges: [{ cursor: page.pageInfo.endCursor }] })
    const next = await dataOf(`query ($after: String) { changes(kind: model, id: "own-model", after: $after) { ${fields} } }`, {
      after: page.pageInfo.endCursor,
    })
    expect(next['changes']).toMatchObject({ nodes: [{ after: { name: 'Own' } }], totalCount: 2 })
  })

  it.each([
    ['a cursor made up', 'after: "nonsense"', 'invalid-cursor'],
    ['the cursor of another list', `after: "${btoa('models 1')}"`, 'invalid-cursor'],
    ['a page of none', 'first: 0', 'invalid-request'],
    ['an unknown kind', 'kind: thing', 'graphql-invalid|invalid-request'],
  ])('refuse %s', async (_what, given, code) => {
    expect((await service.graphql(`{ changes(${given}) { totalCount } }`)).text).toMatch(new RegExp(`"code":"(${code})"`))
  })
})
