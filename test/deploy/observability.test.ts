import { readFile } from 'node:fs/promises'
import { parser } from '@prometheus-io/lezer-promql'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { ERRORS } from '../../src/errors.js'
import { streamMetrics } from '../../src/kafka/stream-metrics.js'
import { type StartedApp, startedApp } from '../support/app.js'
import { SERVER_URL } from '../support/database.js'

const Rules = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.strictObject({
          alert: z.string(),
          expr: z.string(),
          for: z.string().regex(/^\d+[smh]$/),
          labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.strictObject({ summary: z.string().max(100), description: z.string() }),
        }),
      ),
    }),
  ),
})
const Dashboard = z.object({
  panels: z.array(z.object({ id: z.number(), title: z.string(), targets: z.array(z.object({ expr: z.string() })).nonempty() })),
})

const read = (name: string): Promise<string> => readFile(new URL(`../../deploy/observability/${name}`, import.meta.url), 'utf8')
const rules = Rules.parse(parse(await read('alerts.yaml'))).groups.flatMap((group) => group.rules)
const DASHBOARDS = ['dashboard.json', 'footprint.json']
const panelsOf = await Promise.all(DASHBOARDS.map(async (name) => Dashboard.parse(JSON.parse(await read(name))).panels))
const panels = panelsOf.flat()
/** What the collector's recipe renames: each metric with its label, as an expression. */
const renamed = (await read('collector-footprint.yaml')).matchAll(/(?<=name == ")wattprint_[a-z0-9_]+/g)
const RENAMED = [...new Set([...renamed].map(([metric]) => metric))].map((metric) => ({
  name: `collector-footprint.yaml, ${metric}`,
  expr: `sum by (model) (${metric})`,
}))
const EXPRESSIONS = [
  ...RENAMED,
  ...rules.map(({ alert, expr }) => ({ name: alert, expr })),
  // Grafana puts a length of time in the place of its variable.
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ name: title, expr: expr.replaceAll('$__rate_interval', '5m') }))),
]

/** Nodes of a kind in the tree of an expression. */
function nodesOf(expr: string, kind: string): string[] {
  const found: string[] = []
  parser.parse(expr).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError || type.name === kind) found.push(expr.slice(from, to))
    },
  })
  return found
}
const ERROR = '⚠'
const KEY = 'an-administrator-s-key-for-tests-of-metrics'
const attribute = (key: string, value: object): object => ({ key, value })
const SPAN = {
  resourceSpans: [
    {
      scopeSpans: [
        {
          spans: [
            {
              traceId: '5b8efff798038103d269b633813fc60c',
              spanId: 'eee19b7ec3c1b174',
              name: 'chat gpt-4o',
              startTimeUnixNano: '1764600000000000000',
              endTimeUnixNano: '1764600004000000000',
              attributes: [
                attribute('gen_ai.operation.name', { stringValue: 'chat' }),
                attribute('gen_ai.request.model', { stringValue: 'gpt-4o' }),
                attribute('gen_ai.usage.input_tokens', { intValue: '811' }),
                attribute('gen_ai.usage.output_tokens', { intValue: '92' }),
              ],
            },
          ],
        },
      ],
    },
  ],
}

/** What consumers of streams tell beside what the service does: a series of each, with its labels. */
async function toldByConsumers(): Promise<string> {
  const registry = new Registry()
  const { calls, deadLetters, lost, messages, bytes, lag, behind, ...others } = streamMetrics(registry)
  calls.inc({ outcome: 'taken' })
  deadLetters.inc({ code: 'malformed-line' })
  for (const counter of [lost, messages, bytes]) counter.inc({ topic: 'calls' })
  for (const gauge of [lag, behind]) gauge.set({ topic: 'calls', partition: '0' }, 0)
  expect(Object.keys(others).length).toBeGreaterThan(0)
  return registry.metrics()
}

let service: StartedApp
/** Each metric and its labels. */
const offered = new Map<string, Set<string>>()
beforeAll(async () => {
  service = await startedApp({
    WATTPRINT_ADMIN_KEY: KEY,
    LEDGER_TAGS: 'team',
    LEDGER_METRICS_SECONDS: '0',
    LEDGER_BUDGETS: 'team=search:1 kWh',
  })
  const call = { model: 'gpt-4o', inputTokens: 800, outputTokens: 90, tags: { team: 'search' } }
  await service.rest('/v1/ledger/calls', { method: 'POST', payload: [call], headers: { authorization: `Bearer ${KEY}` } })
  await service.ask('/v1/traces', { method: 'POST', payload: SPAN })
  await service.rest('/v1/estimates/inference?model=gpt-4o&outputTokens=250')
  await service.rest('/v1/models/no-such-model')
  for (const line of `${(await service.rest('/metrics')).text}\n${await toldByConsumers()}`.split('\n')) {
    const [, declared] = /^# TYPE (\S+)/.exec(line) ?? []
    if (declared !== undefined) offered.set(declared, offered.get(declared) ?? new Set())
    const [, name, labels = ''] = /^(\w+)(?:\{(.*)\})? /.exec(line) ?? []
    if (name === undefined) continue
    offered.set(name, new Set([...(offered.get(name) ?? []), ...[...labels.matchAll(/(\w+)="/g)].map(([, label = '']) => label)]))
  }
})
afterAll(() => service.stop())

/** Only replicas with a pool of connections tell of it. */
const isOfServers = (metric: string): boolean => metric === 'wattprint_database_connections' && SERVER_URL === undefined
const ADDED_BY_PROMETHEUS = ['instance', 'job', 'le']

describe.each(EXPRESSIONS)('$name', ({ expr }) => {
  it('is PromQL', () => {
    expect(nodesOf(expr, ERROR)).toEqual([])
  })

  it('asks for metrics that /metrics tells, by labels that they have', () => {
    const metrics = nodesOf(expr, 'Identifier').filter((name) => /^(wattprint|nodejs|process)_/.test(name))
    expect(metrics.length).toBeGreaterThan(0)
    const asked = metrics.filter((metric) => !isOfServers(metric))
    expect(asked.filter((metric) => !offered.has(metric))).toEqual([])
    if (asked.length === 0) return
    const labels = [...nodesOf(expr, 'LabelName')].filter((label) => !ADDED_BY_PROMETHEUS.includes(label))
    const theirs = asked.flatMap((metric) => [...(offered.get(metric) ?? [])])
    expect(labels.filter((label) => !theirs.includes(label))).toEqual([])
  })
})

describe('the alerts and the dashboard', () => {
  it('name each alert and each panel once', () => {
    for (const names of [
      rules.map(({ alert }) => alert),
      panels.map(({ title }) => title),
      ...panelsOf.map((ofDashboard) => ofDashboard.map(({ id }) => id)),
    ]) {
      expect(new Set<unknown>(names).size).toBe(names.length)
    }
  })

  it('name codes of problems that there are', () => {
    const codes = EXPRESSIONS.flatMap(({ expr }) => [...expr.matchAll(/code="([^"]+)"/g)].map(([, code = '']) => code))
    expect(codes.filter((code) => !(code in ERRORS))).toEqual([])
  })

  it('would be seen to be wrong: a broken expression and a metric that is not told', () => {
    expect(nodesOf('sum(rate(wattprint_x[5m])', ERROR)).not.toEqual([])
    expect(offered.has('wattprint_x')).toBe(false)
  })
})
