import { addressOf, isRecordKind } from './addresses.js'
import type { DomainError, See } from './errors.js'
import type { Problem } from './schemas/problem.js'
import { KINDS } from './schemas/record.js'

/** The edges that show errors, each in a form of its own. */
type Edge = 'rest' | 'graphql' | 'mcp'

const WHERE: { readonly [Name in Edge]: (see: See) => string } = {
  rest: (see) => `See GET ${addressOf(see)}.`,
  graphql: ({ kind }) =>
    kind === 'request'
      ? 'The schema says what may be asked.'
      : `See the field ${(isRecordKind(kind) ? KINDS[kind].plural : undefined) ?? `${kind}s`} of the query.`,
  mcp: ({ kind }) => (kind === 'request' ? 'The tool says what it takes.' : `search_catalog finds every ${kind} on record.`),
}

/** The message of an error with where to look, for an edge; the command line uses the form of REST. */
export function detailOf({ message, see }: DomainError, edge: Edge = 'rest'): string {
  return see ? `${message} ${WHERE[edge](see)}` : message
}

/** An error as RFC 9457 shows it; `instance` is the id of the request that met it. */
export function problemOf(error: DomainError, instance: string): Problem {
  return {
    type: `/problems/${error.code}`,
    title: error.title,
    status: error.status,
    code: error.code,
    detail: detailOf(error),
    instance,
    errors: error.faults.map(({ pointer, detail }) => ({ pointer, detail })),
    suggestions: [...error.suggestions],
  }
}
