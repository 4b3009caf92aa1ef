import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { DomainError } from '../../errors.js'
import { networkOf, type Quota, quotaOf, rememberedKeys } from './rate-limit/quota.js'
import { connectRedis } from './rate-limit/redis.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether requests are counted in Redis now; undefined without Redis. */
    redisIsUsable: () => boolean | undefined
  }
  interface FastifyRequest {
    /** The id of the request's key; null if it has no valid key. */
    keyId: string | null
  }
}

/** Requests a minute of one caller; 0 is no limit. */
export type RateLimits = {
  readonly perMinute: number
  readonly perMinuteWithKey: number
  readonly failedKeysPerMinute: number
  readonly redisUrl: string | undefined
}

/** Limits the requests of a caller: by its key if that is valid, otherwise by its address. */
export const rateLimit = fp<RateLimits>(
  (app, { perMinute, perMinuteWithKey, failedKeysPerMinute, redisUrl }, done) => {
    const redis = redisUrl === undefined ? undefined : connectRedis(redisUrl, app.log)
    const byAddress = quotaOf('address', perMinute, redis)
    const byKey = quotaOf('key', perMinuteWithKey, redis)
    const failures = quotaOf('failed-keys', failedKeysPerMinute, redis)
    const keys = rememberedKeys(app.keys.holderOf)

    app.decorateRequest('keyId', null)
    app.decorate('redisIsUsable', () => redis?.isUsable())

    async function callerOf(request: FastifyRequest, network: string): Promise<readonly [Quota | undefined, string]> {
      const known = await keys.idOf(request, async (lookUp, key) => {
        const spent = await failures?.spent(network)
        // Another caller behind the same address may have tried the wrong keys.
        if (spent && !(await app.keys.isInForce(key))) throw new TooManyKeys(spent.seconds)
        const id = await lookUp()
        if (id === null) await failures?.take(network)
        return id
      })
      request.keyId = known ?? null
      return typeof known === 'string' ? [byKey, known] : [byAddress, network]
    }

    app.addHook('onRequest', async (request, reply) => {
      const { isNeverRefused, isFixed } = request.routeOptions.config
      // Health checks, and the documentation, which is served from memory, are cheap.
      if (request.method === 'OPTIONS' || isNeverRefused || isFixed) return
      const [quota, caller] = await callerOf(request, networkOf(request.ip)).catch((error: unknown) => {
        if (error instanceof TooManyKeys) void reply.header('retry-after', String(error.seconds))
        throw error
      })
      if (quota) await takeOne(quota, caller, reply)
    })
    app.addHook('onClose', () => redis?.disconnect())
    done()
  },
  { name: 'rate-limit', dependencies: ['authentication'], fastify: '5.x' },
)

/** Sets the fields of draft-ietf-httpapi-ratelimit-headers to the remaining quota. */
async function takeOne(quota: Quota, caller: string, reply: FastifyReply): Promise<void> {
  const { remaining, seconds, isOver } = await quota.take(caller)
  void reply.header('ratelimit-policy', quota.policy).header('ratelimit', `"${quota.name}";r=${remaining};t=${seconds}`)
  if (!isOver) return
  void reply.header('retry-after', String(seconds))
  const way = quota.name === 'key' ? '' : ' A key of your own has a larger share; ask who runs this service.'
  throw new DomainError('rate-limited', `${quota.perMinute} requests a minute are the most here. Ask again in ${seconds} s.${way}`)
}

class TooManyKeys extends DomainError {
  readonly seconds: number

  constructor(seconds: number) {
    super('rate-limited', `Too many keys that are not known came from this address. Send the right one in ${seconds} s, or none.`)
    this.seconds = seconds
  }
}
