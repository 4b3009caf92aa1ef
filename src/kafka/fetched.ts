import type { Consumer, RecordsBatch } from '@platformatic/kafka'

/** A message of a partition. */
export type StreamMessage = {
  readonly offset: bigint
  /** In milliseconds since 1970, as whoever wrote it or the broker says. */
  readonly timestampMs: number
  readonly key: Buffer | null
  readonly value: Buffer | null
  readonly headers: readonly (readonly [Buffer | null, Buffer | null])[]
}
/** What was fetched of a partition: its messages from an offset on, and the offset after all of them. */
export type Fetched = { readonly messages: readonly StreamMessage[]; readonly end: bigint; readonly logEnd: bigint }

type FetchResponse = Awaited<ReturnType<Consumer['fetch']>>
type AnsweredPartition = FetchResponse['responses'][number]['partitions'][number]

const IS_CONTROL = 1 << 5
const ABORT = 0
/** Where the key of a control record says what it ends. */
const CONTROL_TYPE_AT = 2

/**
 * The messages of a fetch from `from` on. Brokers send whole batches, which may begin before, and those of transactions that were
 * aborted with a list of them: both are left out, as every reader of committed messages must.
 */
export function fetchedFrom({ records: batches = [], abortedTransactions, lastStableOffset }: AnsweredPartition, from: bigint): Fetched {
  const messages: StreamMessage[] = []
  const aborted = [...abortedTransactions].sort((one, other) => (one.firstOffset < other.firstOffset ? -1 : 1))
  const aborting = new Set<bigint>()
  let end = from
  for (const batch of batches) {
    const batchEnd = batch.firstOffset + BigInt(batch.lastOffsetDelta) + 1n
    while (aborted[0] && aborted[0].firstOffset < batchEnd) aborting.add(aborted.shift()?.producerId ?? 0n)
    if ((batch.attributes & IS_CONTROL) !== 0) {
      if (endsInAbort(batch)) aborting.delete(batch.producerId)
    } else if (!aborting.has(batch.producerId)) addTo(messages, batch, from)
    if (batchEnd > end) end = batchEnd
  }
  return { messages, end, logEnd: lastStableOffset }
}

function addTo(messages: StreamMessage[], { firstOffset, firstTimestamp, records }: RecordsBatch, from: bigint): void {
  for (const { offsetDelta, timestampDelta, key, value, headers } of records) {
    const offset = firstOffset + BigInt(offsetDelta)
    if (offset >= from) messages.push({ offset, timestampMs: Number(firstTimestamp + timestampDelta), key, value, headers })
  }
}

function endsInAbort({ records }: RecordsBatch): boolean {
  const key = records[0]?.key
  return key !== null && key !== undefined && key.length >= CONTROL_TYPE_AT + 2 && key.readInt16BE(CONTROL_TYPE_AT) === ABORT
}
