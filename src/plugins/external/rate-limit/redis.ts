import type { FastifyBaseLogger } from 'fastify'
import { Redis } from 'ioredis'
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'

const COMMAND_TIMEOUT_MS = 100
const LONGEST_PAUSE_MS = 5000
/** Fewer may be a brief disturbance; more would each delay a request by the timeout of a command. */
const FAILURES_IN_A_ROW = 3
/** Until it is tried again. */
const LEFT_ALONE_MS = 5000

export type SharedRedis = ReturnType<typeof connectRedis>

/**
 * A Redis connection that never delays a request for long: what cannot be counted at once is counted without it. If three commands
 * in a row get no answer in time, Redis is not used. It is then tried every five seconds on a new connection, independently of
 * requests, and used again when a command of the same kind is answered. Its loss and its return are logged once.
 */
export function connectRedis(url: string, log: FastifyBaseLogger) {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: (times) => Math.min(times * COMMAND_TIMEOUT_MS, LONGEST_PAUSE_MS),
  })
  const told = lossAndReturn(log)
  const pause = pauseOf(redis, told.back)
  let failures = 0
  redis.on('error', told.lost)
  redis.on('ready', () => {
    if (!pause.isOn()) told.back()
  })
  return {
    client: redis,
    /** Whether it may be used now. */
    isUsable: (): boolean => !pause.isOn() && redis.status === 'ready',
    answered: (): void => {
      failures = 0
    },
    failed: (error: unknown): void => {
      failures += 1
      if (failures < FAILURES_IN_A_ROW || pause.isOn()) return
      failures = 0
      told.lost(error)
      pause.begin()
    },
    disconnect: (): void => {
      pause.end()
      redis.disconnect()
    },
  }
}

function lossAndReturn(log: FastifyBaseLogger) {
  let isAway = false
  return {
    lost: (error: unknown): void => {
      if (!isAway) log.error({ err: error }, 'Redis is away, so that each process counts requests by itself until it is back.')
      isAway = true
    },
    back: (): void => {
      if (isAway) log.info('Redis is back.')
      isAway = false
    },
  }
}

/** The time in which Redis is not used, which ends when it answers a trial. */
function pauseOf(redis: Redis, onEnd: () => void) {
  const trial = new RateLimiterRedis({ storeClient: redis, points: 1, duration: 1, keyPrefix: 'wattprint', rejectIfRedisNotReady: true })
  let timer: NodeJS.Timeout | undefined
  function begin(): void {
    // Commands on the old connection may never be answered.
    redis.disconnect(true)
    timer = setTimeout(() => void tryAgain(), LEFT_ALONE_MS).unref()
  }
  async function tryAgain(): Promise<void> {
    // A refusal because another process made the same trial in this second is an answer too.
    const isAnswered = await trial.consume('trial').then(
      () => true,
      (refusal: unknown) => refusal instanceof RateLimiterRes,
    )
    if (timer === undefined) return
    if (!isAnswered) return begin()
    timer = undefined
    onEnd()
  }
  return {
    isOn: (): boolean => timer !== undefined,
    begin,
    end: (): void => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
