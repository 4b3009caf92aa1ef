import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PACKAGE_ROOT } from '../../src/database/package-root.js'
import { COMMAND } from '../support/command.js'
import { type Place, preparedPlace } from '../support/database.js'
import { freePort } from '../support/free-port.js'
import { type Broker, KAFKA_JARS, startedBroker } from '../support/kafka-broker.js'
import { metricsOf } from '../support/metrics-text.js'
import { makeTopics, write } from '../support/topics.js'

const call = (id: string): string => JSON.stringify({ id, model: 'gpt-4o', inputTokens: 100, outputTokens: 10, at: '2026-11-03T10:00:00Z' })

describe.skipIf(KAFKA_JARS === undefined)('wattprint consume', () => {
  let broker: Broker
  let place: Place
  let remove: () => Promise<void>
  beforeAll(async () => {
    broker = await startedBroker()
    await makeTopics(broker, ['otlp_spans', 'otlp_logs', 'wattprint-dead-letters'])
    ;({ place, remove } = await preparedPlace())
  })
  afterAll(async () => {
    await broker.remove()
    await remove()
  })

  function started(words: readonly string[], more: Record<string, string> = {}) {
    const env = {
      ...process.env,
      DATABASE_URL: place.databaseUrl ?? '',
      WATTPRINT_DATA_DIR: place.dataDirectory,
      KAFKA_SESSION_SECONDS: '10',
      ...more,
    }
    const child = spawn(process.execPath, [...COMMAND, ...words], { cwd: PACKAGE_ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let [said, out] = ['', '']
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()))
    child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()))
    const end = once(child, 'close').then(([code]) => ({ code: code as number | null, said, out }))
    return { child, end }
  }

  it('as the page writes it, counts what has been written, and a report says what it cost', async () => {
    await write(broker, 'otlp_spans', [{ value: `${call('a')}\n${call('b')}` }, { value: call('a') }])
    const page = await readFile(new URL('../../docs/streams.md', import.meta.url), 'utf8')
    const [, line = ''] = /^wattprint (consume --brokers .*)$/m.exec(page) ?? []
    const words = line.replace(/--brokers \S+/, `--brokers ${broker.address}`).split(' ')
    expect(await started([...words, '--until-end']).end).toMatchObject({ code: 0 })
    const report = await started(['ledger', 'report', '--from', '2026-11-01', '--to', '2026-12-01', '--json']).end
    expect(JSON.parse(report.out)).toMatchObject({ totals: { calls: 2, tokens: { input: 200, output: 20 } } })
  })

  it('tells what it does while it waits for more, and ends with 0 when it is told to', async () => {
    const port = await freePort()
    const { child, end } = started(['consume', '--brokers', broker.address, '--topics', 'otlp_spans,otlp_logs'], {
      KAFKA_METRICS_PORT: String(port),
      HOST: '127.0.0.1',
      METRICS_TOKEN: 'a-token-that-is-long-enough-for-metrics',
    })
    const asked = (path: string, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers }).catch(() => undefined)
    while ((await asked('/readyz'))?.status !== 200) await wait(200)
    await write(broker, 'otlp_logs', [{ value: call('later') }])
    expect((await asked('/metrics'))?.status).toBe(401)
    const metrics = async () =>
      metricsOf((await (await asked('/metrics', { authorization: 'Bearer a-token-that-is-long-enough-for-metrics' }))?.text()) ?? '')
    while ((await metrics())['wattprint_stream_calls_total{outcome="taken"}'] !== 1) await wait(200)
    expect(await metrics()).toMatchObject({
      wattprint_stream_partitions: 2,
      'wattprint_stream_lag_messages{topic="otlp_logs",partition="0"}': 0,
    })
    child.kill('SIGTERM')
    expect(await end).toMatchObject({ code: 0 })
  })

  it('tells how many of the calls that it counts are under other, by tag, and none of those that come again', async () => {
    const port = await freePort()
    const { child, end } = started(['consume', '--brokers', broker.address, '--topics', 'otlp_logs'], {
      KAFKA_METRICS_PORT: String(port),
      HOST: '127.0.0.1',
      LEDGER_TAGS: 'team,stage',
      LEDGER_TAG_VALUES: '2',
    })
    const metrics = async () => metricsOf((await (await fetch(`http://127.0.0.1:${port}/metrics`).catch(() => undefined))?.text()) ?? '')
    const teams = ['a', 'b', 'c', 'd', 'd']
    const tagged = teams.map((team, index) => ({
      value: JSON.stringify({ ...JSON.parse(call(`tagged-${index}`)), tags: { team, stage: `live-${index}` } }),
    }))
    // A message each, so that more than one transaction may count them.
    await write(broker, 'otlp_logs', tagged)
    await write(broker, 'otlp_logs', [...tagged, { value: call('last') }])
    while (((await metrics())['wattprint_stream_calls_total{outcome="taken"}'] ?? 0) < teams.length + 1) await wait(200)
    expect(await metrics()).toMatchObject({
      'wattprint_stream_calls_total{outcome="repeated"}': teams.length,
      'wattprint_stream_calls_under_other_total{tag="team"}': 3,
      'wattprint_stream_calls_under_other_total{tag="stage"}': 3,
    })
    child.kill('SIGTERM')
    expect(await end).toMatchObject({ code: 0 })
  })

  it('ends with a sentence and a code where a library throws what nobody catches', async () => {
    const port = await freePort()
    const throws = "data:text/javascript,process.on('SIGWINCH',()=>{throw new TypeError('a library lost its way')})"
    const { child, end } = started(['consume', '--brokers', broker.address, '--topics', 'otlp_spans'], {
      KAFKA_METRICS_PORT: String(port),
      HOST: '127.0.0.1',
      NODE_OPTIONS: `--import "${throws}"`,
    })
    while ((await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.status !== 200) await wait(200)
    child.kill('SIGWINCH')
    const { code, said } = await end
    expect(code).toBe(1)
    expect(said).toContain('ends because of a fault that it did not expect: a library lost its way. What was counted stays counted')
  })

  it.each([
    [{ KAFKA_BROKERS: '' }, 'KAFKA_BROKERS names no broker'],
    [{ KAFKA_TOPICS: '' }, 'KAFKA_TOPICS names no topic'],
    [{ KAFKA_DEAD_LETTER_TOPIC: 'otlp_spans' }, 'which is read too'],
    [{ KAFKA_USERNAME: 'somebody' }, 'belong together'],
    [{ KAFKA_TLS: 'true', KAFKA_TLS_CERT_FILE: '/no/such/file' }, 'set both KAFKA_TLS_CERT_FILE and KAFKA_TLS_KEY_FILE'],
    [{ KAFKA_TLS: 'true', KAFKA_TLS_CA_FILE: '/no/such/file' }, 'KAFKA_TLS_CA_FILE is "/no/such/file", which cannot be read'],
  ])('with %o says what to set', async (environment, sentence) => {
    const { code, said } = await started(['consume'], { KAFKA_BROKERS: broker.address, KAFKA_TOPICS: 'otlp_spans', ...environment }).end
    expect(code).not.toBe(0)
    expect(said).toContain(sentence)
  })
})
