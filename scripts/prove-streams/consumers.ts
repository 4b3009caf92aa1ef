import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

export type ConsumerProcess = {
  readonly name: string
  readonly child: ChildProcess
  /** Whether it has said anything: from then on it ends as it should when it is told to. */
  readonly hasBegun: () => boolean
}

/** Starts `wattprint consume` as it was built, with its log in a file. */
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

/** Ends a process by a signal, and waits for its end; gives its exit code, null where the signal ended it. */
export async function ended({ child }: ConsumerProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = once(child, 'exit')
  child.kill(signal)
  if (signal === 'SIGKILL') child.kill('SIGCONT')
  await exit
  return child.exitCode
}
