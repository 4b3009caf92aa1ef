import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedApp, startedApp } from '../support/app.js'

const CLIENTS = ['opentelemetry', 'openllmetry', 'openinference']
const HERE = import.meta.dirname
const INSTALL_MS = 300_000
const CALLS_MS = 60_000
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
    service = await startedApp({ TRACE_TAGS: 'service.name' })
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
})
