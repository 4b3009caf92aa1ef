import { readFile } from 'node:fs/promises'
import { buildSchema, GraphQLInputObjectType, GraphQLObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { RECORD_LISTINGS } from '../../src/catalog/listing.js'
import { DATA_NAMES } from '../../src/database/bundled/data-files.js'
import { KINDS, RECORD_INPUTS, RECORD_KINDS, type RecordKind } from '../../src/schemas/record.js'
import { OPENAPI } from '../support/openapi.js'

const read = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')
const GRAPHQL = buildSchema(await read('schema.graphql'))
const EXPLORER = JSON.parse(await read('explorer/src/words/catalog-lists.json')) as Record<
  string,
  { filters: { name: string }[]; columns: string[] }
>
const DATA_PAGE = await read('docs/data.md')

function typeName(kind: RecordKind): string {
  return kind.slice(0, 1).toUpperCase() + kind.slice(1)
}

/** Whether a path of a link leads to a text in what the schema describes. */
function leadsToText(schema: unknown, path: readonly string[]): boolean {
  const inner = unwrapped(schema as z.core.$ZodType)
  const [step, ...rest] = path
  if (step === undefined) return inner._zod.def.type === 'string'
  if (step === '*') return inner._zod.def.type === 'array' && leadsToText((inner as z.ZodArray).element, rest)
  return inner._zod.def.type === 'object' && step in (inner as z.ZodObject).shape && leadsToText((inner as z.ZodObject).shape[step], rest)
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod
  return 'innerType' in def ? unwrapped(def.innerType as z.core.$ZodType) : schema
}

describe.each(RECORD_KINDS)('what follows from the declaration of the kind %s', (kind) => {
  const { path, folder, filters, links, table, example, schema, exampleId } = KINDS[kind]
  const shape: Readonly<Record<string, unknown>> = schema.shape

  it('are its addresses: a list, an item, writing and withdrawing', () => {
    expect(Object.keys(OPENAPI.paths[`/v1/${path}`] ?? {})).toEqual(['get'])
    expect(Object.keys(OPENAPI.paths[`/v1/${path}/{id}`] ?? {}).sort()).toEqual(['delete', 'get', 'put'])
    const parameters = JSON.stringify(OPENAPI.paths[`/v1/${path}`])
    for (const name of Object.keys(filters)) expect(parameters).toContain(`"name":"${name}"`)
  })

  it('are its type, its connection and its filters in GraphQL', () => {
    const listing = RECORD_LISTINGS.find(({ singular }) => singular === kind)
    const query = GRAPHQL.getQueryType()?.getFields() ?? {}
    expect(query[kind]?.type.toString()).toBe(typeName(kind))
    expect(query[listing?.plural ?? '']?.type.toString()).toBe(`${typeName(kind)}Connection`)
    const type = GRAPHQL.getType(typeName(kind))
    const fields = type instanceof GraphQLObjectType ? Object.keys(type.getFields()) : []
    expect(fields).toEqual(expect.arrayContaining(Object.keys(shape)))
    const filter = GRAPHQL.getType(`${typeName(kind)}Filter`)
    expect(filter instanceof GraphQLInputObjectType ? Object.keys(filter.getFields()) : []).toEqual(Object.keys(filters))
  })

  it('are its folder, its row in the documentation and its list in the explorer', () => {
    expect(DATA_NAMES).toContain(folder)
    expect(DATA_PAGE).toContain(`\n| \`${folder}\` | `)
    expect(EXPLORER[path]?.filters.map(({ name }) => name)).toEqual(Object.keys(filters))
    expect(EXPLORER[path]?.columns).toEqual(table.columns)
    for (const column of table.columns) expect(shape).toHaveProperty(column)
  })

  it('is an example that somebody could write', () => {
    expect(RECORD_INPUTS[kind].safeParse(example).error).toBeUndefined()
    expect(exampleId).not.toBe('')
  })

  it('are links from fields that hold ids to kinds that there are', () => {
    for (const link of links) {
      expect(RECORD_KINDS).toContain(link.target)
      expect([link.path, leadsToText(schema, link.path)]).toEqual([link.path, true])
    }
  })
})

it('no two kinds share an address, a folder or a word', () => {
  for (const word of ['path', 'folder', 'word'] as const) {
    const all = RECORD_KINDS.map((kind) => KINDS[kind][word])
    expect(new Set(all).size).toBe(all.length)
  }
})
