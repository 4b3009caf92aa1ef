import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { PACKAGE_ROOT } from '../../../src/database/package-root.js'

export const ADMIN_KEY = 'an-administrator-key-of-the-environment'
const START_SECONDS = 120
const HOSTILE_A_SECOND = 2
/** The sources, or with WATTPRINT_SERVER=dist/server.js what was built. */
const SERVER = process.env['WATTPRINT_SERVER'] ?? 'src/server.ts'

/** One process of the service. */
export async function startedReplica(environment: Readonly<Record<string, string>>) {
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, PORT: '0', HOST: '127.0.0.1', WATTPRINT_ADMIN_KEY: ADMIN_KEY, JOB_WORKERS: '0', ...environment }
  const loader = SERVER.endsWith('.ts') ? ['--import', 'tsx'] : []
  const child = spawn(process.execPath, [...loader, SERVER], { cwd: PACKAGE_ROOT, env })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', (line) => said.push(line))
  const exited = once(child, 'exit').then(([code, signal]: unknown[]) => code ?? signal)
  const url = await addressOf(said, exited)
  await ready(url)
  if (process.env['WATTPRINT_HOSTILE_BESIDE'] !== undefined) await sendHostileRequests(url, exited)
  return {
    pid: child.pid ?? 0,
    url,
    said,
    exited,
    kill: (signal: NodeJS.Signals): boolean => child.kill(signal),
    ask: (path: string, asked?: RequestInit): Promise<Response> => fetch(`${url}${path}`, asked),
    /** A record of that id, new each time; the status says whether it was taken. */
    put: async (id: string, value = 0.5): Promise<number> => {
      const figure = { value, unit: 'ratio', source: 'patterson-2021', locator: 'Table 4' }
      const headers = { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' }
      const body = JSON.stringify({ id: `test/${id}`, name: `A share of our own, ${id}`, figure })
      return (await fetch(`${url}/v1/factors/test/${id}`, { method: 'PUT', headers, body })).status
    },
    readiness: async () => (await (await fetch(`${url}/readyz`)).json()) as Readiness,
    /** The value of a metric whose line begins so. */
    metric: async (start: string): Promise<number> => {
      const text = await (await fetch(`${url}/metrics`)).text()
      return Number(
        text
          .split('\n')
          .find((line) => line.startsWith(start))
          ?.split(' ')
          .at(-1),
      )
    },
  }
}
export type Replica = Awaited<ReturnType<typeof startedReplica>>

/** What scripts/soak.sh sends beside its load, as long as the process lives. */
async function sendHostileRequests(url: string, exited: Promise<unknown>): Promise<void> {
  const { HOSTILE_REQUESTS } = await import('../../../scripts/soak/hostile.js')
  const { default: autocannon } = await import('autocannon')
  const load = { url, duration: 3600, connections: 1, requests: HOSTILE_REQUESTS, overallRate: HOSTILE_A_SECOND, timeout: 60 }
  const sender = autocannon(load, () => undefined)
  void exited.finally(() => sender.stop())
}

type Readiness = { status: string; catalogRevision: string; database: { reachable: boolean } }

async function addressOf(said: readonly string[], exited: Promise<unknown>): Promise<string> {
  const ended = exited.then((code) => {
    throw new Error(`The service ended with ${String(code)}: ${said.join('\n')}`)
  })
  ended.catch(() => undefined)
  for (let tries = 0; tries < START_SECONDS * 10; tries += 1) {
    const [found] = said.flatMap((line) => /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [])
    if (found !== undefined) return found
    await Promise.race([wait(100), ended])
  }
  throw new Error(`The service did not start in time: ${said.join('\n')}`)
}

async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < START_SECONDS * 10; tries += 1) {
    if ((await fetch(`${url}/readyz`).catch(() => undefined))?.status === 200) return
    await wait(100)
  }
  throw new Error(`${url} is not ready in time.`)
}

/** Milliseconds until `check` holds, asked every 20 of them. */
export async function waited(check: () => Promise<boolean>, mostSeconds: number): Promise<number> {
  const start = performance.now()
  while (!(await check().catch(() => false))) {
    if (performance.now() - start > mostSeconds * 1000) throw new Error(`It does not hold after ${mostSeconds} s.`)
    await wait(20)
  }
  return performance.now() - start
}
