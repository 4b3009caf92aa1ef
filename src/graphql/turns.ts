import type { GraphQLObjectType, GraphQLOutputType, GraphQLResolveInfo, GraphQLSchema } from 'graphql'
import { nextTurn } from '../plugins/event-loop-turns.js'

/** A document up to this cost, about 20 ms, runs at once. */
const COST_AT_ONCE = 20_000
/** How long a document runs before other requests are answered. */
const SLICE_MS = 10

/**
 * Resolves when the document may continue: at once, or after other requests were answered. Waiting documents continue one at a
 * time.
 */
export type Turn = () => Promise<void>
export type TurnContext = { turn?: Turn }
type Resolver = (root: unknown, given: Readonly<Record<string, unknown>>, context: TurnContext, info: GraphQLResolveInfo) => unknown

/** The turns of one document. Undefined where it costs so little that waiting would only slow it down. */
export function turnsOf(cost: number): Turn | undefined {
  if (cost <= COST_AT_ONCE) return undefined
  let last = Promise.resolve()
  let start = performance.now()
  const pause = async (): Promise<void> => {
    if (performance.now() - start < SLICE_MS) return
    await nextTurn()
    start = performance.now()
  }
  return () => (last = last.then(pause))
}

/** The resolver, called when it is the turn of its field. */
export function inTurn<Context extends TurnContext, Root, Given>(
  resolve: (root: Root, given: Given, context: Context, info: GraphQLResolveInfo) => unknown,
): (root: Root, given: Given, context: Context, info: GraphQLResolveInfo) => unknown {
  return (root, given, context, info) =>
    context.turn ? context.turn().then(() => resolve(root, given, context, info)) : resolve(root, given, context, info)
}

/** Applies `show` to each item, each in its own turn; the fields of an item are resolved after it. */
export function eachInTurn<Item, Shown>(
  items: readonly Item[],
  show: (item: Item, index: number) => Shown,
  { turn }: TurnContext,
): readonly (Shown | Promise<Shown>)[] {
  return turn ? items.map((item, index) => turn().then(() => show(item, index))) : items.map(show)
}

/** Has the items of every list of objects that no resolver answers resolved in turn. */
export function resolveListsInTurn(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !('getInterfaces' in type)) continue
    for (const field of Object.values((type as GraphQLObjectType).getFields()))
      if (isListOfObjects(field.type)) field.resolve ??= listResolver(field.name) as never
  }
}

function listResolver(name: string): Resolver {
  return (root, _given, context) => {
    const items = (root as Readonly<Record<string, unknown>>)[name]
    return Array.isArray(items) && context.turn ? eachInTurn(items, (item: unknown) => item, context) : items
  }
}

function isListOfObjects(type: GraphQLOutputType, isInList = false): boolean {
  if (!('ofType' in type)) return isInList && 'getFields' in type
  // Only lists and non-null types have an inner type; compared by name, because two copies of graphql are loaded.
  return isListOfObjects(type.ofType as GraphQLOutputType, isInList || type.toString().endsWith(']'))
}
