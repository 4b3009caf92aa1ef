import { readFileSync } from 'node:fs'
import { buildSchema, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { LISTINGS } from '../../src/graphql/node.js'
import { TYPE_DEFINITIONS } from '../../src/graphql/type-definitions.js'

const schema = buildSchema(TYPE_DEFINITIONS)
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))

describe('the schema of GraphQL', () => {
  it('describes every type', () => {
    expect(types.filter(({ name, description }) => !description && name !== 'Query').map(({ name }) => name)).toEqual([])
  })

  it('describes every field', () => {
    const bare = types.flatMap((type) => {
      if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) return []
      return Object.values(type.getFields()).flatMap(({ name, description }) => (description ? [] : [`${type.name}.${name}`]))
    })
    expect(bare).toEqual([])
  })

  it('describes every argument', () => {
    const bare = types.flatMap((type) => {
      if (!isObjectType(type) && !isInterfaceType(type)) return []
      const fields = Object.values(type.getFields())
      return fields.flatMap((field) =>
        field.args.flatMap(({ name, description }) => (description ? [] : [`${type.name}.${field.name}(${name})`])),
      )
    })
    expect(bare).toEqual([])
  })

  it('says of every scalar of its own where it is specified', () => {
    for (const name of ['JSON', 'Count', 'Date', 'DateTime', 'Unit']) {
      expect(schema.getType(name)).toHaveProperty('specifiedByURL', expect.any(String))
    }
  })

  it('has its names beside those of REST in one table', () => {
    const page = readFileSync(new URL('../../docs/graphql.md', import.meta.url), 'utf8')
    for (const { path, singular, plural } of LISTINGS) {
      const field = schema.getQueryType()?.getFields()[plural] ? plural : `all${singular.slice(0, 1).toUpperCase()}${singular.slice(1)}`
      expect(page).toContain(`| \`/v1/${path}\` | \`${singular}\` | \`${field}\` |`)
    }
  })
})
