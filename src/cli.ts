#!/usr/bin/env node
import { runCommand } from './cli/commands.js'
import { DomainError } from './errors.js'

const FAILURE = 1

try {
  await runCommand(process.argv.slice(2), process.env)
} catch (error) {
  console.error(error instanceof DomainError ? error.message : error)
  process.exitCode = FAILURE
}
