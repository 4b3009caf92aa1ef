import type { DomainError } from '../errors.js'
import type { Problem } from './problem.js'

/** An error as RFC 9457 shows it; `instance` is the id of the request that met it. */
export function problemOf(error: DomainError, instance: string): Problem {
  return {
    type: `/problems/${error.code}`,
    title: error.title,
    status: error.status,
    code: error.code,
    detail: error.message,
    instance,
    errors: error.faults.map(({ pointer, detail }) => ({ pointer, detail })),
    suggestions: [...error.suggestions],
  }
}
