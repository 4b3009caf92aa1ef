import { type Problem, WattprintError } from '@wattprint/client'

/** Why there is no answer: the service refused, could not be reached or took too long, or something else answered. */
export type Failure =
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'too slow'; readonly seconds: number }
  | { readonly kind: 'strange'; readonly sentence: string }

/** A field whose value cannot be sent, and why. */
export type Fault = { readonly pointer: string; readonly detail: string }

export class TooSlow extends Error {
  readonly seconds: number
  constructor(seconds: number) {
    super(`No answer within ${seconds} seconds.`)
    this.seconds = seconds
  }
}

/** Returns what was thrown as a failure that the page can explain. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof TooSlow) return { kind: 'too slow', seconds: thrown.seconds }
  if (thrown instanceof WattprintError) {
    return thrown.problem ? { kind: 'refused', problem: thrown.problem } : { kind: 'strange', sentence: thrown.message }
  }
  // The browser throws a TypeError if nothing answers at all.
  if (thrown instanceof TypeError) return { kind: 'unreachable' }
  return { kind: 'strange', sentence: thrown instanceof Error ? thrown.message : String(thrown) }
}

/** Returns the faults of a failure that point at a field by its JSON pointer. */
export function faultsOf(failure: Failure | undefined): readonly Fault[] {
  return failure?.kind === 'refused' ? failure.problem.errors : []
}
