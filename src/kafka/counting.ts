import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Catalog } from '../catalog/catalog.js'
import { DomainError } from '../errors.js'
import { estimatesOf } from './estimates.js'
import type { Membership } from './membership.js'
import type { messageReader, ReadMessage } from './message-reader.js'
import type { OwnPartition, Polled, StreamMessage } from './partitions.js'
import type { StreamSettings } from './settings.js'
import { startStep, type Step } from './step.js'
import type { StepCounted, StreamLedger } from './stream-ledger.js'
import type { StreamMetrics } from './stream-metrics.js'
import type { EstimatesOfMessage, topicWriter } from './written-topics.js'

/** What a consumer works with. */
export type Streaming = {
  readonly settings: StreamSettings
  readonly ledger: StreamLedger
  readonly metrics: StreamMetrics
  readonly log: FastifyBaseLogger
  readonly signal: AbortSignal
  /** Called when the group has assigned partitions. */
  readonly onJoined: () => void
}
/** What a consumer works with while it is a member of its group. */
export type Around = Streaming & {
  readonly membership: Membership
  readonly cluster: string
  readonly read: Awaited<ReturnType<typeof messageReader>>
  readonly writer: ReturnType<typeof topicWriter>
}

/** The first wait after a failure, and the longest that repeated failures lead to. */
export const FIRST_WAIT_MS = 250
export const LONGEST_WAIT_MS = 5000
const MILLISECONDS = 1000

/**
 * Counts the calls of a poll. If the database refuses one, it counts message by message, so that only that message is set aside.
 * Returns false if another consumer has counted one of the partitions in the meantime.
 */
export async function countedAll(around: Around, polled: readonly Polled[]): Promise<boolean> {
  try {
    return await counted(around, polled)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'invalid-request') throw error
    around.log.warn(`The database refuses a part of a poll, which is counted message by message now: ${error.message}`)
    return countedOneByOne(around, polled)
  }
}

async function countedOneByOne(around: Around, polled: readonly Polled[]): Promise<boolean> {
  for (const { own, messages, ...others } of polled) {
    for (const message of messages) {
      if (own.next !== null && message.offset < own.next) continue
      if (around.signal.aborted) return true
      const one = { own, messages: [message], from: message.offset, end: message.offset + 1n, logEnd: others.logEnd }
      if (!(await counted(around, [one]).catch((error: unknown) => setAside(around, one, error)))) return false
    }
    if (!(await counted(around, [{ own, messages: [], ...others }]))) return false
  }
  return true
}

/** Writes a message that the database refuses to the dead letters as a whole, and moves its partition past it. */
async function setAside(around: Around, { own, messages: [message] }: Polled, error: unknown): Promise<boolean> {
  if (!(error instanceof DomainError) || error.code !== 'invalid-request' || !message) throw error
  const step = startStep(around.settings)
  step.add(own, message, { calls: [], ignored: 0, refused: [{ index: 0, problem: error }], received: [] })
  return written(around, step)
}

/** Counts the calls of a poll; returns false if another consumer has counted one of the partitions in the meantime. */
async function counted(around: Around, polled: readonly Polled[]): Promise<boolean> {
  const { settings, ledger, read, signal } = around
  let step = startStep(settings)
  for (const { own, messages, end, from } of polled) {
    const reading = ledger.reading()
    let lastMs = Date.now()
    for (const message of messages) {
      // When asked to end, it counts what was read so far and leaves the rest to the next consumer.
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

/** The time of a message; undefined if it is in the future or before the kept period, because the sender's clock is then wrong. */
function timeOf(timestampMs: number, { arrivedAt, keptFrom }: ReturnType<StreamLedger['reading']>): string | undefined {
  if (timestampMs < Date.parse(keptFrom) || timestampMs > Date.parse(arrivedAt)) return undefined
  return new Date(timestampMs).toISOString()
}

/** Writes dead letters and estimates, then the transaction, and repeats the transaction until it succeeds or the consumer has to end. */
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
        log.warn(`Another consumer has counted ${names} in the meantime. Nothing was written; reading continues where that consumer is.`)
        return false
      }
      tell(metrics, step, done)
      return true
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'database-unavailable') throw error
      metrics.waits.inc()
      log.warn({ err: error }, 'The database is not reachable. What was read is written when the database is back.')
      if (signal.aborted) return false
      await rested(pause, signal)
      membership.check()
    }
  }
}

function tell(metrics: StreamMetrics, step: Step, { taken, repeated, otherValues }: StepCounted): void {
  const { ignored, refused } = step.counts()
  for (const [outcome, count] of Object.entries({ taken, repeated, ignored, refused })) metrics.calls.inc({ outcome }, count)
  for (const { tag, calls } of otherValues) metrics.underOther.inc({ tag }, calls)
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

/** Waits; ends early when the signal aborts. */
export async function rested(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined)
}
