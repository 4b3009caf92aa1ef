import { getHeapStatistics } from 'node:v8'
import underPressure from '@fastify/under-pressure'
import fp from 'fastify-plugin'
import { DomainError } from '../../errors.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered under overload and beyond the rate limit: supervisors need it most then. */
    isNeverRefused?: true
  }
}

/** 0 is never. */
export type OverloadLimits = { readonly delayMilliseconds: number; readonly heapPercent: number }

const SAMPLE_MILLISECONDS = 1000
const RETRY_SECONDS = '2'
const PERCENT = 100

/** Refuses requests at once while there is too much work, so that accepted ones are still answered in time. */
export const overload = fp<OverloadLimits>(
  async (app, { delayMilliseconds, heapPercent }) => {
    const hasLasted = lasting()
    await app.register(underPressure, {
      sampleInterval: SAMPLE_MILLISECONDS,
      maxEventLoopDelay: delayMilliseconds,
      maxHeapUsedBytes: (getHeapStatistics().heap_size_limit * heapPercent) / PERCENT,
      pressureHandler: (request, reply) => {
        if (!hasLasted() || request.method === 'OPTIONS' || request.routeOptions.config.isNeverRefused) return undefined
        void reply.header('retry-after', RETRY_SECONDS)
        // A promise, because it is awaited where an error that is thrown would not be caught.
        return Promise.reject(overloaded())
      },
    })
  },
  { name: 'overload', fastify: '5.x' },
)

/** Whether the previous sample was under pressure too: a single long step, such as reading the catalog again, is soon over. */
function lasting(): () => boolean {
  let firstAt = 0
  let lastAt = -Infinity
  return () => {
    const now = performance.now()
    if (now - lastAt > 2 * SAMPLE_MILLISECONDS) firstAt = now
    lastAt = now
    return now - firstAt > SAMPLE_MILLISECONDS
  }
}

function overloaded(): DomainError {
  return new DomainError(
    'overloaded',
    `The service is overloaded and did not begin with this request. Send it again in ${RETRY_SECONDS} s, or to another replica.`,
  )
}
