import { isInterned } from '../../catalog/cite.js'
import type { BatchItem, BatchLine, BatchSummaries } from '../../schemas/batch.js'
import type { Estimate, Step } from '../../schemas/estimate.js'
import { jsonText, numberText } from '../../schemas/parse-request.js'
import type { Quantity } from '../../schemas/unit.js'

/** Answers are written one after another into buffers of this size: allocating is expensive, and an answer takes some 30 kB. */
const BUFFER_BYTES = 524_288
/** UTF-8 takes at most three bytes for a UTF-16 code unit. */
const MOST_BYTES_OF_CODE_UNIT = 3
const COMMA = 44

let buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES)
/** Where in the buffer the answer begins, and where the next byte goes. */
let start = 0
let used = 0
/** Text of the answer that is not encoded yet. */
let text = ''

/** Begins an answer, which is written whole before another begins; what is left of one that failed is forgotten. */
function beginAnswer(): void {
  start = used
  text = ''
}

/** The bytes of the answer that was begun last. */
function endAnswer(): Buffer {
  encodeText()
  return buffer.subarray(start, used)
}

function writeText(more: string): void {
  text += more
}

function writeBytes(bytes: Uint8Array): void {
  encodeText()
  reserve(bytes.length)
  buffer.set(bytes, used)
  used += bytes.length
}

/** Text that is known to be ASCII, which is faster. */
function writeAscii(ascii: string): void {
  encodeText()
  reserve(ascii.length)
  used += buffer.write(ascii, used, 'latin1')
}

function encodeText(): void {
  if (text === '') return
  reserve(text.length * MOST_BYTES_OF_CODE_UNIT)
  // The comma between two items is not worth the call.
  if (text === ',') buffer[used++] = COMMA
  else used += buffer.write(text, used)
  text = ''
}

function reserve(bytes: number): void {
  if (used + bytes <= buffer.length) return
  const written = buffer.subarray(start, used)
  buffer = Buffer.allocUnsafeSlow(Math.max(BUFFER_BYTES, 2 * (written.length + bytes)))
  buffer.set(written)
  start = 0
  used = written.length
}

type Writers = { readonly [Name in keyof Estimate]?: (value: Estimate[Name]) => void }
/** What of an estimate mostly says the same in every answer, and what holds the numbers of steps. */
const WRITERS: Writers = {
  energy: writeQuantity,
  energyParts: writeQuantities,
  carbon: writeQuantities,
  water: writeQuantities,
  primaryEnergy: writeQuantity,
  abioticDepletion: writeQuantity,
  assumptions: (items) => writeItems(items, writeJson),
  warnings: (items) => writeItems(items, writeJson),
  steps: (items) => writeItems(items, writeStep),
  citations: (items) => writeItems(items, writeJson),
}

const encoded = new WeakMap<object, Uint8Array>()

/**
 * An estimate in JSON, as jsonText writes it, encoded: several times faster, because what was written before is copied.
 * `head` comes before it and `tail` after it.
 */
export function estimateJson(estimate: Estimate, head = '', tail = ''): Buffer {
  beginAnswer()
  writeText(head)
  let before = '{'
  for (const [name, value] of Object.entries(estimate)) {
    const write: (value: never) => void = WRITERS[name as keyof Estimate] ?? writeJson
    writeText(`${before}"${name}":`)
    before = ','
    write(value as never)
  }
  writeText(`}${tail}`)
  return endAnswer()
}

function writeJson(value: unknown): void {
  writeText(jsonText(value))
}

/** Quantities by their names; a word among them, such as a basis, is written as it is. */
function writeQuantities(quantities: Readonly<Record<string, Quantity | string | null>>): void {
  let before = '{'
  for (const [name, quantity] of Object.entries(quantities)) {
    writeText(`${before}"${name}":`)
    before = ','
    if (typeof quantity === 'object' && quantity) writeQuantity(quantity)
    else writeJson(quantity)
  }
  writeText('}')
}

/** Its numbers come again in a step: V8 remembers their texts, but not those that jsonText makes. */
function writeQuantity({ value, low, high, unit }: Quantity): void {
  writeText(`{"value":${numberText(value)},"low":${numberText(low)},"high":${numberText(high)},"unit":"${unit}"}`)
}

function writeItems<Item extends object>(items: readonly Item[], write: (item: Item) => void): void {
  writeText('[')
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    if (index > 0) writeText(',')
    if (isInterned(item)) writeBytes(bytesOf(item))
    else write(item)
  }
  writeText(']')
}

function bytesOf(item: object): Uint8Array {
  let bytes = encoded.get(item)
  if (!bytes) encoded.set(item, (bytes = Buffer.from(jsonText(item))))
  return bytes
}

/** What stands before and after the numbers of a step, encoded, and the step that it was made for. */
type Frame = { readonly step: Step; readonly head: Uint8Array; readonly tail: Uint8Array }

/** By id, of which the estimators know so many; the newest of each is kept. */
const frames = new Map<string, Frame>()

/** Writes a step in JSON, as jsonText writes it: between two requests usually its numbers alone differ. */
function writeStep(step: Step): void {
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
