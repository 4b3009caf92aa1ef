import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { bearerOf, type KeyHolder } from '../../app/authentication.js'
import type { SharedRedis } from './redis.js'

const WINDOW_SECONDS = 60

type Taken = { readonly remaining: number; readonly seconds: number; readonly isOver: boolean }
export type Quota = NonNullable<ReturnType<typeof quotaOf>>

/**
 * A quota per minute for each caller, counted in Redis if there is one; while Redis is unreachable or does not answer, each process
 * counts by itself. Undefined if `perMinute` is 0.
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

const GROUPS = 8
const GROUPS_OF_NETWORK = 4

/** The key for one caller: an IPv4 address, or the /64 of an IPv6 address, which belongs to one household or machine. */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const front = groups(head)
  const back = groups(tail ?? '')
  const zeros = tail === undefined ? [] : Array.from({ length: GROUPS - front.length - back.length }, () => '0')
  return [...front, ...zeros, ...back].slice(0, GROUPS_OF_NETWORK).join(':')
}

function groups(text: string): string[] {
  return text === '' ? [] : text.split(':')
}

const REMEMBERED_MS = 30_000
const MOST_REMEMBERED = 10_000

type Remembered = { readonly id: string; readonly until: number }

/** Caches the ids of keys for half a minute, so that counting does not query the database at each request. */
export function rememberedKeys(holderOf: (key: string) => Promise<KeyHolder | undefined>) {
  const known = new Map<string, Remembered>()

  async function lookUp(key: string, digest: string): Promise<string | null | undefined> {
    // If the database is unavailable, the key is not treated as wrong.
    const holder = await holderOf(key).catch(() => 'away' as const)
    if (holder === 'away') return undefined
    if (!holder) return null
    if (known.size >= MOST_REMEMBERED) known.clear()
    const id = holder.id ?? 'environment'
    known.set(digest, { id, until: Date.now() + REMEMBERED_MS })
    return id
  }

  return {
    /** The id of the key of a request; for a key that was not seen recently, the result of `ask`: null if it is not known. */
    idOf: async (
      request: FastifyRequest,
      ask: (lookUp: () => Promise<string | null | undefined>, key: string) => Promise<string | null | undefined>,
    ): Promise<string | null | undefined> => {
      const key = bearerOf(request)
      if (key === undefined) return undefined
      const digest = createHash('sha256').update(key).digest('base64')
      const remembered = known.get(digest)
      if (remembered && remembered.until > Date.now()) return remembered.id
      return ask(() => lookUp(key, digest), key)
    },
  }
}
