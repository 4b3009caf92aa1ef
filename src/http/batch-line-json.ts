import type { BatchLine } from '../schemas/batch-answer.js'
import { estimateJson } from './estimate-json.js'

/** An answer of a batch as a line of NDJSON, encoded; the same as JSON.stringify writes. */
export function batchLineJson(answer: BatchLine): Uint8Array {
  if (!('estimate' in answer) || !answer.estimate) return Buffer.from(`${JSON.stringify(answer)}\n`)
  const { line, kind, reference, estimate } = answer
  return estimateJson(estimate, `${JSON.stringify({ line, kind, reference }).slice(0, -1)},"estimate":`, '}\n')
}
