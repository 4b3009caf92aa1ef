import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { connectDatabase } from '../src/database/connect.js'
import { saveRecord } from '../src/database/save-record.js'
import { Factor } from '../src/schemas/factor.js'
import { startedCollector } from './support/collector.js'
import { type Place, preparedPlace } from './support/database.js'
import { freePort } from './support/free-port.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const START_SECONDS = 60
/** The level of warnings in the log; errors have higher ones. */
const WARNING = 40

const BY = { author: { owner: 'Somebody', keyId: null } }

let place: Place
let remove: () => Promise<void>
const running = new Set<ChildProcess>()
beforeAll(async () => {
  ;({ place, remove } = await preparedPlace())
})
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})
afterAll(() => remove())

/** The process as npm start runs it, from its sources. */
function start(environment: Readonly<Record<string, string>>) {
  const { PATH = '', HOME = '' } = process.env
  const variables = { PATH, HOME, WATTPRINT_DATA_DIR: place.dataDirectory, DATABASE_URL: place.databaseUrl ?? '', ...environment }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], { cwd: ROOT, env: variables })
  running.add(child)
  const said = { out: '', error: '' }
  child.stdout.on('data', (text) => (said.out += String(text)))
  child.stderr.on('data', (text) => (said.error += String(text)))
  const ended = once(child, 'exit').then(([code]: unknown[]) => {
    running.delete(child)
    return code
  })
  return { child, said, ended }
}

async function readyAt(port: number): Promise<void> {
  for (let tries = 0; tries < START_SECONDS * 10; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (answer?.status === 200) return
    await wait(100)
  }
  throw new Error('The service was not ready in time.')
}

async function listening(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

describe('a start that cannot be', () => {
  it.each([
    ['a port that is no number', { PORT: 'http' }, /^configuration-invalid: PORT is "http", but .*\.env\.example/],
    ['an address that is not of a database', { DATABASE_URL: 'mysql://localhost/x' }, /^configuration-invalid: DATABASE_URL is not/],
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgresql://user:secret@127.0.0.1:9/wattprint' },
      /^database-unavailable: The database at 127\.0\.0\.1:9\/wattprint cannot be used/,
    ],
  ])('for %s is told in one sentence, without a stack or a password', async (_what, environment, sentence) => {
    const { said, ended } = start(environment)
    expect(await ended).toBe(1)
    expect(said.error).toMatch(sentence)
    expect(said.error.trim().split('\n')).toHaveLength(1)
    expect(said.error).not.toContain('secret')
  })

  it('for a port in use names it, with the way out', async () => {
    const holder = await listening(0)
    const { port } = holder.address() as AddressInfo
    const { said, ended } = start({ PORT: String(port), HOST: '127.0.0.1' })
    expect(await ended).toBe(1)
    expect(said.error.trim()).toBe(
      `port-in-use: Port ${port} of 127.0.0.1 is in use by another process. Stop that one, or choose another PORT.`,
    )
    holder.close()
  })
})

describe('a service', () => {
  it('told to end finishes the request that runs, writes no error about who asks whether it is ready, and ends with 0', async () => {
    const port = await freePort()
    const { child, said, ended } = start({ PORT: String(port), HOST: '127.0.0.1', DRAIN_SECONDS: '3' })
    await readyAt(port)
    const body = JSON.stringify({ model: 'gpt-4o', outputTokens: 250 })
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (text) => (answer += String(text)))
    const head = `POST /v1/estimates/inference HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
    socket.write(head + body.slice(0, 5))
    await wait(300)
    child.kill('SIGTERM')
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status, { timeout: 5000 }).toBe(503)
    socket.write(body.slice(5))
    await once(socket, 'close')
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(await ended).toBe(0)
    const levels = said.out.split('\n').flatMap((line) => (line.startsWith('{') ? [(JSON.parse(line) as { level: number }).level] : []))
    expect(levels.length).toBeGreaterThan(0)
    expect(levels.filter((level) => level >= WARNING)).toEqual([])
    expect(said.error).toBe('')
  })

  it('told to end sends the spans that wait before it does', async () => {
    const collector = await startedCollector()
    const port = await freePort()
    const { child, ended } = start({
      PORT: String(port),
      HOST: '127.0.0.1',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_BSP_SCHEDULE_DELAY: '3600000',
    })
    await readyAt(port)
    expect((await fetch(`http://127.0.0.1:${port}/v1/models/gpt-4o`)).status).toBe(200)
    expect(collector.spans()).toEqual([])
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(collector.spans().map(({ name }) => name)).toContain('GET /v1/models/*')
    await collector.stop()
  })

  it('started again keeps a record that was written in between', async () => {
    const figure = { value: 0.25, unit: 'ratio', source: 'patterson-2021', locator: 'Table 4' }
    const database = await connectDatabase(place)
    await saveRecord(database, 'factor', Factor.parse({ id: 'test/kept', name: 'A share of our own', figure }), BY)
    await database.close()
    for (let starts = 1; starts <= 2; starts += 1) {
      const port = await freePort()
      const { child, ended } = start({ PORT: String(port), HOST: '127.0.0.1' })
      await readyAt(port)
      const answer = await fetch(`http://127.0.0.1:${port}/v1/factors/test/kept`)
      expect(await answer.json()).toMatchObject({ id: 'test/kept', origin: 'user', figure: { value: 0.25 } })
      child.kill('SIGINT')
      expect(await ended).toBe(0)
    }
  })
})
