import type { BatchItem, BatchLine, BatchSummaries } from '../schemas/batch-answer.js'
import { estimateJson } from './estimate-json.js'

/** An answer to an item, encoded, as JSON.stringify writes it; `head` comes before it and `tail` after it. */
export function batchItemJson(answer: BatchLine | BatchItem | BatchSummaries['items'][number], head = '', tail = ''): Uint8Array {
  if (!('estimate' in answer) || !answer.estimate) return Buffer.from(`${head}${JSON.stringify(answer)}${tail}`)
  const { estimate, ...name } = answer
  return estimateJson(estimate, `${head}${JSON.stringify(name).slice(0, -1)},"estimate":`, `}${tail}`)
}
