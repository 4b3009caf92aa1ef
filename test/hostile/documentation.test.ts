import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hostileTarget, othersAnsweredDuring } from './support/hostile-target.js'

const TIMES = 200
const CONNECTIONS = 8

let target: Awaited<ReturnType<typeof hostileTarget>>
beforeAll(async () => {
  target = await hostileTarget()
})
afterAll(() => target.remove())

/** What the process has used of the processor so far, in seconds. */
function usedSeconds(): number {
  const fields = readFileSync(`/proc/${target.replica.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

async function asked(path: string, headers: Record<string, string>): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      get(`${target.replica.url}${path}`, { agent, headers }, (answer) => answer.resume().on('end', () => resolve())).on('error', reject)
    })
  await Promise.all(Array.from({ length: TIMES }, one))
  agent.destroy()
}

it.each([
  ['/openapi.json', 'br'],
  ['/openapi.json', 'gzip'],
  ['/openapi.json', 'identity'],
  ['/docs/json', 'br'],
  ['/docs/yaml', 'br'],
  ['/docs/static/swagger-ui-bundle.js', 'br'],
  ['/docs/methodology', 'gzip'],
  ['/readyz', 'identity'],
])('%s as %s, which is never refused, costs next to nothing and keeps nobody waiting', async (path, encoding) => {
  await othersAnsweredDuring(target.replica, () => asked(path, { 'accept-encoding': encoding }))
  const before = usedSeconds()
  await asked(path, { 'accept-encoding': encoding })
  expect(usedSeconds() - before).toBeLessThan(1)
})
