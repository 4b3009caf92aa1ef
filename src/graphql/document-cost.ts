import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { type Cost, costOfValue, product, sum, withDefaults } from './cost.js'
import { introspectionSizes } from './introspection-size.js'
import { LISTINGS } from './listings.js'
import { costInQuery, estimatesOf } from './query-cost.js'

/** The functions of graphql-js that answer introspection are slower than ours. */
const INTROSPECTED = 4
/** How many items are assumed of a list that no argument limits: citations, warnings, steps. */
const LISTED = 10
/** A field with thousands of numbers. */
const LONG_FIELD = 5000
const LONG_FIELDS = new Set(LISTINGS.flatMap(({ itemOnly = [] }) => itemOnly))

/**
 * Where a selection stands: in one object; in a page, whose lists hold the items that are counted already; in every type of
 * the schema, whose lists are of mean length; in the ofType of so many others.
 */
type Place = 'object' | 'page' | 'everyType' | `ofType ${number}`
type Document = {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** What a fragment costs, by its place and name. */
  readonly known: Map<string, Cost>
}

/**
 * How many fields an answer may have at most, those of introspection included: each field once, those inside a page as often
 * as `first` says, and those inside other lists as often as such lists are long. What takes longer than writing a field
 * weighs more.
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

/** By hand, because graphql's own functions refuse a schema that mercurius made: a process holds the library twice. */
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
