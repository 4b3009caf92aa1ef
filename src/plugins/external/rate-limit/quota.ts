import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { SharedRedis } from './redis.js'

const WINDOW_SECONDS = 60

export type Taken = { readonly remaining: number; readonly seconds: number; readonly isOver: boolean }
export type Quota = NonNullable<ReturnType<typeof quotaOf>>

/**
 * So many a minute for each caller, counted in Redis where there is one; while that is away or hangs, each process counts by
 * itself. Undefined where `perMinute` is 0.
 */
export function quotaOf(name: string, perMinute: number, redis: SharedRedis | undefined) {
  if (perMinute === 0) return undefined
  const options = { points: perMinute, duration: WINDOW_SECONDS, keyPrefix: `wattprint:${name}` }
  const memory = new RateLimiterMemory(options)
  const shared =
    redis &&
    new RateLimiterRedis({ ...options, storeClient: redis.client, rejectIfRedisNotReady: true, inMemoryBlockOnConsumed: perMinute + 1 })

  async function asked<Answer>(ask: (limiter: RateLimiterAbstract) => Promise<Answer>): Promise<Answer> {
    if (!shared || !redis.isUsable()) return ask(memory)
    try {
      const answer = await ask(shared)
      redis.answered()
      return answer
    } catch (error) {
      // Such a refusal is an answer.
      if (error instanceof RateLimiterRes) throw error
      redis.failed(error)
      return ask(memory)
    }
  }

  return {
    name,
    perMinute,
    policy: `"${name}";q=${perMinute};w=${WINDOW_SECONDS}`,
    /** Counts one more. */
    take: async (caller: string): Promise<Taken> => {
      try {
        return taken(await asked((limiter) => limiter.consume(caller)), false)
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return taken(refused, true)
        throw refused
      }
    },
    /** Counts nothing; undefined while something is left. */
    spent: async (caller: string): Promise<Taken | undefined> => {
      const counted = await asked((limiter) => limiter.get(caller))
      return counted && counted.consumedPoints >= perMinute ? taken(counted, true) : undefined
    },
  }
}

function taken({ remainingPoints, msBeforeNext }: RateLimiterRes, isOver: boolean): Taken {
  return { remaining: isOver ? 0 : remainingPoints, seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)), isOver }
}
