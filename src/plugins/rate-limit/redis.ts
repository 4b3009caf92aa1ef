import type { FastifyBaseLogger } from 'fastify'
import { Redis } from 'ioredis'

const COMMAND_TIMEOUT_MS = 100
const LONGEST_PAUSE_MS = 5000

/** A connection that never holds a request up: what cannot be counted at once is counted without it. Its loss is logged once. */
export function connectRedis(url: string, log: FastifyBaseLogger): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: (times) => Math.min(times * COMMAND_TIMEOUT_MS, LONGEST_PAUSE_MS),
  })
  let isAway = false
  redis.on('error', (error: Error) => {
    if (!isAway) log.error({ err: error }, 'Redis is away, so that each process counts requests by itself until it is back.')
    isAway = true
  })
  redis.on('ready', () => {
    if (isAway) log.info('Redis is back.')
    isAway = false
  })
  return redis
}
