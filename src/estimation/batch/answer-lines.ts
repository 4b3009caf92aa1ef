import { DomainError } from '../../errors.js'
import type { BatchEnd, BatchLine } from '../../schemas/batch-answer.js'
import type { BatchDetail } from '../../schemas/batch-request.js'
import { type Estimated, type Refused, estimateItem } from './batch-item.js'
import { type BatchSums, count, endOf } from './batch-sums.js'
import type { Line } from './lines.js'
import { shown } from './shown.js'

type Around = {
  readonly detail: BatchDetail
  readonly instance: string
  readonly asDomainError: (error: unknown) => DomainError
}

/** The answer to a line, counted; a blank line has none. What breaks on our side is what `asDomainError` makes of it. */
export function answerLine(batch: BatchSums, line: Line, around: Around): BatchLine | undefined {
  if ('text' in line && line.text.trim() === '') return undefined
  const answered = answeredLine(batch, line, around)
  count(batch, answered)
  return { line: line.number, ...shown(answered, around.instance) }
}

/** What is said after the last line. */
export function endOfLines(batch: BatchSums, lines: number): BatchEnd {
  return { ...endOf(batch), lines }
}

function answeredLine({ catalog }: BatchSums, line: Line, { detail, asDomainError }: Around): Estimated | Refused {
  try {
    if ('problem' in line) throw line.problem
    return estimateItem(valueOf(line), catalog, detail)
  } catch (error) {
    return { kind: null, reference: null, problem: error instanceof DomainError ? error : asDomainError(error) }
  }
}

function valueOf({ number, text }: { readonly number: number; readonly text: string }): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('malformed-line', `Line ${number} is not JSON. Write one JSON object, whole, on each line; other lines stand.`)
  }
}
