import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** A running consumer. */
export type ConsumerProcess = {
  readonly name: string
  readonly child: ChildProcess
  /** Whether it has written to its log. From then on it ends regularly when it is asked to. */
  readonly hasBegun: () => boolean
}

/** Starts the built `wattprint consume`, with its log in a file. */
export function startedConsumer(name: string, environment: Readonly<Record<string, string>>, log: string): ConsumerProcess {
  const url = new URL(environment['DATABASE_URL'] ?? '')
  url.searchParams.set('application_name', name)
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/cli.js', 'consume'], {
    env: { ...process.env, LOG_LEVEL: 'info', ...environment, DATABASE_URL: url.href },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const file = createWriteStream(log, { flags: 'a' })
  child.stdout.pipe(file, { end: false })
  child.stderr.pipe(file, { end: false })
  let hasSaid = false
  child.stdout.once('data', () => (hasSaid = true))
  return { name, child, hasBegun: () => hasSaid }
}

/** Ends a process by a signal and waits for its end. Returns its exit code; null if the signal ended it. */
export async function ended({ child }: ConsumerProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = once(child, 'exit')
  child.kill(signal)
  if (signal === 'SIGKILL') child.kill('SIGCONT')
  await exit
  return child.exitCode
}
