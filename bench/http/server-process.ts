/** Starts a server in a process of its own and reads its CPU time and memory from Linux. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** USER_HZ, which is 100 on every Linux on which Node runs. */
const TICKS_PER_SECOND = 100
const USER_TICKS_AT = 11
const SYSTEM_TICKS_AT = 12
const READY_SECONDS = 120
const STEP_MS = 5

export type ServerProcess = Awaited<ReturnType<typeof startServer>>

/** Starts a program, by default Node, on a free port and waits until `path` answers 200. Throws if it ends or does not answer in time. */
export async function startServer(
  given: readonly string[],
  path: string,
  environment: Readonly<Record<string, string>> = {},
  program = process.execPath,
) {
  const port = await freePort()
  const startedAt = performance.now()
  const child = spawn(program, given, {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: 'error', ...environment, HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await answering(child, url + path).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  const pid = child.pid ?? 0
  return {
    url,
    startSeconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: () => cpuSecondsOf(pid),
    residentMegabytes: () => residentMegabytesOf(pid),
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  for (let waited = 0; waited < READY_SECONDS * 1000; waited += STEP_MS) {
    if (child.exitCode !== null) throw new Error(`The server for ${url} ended with ${child.exitCode}.`)
    const status = await fetch(url).then(
      (answer) => answer.arrayBuffer().then(() => answer.status),
      () => 0,
    )
    if (status === 200) return
    await wait(STEP_MS)
  }
  throw new Error(`Nothing answered 200 at ${url} within ${READY_SECONDS} s.`)
}

async function cpuSecondsOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8')
  // The second field is the command in brackets, which may contain spaces.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[USER_TICKS_AT]) + Number(fields[SYSTEM_TICKS_AT])) / TICKS_PER_SECOND
}

async function residentMegabytesOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || !address) throw new Error('No port is free.')
  return address.port
}
