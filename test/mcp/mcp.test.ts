import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedApp, startedApp } from '../support/app.js'
import { COMMAND } from '../support/command.js'

type Asked = Readonly<Record<string, unknown>>

let service: StartedApp
let address: string
beforeAll(async () => {
  service = await startedApp({ CORS_ORIGINS: 'https://agents.example.org' })
  address = await service.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => service.stop())

async function overHttp(mode: 'auto' | 'legacy'): Promise<Client> {
  const client = new Client({ name: 'an-agent', version: '1.0.0' }, { versionNegotiation: { mode } })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${address}/mcp`)))
  return client
}

async function overStdio(): Promise<Client> {
  const client = new Client({ name: 'an-agent', version: '1.0.0' })
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [...COMMAND, 'mcp'], stderr: 'inherit' }))
  return client
}

async function told(client: Client, name: string, asked: Asked): Promise<{ text: string; isError: boolean }> {
  const { content, isError = false } = (await client.callTool({ name, arguments: asked })) as {
    content: { type: string; text: string }[]
    isError?: boolean
  }
  expect(content.map(({ type }) => type)).toEqual(['text'])
  return { text: content[0]?.text ?? '', isError }
}

describe.each([
  ['HTTP, as the protocol is now', () => overHttp('auto')],
  ['HTTP, as it was in 2025', () => overHttp('legacy')],
  ['standard input and output', overStdio],
])('over %s, the SDK’s own client', (_, connected) => {
  let client: Client
  beforeAll(async () => {
    client = await connected()
  }, 60_000)
  afterAll(() => client.close())

  it('finds the tools, each described, none of which changes anything', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'estimate_inference',
      'estimate_training',
      'compare',
      'search_catalog',
      'explain_step',
      'cite_sources',
      'report',
    ])
    for (const { description = '', annotations } of tools) {
      expect(description.length).toBeGreaterThan(40)
      expect(annotations).toMatchObject({ readOnlyHint: true })
    }
  })

  it('asks for a footprint and gets its range, its warnings and its sources, in the numbers of REST', async () => {
    const { text, isError } = await told(client, 'estimate_inference', { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' })
    expect(isError).toBe(false)
    const { json } = await service.rest('/v1/estimates/inference?model=gpt-4o&outputTokens=250&zone=FRA')
    const { energy, links, citations } = json as { energy: { value: number }; links: { self: string }; citations: { title: string }[] }
    expect(text).toContain(`Energy ${Number((energy.value * 1e3).toPrecision(3))} Wh (`)
    expect(text).toContain('estimated, not measured')
    expect(text).toContain('Warning size_is_outside_estimate')
    expect(text).toContain(`Sources: ${citations[0]?.title ?? 'none'}`)
    expect(text).toContain(links.self)
    expect(text.length).toBeLessThan(4000)
  })

  it('is told why a request is refused, and the way out', async () => {
    const { text, isError } = await told(client, 'estimate_inference', { model: 'gpt-4oo', outputTokens: 250 })
    expect(isError).toBe(true)
    expect(text).toContain('gpt-4o')
    const { text: faulty, isError: isRefused } = await told(client, 'estimate_training', { hours: -1 })
    expect(isRefused).toBe(true)
    expect(faulty).toContain('hours')
  })
})

describe('a tool', () => {
  let client: Client
  beforeAll(async () => {
    client = await overHttp('auto')
  })
  afterAll(() => client.close())

  it('estimates a training, and says where the energy is not an estimate', async () => {
    expect((await told(client, 'estimate_training', { model: 'llama-3.1-405b' })).text).toContain('estimated, not measured')
    const metered = { hardware: 'H100', acceleratorCount: 8, hours: 10, energyKwh: 70 }
    expect((await told(client, 'estimate_training', metered)).text).toMatch(/energy as the caller metered it/)
    const requests = { model: 'llama-3.1-8b', outputTokens: 250, hardware: 'H100', energyKwh: 3e-5, energyScope: 'servers' }
    expect((await told(client, 'estimate_inference', requests)).text).toMatch(/energy as the caller metered it/)
  })

  it('compares, with the range of each ratio', async () => {
    const baseline = { model: 'llama-3.1-70b', outputTokens: 300, hardware: 'H100', batchSize: 16 }
    const { text } = await told(client, 'compare', { baseline, variants: [{ name: 'France', change: { zone: 'FRA' } }] })
    expect(text).toMatch(/^France: energy .* of the baseline; carbon .* \(.* to .*\)\.$/m)
  })

  it('finds records by name, with the ids that other tools take', async () => {
    const { text } = await told(client, 'search_catalog', { kind: 'models', search: 'llama 3.1 405b', first: 1 })
    expect(text).toContain('llama-3.1-405b: Llama 3.1 405B')
    expect(text.split('\n')).toHaveLength(2)
    const { text: refused, isError } = await told(client, 'search_catalog', { kind: 'birds', search: 'x' })
    expect([isError, refused]).toEqual([true, expect.stringContaining('models')])
  })

  it('explains a step by its formula, its inputs and who says so', async () => {
    const inference = { model: 'gpt-4o', outputTokens: 250, zone: 'FRA' }
    const { text } = await told(client, 'explain_step', { inference, step: 'carbon-location-based' })
    expect(text).toContain('Formula: ')
    expect(text).toContain('grid-intensity = 41.44 gCO2e/kWh'.replace('41.44', '41.4'))
    expect((await told(client, 'explain_step', { inference, step: 'grid-intensity' })).text).toContain('Source: ')
    const { text: all } = await told(client, 'explain_step', { inference })
    expect(all).toContain('carbon-location-based: ')
    const { text: refused, isError } = await told(client, 'explain_step', { inference, step: 'wings' })
    expect([isError, refused]).toEqual([true, expect.stringContaining('"wings" is no step')])
    expect((await told(client, 'explain_step', {})).isError).toBe(true)
  })

  it('cites every source as BibTeX', async () => {
    const { text } = await told(client, 'cite_sources', { training: { model: 'gpt-3-175b' } })
    expect(text).toContain('patterson-2021')
    expect(text).toMatch(/^@/m)
  })
})

describe('the tool report', () => {
  it('writes an estimate in the forms of others, and says which there are', async () => {
    const client = await overHttp('auto')
    const { text } = await told(client, 'report', { training: { model: 'gpt-3-175b' }, form: 'hf-card' })
    expect(text).toContain('co2_eq_emissions')
    const inference = { model: 'gpt-4o', outputTokens: 250 }
    expect(JSON.parse((await told(client, 'report', { inference, form: 'cyclonedx' })).text)).toMatchObject({ bomFormat: 'CycloneDX' })
    expect((await told(client, 'report', { inference, form: 'hf-card' })).isError).toBe(true)
    await client.close()
  })
})

describe('what is sent to /mcp', () => {
  const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
  const ask = (payload: object | undefined, headers: Record<string, string> = {}) =>
    service.ask('/mcp', {
      method: 'POST',
      headers: { accept: 'application/json, text/event-stream', 'content-type': 'application/json', ...headers },
      ...(payload && { payload }),
    })

  it('from a page of another origin is refused, unless it may ask', async () => {
    expect((await ask(list, { origin: 'https://elsewhere.example.org' })).status).toBe(403)
    expect((await ask(list, { origin: 'https://agents.example.org' })).status).toBe(200)
    expect((await ask(list, { origin: 'http://localhost:3000', host: 'localhost:3000' })).status).toBe(200)
  })

  it('many messages at once are refused, and none is answered', async () => {
    const { status, text } = await ask([list, list])
    expect([status, text]).toEqual([422, expect.stringContaining('one at a time')])
  })

  it('no message is told so: broken JSON, another method, a stream to listen to', async () => {
    expect((await ask({ hello: 1 })).status).toBeLessThan(500)
    expect((await ask(undefined)).status).toBeGreaterThanOrEqual(400)
    expect((await service.ask('/mcp')).status).toBe(405)
    const listening = await ask({ jsonrpc: '2.0', id: 2, method: 'subscriptions/listen', params: {} })
    expect(listening.text).toContain('error')
  })
})
