import type { Step } from '../../schemas/estimate.js'
import { numberText } from '../../schemas/parse-request.js'
import { writeAscii, writeBytes } from '../streaming/answer-buffer.js'

/** What stands before and after the numbers of a step, encoded, and the step that it was made for. */
type Frame = { readonly step: Step; readonly head: Uint8Array; readonly tail: Uint8Array }

/** By id, of which the estimators know so many; the newest of each is kept. */
const frames = new Map<string, Frame>()

/** Writes a step in JSON, as jsonText writes it: between two requests usually its numbers alone differ. */
export function writeStep(step: Step): void {
  const { id, value, low, high } = step
  let frame = frames.get(id)
  if (!frame || !saysTheSame(frame.step, step)) frames.set(id, (frame = frameOf(step)))
  writeBytes(frame.head)
  writeAscii(`${numberText(value)},"low":${numberText(low)},"high":${numberText(high)}`)
  writeBytes(frame.tail)
}

function frameOf(step: Step): Frame {
  const { id, name, unit, formula, inputs, basis, citations } = step
  const head = `${JSON.stringify({ id, name }).slice(0, -1)},"value":`
  const tail = `,${JSON.stringify({ unit, formula, inputs, basis, citations }).slice(1)}`
  return { step, head: Buffer.from(head), tail: Buffer.from(tail) }
}

function saysTheSame(one: Step, other: Step): boolean {
  return (
    one.name === other.name &&
    one.formula === other.formula &&
    one.unit === other.unit &&
    one.basis === other.basis &&
    areEqual(one.inputs, other.inputs) &&
    areEqual(one.citations, other.citations)
  )
}

function areEqual(ones: readonly string[], others: readonly string[]): boolean {
  return ones.length === others.length && ones.every((one, index) => one === others[index])
}
