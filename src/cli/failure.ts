import { randomUUID } from 'node:crypto'
import { DomainError, type ErrorCode } from '../errors.js'
import { problemOf } from '../problem-of.js'
import { ServiceProblem } from './service.js'

const REFUSED = 1
const EXIT_CODES: { readonly [Code in ErrorCode]?: number } = { 'command-invalid': 2, 'service-unreachable': 3 }

/** Says what went wrong, in a sentence and with `asJson` also as a problem; gives the exit code. */
export function tellFailure(error: unknown, asJson: boolean): number {
  const problem =
    error instanceof ServiceProblem
      ? error.problem
      : error instanceof DomainError
        ? problemOf(error, `urn:request:${randomUUID()}`)
        : undefined
  if (asJson && problem) console.log(JSON.stringify(problem, null, 2))
  // What a person can mend is said in one sentence; anything else is ours, and keeps its stack.
  console.error(problem ? problem.detail : error)
  return error instanceof DomainError ? (EXIT_CODES[error.code] ?? REFUSED) : REFUSED
}
