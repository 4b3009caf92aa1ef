import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const OK = 200

/** npm keeps what it found out about a package. */
let cache: string
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'wattprint-audit-'))
})
afterEach(() => rm(cache, { recursive: true }))

/** What npm asks of the registry beside the audit, to know which version would help. */
function packument(path: string): string {
  const [, name = ''] = decodeURIComponent(path).split(/^\//)
  return JSON.stringify({ name, 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': { name, version: '1.0.0' } } })
}

/** The script, with a registry that answers every audit so; the npm is the real one. */
async function audited(status: number, body: string, environment: Readonly<Record<string, string>> = {}) {
  const registry = createServer((request, response) => {
    const isOfPackage = request.method === 'GET'
    response.writeHead(isOfPackage ? OK : status, { 'content-type': 'application/json' })
    request.resume().on('end', () => response.end(isOfPackage ? packument(request.url ?? '') : body))
  }).listen(0, '127.0.0.1')
  await once(registry, 'listening')
  const { port } = registry.address() as AddressInfo
  const { PATH = '', HOME = '' } = process.env
  const npm = { npm_config_registry: `http://127.0.0.1:${port}`, npm_config_fetch_retries: '0', npm_config_cache: cache }
  const child = spawn(process.execPath, ['scripts/audit.mjs'], { env: { PATH, HOME, ...npm, ...environment } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)))
  const [code] = (await once(child, 'close')) as [number]
  registry.closeAllConnections()
  registry.close()
  return { code, said }
}

const finding = (severity: string): string =>
  JSON.stringify({
    zod: [{ id: 1, url: 'https://example.org/1', title: 'It leaks', severity, vulnerable_versions: '*', cwe: [], cvss: {} }],
  })

it('passes where the registry knows of nothing', async () => {
  const { code, said } = await audited(200, '{}')
  expect(said).toMatch(/^No shipped package has a known vulnerability/)
  expect(code).toBe(0)
})

it.each(['moderate', 'high', 'critical'])('fails where a shipped package has a weakness of %s severity, and names it', async (severity) => {
  const { code, said } = await audited(200, finding(severity))
  expect(said).toContain('It leaks')
  expect(code).toBe(1)
})

it('tells of what is low, and passes', async () => {
  const { code, said } = await audited(200, finding('low'))
  expect(said).toMatch(/; [1-9]\d* are low\./)
  expect(code).toBe(0)
})

it.each([404, 405])('says that nothing was audited where the registry answers %i, and passes', async (status) => {
  const { code, said } = await audited(status, '')
  expect(said).toMatch(/^NOT AUDITED: the registry offers no audits/)
  expect(code).toBe(0)
})

it.each([
  ['the registry is broken', 500, '', {}],
  ['the registry refuses', 403, '', {}],
  ['its answer is none', 200, '{', {}],
  ['it is not there', 200, '{}', { npm_config_registry: 'http://127.0.0.1:9' }],
  ['there is no npm', 200, '{}', { PATH: '/nowhere' }],
])('fails where %s', async (_what, status, body, environment) => {
  const { code, said } = await audited(status, body, environment)
  expect(said).toMatch(/^audit: npm gave no audit: \S/)
  expect(code).toBe(1)
})
