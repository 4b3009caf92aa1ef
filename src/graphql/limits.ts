import type { FastifyInstance } from 'fastify'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { DomainError } from '../errors.js'
import { type Cost, costOf, costWith } from './document-cost.js'
import { isCompiled, keptDocuments } from './documents.js'
import { turnsOf } from './turns.js'

/** Far deeper than any input type, and far from where a function that calls itself ends the stack. */
const MOST_VARIABLE_LEVELS = 100

/** How deep and how costly a document may be. */
export type GraphqlLimits = { readonly maxDepth: number; readonly maxCost: number; readonly maxTokens: number }

/**
 * Refuses documents that would take too long: by their size before validation, once for each document; by their cost before each
 * execution, because variables affect it.
 */
export function limitDocuments(app: FastifyInstance, { maxDepth, maxCost }: GraphqlLimits): void {
  const costs = new WeakMap<DocumentNode, Cost>()
  const uncompiled = new WeakSet<DocumentNode>()
  const keeping = keptDocuments(app)

  function cost(schema: GraphQLSchema, document: DocumentNode): Cost {
    let known = costs.get(document)
    if (known === undefined) costs.set(document, (known = costOf(schema, document)))
    return known
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- mercurius awaits its hooks
  app.graphql.addHook('preValidation', async (_schema, document) => {
    if (!isParsed(document)) throw new DomainError('graphql-invalid', 'The document is not GraphQL. GET /graphiql shows the schema.')
    const fields = checkSize(document, maxDepth)
    if (!isCompiled(document, fields)) uncompiled.add(document)
    keeping(document, fields)
  })
  // eslint-disable-next-line @typescript-eslint/require-await -- as above
  app.graphql.addHook('preExecution', async (schema, document, context, variables) => {
    if (isDeeperThan(MOST_VARIABLE_LEVELS, variables)) throw variablesTooDeep()
    const units = Math.ceil(costWith(cost(schema, document), variables))
    if (units > maxCost) throw tooCostly(units, maxCost)
    const turn = turnsOf(units)
    if (turn) Object.assign(context, { turn })
    // A document that a hook returns is executed without compilation.
    return uncompiled.has(document) ? { document } : undefined
  })
}

/** mercurius would take any JSON as an already parsed document and execute it; a really parsed one has a method. */
function isParsed(document: unknown): boolean {
  return (
    document instanceof Object &&
    'loc' in document &&
    document.loc instanceof Object &&
    'toJSON' in document.loc &&
    typeof document.loc.toJSON === 'function'
  )
}

/** Level by level, because deep input would overflow the stack of a recursive function. */
function isDeeperThan(levels: number, value: unknown): boolean {
  let objects = [value].filter((one) => one instanceof Object)
  for (let level = 0; objects.length > 0; level += 1) {
    if (level > levels) return true
    objects = objects.flatMap((one) => Object.values(one).filter((inner: unknown): inner is object => inner instanceof Object))
  }
  return false
}

function variablesTooDeep(): DomainError {
  return new DomainError(
    'graphql-too-deep',
    `The variables are nested deeper than ${MOST_VARIABLE_LEVELS} levels. No input type is as deep.`,
  )
}

function tooCostly(cost: number, maxCost: number): DomainError {
  return new DomainError(
    'graphql-too-costly',
    `The answer could hold ${cost} fields, where an estimate counts as a hundred and a search as five hundred a word; ${maxCost} is the most (GRAPHQL_MAX_COST). Ask for smaller pages with "first", for fewer fields, or in parts.`,
  )
}

/** The limits of a document. Notebooks request hundreds of models in one; a hundred times as many is not a real query. */
const MOST = {
  operations: 20,
  fragments: 100,
  directives: 200,
  aliases: 1000,
  /** After fragments are expanded. */
  fields: 5000,
  /** Fields with the same name in one selection: comparing them is what makes a hostile document slow to validate. */
  'repeated fields': 200,
  /** Errors repeat them, each in a message of its own. */
  'letters in a name': 200,
} as const
type Counted = keyof typeof MOST
type Counts = Record<Counted, number>
type Size = { readonly depth: number; readonly fields: number }

/**
 * Refuses a document that is too deep or too large, before validation, whose time grows with the square of its size. Returns the
 * number of its fields.
 */
function checkSize(document: DocumentNode, maxDepth: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const counts = countNodes(document, maxDepth)
  check(counts)
  const sizeOf = sizes(fragments, maxDepth)
  let fields = 0
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) fields += sizeOf(definition.selectionSet).fields
  }
  check({ ...counts, fields: Math.max(fields, counts.fields) })
  return Math.max(fields, counts.fields)
}

/** Counts what is visible without expanding fragments. */
function countNodes(document: DocumentNode, maxDepth: number): Counts {
  const counts: Counts = { operations: 0, fragments: 0, directives: 0, aliases: 0, fields: 0, 'repeated fields': 0, 'letters in a name': 0 }
  let valueDepth = 0
  const value = {
    enter: () => {
      valueDepth += 1
      if (valueDepth > maxDepth) throw tooDeep(maxDepth)
    },
    leave: () => void (valueDepth -= 1),
  }
  visit(document, {
    Name: (name) => void (counts['letters in a name'] = Math.max(counts['letters in a name'], name.value.length)),
    OperationDefinition: () => void (counts.operations += 1),
    FragmentDefinition: () => void (counts.fragments += 1),
    Directive: () => void (counts.directives += 1),
    Field: ({ alias }) => {
      counts.fields += 1
      if (alias) counts.aliases += 1
    },
    SelectionSet: (set, _key, parent) => {
      const isInline = parent !== undefined && 'kind' in parent && parent.kind === Kind.INLINE_FRAGMENT
      if (!isInline) counts['repeated fields'] += repeatedIn(set)
    },
    ListValue: value,
    ObjectValue: value,
    ListType: value,
  })
  return counts
}

/** The number of fields in one selection that repeat a name; fields of inline fragments belong to the same selection. */
function repeatedIn({ selections }: SelectionSetNode): number {
  const names = new Set<string>()
  let repeated = 0
  const pending: SelectionNode[] = [...selections]
  for (let one = pending.pop(); one; one = pending.pop()) {
    if (one.kind === Kind.INLINE_FRAGMENT) pending.push(...one.selectionSet.selections)
    if (one.kind !== Kind.FIELD) continue
    const name = (one.alias ?? one.name).value
    if (names.has(name)) repeated += 1
    names.add(name)
  }
  return repeated
}

/** Counts with expanded fragments, measuring each fragment once; validation refuses a recursive one. */
function sizes(fragments: ReadonlyMap<string, FragmentDefinitionNode>, maxDepth: number): (set: SelectionSetNode) => Size {
  const known = new Map<string, Size>()
  const NOTHING: Size = { depth: 0, fields: 0 }

  function ofFragment(name: string): Size {
    const before = known.get(name)
    if (before) return before
    known.set(name, NOTHING)
    const fragment = fragments.get(name)
    const size = fragment ? ofSet(fragment.selectionSet, 0) : NOTHING
    known.set(name, size)
    return size
  }

  function ofSelection(selection: SelectionNode, level: number): Size {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet, level)
    if (!selection.selectionSet) return { depth: 1, fields: 1 }
    const inside = ofSet(selection.selectionSet, level + 1)
    return { depth: inside.depth + 1, fields: inside.fields + 1 }
  }

  function ofSet({ selections }: SelectionSetNode, level: number): Size {
    if (level >= maxDepth) throw tooDeep(maxDepth)
    let [depth, fields] = [0, 0]
    for (const selection of selections) {
      const one = ofSelection(selection, level)
      depth = Math.max(depth, one.depth)
      fields += one.fields
      if (level + depth > maxDepth) throw tooDeep(maxDepth)
    }
    return { depth, fields }
  }
  return (set) => ofSet(set, 0)
}

function tooDeep(maxDepth: number): DomainError {
  return new DomainError(
    'graphql-too-deep',
    `The document is nested deeper than ${maxDepth} levels (GRAPHQL_MAX_DEPTH). Ask for the inner records by their ids in a second document.`,
  )
}

function check(counts: Counts): void {
  for (const what of Object.keys(MOST) as Counted[]) {
    if (counts[what] <= MOST[what]) continue
    throw new DomainError('graphql-too-large', `The document has ${counts[what]} ${what}; ${MOST[what]} is the most. Send it in parts.`)
  }
}
