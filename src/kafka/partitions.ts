import { type ClusterMetadata, type Consumer, ListOffsetTimestamps, type RecordsBatch } from '@platformatic/kafka'
import { signsOf } from './connection.js'

/** A partition that the group assigned to this consumer. */
export type OwnPartition = {
  readonly topic: string
  readonly partition: number
  /** The offset that the ledger holds; null if nothing of the partition was counted. */
  next: bigint | null
  /** The offset of the next fetch. It is ahead of `next` while fetched messages are being counted. */
  position: bigint
  /** The end of the log as of the last fetch; undefined before the first. */
  logEnd: bigint | undefined
}
/** What one poll fetched of a partition, from the offset `from` on. */
export type Polled = { readonly own: OwnPartition; readonly from: bigint } & Fetched
/** Thrown when the logs of partitions no longer hold the offsets at which they were to be read. */
export class OutOfRange extends Error {
  readonly partitions: readonly OwnPartition[]
  constructor(partitions: readonly OwnPartition[]) {
    super('The log does not hold the offset.')
    this.partitions = partitions
  }
}

const OFFSET_OUT_OF_RANGE = 1
const MOST_WAIT_MS = 500
const NO_EPOCH = -1

type Fetching = { readonly consumer: Consumer; readonly partitions: readonly OwnPartition[]; readonly pollBytes: number }
type Response = Awaited<ReturnType<Consumer['fetch']>>

/** Fetches from every leader what comes after the positions of its partitions, and moves the positions. Throws OutOfRange. */
export async function poll({ consumer, partitions, pollBytes }: Fetching): Promise<Polled[]> {
  const metadata = await consumer.metadata({ topics: [...new Set(partitions.map(({ topic }) => topic))] })
  const leaders = groupedBy(partitions, ({ topic, partition }) => metadata.topics.get(topic)?.partitions[partition]?.leader ?? NO_EPOCH)
  const found = await Promise.all(
    Array.from(leaders, async ([node, own]) => {
      const byId = new Map(own.map((one) => [`${metadata.topics.get(one.topic)?.id ?? ''} ${one.partition}`, one]))
      const { responses } = await fetchFrom(consumer, { node, topics: requestOf(own, metadata, pollBytes), pollBytes, byId })
      return responses.flatMap(({ topicId, partitions: answered }) =>
        answered.flatMap((answer): Polled[] => {
          const one = byId.get(`${topicId} ${answer.partitionIndex}`)
          return one ? [{ own: one, from: one.position, ...fetchedFrom(answer, one.position) }] : []
        }),
      )
    }),
  )
  const polled = found.flat()
  for (const { own, end, logEnd } of polled) Object.assign(own, { position: end, logEnd })
  return polled
}

type Asked = {
  readonly node: number
  readonly topics: ReturnType<typeof requestOf>
  readonly pollBytes: number
  readonly byId: ReadonlyMap<string, OwnPartition>
}

async function fetchFrom(consumer: Consumer, { node, topics, pollBytes, byId }: Asked): Promise<Response> {
  try {
    return await consumer.fetch({ node, topics, maxBytes: pollBytes, minBytes: 1, maxWaitTime: MOST_WAIT_MS })
  } catch (error) {
    if (!signsOf(error).includes('OFFSET_OUT_OF_RANGE')) throw error
    const { responses = [] } = (error as { readonly response?: Partial<Response> }).response ?? {}
    const gone = responses.flatMap(({ topicId, partitions }) =>
      partitions.flatMap(({ partitionIndex, errorCode }) =>
        errorCode === OFFSET_OUT_OF_RANGE ? (byId.get(`${topicId} ${partitionIndex}`) ?? []) : [],
      ),
    )
    throw gone.length > 0 ? new OutOfRange(gone) : error
  }
}

function requestOf(own: readonly OwnPartition[], { topics }: ClusterMetadata, pollBytes: number) {
  return Array.from(
    groupedBy(own, ({ topic }) => topic),
    ([topic, partitions]) => ({
      topicId: topics.get(topic)?.id ?? '',
      partitions: partitions.map(({ partition, position }) => ({
        partition,
        currentLeaderEpoch: NO_EPOCH,
        fetchOffset: position,
        lastFetchedEpoch: NO_EPOCH,
        partitionMaxBytes: Math.ceil(pollBytes / own.length),
      })),
    }),
  )
}

/** Returns the first offset that each log holds: for each topic an array by partition. */
export async function firstOffsets(consumer: Consumer, partitions: readonly { topic: string; partition: number }[]) {
  if (partitions.length === 0) return new Map<string, bigint[]>()
  const byTopic = groupedBy(partitions, ({ topic }) => topic)
  return consumer.listOffsets({
    topics: [...byTopic.keys()],
    partitions: Object.fromEntries(Array.from(byTopic, ([topic, own]) => [topic, own.map(({ partition }) => partition)])),
    timestamp: ListOffsetTimestamps.EARLIEST,
  })
}

function groupedBy<One, Key>(all: readonly One[], keyOf: (one: One) => Key): Map<Key, One[]> {
  const groups = new Map<Key, One[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

/** A message of a partition. */
export type StreamMessage = {
  readonly offset: bigint
  /** Milliseconds since 1970, as the sender or the broker set them. */
  readonly timestampMs: number
  readonly key: Buffer | null
  readonly value: Buffer | null
  readonly headers: readonly (readonly [Buffer | null, Buffer | null])[]
}
/** The messages fetched from an offset on, the offset after them, and the end of the log. */
type Fetched = { readonly messages: readonly StreamMessage[]; readonly end: bigint; readonly logEnd: bigint }

type FetchResponse = Awaited<ReturnType<Consumer['fetch']>>
type AnsweredPartition = FetchResponse['responses'][number]['partitions'][number]

const IS_CONTROL = 1 << 5
const ABORT = 0
/** The position, in the key of a control record, of the number that says whether a transaction was committed or aborted. */
const CONTROL_TYPE_AT = 2

/**
 * The messages of a fetch from the offset `from` on. Brokers send whole batches, which may begin before it, and batches of aborted
 * transactions together with a list of these. Both are left out, because only committed messages may be read.
 */
function fetchedFrom({ records: batches = [], abortedTransactions, lastStableOffset }: AnsweredPartition, from: bigint): Fetched {
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
