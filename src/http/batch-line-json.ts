import type { BatchLine } from '../schemas/batch-answer.js'
import { batchItemJson } from './batch-item-json.js'

/** An answer of a batch as a line of NDJSON, encoded. */
export function batchLineJson(answer: BatchLine, isPartial = false): Uint8Array {
  return batchItemJson(answer, { tail: '\n', isPartial })
}
