import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import { finalFault, saysNoTopic, sentenceOf } from './connection.js'
import { joinedGroup, type Membership } from './membership.js'
import { estimatesOf } from './estimates.js'
import type { StreamMessage } from './fetched.js'
import { messageReader, type ReadMessage } from './message-reader.js'
import { firstOffsets, OutOfRange, type OwnPartition, poll, type Polled } from './partitions.js'
import type { StreamSettings } from './settings.js'
import { startStep, type Step } from './step.js'
import type { StreamLedger } from './stream-ledger.js'
import type { StreamMetrics } from './stream-metrics.js'
import { type EstimatesOfMessage, topicWriter } from './written-topics.js'

export type Streaming = {
  readonly settings: StreamSettings
  readonly ledger: StreamLedger
  readonly metrics: StreamMetrics
  readonly log: FastifyBaseLogger
  readonly signal: AbortSignal
  /** Told when the group has given partitions. */
  readonly onJoined: () => void
}
type Around = Streaming & {
  readonly membership: Membership
  readonly cluster: string
  readonly read: Awaited<ReturnType<typeof messageReader>>
  readonly writer: ReturnType<typeof topicWriter>
}

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 5000
/** Faults of fetches in a row after which the client begins anew. */
const MOST_FAULTS = 10
const MILLISECONDS = 1000

/**
 * Reads the topics as a member of the group and counts what they hold, until it is told to end. Where brokers or the database are
 * away it waits and goes on; what no waiting mends is thrown.
 */
export async function consume(streaming: Streaming): Promise<void> {
  const { settings, metrics, log, signal } = streaming
  const read = await messageReader()
  const writer = topicWriter(settings)
  let pause = FIRST_WAIT_MS
  const past = { hasBegun: false }
  const onWell = (): void => {
    past.hasBegun = true
    pause = FIRST_WAIT_MS
  }
  try {
    while (!signal.aborted) {
      try {
        await oneMembership({ ...streaming, read, writer }, onWell)
        return
      } catch (error) {
        const final = error instanceof DomainError && error.code !== 'database-unavailable' ? error : finalFault(error)
        // A broker that was just started may not know its topics yet; one that never did is told.
        if (final && !(past.hasBegun && saysNoTopic(error))) throw final
        metrics.reconnects.inc()
        log.error({ err: error }, `The stream was interrupted, and is joined again: ${sentenceOf(error)}`)
        await rested(pause, signal)
        pause = Math.min(pause * 2, LONGEST_WAIT_MS)
      }
    }
  } finally {
    await writer.close().catch(() => undefined)
  }
}

async function oneMembership(streaming: Omit<Around, 'membership' | 'cluster'>, onWell: () => void): Promise<void> {
  const { settings, ledger, metrics, log, onJoined } = streaming
  const membership = await joinedGroup(settings, {
    onAssigned: () => {
      metrics.rebalances.inc()
      onJoined()
    },
  })
  try {
    const { id: cluster, topics } = await membership.consumer.metadata({ topics: topicsOf(settings) })
    const claimed = settings.topics.map((topic) => ({ topic, topicId: topics.get(topic)?.id ?? '' }))
    for (const topic of await ledger.claim({ cluster, group: settings.group, topics: claimed }))
      log.error(`The topic "${topic}" was deleted and made again: it is read from its beginning, and no call in it counts twice.`)
    const around = { ...streaming, membership, cluster }
    while ((await oneGeneration(around, onWell)) === 'given anew');
  } finally {
    metrics.lag.reset()
    metrics.behind.reset()
    metrics.assigned.set(0)
    await membership.leave()
  }
}

/** All that it reads and writes: each must be there before anything is counted. */
function topicsOf({ topics, deadLetterTopic, estimateTopic }: StreamSettings): string[] {
  return [...topics, deadLetterTopic, ...(estimateTopic === undefined ? [] : [estimateTopic])]
}

/** Counts the partitions that the group gave, until it gives others, or their places have to be asked for again. */
async function oneGeneration(around: Around, onWell: () => void): Promise<'given anew' | 'ended'> {
  const { membership, metrics, log, signal, settings } = around
  const generation = membership.generation()
  const partitions = await placed(around)
  metrics.lag.reset()
  metrics.behind.reset()
  metrics.assigned.set(partitions.length)
  log.info({ partitions: partitions.map(({ topic, partition, position }) => `${topic}/${partition} from ${position}`) }, 'Reading.')
  let ahead = fetched(around, partitions)
  while (!signal.aborted) {
    membership.check()
    const polled = await ahead
    if (membership.generation() !== generation || polled === 'out of range') return 'given anew'
    onWell()
    // One poll is fetched while the one before is counted, and no more: a slow database slows down the fetches.
    ahead = fetched(around, partitions)
    ahead.catch(() => undefined)
    if (!(await counted(around, polled))) return 'given anew'
    showLag(metrics, partitions)
    if (settings.untilEnd && partitions.every(isRead)) return 'ended'
  }
  return 'ended'
}

function isRead({ next, position, logEnd }: OwnPartition): boolean {
  return logEnd !== undefined && (next ?? position) >= logEnd
}

/** The partitions that the group gave, at the offsets that the ledger holds: what Kafka holds of the group is not asked. */
async function placed({ membership, ledger, cluster, log }: Around): Promise<OwnPartition[]> {
  const places = await ledger.nextOffsets(cluster, membership.assignment())
  const fresh = places.filter(({ next }) => next === null)
  const first = await firstOffsets(membership.consumer, fresh)
  if (fresh.length > 0)
    log.info(
      { partitions: fresh.map(({ topic, partition }) => `${topic}/${partition}`) },
      'Not counted before: read from the first message.',
    )
  return places.map(({ topic, partition, next }) => {
    const position = next ?? first.get(topic)?.[partition] ?? 0n
    return { topic, partition, next, position, logEnd: undefined }
  })
}

/** The next poll. Brokers that do not answer are asked again; offsets that logs no longer hold are moved on, loudly. */
async function fetched(around: Around, partitions: readonly OwnPartition[]): Promise<readonly Polled[] | 'out of range'> {
  const { membership, settings, metrics, log, signal } = around
  if (partitions.length === 0) {
    await rested(LONGEST_WAIT_MS / 10, signal)
    return []
  }
  for (let fault = 1; ; fault += 1) {
    try {
      return await poll({ consumer: membership.consumer, partitions, pollBytes: settings.pollBytes })
    } catch (error) {
      if (error instanceof OutOfRange) {
        await movedOn(around, error.partitions)
        return 'out of range'
      }
      if (finalFault(error) || fault >= MOST_FAULTS) throw error
      metrics.fetchFaults.inc()
      log.warn(`The brokers did not answer a fetch, which is tried again: ${sentenceOf(error)}`)
      membership.consumer.clearMetadata()
      await rested(Math.min(FIRST_WAIT_MS * fault, LONGEST_WAIT_MS), signal)
      if (signal.aborted) return []
      membership.check()
    }
  }
}

/** Says which messages a log no longer holds, counts them, and goes on with the first that it does. */
async function movedOn({ membership, ledger, cluster, metrics, log }: Around, gone: readonly OwnPartition[]): Promise<void> {
  const first = await firstOffsets(membership.consumer, gone)
  for (const { topic, partition, next } of gone) {
    const to = first.get(topic)?.[partition]
    if (to === undefined || next === null || to === next) continue
    const lost = to > next ? to - next : 0n
    const done = await ledger.count({ cluster, steps: [{ topic, partition, from: next, to, lost }], calls: [] })
    if ('overtaken' in done) continue
    metrics.lost.inc({ topic }, Number(lost))
    if (lost > 0n)
      log.error(
        `LOST: ${lost} messages of ${topic}/${partition}, from offset ${next} to ${to - 1n}, were removed by the retention of the topic before they were read. Their calls are not counted; keep messages for longer, or run more consumers.`,
      )
    else
      log.error(
        `The log of ${topic}/${partition} ends before offset ${next}, up to which it was counted: the brokers lost messages. It is read again from offset ${to}, and no call in it counts twice.`,
      )
  }
}

/** Counts what was fetched; false where another consumer was faster with one of the partitions. */
async function counted(around: Around, polled: readonly Polled[]): Promise<boolean> {
  const { settings, ledger, read, signal } = around
  let step = startStep(settings)
  for (const { own, messages, end, from } of polled) {
    const reading = ledger.reading()
    let lastMs = Date.now()
    for (const message of messages) {
      // Told to end: what was read so far is counted, and the rest is left to whoever reads on.
      if (signal.aborted) return step.isEmpty() || (await written(around, step))
      const sentAt = timeOf(message.timestampMs, reading)
      const told = await read({ value: message.value, sentAt }, reading)
      step.add(own, message, told)
      if (settings.estimateTopic !== undefined) step.estimates.push(await estimated(own, message, told, reading.catalog))
      lastMs = message.timestampMs
      if (step.callCount() < settings.callsAtOnce) continue
      if (!(await written(around, step))) return false
      step = startStep(settings)
    }
    if (end > from) step.moveTo(own, end, lastMs)
  }
  return step.isEmpty() || (await written(around, step))
}

async function estimated(
  own: OwnPartition,
  message: StreamMessage,
  { received }: ReadMessage,
  catalog: Catalog,
): Promise<EstimatesOfMessage> {
  const { topic, partition } = own
  return { topic, partition, message, lines: await estimatesOf(received, catalog, `urn:kafka:${topic}/${partition}/${message.offset}`) }
}

/** A clock may be wrong: a time that no message can have been sent at is that of its arrival. */
function timeOf(timestampMs: number, { arrivedAt, keptFrom }: ReturnType<StreamLedger['reading']>): string | undefined {
  if (timestampMs < Date.parse(keptFrom) || timestampMs > Date.parse(arrivedAt)) return undefined
  return new Date(timestampMs).toISOString()
}

/** Writes dead letters and estimates first and then the transaction, and tries both until they are done or this consumer is to end. */
async function written({ writer, ledger, cluster, metrics, log, signal, membership }: Around, step: Step): Promise<boolean> {
  if (step.letters.length > 0) await writer.writeLetters(step.letters)
  if (step.estimates.length > 0) await writer.writeEstimates(step.estimates)
  for (let pause = FIRST_WAIT_MS; ; pause = Math.min(pause * 2, LONGEST_WAIT_MS)) {
    try {
      const end = metrics.transactionSeconds.startTimer()
      const done = await ledger.count({ cluster, ...step.counted() })
      end()
      if ('overtaken' in done) {
        metrics.overtaken.inc()
        const names = done.overtaken.map(({ topic, partition }) => `${topic}/${partition}`).join(', ')
        log.warn(`Another consumer has counted ${names} meanwhile; nothing was written, and it goes on from there.`)
        return false
      }
      tell(metrics, step, done)
      return true
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'database-unavailable') throw error
      metrics.waits.inc()
      log.warn({ err: error }, 'The database is away: what was read waits, and is written when it is back.')
      if (signal.aborted) return false
      await rested(pause, signal)
      membership.check()
    }
  }
}

function tell(metrics: StreamMetrics, step: Step, { taken, repeated }: { readonly taken: number; readonly repeated: number }): void {
  const { ignored, refused } = step.counts()
  for (const [outcome, count] of Object.entries({ taken, repeated, ignored, refused })) metrics.calls.inc({ outcome }, count)
  for (const [topic, { messages, bytes }] of step.sizes) {
    metrics.messages.inc({ topic }, messages)
    metrics.bytes.inc({ topic }, bytes)
  }
  for (const { refused: wrong } of step.letters) metrics.deadLetters.inc({ code: wrong[0]?.problem.code ?? '' })
  for (const [own, { to, timestampMs }] of step.ends) {
    own.next = to
    const waiting = own.logEnd !== undefined && own.logEnd > to
    metrics.behind.set({ topic: own.topic, partition: own.partition }, waiting ? Math.max(0, (Date.now() - timestampMs) / MILLISECONDS) : 0)
  }
}

function showLag({ lag }: StreamMetrics, partitions: readonly OwnPartition[]): void {
  for (const { topic, partition, next, position, logEnd } of partitions)
    if (logEnd !== undefined) lag.set({ topic, partition }, Math.max(0, Number(logEnd - (next ?? position))))
}

async function rested(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined)
}
