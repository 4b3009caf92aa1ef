import { DomainError } from '../errors.js'

/** What a writer has seen, as If-Match and If-None-Match say it: entity tags, or * for any. */
export type Conditions = { readonly ifMatch?: readonly string[] | undefined; readonly ifNoneMatch?: readonly string[] | undefined }

type State = {
  /** How a sentence calls the record. */
  readonly label: string
  /** Of what is shown now; undefined where there is nothing. */
  readonly tag: string | undefined
  /** Whether a user wrote it: then it is somebody's work that must not be lost. */
  readonly isUsers: boolean
}

/** Refuses a change whose writer has seen another state of the record than the one there is. */
export function checkConditions({ ifMatch, ifNoneMatch }: Conditions, { label, tag, isUsers }: State): void {
  if (tag !== undefined && ifNoneMatch?.some((one) => one === '*' || one === tag)) {
    throw new DomainError(
      'precondition-failed',
      `If-None-Match says that there is no such record, but there is ${label} with the ETag ${tag}.`,
    )
  }
  if (ifMatch !== undefined) {
    if (tag !== undefined && ifMatch.some((one) => one === '*' || one === tag)) return
    const now = tag === undefined ? 'there is none' : `it has the ETag ${tag}`
    throw new DomainError(
      'precondition-failed',
      `If-Match names another state of ${label}: now ${now}. Read it again, and change what is there.`,
    )
  }
  if (isUsers) {
    throw new DomainError(
      'precondition-required',
      `A user wrote ${label}. Send If-Match with its ETag as GET gives it, so that no change is lost.`,
    )
  }
}
