import type { CommonOptions } from './common-options.js'

/** Prints an answer: whole for programs, as a table for people. */
export function printAnswer<Answer>(answer: Answer, { json }: CommonOptions, table: (answer: Answer) => string): void {
  console.log(json ? JSON.stringify(answer, null, 2) : table(answer))
}

/** Prints a bibliography. */
export function printSources(sources: string): void {
  console.log(sources.trimEnd())
}
