import { DomainError } from '../errors.js'
import { codesOf } from '../estimation/answer.js'
import { lineSplitter } from '../estimation/batch/lines.js'
import { type BatchItem, type BatchLine, BatchRow, type BatchSummaries } from '../schemas/batch.js'
import type { EstimateView } from '../schemas/detail.js'
import type { Quantity } from '../schemas/unit.js'
import { csvHeader, csvOf, csvRows } from './csv.js'

/** The detail of each estimate that a table needs. */
export const TABLE_VIEW = { detail: 'summary' } as const
/** The longest line of answers that is read. The lines are our own answers, none of which is as long. */
const LONGEST_ANSWER_BYTES = 64 * 1024 * 1024
type Totals = Partial<Pick<BatchRow, 'work'>> & {
  readonly amounts?: BatchItem['amounts']
  readonly model: string | null
  readonly energy: Quantity
  readonly carbon: Quantity
  readonly water: Quantity
  readonly method: string
  readonly warnings: readonly string[]
  readonly catalogRevision: string
}

/** Throws contradictory-request for `fields`, or for a `detail` other than that of TABLE_VIEW. */
export function checkTableView({ detail, fields }: EstimateView): void {
  if (fields === undefined && (detail === undefined || detail === TABLE_VIEW.detail)) return
  const field = fields === undefined ? 'detail' : 'fields'
  throw new DomainError(
    'contradictory-request',
    `A table has one set of columns, and "${field}" asks for another: leave it out, or ask for JSON.`,
    [{ pointer: `/${field}`, detail: 'is not for a table' }],
  )
}

/** The items of a batch as CSV, one row for each, in their order. Numbers are in kWh, gCO2e and litres. */
export function batchCsv({ items }: Pick<BatchSummaries, 'items'>): string {
  return csvOf(
    BatchRow,
    items.map(({ index, ...item }) => rowOf({ ...item, line: index + 1 })),
  )
}

/** The answers of a batch as CSV in UTF-8, in pieces. `answers` is the NDJSON that /v1/estimates/batch writes; its totals are left out. */
export async function* csvOfAnswers(answers: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  const lines = lineSplitter(LONGEST_ANSWER_BYTES)
  const encoder = new TextEncoder()
  yield encoder.encode(csvHeader(BatchRow))
  for await (const piece of answers) {
    const rows = [...lines.push(typeof piece === 'string' ? encoder.encode(piece) : piece)].flatMap(rowsOf)
    if (rows.length > 0) yield encoder.encode(csvRows(BatchRow, rows))
  }
}

function rowsOf(line: { readonly text: string } | { readonly problem: DomainError }): readonly BatchRow[] {
  if ('problem' in line) throw line.problem
  const answer = JSON.parse(line.text) as BatchLine | { readonly totals: object }
  return 'totals' in answer ? [] : [rowOf(answer)]
}

function rowOf(answer: BatchLine): BatchRow {
  const { line, reference, kind } = answer
  const row = { line, reference, kind }
  if ('problem' in answer && answer.problem) return { ...row, problem: answer.problem.code, detail: answer.problem.detail }
  if ('skipped' in answer && answer.skipped !== undefined) return { ...row, detail: answer.skipped }
  const { model, energy, carbon, water, method, warnings, catalogRevision, work = null, amounts } = totalsOf(answer)
  return {
    line,
    reference,
    kind,
    model,
    energyKwh: energy.value,
    energyLowKwh: energy.low,
    energyHighKwh: energy.high,
    carbonGco2e: carbon.value,
    carbonLowGco2e: carbon.low,
    carbonHighGco2e: carbon.high,
    waterLitres: water.value,
    waterLowLitres: water.low,
    waterHighLitres: water.high,
    method,
    warnings: warnings.join(' '),
    catalogRevision,
    work,
    ...amounts,
  }
}

/** The totals of an answer, in whichever detail it is: jobs store answers in the detail with which they were uploaded. */
function totalsOf(answer: BatchLine): Totals {
  if ('estimate' in answer && answer.estimate) return { ...ofWhole(answer.estimate), work: answer.work ?? null, amounts: answer.amounts }
  if ('energy' in answer && 'value' in answer.carbon && 'value' in answer.water && 'model' in answer)
    return { ...answer, carbon: answer.carbon, water: answer.water }
  if ('energy' in answer && 'total' in answer.carbon && 'total' in answer.water)
    return { ...answer, model: null, carbon: answer.carbon.total, water: answer.water.total }
  throw new TypeError('An answer of a batch has an estimate, a problem or a reason why it was skipped.')
}

function ofWhole({ model, energy, carbon, water, method, warnings, catalogRevision }: NonNullable<BatchItem['estimate']>): Totals {
  return {
    model: model?.id ?? null,
    energy,
    carbon: carbon.total,
    water: water.total,
    method: method.id,
    warnings: codesOf(warnings),
    catalogRevision,
  }
}
