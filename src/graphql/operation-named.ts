import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type DocumentNode, getOperationAST, Kind, parse } from 'graphql'
import { DomainError } from '../errors.js'

/**
 * Has the operation run that `operationName` names. mercurius 16.10 keeps one compiled operation for each document, so
 * that a second name in it would be answered with the first one's data: such documents are never compiled.
 */
export function runTheOperationNamed(app: FastifyInstance): void {
  // eslint-disable-next-line @typescript-eslint/require-await -- mercurius awaits its hooks
  app.graphql.addHook('preExecution', async (_schema, document) => (hasSeveralOperations(document) ? { document } : undefined))
}

/** Refuses a GET that names no operation of its document, which mercurius 16.10 would answer with a 500. */
export function refuseUnknownOperation(request: FastifyRequest, _reply: unknown, done: (error?: Error) => void): void {
  const { query, operationName } = request.query as { query?: string; operationName?: string }
  if (request.method !== 'GET' || query === undefined) return done()
  const document = parsed(query)
  if (!document || getOperationAST(document, operationName)) return done()
  const named = operationName === undefined ? 'The document holds several operations' : `The document holds no operation "${operationName}"`
  done(new DomainError('graphql-invalid', `${named}. Name one of it in operationName.`))
}

function hasSeveralOperations({ definitions }: DocumentNode): boolean {
  return definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1
}

/** Undefined when it does not parse: mercurius says so itself. */
function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query)
  } catch {
    return undefined
  }
}
