import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { COMMAND } from '../support/command.js'

export type Outcome = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** The command in a process of its own, with what is written to its standard input. */
export async function runWattprint(words: readonly string[], input = ''): Promise<Outcome> {
  const child = spawn(process.execPath, [...COMMAND, ...words], { cwd: PACKAGE_ROOT })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, stdout, stderr }
}
