import { Counter, type Registry } from 'prom-client'
import type { ErrorCode } from '../../../errors.js'
import type { BatchAnswer, BatchLine, BatchSummaries, WorkAmounts } from '../../../schemas/batch.js'
import type { Estimate, Purpose } from '../../../schemas/estimate.js'

type Item = BatchLine | (BatchAnswer | BatchSummaries)['items'][number]
type Counted = { readonly kind: Purpose; readonly method: Pick<Estimate['method'], 'id'> }

export type EstimateMetrics = {
  /** Counts an estimate, and returns it. */
  readonly estimated: <Given extends Counted>(estimate: Given) => Given
  /** Counts a batch that is answered at once, and returns it. */
  readonly batched: <Given extends BatchAnswer | BatchSummaries>(answer: Given) => Given
  /** Counts a line of a stream. */
  readonly line: (answer: BatchLine) => void
  readonly problem: (code: ErrorCode) => void
  /** Adds up the amounts of work in the estimated requests. */
  readonly asked: (amounts: Partial<WorkAmounts>) => void
}

/** The metrics of estimates and refusals. */
export function estimateMetrics(registry: Registry): EstimateMetrics {
  const methods = { inference: new Map<string, number>(), training: new Map<string, number>() }
  const codes = new Map<string, number>()
  const amounts = new Map<string, number>()
  const batch = { lines: 0, problems: 0 }
  registerTallies(registry, { methods, codes, batch, amounts })

  function countItem(item: Item): void {
    batch.lines += 1
    if ('method' in item) increase(methods[item.kind], item.method)
    else if ('estimate' in item && item.estimate && item.kind) increase(methods[item.kind], methodIn(item.estimate))
    else if (!('skipped' in item)) batch.problems += 1
  }
  return {
    estimated: (estimate) => {
      increase(methods[estimate.kind], estimate.method.id)
      return estimate
    },
    batched: (answer) => {
      for (const item of answer.items) countItem(item)
      addAmounts(answer.totals.amounts)
      return answer
    },
    line: countItem,
    problem: (code) => increase(codes, code),
    asked: addAmounts,
  }

  function addAmounts(asked: Partial<WorkAmounts>): void {
    for (const [name, amount] of Object.entries(asked)) if (amount > 0) amounts.set(name, (amounts.get(name) ?? 0) + amount)
  }
}

type Tallies = {
  readonly methods: Readonly<Record<Purpose, ReadonlyMap<string, number>>>
  readonly codes: ReadonlyMap<string, number>
  readonly batch: { readonly lines: number; readonly problems: number }
  readonly amounts: ReadonlyMap<string, number>
}

// The library looks its labels up at every increment, which would slow a stream of lines: it is updated only when the metrics are
// read.
function registerTallies(registry: Registry, { methods, codes, batch, amounts }: Tallies): void {
  const registers = [registry]
  const counter = (name: string, help: string, labelNames: readonly string[], tell: (counter: Counter) => void) =>
    new Counter({
      name,
      help,
      labelNames: [...labelNames],
      registers,
      collect() {
        this.reset()
        tell(this)
      },
    })
  counter('wattprint_estimates_total', 'Estimates made, those of batches too.', ['kind', 'method'], (estimates) => {
    for (const [kind, tally] of Object.entries(methods)) for (const [method, count] of tally) estimates.inc({ kind, method }, count)
  })
  counter('wattprint_problems_total', 'Requests that were answered with a problem, by its code.', ['code'], (problems) => {
    for (const [code, count] of codes) problems.inc({ code }, count)
  })
  counter('wattprint_work_total', 'What was asked for in requests of inference that were estimated, in its unit.', ['amount'], (work) => {
    for (const [amount, count] of amounts) work.inc({ amount }, count)
  })
  counter('wattprint_batch_lines_total', 'Items of batches and lines of streams that were answered.', [], (lines) => lines.inc(batch.lines))
  counter('wattprint_batch_problems_total', 'Those of them that got a problem in place of an estimate.', [], (problems) =>
    problems.inc(batch.problems),
  )
}

/** If `fields` left the method out of an estimate, it is not known any more. */
function methodIn({ method }: Partial<Estimate>): string {
  return method?.id ?? 'not shown'
}

function increase(tally: Map<string, number>, name: string): void {
  tally.set(name, (tally.get(name) ?? 0) + 1)
}
