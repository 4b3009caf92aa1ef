import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hostileTarget, othersAnsweredDuring } from './support/hostile-target.js'

const Failed = z.object({ errors: z.tuple([z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })]) })
const ALL_OPTIONS = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
}

let target: Awaited<ReturnType<typeof hostileTarget>>
beforeAll(async () => {
  target = await hostileTarget()
})
afterAll(() => target.remove())

function ask(query: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return target.replica.ask('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })
}

function aliases(count: number, letter: string, field: string): string {
  return Array.from({ length: count }, (_, index) => `${letter}${index}:${field}`).join(' ')
}

/** Aliases that multiply through two fragments. */
function multiplied(schemas: number, types: number, fields: number): string {
  return `{${aliases(schemas, 'a', '__schema{...F}')}}
    fragment F on __Schema{${aliases(types, 't', 'types{...T}')}}
    fragment T on __Type{${aliases(fields, 'f', 'fields{name}')}}`
}

/** FullType, InputValue and TypeRef, as graphql-js writes them. */
const FRAGMENTS_OF_TOOLS = getIntrospectionQuery(ALL_OPTIONS).replace(/^[\s\S]*?(?=fragment FullType)/, '')

const HOSTILE: readonly { what: string; query: string; code: string }[] = [
  { what: 'the schema 5 × 20 × 20 times', query: multiplied(5, 20, 20), code: 'graphql-too-costly' },
  { what: 'the schema 30 × 40 × 40 times', query: multiplied(30, 40, 40), code: 'graphql-too-large' },
  { what: 'the schema 300 × 300 × 300 times', query: multiplied(300, 300, 300), code: 'graphql-too-large' },
  {
    what: 'the fields of every type 60 times',
    query: `{__schema{types{${aliases(60, 'f', 'fields{name description}')}}}}`,
    code: 'graphql-too-costly',
  },
  {
    what: 'the fields of one large type 500 times',
    query: `{${aliases(500, 'a', '__type(name:"Query"){fields{name args{name}}}')}}`,
    code: 'graphql-too-costly',
  },
  {
    what: 'the schema three times',
    query: `{${aliases(3, 'a', '__schema{types{...FullType}}')}} ${FRAGMENTS_OF_TOOLS}`,
    code: 'graphql-too-costly',
  },
  {
    what: 'fields of the types of the fields of all types',
    query: `{__schema{types{${aliases(4, 'f', 'fields{type{ofType{fields{name type{name}}}}}')}}}}`,
    code: 'graphql-too-costly',
  },
  {
    what: 'the schema through fragments on ordinary types',
    query: `query{...A ...B} ${['A', 'B'].map((name) => `fragment ${name} on Query{${aliases(30, name, '__schema{types{fields{name}}}')}}`).join(' ')}`,
    code: 'graphql-too-costly',
  },
  {
    what: 'types inside types to a depth past the limit',
    query: `{__type(name:"Query"){${'ofType{'.repeat(16)}name${'}'.repeat(16)}}}`,
    code: 'graphql-too-deep',
  },
  { what: '1,001 type names', query: `{${aliases(1001, 'a', '__typename')}}`, code: 'graphql-too-large' },
  {
    what: '10,000 type names by nested fragments',
    query: `{model(id:"gpt-4o"){...A}} fragment A on Model{${aliases(10, 'a', 'lineage{...B}')}} fragment B on Lineage{${aliases(990, 'b', '__typename')}}`,
    code: 'graphql-too-large',
  },
]

describe('introspection', () => {
  it.each(HOSTILE)('that asks for $what is refused at once', async ({ query, code }) => {
    const answer = await othersAnsweredDuring(target.replica, () => ask(query))
    expect(answer.status).toBe(400)
    expect(Failed.parse(await answer.json()).errors[0].extensions.code).toBe(code)
  })

  it('is answered as tools ask for it, with every option, and others are answered meanwhile', async () => {
    const answer = await othersAnsweredDuring(target.replica, () => ask(getIntrospectionQuery(ALL_OPTIONS)))
    const { data } = z.object({ data: z.object({ __schema: z.object({ types: z.array(z.unknown()) }) }) }).parse(await answer.json())
    expect(data.__schema.types.length).toBeGreaterThan(150)
  })
})
