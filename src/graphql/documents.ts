import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type DocumentNode, getOperationAST, Kind, parse } from 'graphql'
import { DomainError } from '../errors.js'

/** How many documents mercurius caches; it caches up to twice as many, and as many again that are not valid. */
export const MOST_KEPT_DOCUMENTS = 64
/** The memory limit of all cached documents together. */
const KEPT_LIMIT_BYTES = 64 * 1024 * 1024
/** Above this number of fields, compiling takes longer than several runs of the document. */
const MOST_COMPILED_FIELDS = 300
const MOST_COMPILED_VARIABLES = 5
/**
 * Measured sizes: of the syntax tree for a token; of the compiled code for a field; and for a variable, whose whole input type is
 * compiled.
 */
const BYTES_OF_TOKEN = 256
const BYTES_OF_FIELD = 8 * 1024
const BYTES_OF_VARIABLE = 200 * 1024
const BYTES_OF_LETTER = 2

/** Whether a document with this many fields is compiled when it is requested again. */
export function isCompiled({ definitions }: DocumentNode, fields: number): boolean {
  return fields <= MOST_COMPILED_FIELDS && variablesOf(definitions) <= MOST_COMPILED_VARIABLES
}

/**
 * Returns a function that counts each document that mercurius is about to cache, valid or not. mercurius limits only their number.
 * If they become too large together, all are dropped, because mercurius does not expose which documents it caches.
 */
export function keptDocuments(app: FastifyInstance): (document: DocumentNode, fields: number) => void {
  let keptBytes = 0
  return (document, fields) => {
    const bytes = bytesOf(document, fields)
    keptBytes += bytes
    if (keptBytes <= KEPT_LIMIT_BYTES) return
    // Replacing the schema by itself makes mercurius empty its caches.
    app.graphql.replaceSchema(app.graphql.schema)
    keptBytes = bytes
  }
}

function bytesOf(document: DocumentNode, fields: number): number {
  const { tokenCount = 0, loc, definitions } = document
  const written = BYTES_OF_TOKEN * tokenCount + BYTES_OF_LETTER * (loc?.end ?? 0)
  return isCompiled(document, fields) ? written + BYTES_OF_FIELD * fields + BYTES_OF_VARIABLE * variablesOf(definitions) : written
}

function variablesOf(definitions: DocumentNode['definitions']): number {
  return definitions.reduce((sum, one) => sum + (one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions?.length ?? 0) : 0), 0)
}

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

/** Undefined if it does not parse: mercurius reports that itself. */
function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query)
  } catch {
    return undefined
  }
}
