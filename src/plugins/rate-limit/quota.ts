import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'

const WINDOW_SECONDS = 60

export type Taken = { readonly remaining: number; readonly seconds: number; readonly isOver: boolean }
export type Quota = NonNullable<ReturnType<typeof quotaOf>>

/**
 * So many a minute for each caller, counted in Redis where there is one; while that is away each process counts by
 * itself. Undefined where `perMinute` is 0.
 */
export function quotaOf(name: string, perMinute: number, redis: Redis | undefined) {
  if (perMinute === 0) return undefined
  const options = { points: perMinute, duration: WINDOW_SECONDS, keyPrefix: `wattprint:${name}` }
  const memory = new RateLimiterMemory(options)
  const limiter = redis
    ? new RateLimiterRedis({
        ...options,
        storeClient: redis,
        insuranceLimiter: memory,
        rejectIfRedisNotReady: true,
        inMemoryBlockOnConsumed: perMinute + 1,
      })
    : memory

  return {
    name,
    perMinute,
    policy: `"${name}";q=${perMinute};w=${WINDOW_SECONDS}`,
    /** Counts one more. */
    take: async (caller: string): Promise<Taken> => {
      try {
        return taken(await limiter.consume(caller), false)
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return taken(refused, true)
        throw refused
      }
    },
    /** Counts nothing; undefined while something is left. */
    spent: async (caller: string): Promise<Taken | undefined> => {
      const counted = await limiter.get(caller)
      return counted && counted.consumedPoints >= perMinute ? taken(counted, true) : undefined
    },
  }
}

function taken({ remainingPoints, msBeforeNext }: RateLimiterRes, isOver: boolean): Taken {
  return { remaining: isOver ? 0 : remainingPoints, seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)), isOver }
}
