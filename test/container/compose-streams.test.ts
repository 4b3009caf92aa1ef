import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { Environment } from '../../src/config.js'

type Service = {
  readonly environment?: Record<string, string>
  readonly command?: string[]
  readonly volumes?: string[]
  readonly ports?: string[]
  readonly cap_drop: string[]
  readonly stop_grace_period?: string
}
const { services } = parse(readFileSync('docker-compose.streams.yml', 'utf8')) as {
  services: Record<'kafka' | 'topics' | 'collector' | 'consumer' | 'wattprint', Service>
}
/** What this file starts; of the service, which docker-compose.yml starts, it has settings alone. */
const { wattprint, ...started } = services
const collector = parse(readFileSync('deploy/streams/collector.yaml', 'utf8')) as {
  readonly exporters: {
    readonly kafka: Record<string, unknown> & {
      readonly traces: { topic: string; encoding: string }
      readonly logs: { topic: string; encoding: string }
    }
  }
  readonly receivers: Record<string, unknown>
  readonly processors: Record<string, unknown>
  readonly service: { readonly pipelines: Record<string, Record<'receivers' | 'processors' | 'exporters', string[]>> }
}
/** The settings of the Kafka exporter that are used here, as its documentation names them. */
const EXPORTER_SETTINGS = ['brokers', 'traces', 'logs', 'partition_traces_by_id', 'producer']

describe('docker-compose.streams.yml', () => {
  it('starts a consumer of what is built, with settings that it knows, and time to end', () => {
    const { command, environment, stop_grace_period: grace } = services.consumer
    expect(command).toEqual(['node', 'dist/cli.js', 'consume'])
    expect(Object.keys(environment ?? {}).filter((name) => !Object.keys(Environment.shape).includes(name))).toEqual([])
    expect(Number.parseInt(grace ?? '')).toBeGreaterThan(Environment.parse({}).CLOSE_TIMEOUT_SECONDS)
  })

  it('makes the topics that the collector writes and the consumer reads and writes', () => {
    const script = services.topics.command?.at(-1) ?? ''
    const { traces, logs } = collector.exporters.kafka
    const read = services.consumer.environment?.['KAFKA_TOPICS']?.split(',') ?? []
    expect([traces.topic, logs.topic].sort()).toEqual([...read].sort())
    for (const topic of [...read, Environment.parse({}).KAFKA_DEAD_LETTER_TOPIC]) expect(script).toContain(topic)
  })

  it('gives the service a key to read the report with, and the consumers the tags that it has', () => {
    expect(Object.keys(wattprint.environment ?? {}).sort()).toEqual(['LEDGER_TAGS', 'WATTPRINT_ADMIN_KEY'])
    expect(services.consumer.environment).toHaveProperty('LEDGER_TAGS', wattprint.environment?.['LEDGER_TAGS'])
  })

  it('opens nothing to other machines, and gives no service a capability', () => {
    for (const { ports = [], cap_drop: dropped } of Object.values(started)) {
      expect(dropped).toEqual(['ALL'])
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
    }
  })

  it('gives the collector a configuration that is there, whose pipelines name what it has', () => {
    const [mounted = ''] = services.collector.volumes ?? []
    expect(existsSync(mounted.split(':')[0] ?? '')).toBe(true)
    expect(Object.keys(collector.exporters.kafka).filter((name) => !EXPORTER_SETTINGS.includes(name))).toEqual([])
    for (const { receivers, processors, exporters } of Object.values(collector.service.pipelines)) {
      for (const name of receivers) expect(collector.receivers).toHaveProperty([name])
      for (const name of processors) expect(collector.processors).toHaveProperty([name])
      for (const name of exporters) expect(collector.exporters).toHaveProperty([name])
    }
  })
})
