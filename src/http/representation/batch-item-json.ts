import type { BatchItem, BatchLine, BatchSummaries } from '../../schemas/batch.js'
import { jsonText } from '../../schemas/parse-request.js'
import { estimateJson } from './estimate-json.js'

type Around = { readonly head?: string; readonly tail?: string; readonly isPartial?: boolean }

/** An answer to an item, encoded, as jsonText writes it; `head` comes before it and `tail` after it. A partial estimate has some fields only. */
export function batchItemJson(
  answer: BatchLine | BatchItem | BatchSummaries['items'][number],
  { head = '', tail = '', isPartial = false }: Around,
): Uint8Array {
  if (isPartial || !('estimate' in answer) || !answer.estimate) return Buffer.from(`${head}${jsonText(answer)}${tail}`)
  const { estimate, ...name } = answer
  return estimateJson(estimate, `${head}${JSON.stringify(name).slice(0, -1)},"estimate":`, `}${tail}`)
}

/** An answer of a batch as a line of NDJSON, encoded. */
export function batchLineJson(answer: BatchLine, isPartial = false): Uint8Array {
  return batchItemJson(answer, { tail: '\n', isPartial })
}
