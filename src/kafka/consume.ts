import { DomainError } from '../errors.js'
import { finalFault, saysNoTopic, sentenceOf } from './connection.js'
import { type Around, countedAll, FIRST_WAIT_MS, LONGEST_WAIT_MS, rested, type Streaming } from './counting.js'
import { joinedGroup } from './membership.js'
import { messageReader } from './message-reader.js'
import { firstOffsets, OutOfRange, type OwnPartition, poll, type Polled } from './partitions.js'
import type { StreamSettings } from './settings.js'
import type { StreamMetrics } from './stream-metrics.js'
import { topicWriter } from './written-topics.js'

/** After this many failed fetches in a row the client is closed and opened again. */
const MOST_FAULTS = 10

/**
 * Reads the topics as a member of the group and counts their calls until the signal aborts or, with `untilEnd`, everything is read.
 * If brokers or the database are not reachable it waits and continues. Throws errors that waiting does not solve.
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
        // A broker that has just started may not know its topics yet. A topic that was missing from the beginning is an error.
        if (final && !(past.hasBegun && saysNoTopic(error))) throw final
        metrics.reconnects.inc()
        log.error({ err: error }, `The stream was interrupted and is joined again: ${sentenceOf(error)}`)
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
      log.error(`The topic "${topic}" was deleted and created again: it is read from its beginning, and no call in it counts twice.`)
    const around = { ...streaming, membership, cluster }
    while ((await oneGeneration(around, onWell)) === 'given anew');
  } finally {
    metrics.lag.reset()
    metrics.behind.reset()
    metrics.assigned.set(0)
    await membership.leave()
  }
}

/** All topics that are read or written. Each must exist before anything is counted. */
function topicsOf({ topics, deadLetterTopic, estimateTopic }: StreamSettings): string[] {
  return [...topics, deadLetterTopic, ...(estimateTopic === undefined ? [] : [estimateTopic])]
}

/** Reads and counts the partitions of this consumer until the group assigns others, or their offsets must be read again. */
async function oneGeneration(around: Around, onWell: () => void): Promise<'given anew' | 'ended'> {
  const { membership, metrics, log, signal, settings } = around
  const generation = membership.generation()
  const partitions = await placed(around)
  metrics.lag.reset()
  metrics.behind.reset()
  metrics.assigned.set(partitions.length)
  log.info({ partitions: partitions.map(({ topic, partition, position }) => `${topic}/${partition} from ${position}`) }, 'Reading.')
  let ahead = fetched(around, partitions)
  ahead.catch(() => undefined)
  while (!signal.aborted) {
    membership.check()
    const polled = await ahead
    if (membership.generation() !== generation || polled === 'out of range') return 'given anew'
    onWell()
    // Only one poll is fetched while the previous one is counted, so that a slow database also slows down the fetches.
    ahead = fetched(around, partitions)
    ahead.catch(() => undefined)
    if (!(await countedAll(around, polled))) return 'given anew'
    showLag(metrics, partitions)
    if (settings.untilEnd && partitions.every(isRead)) return 'ended'
  }
  return 'ended'
}

function isRead({ next, position, logEnd }: OwnPartition): boolean {
  return logEnd !== undefined && (next ?? position) >= logEnd
}

/** The partitions that the group assigned, at the offsets that the ledger holds. Offsets that Kafka stores are not used. */
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

/** Fetches the next poll, again if brokers do not answer. Offsets that the logs no longer hold are moved on and logged as errors. */
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
      log.warn(`The brokers did not answer a fetch, which will be repeated: ${sentenceOf(error)}`)
      membership.consumer.clearMetadata()
      await rested(Math.min(FIRST_WAIT_MS * fault, LONGEST_WAIT_MS), signal)
      if (signal.aborted) return []
      membership.check()
    }
  }
}

/** Logs and counts the messages that a log no longer holds, and continues with the first message that it holds. */
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
        `LOST: ${lost} messages of ${topic}/${partition}, from offset ${next} to ${to - 1n}, were removed by the retention of the topic before they were read. Their calls are not counted. Keep messages longer, or run more consumers.`,
      )
    else
      log.error(
        `The log of ${topic}/${partition} ends before offset ${next}, up to which it was counted: the brokers lost messages. It is read again from offset ${to}, and no call in it counts twice.`,
      )
  }
}

function showLag({ lag }: StreamMetrics, partitions: readonly OwnPartition[]): void {
  for (const { topic, partition, next, position, logEnd } of partitions)
    if (logEnd !== undefined) lag.set({ topic, partition }, Math.max(0, Number(logEnd - (next ?? position))))
}
