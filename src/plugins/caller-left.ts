/** What ends the work on a request whose caller closed the connection: nobody reads an answer any more. */
export class CallerLeft extends Error {
  constructor() {
    super('The caller closed the connection before its request was answered.')
    this.name = 'CallerLeft'
  }
}

/**
 * Whether an error says that the caller left, here or in the words of Node for a body that ended too early. A body whose connection
 * closes before anybody waits for its next bytes tells no reset, only that it closed.
 */
export function saysThatCallerLeft(error: unknown): boolean {
  if (error instanceof CallerLeft) return true
  if (!(error instanceof Error && 'code' in error)) return false
  return error.code === 'ERR_STREAM_PREMATURE_CLOSE' || (error.code === 'ECONNRESET' && error.message === 'aborted')
}
