#!/usr/bin/env node
import { runCommand, tellFailure } from './cli/commands.js'
import { escapeWhatIsPrinted } from './cli/terminal.js'

// Whoever reads the output may stop reading, as head does: then there is nothing left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

escapeWhatIsPrinted()

const words = process.argv.slice(2)
try {
  process.exitCode = await runCommand(words, process.env)
} catch (error) {
  process.exitCode = tellFailure(error, words.includes('--json'))
}
