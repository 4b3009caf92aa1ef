import type { Step } from '../schemas/step.js'

/** The text of a step before and after its numbers, and the step that it was written for. */
type Frame = { readonly step: Step; readonly head: string; readonly tail: string }

/** By id, of which the estimators know so many; the newest of each is kept. */
const frames = new Map<string, Frame>()

/** A step in JSON, as JSON.stringify writes it: between two requests usually its numbers alone differ. */
export function stepJson(step: Step): string {
  const { id, value, low, high } = step
  let frame = frames.get(id)
  if (!frame || !saysTheSame(frame.step, step)) frames.set(id, (frame = frameOf(step)))
  return `${frame.head}${value},"low":${low},"high":${high}${frame.tail}`
}

function frameOf(step: Step): Frame {
  const { id, name, unit, formula, inputs, basis, citations } = step
  const head = `${JSON.stringify({ id, name }).slice(0, -1)},"value":`
  const tail = `,${JSON.stringify({ unit, formula, inputs, basis, citations }).slice(1)}`
  return { step, head, tail }
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
