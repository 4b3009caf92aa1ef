import { jsonText } from '../schemas/parse-request.js'
import type { CommonOptions } from './common-options.js'

/** Prints an answer: whole for programs, as a table for people. */
export function printAnswer<Answer>(answer: Answer, { json }: CommonOptions, table: (answer: Answer) => string): void {
  if (json) printJson(answer)
  else console.log(table(answer))
}

/** Prints an answer for programs. */
export function printJson(answer: unknown): void {
  console.log(jsonText(answer, 2))
}

/** Prints what a writer wrote: a bibliography, a form of others. */
export function printWritten(written: string): void {
  console.log(written.trimEnd())
}
