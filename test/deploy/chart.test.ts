import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { Environment } from '../../src/config.js'

const CHART = 'deploy/helm/wattprint'
const SECRETS = ['DATABASE_URL', 'REDIS_URL', 'WATTPRINT_ADMIN_KEY', 'METRICS_TOKEN', 'KAFKA_USERNAME', 'KAFKA_PASSWORD']

type Values = {
  readonly settings: Record<string, unknown>
  readonly consumers: { readonly settings: Record<string, unknown> }
  readonly service: { readonly autoscaling: { readonly maxReplicas: number } }
}
const read = (name: string): string => readFileSync(join(CHART, name), 'utf8')
const values = parse(read('values.yaml')) as Values
const isFit = new Ajv({ strict: false }).compile(JSON.parse(read('values.schema.json')) as object)

describe('the chart', () => {
  it.each(['values.yaml', 'ci/everything.yaml'])('takes %s, whose settings the service reads', (name) => {
    const given = parse(read(name)) as Values
    expect(isFit(given), JSON.stringify(isFit.errors)).toBe(true)
    for (const settings of [given.settings, given.consumers.settings]) {
      const variables = Object.fromEntries(Object.entries(settings).map(([variable, value]) => [variable, String(value)]))
      expect(Environment.strict().safeParse(variables).error?.issues ?? []).toEqual([])
    }
  })

  it.each([
    [{ consumer: { enabled: true } }],
    [{ workers: { count: 3 } }],
    [{ settings: { DATABASE_URL: 'postgresql://user:password@host/name' } }],
    [{ settings: { log_level: 'info' } }],
    [{ networkPolicy: { database: { ports: [] } } }],
  ])('refuses %o', (given) => {
    expect(isFit(given)).toBe(false)
  })

  it('takes secrets by reference alone, under the names that the service reads', () => {
    const named = readdirSync(join(CHART, 'templates')).flatMap((name) => [...read(`templates/${name}`).matchAll(/"([A-Z]+_[A-Z_]+)"/g)])
    const secrets = new Set(named.map(([, name = '']) => name).filter((name) => !['KAFKA_BROKERS', 'KAFKA_TOPICS'].includes(name)))
    expect([...secrets].sort()).toEqual([...SECRETS].sort())
    for (const name of secrets) expect(Object.keys(Environment.shape)).toContain(name)
  })

  it('has the alerts that stand beside it', () => {
    expect(realpathSync(join(CHART, 'files/alerts.yaml'))).toBe(resolve('deploy/observability/alerts.yaml'))
  })

  it('scales to what the manifests do, which the connections of PostgreSQL allow', () => {
    const { spec } = parse(readFileSync('deploy/kubernetes/base/autoscaler.yaml', 'utf8')) as { spec: { maxReplicas: number } }
    expect(values.service.autoscaling.maxReplicas).toBe(spec.maxReplicas)
  })
})
