import { execFile, spawnSync } from 'node:child_process'
import { chown, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../../support/free-port.js'

const VERSIONS = '/usr/lib/postgresql'
const run = promisify(execFile)

/** Where the programs of PostgreSQL are that root can run as the user postgres; undefined where it cannot. */
export async function serverPrograms(): Promise<string | undefined> {
  const newest = (await readdir(VERSIONS).catch(() => [])).map(Number).sort((one, other) => other - one)[0]
  const mayRun = process.getuid?.() === 0 && spawnSync('id', ['postgres']).status === 0
  return mayRun && newest !== undefined ? join(VERSIONS, String(newest), 'bin') : undefined
}

/** A PostgreSQL server of the test's own, which it may stop, stall, break and set back. */
export async function ownServer(programs: string) {
  const directory = await mkdtemp(join(tmpdir(), 'wattprint-server-'))
  const user = Number((await run('id', ['-u', 'postgres'])).stdout)
  await chown(directory, user, user)
  const data = join(directory, 'data')
  const port = await freePort()
  const program = (name: string, ...words: string[]) =>
    run('runuser', ['-u', 'postgres', '--', join(programs, name), ...words], { cwd: directory, maxBuffer: 64 * 1024 * 1024 })
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${directory} -c fsync=off`
  await program('initdb', '-D', data, '--username=wattprint', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8')

  const start = () => program('pg_ctl', 'start', '-s', '-w', '-D', data, '-l', join(directory, 'log'), '-o', options)
  const stop = (mode: 'fast' | 'immediate') => program('pg_ctl', 'stop', '-s', '-w', '-D', data, '-m', mode)
  const urlOf = (name: string): string => `postgresql://wattprint@127.0.0.1:${port}/${name}`
  await start()
  return {
    directory,
    urlOf,
    start,
    stop,
    psql: (name: string, sql: string) => program('psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', urlOf(name), '-c', sql),
    /** Writes the tables of Wattprint in a database into a file. */
    dump: (name: string, file: string) => program('pg_dump', '-Fc', '--schema=public', '-d', urlOf(name), '-f', join(directory, file)),
    /** Sets a database back to what the file holds, whoever uses it. */
    restore: (name: string, file: string) => program('pg_restore', '--clean', '--if-exists', '-d', urlOf(name), join(directory, file)),
    /** Copies the files of a server that is stopped, or puts the copy in their place. */
    keepFiles: () => cp(data, join(directory, 'kept'), { recursive: true, preserveTimestamps: true }).then(() => owned('kept')),
    setBackFiles: async () => {
      await rm(data, { recursive: true })
      await cp(join(directory, 'kept'), data, { recursive: true })
      await owned('data')
    },
    /** The processes of the server, without the one that makes them. */
    processes: async (): Promise<number[]> => {
      const [first] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')
      const { stdout } = await run('pgrep', ['-P', String(first)])
      return stdout.split('\n').filter(Boolean).map(Number)
    },
    remove: async (): Promise<void> => {
      await stop('immediate').catch(() => undefined)
      await rm(directory, { recursive: true, force: true })
    },
  }

  async function owned(name: string): Promise<void> {
    await run('chown', ['-R', 'postgres:postgres', join(directory, name)])
    await run('chmod', ['700', join(directory, name)])
  }
}
