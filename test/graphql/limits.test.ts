import { performance } from 'node:perf_hooks'
import { buildSchema, getIntrospectionQuery, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readConfig } from '../../src/config.js'
import { costOf } from '../../src/graphql/document-cost.js'
import { TYPE_DEFINITIONS } from '../../src/graphql/type-definitions.js'
import { type Answer, type StartedApp, startedApp } from '../support/app.js'

const ESTIMATE = 'estimateInference(request: { model: "gpt-4o", outputTokens: 250, zone: "FRA" })'
const Failed = z.object({ errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })) })

let service: StartedApp
beforeAll(async () => {
  service = await startedApp()
})
afterAll(() => service.stop())

function repeated(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ')
}

function refusalOf({ status, json, text }: Answer): { code?: string; message?: string } {
  expect(status).toBe(400)
  expect(text.length).toBeLessThan(20_000)
  expect(text).not.toMatch(/node_modules|\.[jt]s:\d+/)
  const [first] = Failed.parse(json).errors
  return { ...(first && { code: first.extensions.code, message: first.message }) }
}

const EVERYTHING = `energy { value low high unit } carbon { total { value low high } embodied { value } } water { total { value } }
  warnings { code message } citations { title url locator } steps { id name value formula inputs { id } }`

describe('a document may', () => {
  it('hold a hundred estimates by aliases, as a notebook asks for them', async () => {
    const { json, status } = await service.graphql(`{ ${repeated(100, (index) => `m${index}: ${ESTIMATE} { ${EVERYTHING} }`)} }`)
    expect(status).toBe(200)
    const { data } = z.object({ data: z.record(z.string(), z.object({ energy: z.object({ value: z.number() }) })) }).parse(json)
    expect(Object.keys(data)).toHaveLength(100)
  })

  it('ask for a page of 500 models with their figures', async () => {
    const { json } = await service.graphql(
      '{ models(first: 500) { nodes { id name totalParameters { value unit source locator } citations { title } } } }',
    )
    expect(json).not.toHaveProperty('errors')
  })

  it('ask for the schema, as tools do, at two thirds of the cost that is allowed', async () => {
    const query = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, specifiedByUrl: true })
    expect((await service.graphql(query)).json).not.toHaveProperty('errors')
    const cost = costOf(buildSchema(TYPE_DEFINITIONS), parse(query))
    expect(cost).toBeGreaterThan(50_000)
    expect(cost).toBeLessThan((2 / 3) * readConfig({}).graphql.maxCost)
  })
})

const CHAIN = repeated(50, (index) => `fragment F${index} on Model { id ...F${index + 1} }`)
const BOMBS: readonly { what: string; query: string; code: string; says: string }[] = [
  {
    what: '16 levels of fields',
    query: `{ ${'a { '.repeat(15)} b ${'}'.repeat(15)} }`,
    code: 'graphql-too-deep',
    says: 'GRAPHQL_MAX_DEPTH',
  },
  { what: '2,000 levels of fields', query: `${'{ a '.repeat(2000)}${'}'.repeat(2000)}`, code: 'graphql-too-deep', says: 'nested' },
  { what: 'more levels than the parser can hold', query: '{a(b:' + '['.repeat(9000), code: 'graphql-too-deep', says: 'nested' },
  {
    what: 'lists in lists of input',
    query: `{ model(id: ${'['.repeat(100)}${']'.repeat(100)}) { id } }`,
    code: 'graphql-too-deep',
    says: 'nested',
  },
  {
    what: 'types in types',
    query: `query ($x: ${'['.repeat(100)}ID${']'.repeat(100)}) { model(id: $x) { id } }`,
    code: 'graphql-too-deep',
    says: 'nested',
  },
  {
    what: '9,000 times the same field',
    query: `{ model(id: "gpt-4o") { ${'id '.repeat(9000)} } }`,
    code: 'graphql-too-large',
    says: 'fields',
  },
  {
    what: '300 times the same field',
    query: `{ model(id: "gpt-4o") { ${'id '.repeat(300)} } }`,
    code: 'graphql-too-large',
    says: 'repeated fields',
  },
  {
    what: '300 times the same in inline fragments',
    query: `{ model(id: "gpt-4o") { ${'... { id } '.repeat(300)} } }`,
    code: 'graphql-too-large',
    says: 'repeated fields',
  },
  {
    what: '1,001 aliases',
    query: `{ ${repeated(1001, (index) => `a${index}: __typename`)} }`,
    code: 'graphql-too-large',
    says: '1001 aliases; 1000',
  },
  { what: '201 directives', query: `{ __typename ${'@include(if: true) '.repeat(201)} }`, code: 'graphql-too-large', says: 'directives' },
  {
    what: '101 fragments',
    query: `{ __typename } ${repeated(101, (index) => `fragment F${index} on Query { __typename }`)}`,
    code: 'graphql-too-large',
    says: 'fragments',
  },
  {
    what: '21 operations',
    query: repeated(21, (index) => `query Q${index} { __typename }`),
    code: 'graphql-too-large',
    says: 'operations',
  },
  {
    what: 'fragments that double a hundred times',
    query: `{ model(id: "gpt-4o") { ...F0 } } ${repeated(30, (index) => `fragment F${index} on Model { a${index}: id ...F${index + 1} ...F${index + 1} }`)} fragment F30 on Model { id }`,
    code: 'graphql-too-large',
    says: 'fields',
  },
  {
    what: '30,000 tokens',
    query: `{ ${repeated(30_000, (index) => `a${index}`)} }`,
    code: 'graphql-too-large',
    says: 'GRAPHQL_MAX_TOKENS',
  },
  {
    what: 'pages in pages',
    query: `{ ${repeated(10, (index) => `a${index}: models(first: 500) { edges { node { ${repeated(60, (one) => `f${one}: id`)} } } }`)} }`,
    code: 'graphql-too-costly',
    says: 'GRAPHQL_MAX_COST',
  },
  {
    what: 'lists in lists of a page',
    query: `{ models(first: 500) { nodes { ${repeated(20, (index) => `a${index}: citations { id title url locator }`)} } } }`,
    code: 'graphql-too-costly',
    says: 'GRAPHQL_MAX_COST',
  },
  {
    what: 'hourly values of many series',
    query: '{ allGridSeries(first: 100) { nodes { values } } }',
    code: 'graphql-too-costly',
    says: 'GRAPHQL_MAX_COST',
  },
  {
    what: 'many searches',
    query: `{ ${repeated(100, (index) => `a${index}: measurements(search: "a b c d e f") { totalCount }`)} }`,
    code: 'graphql-too-costly',
    says: 'search',
  },
  {
    what: 'many sorted lists',
    query: `{ ${repeated(300, (index) => `a${index}: measurements(sort: ID_DESC) { totalCount }`)} }`,
    code: 'graphql-too-costly',
    says: 'GRAPHQL_MAX_COST',
  },
  {
    what: 'many pages of changes',
    query: `{ ${repeated(13, (index) => `a${index}: changes { totalCount }`)} }`,
    code: 'graphql-too-costly',
    says: 'GRAPHQL_MAX_COST',
  },
  {
    what: 'a JSON document in place of GraphQL',
    query: '{"kind":"Document","definitions":[{"kind":"OperationDefinition"}]}',
    code: 'graphql-invalid',
    says: 'GraphQL',
  },
  { what: 'a number in place of GraphQL', query: '7', code: 'graphql-invalid', says: 'GraphQL' },
  {
    what: 'fragments that hold each other',
    query: '{ model(id: "x") { ...A } } fragment A on Model { ...B } fragment B on Model { ...A }',
    code: 'graphql-invalid',
    says: 'fragment',
  },
  {
    what: 'a fragment that holds itself',
    query: '{ model(id: "x") { ...A } } fragment A on Model { id ...A }',
    code: 'graphql-invalid',
    says: 'fragment',
  },
  { what: 'a chain of fragments that ends nowhere', query: `{ model(id: "x") { ...F0 } } ${CHAIN}`, code: 'graphql-invalid', says: 'F50' },
  {
    what: 'the schema in circles',
    query: `{ __schema { types ${'{ fields { type '.repeat(6)} { name } ${'} }'.repeat(6)} } }`,
    code: 'graphql-invalid',
    says: 'introspection depth',
  },
]

describe('a document is refused', () => {
  it.each(BOMBS)('with $what, fast and each time', async ({ query, code, says }) => {
    for (let time = 1; time <= 2; time += 1) {
      const before = performance.now()
      const refusal = refusalOf(await service.graphql(query))
      expect(refusal.code).toBe(code)
      expect(refusal.message).toContain(says)
      // Generous, because other tests share the processor: what the limits prevent takes many seconds.
      expect(performance.now() - before).toBeLessThan(2000)
    }
  })

  it('for the size of a page that a variable gives, also once it is compiled', async () => {
    const fields = repeated(60, (index) => `f${index}: id`)
    const query = `query ($first: Int) { ${repeated(10, (index) => `a${index}: models(first: $first) { nodes { ${fields} } }`)} }`
    for (let time = 1; time <= 3; time += 1) {
      expect((await service.graphql(query, { first: 1 })).status).toBe(200)
      expect(refusalOf(await service.graphql(query, { first: 500 })).code).toBe('graphql-too-costly')
    }
  })

  it('for the size of a page that is the default of a variable', async () => {
    const query = `query ($first: Int = 500) { ${repeated(10, (index) => `a${index}: models(first: $first) { nodes { ${repeated(60, (one) => `f${one}: id`)} } }`)} }`
    expect(refusalOf(await service.graphql(query)).code).toBe('graphql-too-costly')
    expect((await service.graphql(query, { first: 1 })).status).toBe(200)
  })

  it('for the variants that a variable gives', async () => {
    const query = `query ($request: ComparisonRequest!) { ${repeated(60, (index) => `a${index}: compare(request: $request) { __typename }`)} }`
    const variants = Array.from({ length: 50 }, () => ({ change: { model: 'gpt-4o' } }))
    const answer = await service.graphql(query, { request: { baseline: { model: 'gpt-4o', outputTokens: 1 }, variants } })
    expect(refusalOf(answer).code).toBe('graphql-too-costly')
  })

  it('when several come in one body', async () => {
    const payload = [{ query: '{ __typename }' }, { query: '{ __typename }' }]
    expect(refusalOf(await service.ask('/graphql', { method: 'POST', payload })).code).toBe('graphql-invalid')
  })
})
