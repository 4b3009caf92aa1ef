import type { GraphQLInterfaceType, GraphQLNamedType, GraphQLSchema } from 'graphql'

/** How many items the lists of introspection hold: `mean` over all types, `most` of any one; of ofType, how often it can follow itself. */
type Size = { readonly mean: number; readonly most: number }
export type IntrospectionSizes = ReadonlyMap<string, Size>

const known = new WeakMap<GraphQLSchema, IntrospectionSizes>()

/** The sizes by `Type.field`, __Type.fields for one. What has no entry is no list. */
export function introspectionSizes(schema: GraphQLSchema): IntrospectionSizes {
  let sizes = known.get(schema)
  if (!sizes) known.set(schema, (sizes = sizesOf(schema)))
  return sizes
}

function sizesOf(schema: GraphQLSchema): IntrospectionSizes {
  const types = Object.values(schema.getTypeMap())
  const fields = types.map((type) => ('getInterfaces' in type ? Object.values(type.getFields()) : []))
  const inputFields = types.map((type) => ('getFields' in type && !('getInterfaces' in type) ? Object.values(type.getFields()) : []))
  const values = types.map((type) => ('getValues' in type ? type.getValues() : []))
  const directives = schema.getDirectives()
  const wrapped = [...fields, ...inputFields].map((all) => Math.max(0, ...all.map(({ type }) => wrappersOf(String(type)))))
  return new Map<string, Size>([
    ['__Schema.types', { mean: types.length, most: types.length }],
    ['__Schema.directives', { mean: directives.length, most: directives.length }],
    ['__Type.fields', sizeOf(fields)],
    ['__Type.interfaces', sizeOf(types.map((type) => ('getInterfaces' in type ? type.getInterfaces() : [])))],
    ['__Type.possibleTypes', sizeOf(types.map((type) => (isInterface(type) ? schema.getPossibleTypes(type) : [])))],
    ['__Type.inputFields', sizeOf(inputFields)],
    ['__Type.enumValues', sizeOf(values)],
    ['__Type.ofType', sizeOf(wrapped.map((length) => ({ length })))],
    ['__Field.args', sizeOf(fields.flat().map(({ args }) => args))],
    ['__Directive.args', sizeOf(directives.map(({ args }) => args))],
    ['__Directive.locations', sizeOf(directives.map(({ locations }) => locations))],
  ])
}

/** By its form, because graphql's own function refuses a schema that mercurius made. */
function isInterface(type: GraphQLNamedType): type is GraphQLInterfaceType {
  return 'getInterfaces' in type && 'resolveType' in type
}

/** [Figure!]! is a list of what is never null, and never null itself: three types around one. */
function wrappersOf(type: string): number {
  return type.replaceAll(/[^[!]/g, '').length
}

function sizeOf(lists: readonly { readonly length: number }[]): Size {
  const sizes = lists.map(({ length }) => length)
  return { mean: sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length), most: Math.max(0, ...sizes) }
}
