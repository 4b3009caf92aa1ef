import { type ArgumentNode, Kind, type OperationDefinitionNode, valueFromASTUntyped, type ValueNode } from 'graphql'

type Variables = Readonly<Record<string, unknown>>
/** What something weighs: a number where no variable has a say in it. */
export type Cost = number | ((variables: Variables) => number)

/** `read` of what the argument is, now or, where it names a variable, once that is known. */
export function costOfValue(argument: ArgumentNode, read: (value: unknown) => number): Cost {
  if (!namesVariable(argument.value)) return read(valueFromASTUntyped(argument.value))
  return (variables) => read(valueFromASTUntyped(argument.value, variables))
}

function namesVariable(node: ValueNode): boolean {
  if (node.kind === Kind.LIST) return node.values.some(namesVariable)
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => namesVariable(value))
  return node.kind === Kind.VARIABLE
}

/** The cost of an operation, whose variables have their defaults where nothing is given. */
export function withDefaults(cost: Cost, { variableDefinitions = [] }: OperationDefinitionNode): Cost {
  if (typeof cost === 'number') return cost
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  )
  return (variables) => cost({ ...Object.fromEntries(defaults), ...variables })
}

export function sum(costs: readonly Cost[]): Cost {
  const varying = costs.filter((cost) => typeof cost === 'function')
  const fixed = costs.reduce((total: number, cost) => total + (typeof cost === 'number' ? cost : 0), 0)
  return varying.length === 0 ? fixed : (variables) => varying.reduce((total, cost) => total + cost(variables), fixed)
}

export function product(one: Cost, other: Cost): Cost {
  if (typeof one === 'number' && typeof other === 'number') return one * other
  return (variables) => costWith(one, variables) * costWith(other, variables)
}

export function costWith(cost: Cost, variables: Variables): number {
  return typeof cost === 'number' ? cost : cost(variables)
}
