import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
  type ValueNode,
} from 'graphql'

type Variables = Readonly<Record<string, unknown>>
/** A number where no variable has a say in it. */
export type Cost = number | ((variables: Variables) => number)

/** What computing one estimate weighs beside writing one field of an answer. */
const ESTIMATE_FIELDS = 100

/**
 * How many fields an answer may have at most: each field once, and those inside a page as often as `first` says. A field
 * of Query that computes counts as a hundred for each request that it is given.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const known = new Map<string, Cost>()

  function ofFragment(name: string): Cost {
    const fragment = fragments.get(name)
    if (!fragment) return 0
    const cost = known.get(name) ?? ofSet(fragment.selectionSet, fragment.typeCondition.name.value)
    known.set(name, cost)
    return cost
  }

  function ofSet({ selections }: SelectionSetNode, type: string): Cost {
    return sum(
      selections.map((one) => {
        if (one.kind === Kind.FRAGMENT_SPREAD) return ofFragment(one.name.value)
        if (one.kind === Kind.INLINE_FRAGMENT) return ofSet(one.selectionSet, one.typeCondition?.name.value ?? type)
        return ofField(one, type)
      }),
    )
  }

  function ofField(field: FieldNode, typeName: string): Cost {
    const type = schema.getType(typeName)
    const definition = type && 'getInterfaces' in type ? type.getFields()[field.name.value] : undefined
    if (!definition) return 1
    const inside = field.selectionSet ? ofSet(field.selectionSet, nameOf(definition.type)) : 0
    return sum([ownCost(field, definition, typeName === schema.getQueryType()?.name), product(pageSize(field, definition), inside)])
  }
  return sum(
    document.definitions.map((one) => {
      if (one.kind !== Kind.OPERATION_DEFINITION) return 0
      return ofSet(one.selectionSet, schema.getRootType(one.operation)?.name ?? '')
    }),
  )
}

/** By hand, because graphql's own functions refuse a schema that mercurius made: a process holds the library twice. */
function nameOf(type: GraphQLOutputType): string {
  return 'ofType' in type ? nameOf(type.ofType) : type.name
}

function ownCost(field: FieldNode, { args }: GraphQLField<unknown, unknown>, isOfQuery: boolean): Cost {
  // Those of Query that find what is in memory take an id or a page.
  if (!isOfQuery || args.some(({ name }) => name === 'id' || name === 'first')) return 1
  const given = sum((field.arguments ?? []).map((argument) => valueOf(argument, (value) => ESTIMATE_FIELDS * objectsIn(value))))
  return typeof given === 'number' ? Math.max(ESTIMATE_FIELDS, given) : (variables) => Math.max(ESTIMATE_FIELDS, given(variables))
}

function pageSize(field: FieldNode, { args }: GraphQLField<unknown, unknown>): Cost {
  const first = args.find(({ name }) => name === 'first')
  if (!first) return 1
  const standard = Number(first.defaultValue ?? 1)
  const given = field.arguments?.find(({ name }) => name.value === 'first')
  return given ? valueOf(given, (value) => (typeof value === 'number' ? Math.max(0, value) : standard)) : standard
}

/** `read` of what the argument is, now or, where it names a variable, once that is known. */
function valueOf(argument: ArgumentNode, read: (value: unknown) => number): Cost {
  if (!namesVariable(argument.value)) return read(valueFromASTUntyped(argument.value))
  return (variables) => read(valueFromASTUntyped(argument.value, variables))
}

function namesVariable(node: ValueNode): boolean {
  if (node.kind === Kind.LIST) return node.values.some(namesVariable)
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => namesVariable(value))
  return node.kind === Kind.VARIABLE
}

/** How many requests a value holds: it itself, or those in its lists. */
function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((total: number, one) => total + objectsIn(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((total: number, one) => total + (Array.isArray(one) ? objectsIn(one) : 0), 1)
}

function sum(costs: readonly Cost[]): Cost {
  const varying = costs.filter((cost) => typeof cost === 'function')
  const fixed = costs.reduce((total: number, cost) => total + (typeof cost === 'number' ? cost : 0), 0)
  return varying.length === 0 ? fixed : (variables) => varying.reduce((total, cost) => total + cost(variables), fixed)
}

function product(one: Cost, other: Cost): Cost {
  if (typeof one === 'number' && typeof other === 'number') return one * other
  return (variables) => at(one, variables) * at(other, variables)
}

function at(cost: Cost, variables: Variables): number {
  return typeof cost === 'number' ? cost : cost(variables)
}
