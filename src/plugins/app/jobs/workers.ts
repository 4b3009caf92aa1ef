import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Catalog } from '../../../catalog/catalog.js'
import type { Database } from '../../../database/connect.js'
import { type ChunkAnswers, type ChunkToAnswer, chunkToAnswer, keepAnswers } from '../../../database/jobs/chunks.js'
import { endIfAnswered, type EndOf, failJob, removeExpired } from '../../../database/jobs/ends.js'
import type { Queue, Task } from '../../../database/jobs/queue.js'

const MS_OF_DAY = 24 * 60 * 60 * 1000
const POLL_MS = 1000
const REMOVAL_MS = 10 * 60 * 1000
const GIVEN_UP = 'A chunk of it could not be answered, however often it was tried; the log of the workers says why.'

/** The functions that answer chunks and that finish a job after its last chunk. */
export type AnsweringJobs = {
  readonly answerChunk: (chunk: ChunkToAnswer, catalog: Catalog) => Promise<ChunkAnswers>
  readonly endOf: (catalog: Catalog) => EndOf
}
type Around = AnsweringJobs & {
  readonly database: Database
  readonly queue: () => Promise<Queue>
  readonly workers: number
  readonly retentionDays: number
  readonly expiry: () => Date
  readonly log: FastifyBaseLogger
  readonly catalog: () => Catalog
  readonly inSpan: FastifyInstance['inSpan']
}

/** Answers chunk after chunk, `workers` at a time, until it is stopped; chunks that have begun are finished first. */
export function workers(around: Around) {
  const { database, log, retentionDays } = around
  const { sleep, wake, end } = interruptibleSleep(POLL_MS)
  let running: Promise<unknown> | undefined
  let stopped = false
  let removal: NodeJS.Timeout | undefined

  async function work(): Promise<void> {
    while (!stopped) {
      const didSomething = await step(around).catch((error: unknown) => {
        log.error({ err: error }, 'A worker of jobs could not go on; it tries again.')
        return false
      })
      if (!didSomething) await sleep()
    }
  }

  const remove = (): Promise<void> =>
    removeExpired(database, retentionDays * MS_OF_DAY).catch((error: unknown) => {
      log.error({ err: error }, 'Expired jobs could not be removed; it is tried again.')
    })
  return {
    wake,
    start: (): Promise<void> => {
      if (around.workers > 0 && !running && !stopped) {
        // Expired jobs are removed first, so that they are not answered.
        running = remove().then(() => Promise.all(Array.from({ length: around.workers }, work)))
        removal = setInterval(() => void remove(), REMOVAL_MS).unref()
      }
      return Promise.resolve()
    },
    stop: async (): Promise<void> => {
      stopped = true
      clearInterval(removal)
      end()
      await running
    },
  }
}

/** Whether there was anything to do. */
async function step(around: Around): Promise<boolean> {
  const { database, expiry } = around
  const queue = await around.queue()
  const task = await queue.take()
  if (task) {
    const attributes = { 'wattprint.job.id': task.jobId, 'wattprint.job.chunk': task.number }
    await around.inSpan('answer a chunk', attributes, () => answer(task, queue, around))
    return true
  }
  const givenUp = await queue.takeGivenUp()
  if (!givenUp) return false
  await failJob(database, queue, givenUp.jobId, GIVEN_UP, expiry())
  await queue.doneGivenUp(givenUp)
  return true
}

/** A worker that ends in the middle leaves its task to others; each step may be done again and changes nothing then. */
async function answer(task: Task, queue: Queue, { database, answerChunk, endOf, catalog, expiry, log }: Around): Promise<void> {
  try {
    const chunk = await chunkToAnswer(database, task)
    if (chunk) await keepAnswers(database, task, await answerChunk(chunk, catalog()))
    await endIfAnswered(database, task.jobId, endOf(catalog()), expiry())
    await queue.done(task)
  } catch (error) {
    log.error({ err: error }, `Chunk ${task.number} of job ${task.jobId} was not answered; it is tried again.`)
    await queue.failed(task, error)
  }
}

/** Sleeps `ms` at a time; `wake` ends a sleep early, and after `end` there is none. */
function interruptibleSleep(ms: number) {
  const sleepers = new Set<() => void>()
  let isOver = false

  const wake = (): void => sleepers.forEach((wakeUp) => wakeUp())
  return {
    sleep: async (): Promise<void> => {
      if (isOver) return
      await new Promise<void>((resolve) => {
        const wakeUp = (): void => {
          clearTimeout(timer)
          sleepers.delete(wakeUp)
          resolve()
        }
        const timer = setTimeout(wakeUp, ms)
        sleepers.add(wakeUp)
      })
    },
    wake,
    end: (): void => {
      isOver = true
      wake()
    },
  }
}
