import type { FastifyInstance } from 'fastify'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { DomainError } from '../errors.js'
import { type Cost, costWith } from './cost.js'
import { costOf } from './document-cost.js'
import { checkSize } from './document-size.js'
import { isCompiled, keptDocuments } from './kept-documents.js'
import { turnsOf } from './turns.js'

/** Far deeper than any input type, and far from where a function that calls itself ends the stack. */
const MOST_VARIABLE_LEVELS = 100

/** How deep and how costly a document may be. */
export type GraphqlLimits = { readonly maxDepth: number; readonly maxCost: number; readonly maxTokens: number }

/**
 * Refuses documents that would take too long: what can be seen of their form before they are validated, each document
 * once; their cost before each execution, because variables have a say in it.
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
    if (!isParsed(document)) throw new DomainError('graphql-invalid', 'The document is not GraphQL. GET /graphiql shows what may be asked.')
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
    // A document that a hook names is run as it is.
    return uncompiled.has(document) ? { document } : undefined
  })
}

/** mercurius takes any JSON for a document that is parsed already, and would run whatever it says; a parsed one has a method. */
function isParsed(document: unknown): boolean {
  return (
    document instanceof Object &&
    'loc' in document &&
    document.loc instanceof Object &&
    'toJSON' in document.loc &&
    typeof document.loc.toJSON === 'function'
  )
}

/** Level by level, because a function that calls itself for each level is what deep input would break. */
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
