import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../support/free-port.js'

const CONFIGURATION = await readFile(new URL('../../deploy/proxy/haproxy.cfg', import.meta.url), 'utf8')
const IS_INSTALLED = spawnSync('haproxy', ['-v']).status === 0
const JSON_BODY = { 'content-type': 'application/json' }
const READY_TRIES = 100

async function listening(listener: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}

/** The configuration as it is shipped, but for the addresses. */
async function startedProxy(ports: readonly number[]) {
  const port = await freePort()
  const servers = ports.map((one) => `  server replica${one} 127.0.0.1:${one}`).join('\n')
  const configuration = CONFIGURATION.replace('bind :8080', `bind 127.0.0.1:${port}`)
    .replace(/^ {2}server-template .*$/m, servers)
    .replace(' resolvers docker init-addr', ' init-addr')
    .replace(/^resolvers docker\n( .*\n)+/m, '')
  const folder = await mkdtemp(join(tmpdir(), 'wattprint-haproxy-'))
  const file = join(folder, 'haproxy.cfg')
  await writeFile(file, configuration)
  const child = spawn('haproxy', ['-db', '-f', file], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < READY_TRIES; tries += 1) {
    if (await fetch(`${url}/readyz`).catch(() => undefined)) break
    await wait(50)
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL')
    await once(child, 'exit')
    await rm(folder, { recursive: true })
  }
  return { url, stop }
}

describe('the proxy that is shipped', () => {
  it('sends a request to another replica only where none has seen it', () => {
    const retries = /^ *retry-on (.*)$/gm
    expect(Array.from(CONFIGURATION.matchAll(retries), ([, on]) => on)).toEqual(['conn-failure'])
  })
})

describe.runIf(IS_INSTALLED)('HAProxy with the configuration that is shipped', () => {
  const seen: string[] = []
  const servers: Server[] = []
  let proxy: Awaited<ReturnType<typeof startedProxy>>

  beforeAll(async () => {
    for (let count = 0; count < 3; count += 1) {
      const { server } = await listening((request, response) => {
        if (request.url === '/readyz') return void response.end('ready')
        seen.push(`${request.method ?? ''} ${request.url ?? ''}`)
        // As a process that ends before it answers.
        request.socket.destroy()
      })
      servers.push(server)
    }
    proxy = await startedProxy(servers.map((server) => (server.address() as AddressInfo).port))
  })
  afterAll(async () => {
    await proxy.stop()
    for (const server of servers) server.close()
  })

  it.each([
    ['POST', '/graphql'],
    ['GET', '/graphql?query={__typename}'],
    ['POST', '/v1/estimates/inference'],
    ['POST', '/v1/estimates/batch'],
    ['GET', '/v1/estimates/inference?model=gpt-4o&outputTokens=1'],
    ['POST', '/v1/comparisons'],
    ['PUT', '/v1/factors/test'],
    ['DELETE', '/v1/factors/test'],
    ['GET', '/v1/models?first=500'],
    ['HEAD', '/v1/models'],
  ])('gives %s %s, which ends a replica, to no second one', async (method, path) => {
    seen.length = 0
    const body = method === 'POST' || method === 'PUT' ? { body: '{}' } : {}
    const answer = await fetch(`${proxy.url}${path}`, { method, headers: JSON_BODY, ...body }).catch(() => undefined)
    await wait(100)
    expect(seen).toHaveLength(1)
    expect(answer?.status ?? 502).toBe(502)
  })

  it('gives a request that a replica took no connection for to another', async () => {
    const { server, port } = await listening((_request, response) => void response.end('answered'))
    const other = await startedProxy([await freePort(), port])
    for (let count = 0; count < 10; count += 1) {
      const answer = await fetch(`${other.url}/graphql`, { method: 'POST', headers: JSON_BODY, body: '{}' })
      expect(await answer.text()).toBe('answered')
    }
    await other.stop()
    server.close()
  })
})
