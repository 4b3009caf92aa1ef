#!/usr/bin/env node
import { runCommand } from './cli/commands.js'
import { DomainError } from './errors.js'

const FAILURE = 1
const MISUSE = 2

try {
  await runCommand(process.argv.slice(2), process.env)
} catch (error) {
  console.error(error instanceof DomainError ? [error.message, ...faultsOf(error)].join('\n') : error)
  process.exitCode = error instanceof DomainError && error.code === 'command-invalid' ? MISUSE : FAILURE
}

/** An import has faults of many lines, of which the sentence tells the first. */
function faultsOf({ code, faults }: DomainError): string[] {
  return code === 'import-invalid' && faults.length > 1 ? faults.map(({ detail }) => detail) : []
}
