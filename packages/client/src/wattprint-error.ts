import type { components } from './openapi.js'

/** An RFC 9457 problem: `code` names its kind, `detail` the thing, the reason and the way out. */
export type Problem = components['schemas']['Problem']

/** An answer that is not the one asked for; its message is the problem's sentence. */
export class WattprintError extends Error {
  readonly status: number
  /** Absent where the answer is no problem of Wattprint's: of a proxy before it, say. */
  readonly problem: Problem | undefined

  constructor(status: number, answered: unknown) {
    const problem = isProblem(answered) ? answered : undefined
    super(problem?.detail ?? `The answer is HTTP ${status} without a problem of Wattprint's. Is that address one of Wattprint's?`)
    this.name = 'WattprintError'
    this.status = status
    this.problem = problem
  }
}

function isProblem(answered: unknown): answered is Problem {
  return typeof answered === 'object' && answered !== null && 'code' in answered && 'detail' in answered
}
