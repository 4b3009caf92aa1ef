import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
  type ValueNode,
} from 'graphql'
import { LISTINGS } from './node.js'

/** The functions of graphql-js that answer introspection are slower than ours. */
const INTROSPECTED = 4
/** How many items are assumed of a list that no argument limits: citations, warnings, steps. */
const LISTED = 10
/** A field with thousands of numbers. */
const LONG_FIELD = 5000
const LONG_FIELDS = new Set(LISTINGS.flatMap(({ itemOnly = [] }) => itemOnly))

/**
 * The context of a selection: one object; a page, whose items are already counted; every type of the schema, whose lists have their
 * mean length; the ofType at some depth.
 */
type Place = 'object' | 'page' | 'everyType' | `ofType ${number}`
type Document = {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** The cost of a fragment, by its context and name. */
  readonly known: Map<string, Cost>
}

/**
 * The maximum number of fields of an answer, including introspection: each field once, those inside a page as often as `first`
 * says, and those inside other lists by a typical length. A field that takes longer to resolve than to write counts more.
 */
export function costOf(schema: GraphQLSchema, { definitions }: DocumentNode): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
  const document = { schema, fragments, known: new Map<string, Cost>() }
  return sum(
    definitions.map((one) => {
      if (one.kind !== Kind.OPERATION_DEFINITION) return 0
      return withDefaults(costOfSet(document, one.selectionSet, schema.getRootType(one.operation)?.name ?? '', 'object'), one)
    }),
  )
}

function costOfSet(document: Document, { selections }: SelectionSetNode, type: string, place: Place): Cost {
  return sum(
    selections.map((one) => {
      if (one.kind === Kind.FRAGMENT_SPREAD) return costOfFragment(document, one.name.value, place)
      if (one.kind === Kind.INLINE_FRAGMENT) return costOfSet(document, one.selectionSet, one.typeCondition?.name.value ?? type, place)
      const isIntrospection = one.name.value.startsWith('__') || type.startsWith('__')
      return isIntrospection ? costOfIntrospection(document, one, type, place) : costOfField(document, one, type, place)
    }),
  )
}

function costOfFragment(document: Document, name: string, place: Place): Cost {
  const fragment = document.fragments.get(name)
  if (!fragment) return 0
  const key = `${place} ${name}`
  const cost = document.known.get(key) ?? costOfSet(document, fragment.selectionSet, fragment.typeCondition.name.value, place)
  document.known.set(key, cost)
  return cost
}

function costOfField(document: Document, field: FieldNode, typeName: string, place: Place): Cost {
  const definition = fieldOf(document, typeName, field.name.value)
  if (!definition) return 1
  if (LONG_FIELDS.has(definition.name) && isList(definition.type)) return LONG_FIELD
  const isOfQuery = typeName === document.schema.getQueryType()?.name
  const first = definition.args.find(({ name }) => name === 'first')
  const isPage = first !== undefined || (isOfQuery && definition.args.some(({ type }) => isList(type)))
  const listed = isList(definition.type) && place !== 'page' ? LISTED : 1
  const items = first ? pageSize(field, first) : listed
  if (!field.selectionSet) return listed
  const inside = costOfSet(document, field.selectionSet, nameOf(definition.type), isPage ? 'page' : 'object')
  if (!isOfQuery) return sum([1, product(items, inside)])
  return sum([costInQuery(field, definition), product(product(items, estimatesOf(field, definition)), inside)])
}

function costOfIntrospection(document: Document, field: FieldNode, typeName: string, place: Place): Cost {
  const { value: name } = field.name
  if (!field.selectionSet) return INTROSPECTED
  if (name === '__schema' || name === '__type') {
    return sum([INTROSPECTED, costOfSet(document, field.selectionSet, name === '__type' ? '__Type' : '__Schema', 'object')])
  }
  const definition = fieldOf(document, typeName, name)
  if (!definition) return INTROSPECTED
  const size = introspectionSizes(document.schema).get(`${typeName}.${name}`)
  if (name === 'ofType') return costOfOfType(document, field.selectionSet, place, size?.most ?? 0)
  const items = isList(definition.type) ? (size?.[place === 'everyType' ? 'mean' : 'most'] ?? 1) : 1
  const isOfEveryType = name === 'types' || (place === 'everyType' && isList(definition.type))
  const inside = costOfSet(document, field.selectionSet, nameOf(definition.type), isOfEveryType ? 'everyType' : 'object')
  return sum([INTROSPECTED, product(items, inside)])
}

/** Tools ask for more types in types than any schema has: those are null. */
function costOfOfType(document: Document, selectionSet: SelectionSetNode, place: Place, mostLevels: number): Cost {
  const level = place.startsWith('ofType') ? Number(place.split(' ')[1]) + 1 : 1
  return level > mostLevels ? INTROSPECTED : sum([INTROSPECTED, costOfSet(document, selectionSet, '__Type', `ofType ${level}`)])
}

function fieldOf({ schema }: Document, typeName: string, field: string): GraphQLField<unknown, unknown> | undefined {
  const type = schema.getType(typeName)
  return type && 'getInterfaces' in type ? type.getFields()[field] : undefined
}

/** Written by hand, because graphql's own functions refuse a schema that mercurius made: the process has the library twice. */
function nameOf(type: GraphQLOutputType): string {
  return 'ofType' in type ? nameOf(type.ofType) : type.name
}

/** A type of lists ends in ], or in ]! where it is never null. */
function isList(type: GraphQLInputType | GraphQLOutputType): boolean {
  return /\]!?$/.test(String(type))
}

function pageSize(field: FieldNode, { defaultValue }: GraphQLArgument): Cost {
  const standard = Number(defaultValue ?? 1)
  const given = field.arguments?.find(({ name }) => name.value === 'first')
  return given ? costOfValue(given, (value) => (typeof value === 'number' ? Math.max(0, value) : standard)) : standard
}

/** The weight of an operation relative to writing one field of an answer, which takes about a microsecond. */
const ESTIMATE = 100
const RECORD_BY_ID = 50
const WORD_OF_SEARCH = 500
const FILTER = 500
const SORT = 1000
/** Fields that read the database, where a page of changes may have a mebibyte, or that compare thousands of start times. */
const HEAVY: Readonly<Partial<Record<string, number>>> = {
  changes: 25_000,
  job: 1000,
  jobs: 2500,
  schedule: 50_000,
  ledgerReport: 100_000,
  ledgerRestatement: 200_000,
}

type QueryField = GraphQLField<unknown, unknown>

/** The weight of a field of Query without the fields inside it. */
function costInQuery(field: FieldNode, definition: QueryField): Cost {
  const heavy = HEAVY[definition.name]
  if (heavy !== undefined) return heavy
  if (isComputing(definition)) return product(ESTIMATE, estimatesOf(field, definition))
  const asked = (field.arguments ?? []).map((argument) => costOfValue(argument, (value) => costOfArgument(argument.name.value, value)))
  return sum([1, ...asked])
}

/** How many estimates the arguments of a field of Query ask for, one at least. */
function estimatesOf(field: FieldNode, definition: QueryField): Cost {
  if (!isComputing(definition)) return 1
  const given = sum((field.arguments ?? []).map((argument) => costOfValue(argument, objectsIn)))
  return typeof given === 'number' ? Math.max(1, given) : (variables) => Math.max(1, given(variables))
}

/** The other fields find records in memory or read the database: they take an id or a page. */
function isComputing({ name, args }: QueryField): boolean {
  return HEAVY[name] === undefined && !args.some((argument) => argument.name === 'id' || argument.name === 'first')
}

function costOfArgument(name: string, value: unknown): number {
  if (value === undefined || value === null) return 0
  if (name === 'id') return RECORD_BY_ID
  if (name === 'filter') return FILTER
  if (name === 'sort') return SORT
  if (name === 'search' && typeof value === 'string') return WORD_OF_SEARCH * value.trim().split(/\s+/).length
  return 0
}

/** The number of requests in a value: itself, or those in its lists. */
function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((total: number, one) => total + objectsIn(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((total: number, one) => total + (Array.isArray(one) ? objectsIn(one) : 0), 1)
}

type Variables = Readonly<Record<string, unknown>>
/** The cost of something: a number if no variable affects it. */
export type Cost = number | ((variables: Variables) => number)

/** Applies `read` to the argument's value, now or, if it is a variable, when that is known. */
function costOfValue(argument: ArgumentNode, read: (value: unknown) => number): Cost {
  if (!namesVariable(argument.value)) return read(valueFromASTUntyped(argument.value))
  return (variables) => read(valueFromASTUntyped(argument.value, variables))
}

function namesVariable(node: ValueNode): boolean {
  if (node.kind === Kind.LIST) return node.values.some(namesVariable)
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => namesVariable(value))
  return node.kind === Kind.VARIABLE
}

/** The cost of an operation, with the defaults of its variables for absent values. */
function withDefaults(cost: Cost, { variableDefinitions = [] }: OperationDefinitionNode): Cost {
  if (typeof cost === 'number') return cost
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  )
  return (variables) => cost({ ...Object.fromEntries(defaults), ...variables })
}

function sum(costs: readonly Cost[]): Cost {
  const varying = costs.filter((cost) => typeof cost === 'function')
  const fixed = costs.reduce((total: number, cost) => total + (typeof cost === 'number' ? cost : 0), 0)
  return varying.length === 0 ? fixed : (variables) => varying.reduce((total, cost) => total + cost(variables), fixed)
}

function product(one: Cost, other: Cost): Cost {
  if (typeof one === 'number' && typeof other === 'number') return one * other
  return (variables) => costWith(one, variables) * costWith(other, variables)
}

export function costWith(cost: Cost, variables: Variables): number {
  return typeof cost === 'number' ? cost : cost(variables)
}

/** The lengths of introspection's lists: `mean` over all types, `most` of any one; for ofType, how deep it can nest. */
type Size = { readonly mean: number; readonly most: number }
type IntrospectionSizes = ReadonlyMap<string, Size>

const known = new WeakMap<GraphQLSchema, IntrospectionSizes>()

/** The sizes by `Type.field`, __Type.fields for example. Fields without an entry are not lists. */
function introspectionSizes(schema: GraphQLSchema): IntrospectionSizes {
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

/** Recognised by its form, because graphql's own function refuses a schema that mercurius made. */
function isInterface(type: GraphQLNamedType): type is GraphQLInterfaceType {
  return 'getInterfaces' in type && 'resolveType' in type
}

/** [Figure!]! is a non-null list of non-null items: three wrappers around one type. */
function wrappersOf(type: string): number {
  return type.replaceAll(/[^[!]/g, '').length
}

function sizeOf(lists: readonly { readonly length: number }[]): Size {
  const sizes = lists.map(({ length }) => length)
  return { mean: sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length), most: Math.max(0, ...sizes) }
}
