import { DomainError } from '../../errors.js'
import type { BatchEnd, BatchLine } from '../../schemas/batch.js'
import type { EstimateView } from '../../schemas/detail.js'
import { type Estimated, estimateItem, type Refused } from './batch-item.js'
import { type BatchSums, count, endOf } from './batch-sums.js'
import type { CallReader, Skipped } from './call-reader.js'
import type { Line } from './lines.js'
import { shown } from './shown.js'

type Around = {
  /** Of this stream: what lines say depends on those before them. */
  readonly read: CallReader
  readonly view: EstimateView
  readonly instance: string
  readonly asDomainError: (error: unknown) => DomainError
}

/** The answer to a line, counted; a blank line has none. What breaks on our side is what `asDomainError` makes of it. */
export function answerLine(batch: BatchSums, line: Line, around: Around): BatchLine | undefined {
  if ('text' in line && line.text.trim() === '') return undefined
  const answered = answeredLine(batch, line, around)
  count(batch, answered)
  return { line: line.number, ...shown(answered, around.instance, around.view) }
}

/** What is said after the last line. */
export function endOfLines(batch: BatchSums, lines: number): BatchEnd {
  return { ...endOf(batch), lines }
}

function answeredLine({ catalog }: BatchSums, line: Line, { read, view, asDomainError }: Around): Estimated | Refused | Skipped {
  try {
    if ('problem' in line) throw line.problem
    const told = read(valueOfLine(line))
    return 'skipped' in told ? told : estimateItem(told.item, catalog, view)
  } catch (error) {
    return { kind: null, reference: null, problem: error instanceof DomainError ? error : asDomainError(error) }
  }
}

/** The JSON of a line; what is none is refused by its number. */
export function valueOfLine({ number, text }: { readonly number: number; readonly text: string }): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('malformed-line', `Line ${number} is not JSON. Write one JSON object, whole, on each line; other lines stand.`)
  }
}
