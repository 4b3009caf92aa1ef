import { GraphQLError, Kind } from 'graphql'
import type { MercuriusOptions } from 'mercurius'
import { DomainError, ERRORS } from '../errors.js'
import { instanceOf } from '../plugins/app/request-id.js'
import { domainErrorOf } from '../plugins/domain-error-of.js'
import { detailOf } from '../problem-of.js'

const PREFLIGHT_MISSING =
  'A link or a form in any web page can make a browser send this request, so that it is not answered. Send a POST with Content-Type: application/json, or add the header Apollo-Require-Preflight: true to a GET.'

type ErrorFormatter = NonNullable<MercuriusOptions['errorFormatter']>
type GivenErrors = NonNullable<Parameters<ErrorFormatter>[0]['errors']>

const OK = 200
const BAD_REQUEST = 400
const SERVER_FAULT = 500
const VALUES: readonly string[] = [
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]

/** Errors in the form of GraphQL, with the codes and the sentences of REST's problems as their extensions. */
export const formatErrors: ErrorFormatter = ({ data, errors }, { reply }) => {
  const causes = unfold(errors).map((error) => ({ error, cause: causeOf(error) }))
  for (const { error, cause } of causes) {
    reply.server.metrics.problem(cause.code)
    if (ERRORS[cause.code].status >= SERVER_FAULT) reply.log.error({ err: error.originalError ?? error }, cause.message)
  }
  const shown = causes.map(({ error, cause }) => shownError(error, cause, reply.request.id))
  return { statusCode: statusOf(causes), response: { data: data ?? null, errors: shown as unknown as GraphQLError[] } }
}

/** mercurius wraps the errors of a document in one of its own. */
function unfold(errors: GivenErrors): GraphQLError[] {
  return errors.flatMap((error) => {
    const wrapped = error.originalError && 'errors' in error.originalError ? error.originalError.errors : undefined
    return Array.isArray(wrapped) ? wrapped.map(graphQLErrorOf) : [error]
  })
}

function graphQLErrorOf(error: unknown): GraphQLError {
  return isGraphQLError(error) ? error : new GraphQLError(error instanceof Error ? error.message : String(error))
}

/** By name, because a process can have the class twice: from the module that imports it and from the one that requires it. */
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError'
}

function causeOf(error: GraphQLError): DomainError {
  const { originalError: cause, message } = error
  if (cause && isOfForeignPage(cause)) return new DomainError('graphql-preflight-missing', PREFLIGHT_MISSING)
  if (cause && !isOfGraphQL(cause)) return domainErrorOf(cause)
  const limit = limitOf(message)
  if (limit) return limit
  if (!isOfInput(error)) return new DomainError('graphql-invalid', `${message.replace(/\.?$/, '.')} GET /graphiql shows the schema.`)
  const pointer = pointerFrom(error)
  return new DomainError('invalid-request', `The request does not fit its schema. ${message}`, [{ pointer, detail: message }])
}

/** The limit that graphql-js reports when it refuses to parse; a parser that ran out of stack reports it in the engine's words. */
function limitOf(message: string): DomainError | undefined {
  const [, tokens] = /contains more tha[nt] (\d+) tokens/.exec(message) ?? []
  const advice = 'Send it in parts.'
  if (tokens !== undefined)
    return new DomainError('graphql-too-large', `The document has more than ${tokens} tokens (GRAPHQL_MAX_TOKENS). ${advice}`)
  if (message !== 'Maximum call stack size exceeded') return undefined
  return new DomainError('graphql-too-deep', `The document is nested too deep to be read. ${advice}`)
}

function isOfGraphQL(error: Error): boolean {
  return isGraphQLError(error) || ('code' in error && typeof error.code === 'string' && error.code.startsWith('MER_'))
}

/** mercurius refuses requests that any web page could make a browser send (its csrfPrevention). */
function isOfForeignPage(error: Error): boolean {
  return 'code' in error && error.code === 'MER_ERR_GQL_CSRF_PREVENTION'
}

/** Whether the fault is in a given value rather than in the document. */
function isOfInput({ message, nodes = [] }: GraphQLError): boolean {
  if (/^Variable "\$\w+" (got invalid value|of (required|non-null) type)/.test(message)) return true
  return nodes.length > 0 && nodes.every(({ kind }) => VALUES.includes(kind))
}

/** GraphQL names the place of a fault in its message: … at "request.customModel.layers"; Field "x" is not defined … */
function pointerFrom({ message }: GraphQLError): string {
  const [, place = ''] = / at "\w+((?:\.\w+|\[\d+\])+)"/.exec(message) ?? []
  const [, field] = /Field "(\w+)" is not defined by type/.exec(message) ?? []
  const path = place.replaceAll(/[.[]/g, '/').replaceAll(']', '')
  return field === undefined ? path : `${path}/${field}`
}

function shownError({ locations, path }: GraphQLError, cause: DomainError, requestId: string): object {
  const { code, title, status, faults, suggestions } = cause
  const extensions = { code, type: `/problems/${code}`, title, status, instance: instanceOf(requestId), errors: faults, suggestions }
  return { message: detailOf(cause, 'graphql'), ...(locations && { locations }), ...(path && { path }), extensions }
}

/** A failed field is reported inside an answer of 200; a request that could not run at all by its status. */
function statusOf(causes: readonly { error: GraphQLError; cause: DomainError }[]): number {
  const unrun = causes.find(({ error }) => error.path === undefined)
  if (!unrun) return OK
  return unrun.cause.code === 'invalid-request' ? BAD_REQUEST : unrun.cause.status
}
