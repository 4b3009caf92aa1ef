import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import type { Place } from './database.js'

export type StartedProcess = {
  readonly child: ChildProcess
  /** What its log says, once it says such a thing. */
  readonly told: (text: RegExp) => Promise<string>
  readonly kill: () => Promise<void>
}

/** A process of the sources on this database, killed as a power cut would. */
export function startedProcess(words: readonly string[], place: Place, environment: Readonly<Record<string, string>>): StartedProcess {
  const env = {
    ...process.env,
    DATABASE_URL: place.databaseUrl ?? '',
    WATTPRINT_DATA_DIR: place.dataDirectory,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    ...environment,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', ...words], { cwd: PACKAGE_ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const told = (text: RegExp): Promise<string> =>
    new Promise((resolve) => {
      lines.on('line', (line) => {
        const [found] = text.exec(line) ?? []
        if (found !== undefined) resolve(found)
      })
    })
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { child, told, kill }
}
