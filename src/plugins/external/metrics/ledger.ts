import type { FastifyInstance } from 'fastify'
import { Gauge, type Registry } from 'prom-client'
import type { LedgerTotals } from '../../../schemas/ledger-report.js'
import { usedOf } from '../../app/ledger/budgets.js'
import { type LedgerBudget, type LedgerMonth, MOST_TAGS } from '../../app/ledger/month.js'

/** Series of one metric; the groups beyond are added up as "other". */
const MOST_SERIES = 1000
const OTHER = 'other'
const LONGEST_VALUE = 100
/** A reader waits no longer than this and then gets the previous values. */
const PATIENCE_MILLISECONDS = 2000

export type LedgerMetricSettings = {
  readonly tags: readonly string[]
  readonly budgets: readonly LedgerBudget[]
  readonly metricsSeconds: number
}
type Series = { readonly labels: Readonly<Record<string, string>>; readonly totals: LedgerTotals }
type Gauges = { readonly name: string; readonly help: string; readonly read: (totals: LedgerTotals) => number }

const FIGURES: readonly Gauges[] = [
  { name: 'calls', help: 'Calls in the ledger, estimated or not', read: ({ calls }) => calls },
  { name: 'energy_kwh', help: 'Energy of the calls in the ledger', read: ({ energy }) => energy.value },
  {
    name: 'carbon_gco2e',
    help: 'Carbon of the calls in the ledger, location-based and embodied',
    read: ({ carbon }) => carbon.total.value,
  },
  { name: 'water_litres', help: 'Water of the calls in the ledger', read: ({ water }) => water.total.value },
  {
    name: 'tokens',
    help: 'Tokens of the calls in the ledger, in and out',
    read: ({ tokens: { input, reasoning, output } }) => input + reasoning + output,
  },
]

/**
 * The current month of the ledger, by workspace, model and tags, and the used part of each budget. It is read from the database, so
 * every replica shows the same, and a repeated call is not counted twice.
 */
export function ledgerMetrics(app: FastifyInstance, registry: Registry, settings: LedgerMetricSettings): void {
  const months = remembering(
    () => app.ledger.runningMonth(),
    settings.metricsSeconds,
    (error) => app.log.warn({ err: error }, 'The ledger of the month was not read for the metrics.'),
  )
  const labelNames = [...new Set(['workspace', 'model', ...settings.tags.slice(0, MOST_TAGS).map(labelOf)])]
  for (const { name, help, read } of FIGURES)
    gauge(registry, { name: `wattprint_ledger_month_${name}`, help: `${help}, of the month that runs (UTC).`, labelNames }, async (one) => {
      for (const { labels, totals } of seriesOf(await months())) one.inc(labels, read(totals))
    })
  gauge(
    registry,
    {
      name: 'wattprint_ledger_month_incomplete',
      help: 'Workspaces whose month has more cells than LEDGER_REPORT_CELLS, so that it is in no other metric.',
      labelNames: ['workspace'],
    },
    async (one) => {
      for (const { workspace, byTags } of await months()) if (!byTags) one.set({ workspace: workspace.slice(0, LONGEST_VALUE) }, 1)
    },
  )
  const labelsOfBudget = ['workspace', 'tag', 'value', 'unit']
  const budgeted = (name: string, help: string, read: (budget: LedgerBudget, used: number) => number): void =>
    gauge(registry, { name, help, labelNames: labelsOfBudget }, async (one) => {
      const known = settings.budgets.length === 0 ? [] : await months()
      for (const budget of settings.budgets) {
        const { workspace, tag, value, unit } = budget
        one.set({ workspace, tag: tag ?? '', value: value ?? '', unit }, read(budget, usedOf(budget, known)))
      }
    })
  budgeted('wattprint_ledger_budget', 'What LEDGER_BUDGETS allows for a month, in its unit.', ({ amount }) => amount)
  budgeted(
    'wattprint_ledger_budget_used_ratio',
    'The part of a budget that the month that runs has used.',
    ({ amount }, used) => used / amount,
  )
}

function gauge(
  registry: Registry,
  about: { readonly name: string; readonly help: string; readonly labelNames: string[] },
  tell: (gauge: Gauge) => Promise<void>,
): void {
  new Gauge({
    ...about,
    registers: [registry],
    // Every worker has the same value.
    aggregator: 'max',
    async collect() {
      this.reset()
      await tell(this)
    },
  })
}

/** Caches the result of `read`; it is read again when it is older than this many seconds, by one caller at a time. */
function remembering(
  read: () => Promise<LedgerMonth[]>,
  seconds: number,
  onError: (error: unknown) => void,
): () => Promise<readonly LedgerMonth[]> {
  let known: { readonly months: readonly LedgerMonth[]; readonly at: number } = { months: [], at: -Infinity }
  let reading: Promise<void> | undefined
  return async () => {
    if (performance.now() - known.at >= seconds * 1000) {
      reading ??= read()
        .then((months) => void (known = { months, at: performance.now() }), onError)
        .finally(() => (reading = undefined))
      await Promise.race([reading, patience()])
    }
    return known.months
  }
}

function patience(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, PATIENCE_MILLISECONDS).unref())
}

function seriesOf(months: readonly LedgerMonth[]): Series[] {
  let series = 0
  return months.flatMap(({ workspace, byTags, tags }) => {
    if (!byTags) return []
    const { groups, otherGroups } = byTags
    const labelled = (values: readonly (string | null)[], totals: LedgerTotals): Series => {
      const isOther = ++series > MOST_SERIES
      const shown = values.map((value) => (isOther ? OTHER : (value ?? '').slice(0, LONGEST_VALUE)))
      const [model = '', ...ofTags] = shown
      const labels = Object.fromEntries(tags.map((tag, index) => [labelOf(tag), ofTags[index] ?? '']))
      return { labels: { workspace: isOther ? OTHER : workspace, model, ...labels }, totals }
    }
    const others = otherGroups ? [labelled([OTHER, ...tags.map(() => OTHER)], otherGroups)] : []
    return [
      ...groups.map(({ key, totals }) =>
        labelled(
          key.map(({ value }) => value),
          totals,
        ),
      ),
      ...others,
    ]
  })
}

/** team.name is team_name: names of labels have no dots. */
function labelOf(tag: string): string {
  return `tag_${tag.replaceAll(/\W/g, '_')}`
}
