import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LedgerReport } from '../../src/schemas/ledger-report.js'
import { type StartedApp, startedApp } from '../support/app.js'
import { freePort } from '../support/free-port.js'

const CLIENTS = ['opentelemetry', 'openllmetry', 'openinference']
const HERE = import.meta.dirname
const KEY = 'an-administrator-key-for-the-clients'
/** Of the proxy, which takes no calls without one. */
const MASTER_KEY = 'sk-a-master-key-for-the-proxy'
const INSTALL_MS = 300_000
const CALLS_MS = 60_000
const PROXY_MS = 180_000
const MS_PER_DAY = 86_400_000
const run = promisify(execFile)

/** In CI a Python that is missing is a failure; elsewhere the tests are skipped, and say so. */
const hasPython = process.env['CI'] === 'true' || spawnSync('python3', ['-c', 'import venv, ensurepip']).status === 0

/** What OpenAI says of an answer whose prompt was mostly cached. */
const ANSWER = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_735_689_600,
  model: 'gpt-4o-2024-08-06',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'Little.' } }],
  usage: {
    prompt_tokens: 2006,
    completion_tokens: 300,
    total_tokens: 2306,
    prompt_tokens_details: { cached_tokens: 1920 },
    completion_tokens_details: { reasoning_tokens: 0 },
  },
}

describe.skipIf(!hasPython)('clients in Python, which the suite installs where python3 with venv is there', () => {
  let service: StartedApp
  let provider: Server
  let environment: string
  const variables: Record<string, string | undefined> = {}

  beforeAll(async () => {
    service = await startedApp({ TRACE_TAGS: 'service.name', WATTPRINT_ADMIN_KEY: KEY })
    const address = await service.app.listen({ port: 0, host: '127.0.0.1' })
    variables['OTEL_EXPORTER_OTLP_ENDPOINT'] = address
    // LiteLLM has names of its own; without the last it fetches its list of prices.
    Object.assign(variables, { OTEL_EXPORTER: 'otlp_http', OTEL_ENDPOINT: `${address}/v1/traces`, LITELLM_LOCAL_MODEL_COST_MAP: 'True' })
    provider = createServer((request, response) => {
      request.resume()
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(ANSWER))
    })
    await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening))
    variables['OPENAI_BASE_URL'] = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/v1`
    environment = await mkdtemp(join(tmpdir(), 'wattprint-clients-'))
    await run('python3', ['-m', 'venv', environment])
    const packages = ['--quiet', '--disable-pip-version-check', '--requirement', join(HERE, 'requirements.txt')]
    await run(join(environment, 'bin/python'), ['-m', 'pip', 'install', ...packages])
  }, INSTALL_MS)

  afterAll(async () => {
    provider.close()
    await service.stop()
    await rm(environment, { recursive: true, force: true })
  })

  /** Calls and tokens that were counted for a service, by their kinds. */
  async function counted(client: string): Promise<Record<string, number>> {
    const { text } = await service.ask('/metrics')
    const series = [...text.matchAll(/^wattprint_calls(?:_tokens)?_total\{(.*)\} (.*)$/gm)]
    return Object.fromEntries(
      series
        .filter(([, labels = '']) => labels.includes(`"${client}"`))
        .map(([, labels = '', value]) => [/tokens="(\w+)"/.exec(labels)?.[1] ?? 'calls', Number(value)]),
    )
  }

  function calls(client: string) {
    const env = { ...process.env, ...variables, OTEL_SERVICE_NAME: client }
    return run(join(environment, 'bin/python'), [join(HERE, 'calls.py'), client], { env })
  }

  it.each(CLIENTS)(
    '%s finds the service by its endpoint alone, and both calls are counted to the token',
    async (client) => {
      await calls(client)
      expect(await counted(client)).toEqual({ calls: 2, input: 2 * 86, cachedInput: 2 * 1920, output: 2 * 300 })
    },
    CALLS_MS,
  )

  it(
    'litellm exports by its callback, and both calls are counted as it counts them',
    async () => {
      const { stdout } = await calls('litellm')
      const [first, second] = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { input: number; output: number })
      expect(first?.output).toBeGreaterThan(0)
      const sum = (kind: 'input' | 'output') => (first?.[kind] ?? 0) + (second?.[kind] ?? 0)
      expect(await counted('litellm')).toEqual({ calls: 2, input: sum('input'), cachedInput: 0, output: sum('output') })
    },
    CALLS_MS,
  )

  it(
    'a proxy of litellm tells the ledger of its calls by its generic callback, streams too, at their time and to the token',
    async () => {
      const proxy = await startedProxy()
      try {
        const answered = await (await proxy.ask({})).json()
        const streamed = await (await proxy.ask({ stream: true, stream_options: { include_usage: true } })).text()
        const chunks = [...streamed.matchAll(/^data: (\{.*\})$/gm)].map(([, text = '']) => JSON.parse(text) as { usage?: Usage })
        const usages = [(answered as { usage: Usage }).usage, ...chunks.flatMap(({ usage }) => usage ?? [])]
        expect(usages).toHaveLength(2)
        const { totals, groups } = await ledgerOf(2)
        const sum = (count: keyof Usage) => usages.reduce((all, usage) => all + usage[count], 0)
        expect(totals).toMatchObject({ calls: 2, callsWithoutEstimate: 0 })
        expect(totals.tokens).toMatchObject({ input: sum('prompt_tokens'), output: sum('completion_tokens') })
        expect(groups.map(({ key }) => key.map(({ value }) => value))).toEqual([['gpt-4o']])
      } finally {
        await proxy.stop()
      }
    },
    PROXY_MS,
  )

  /** A proxy that makes its answers up, with our address and key in the two variables of its callback. */
  async function startedProxy() {
    const config = join(environment, 'proxy.yaml')
    const answer = 'mock_response: "Little, and here is why."'
    const model = `- { model_name: gpt-4o, litellm_params: { model: openai/gpt-4o, api_key: none, ${answer} } }`
    await writeFile(config, `model_list:\n${model}\nlitellm_settings: { callbacks: [generic_api] }\n`)
    const port = await freePort()
    const child = spawn(join(environment, 'bin/litellm'), ['--config', config, '--port', String(port), '--host', '127.0.0.1'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        LITELLM_LOCAL_MODEL_COST_MAP: 'True',
        LITELLM_MASTER_KEY: MASTER_KEY,
        DEFAULT_FLUSH_INTERVAL_SECONDS: '1',
        GENERIC_LOGGER_ENDPOINT: `${variables['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? ''}/v1/ledger/calls`,
        GENERIC_LOGGER_HEADERS: `Authorization=Bearer ${KEY}`,
      },
    })
    const address = `http://127.0.0.1:${port}`
    const stop = async (): Promise<void> => {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    const isReady = () =>
      fetch(`${address}/health/liveliness`).then(
        ({ ok }) => ok,
        () => false,
      )
    while (!(await isReady())) {
      if (child.exitCode !== null) throw new Error(`The proxy ended with ${child.exitCode} before it listened.`)
      await wait(200)
    }
    const ask = (more: object) =>
      fetch(`${address}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${MASTER_KEY}` },
        body: JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content: 'How much does an answer cost?' }], ...more }),
      })
    return { ask, stop }
  }

  /** What the ledger holds of today and yesterday, once so many calls have arrived. */
  async function ledgerOf(calls: number): Promise<LedgerReport> {
    const day = (days: number): string => new Date(Date.now() + days * MS_PER_DAY).toISOString().slice(0, '2026-11-01'.length)
    const headers = { authorization: `Bearer ${KEY}` }
    for (;;) {
      const { json } = await service.rest(`/v1/ledger/report?from=${day(-1)}&to=${day(1)}&groupBy=model`, { headers })
      const report = LedgerReport.parse(json)
      if (report.totals.calls >= calls) return report
      await wait(200)
    }
  }
})

type Usage = { readonly prompt_tokens: number; readonly completion_tokens: number }
