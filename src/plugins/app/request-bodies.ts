import { PassThrough, type Readable, Transform } from 'node:stream'
import type { FastifyReply, FastifyRequest, RequestPayload } from 'fastify'
import fp from 'fastify-plugin'
import { DomainError } from '../../errors.js'
import { CallerLeft } from '../domain-error-of.js'
import { networkOf } from '../external/rate-limit/quota.js'
import { type Coding, CODINGS, decoderBytes, unpackedStream, unpackedWhole } from './request-bodies/unpacking.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The types of content that this address reads as a stream, line by line; other bodies are read whole. */
    streamedTypes?: readonly string[]
    /** The size limit of a body, if it depends on the query. */
    bodyLimitOf?: (query: unknown) => number
  }
}

const OTHER_NAMES: Readonly<Record<string, string>> = { 'x-gzip': 'gzip' }
/** Smaller bodies are not counted: they fit into the buffers of a connection. */
const SMALL_BODY_BYTES = 65_536
const RETRY_SECONDS = '2'

/**
 * Decodes bodies, and limits the memory that they use while they arrive: `memoryBytes` for all callers without a key together, and
 * the same for all with one; one caller may use half of it. A body that is read whole counts with its received bytes, and after
 * decompression with its decompressed bytes; a compressed stream counts with its decoder, whose memory is outside the heap.
 */
export const requestBodies = fp<{ memoryBytes: number }>(
  (app, { memoryBytes }, done) => {
    const shares = { totalBytes: memoryBytes, perCallerBytes: memoryBytes / 2 }
    const [withoutKey, withKey] = [memoryShares(shares), memoryShares(shares)]

    /** Reserves memory for a request until its answer is sent or its connection closed. */
    function holding({ ip, keyId }: FastifyRequest, { raw }: FastifyReply) {
      const [memory, caller] = keyId === null ? [withoutKey, networkOf(ip)] : [withKey, keyId]
      let heldBytes = 0
      raw.once('close', () => {
        memory.giveBack(caller, heldBytes)
        heldBytes = 0
      })
      return (bytes: number): void => {
        if (!memory.take(caller, bytes)) throw tooManyBodies()
        heldBytes += bytes
      }
    }

    app.addHook('preParsing', async (request, reply, body) => {
      const coding = codingOf(request)
      if (coding === undefined && isSmall(request)) return body
      const arriving = endingAlone(body, reply)
      if (coding === undefined && isStreamed(request)) return arriving
      const hold = (bytes: number): void => {
        try {
          take(bytes)
        } catch (error) {
          void reply.header('retry-after', RETRY_SECONDS)
          throw error
        }
      }
      const take = holding(request, reply)
      if (coding === undefined) return guarded(arriving.pipe(counting(hold)))
      if (!isStreamed(request)) return guarded(unpackedWhole(arriving, coding, { limitBytes: limitOf(request), hold }))
      const decoder = await unpackedStream(arriving, coding, (windowBytes) => hold(decoderBytes(windowBytes)))
      reply.raw.once('close', () => decoder.destroy(reply.raw.writableFinished ? undefined : new CallerLeft()))
      return guarded(decoder)
    })
    done()
  },
  { name: 'request-bodies', dependencies: ['rate-limit'], fastify: '5.x' },
)

function limitOf({ query, routeOptions: { bodyLimit, config } }: FastifyRequest): number {
  return config.bodyLimitOf?.(query) ?? bodyLimit
}

/** Undefined if the body is not compressed. */
function codingOf({ headers }: FastifyRequest): Coding | undefined {
  const named = (headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (named === 'identity') return undefined
  const coding = CODINGS.find((one) => one === (OTHER_NAMES[named] ?? named))
  if (coding) return coding
  throw new DomainError(
    'unsupported-media-type',
    `The body has a Content-Encoding that is not read here. Send it with ${CODINGS.join(', ')} or none.`,
  )
}

function isStreamed({ headers, routeOptions: { config } }: FastifyRequest): boolean {
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  return type !== undefined && config.streamedTypes?.includes(type) === true
}

/** Whether the body is so small that it is not counted; a body of unknown length is chunked. */
function isSmall({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) <= SMALL_BODY_BYTES
}

/**
 * A body that may be ended without closing its connection, when it cannot be read: its sender should receive the reason. The rest
 * of it is then skipped, also if it was answered unread.
 */
function endingAlone(body: Readable, { raw }: FastifyReply): PassThrough {
  const copy = new PassThrough()
  const passOver = (): void => {
    body.unpipe(copy)
    body.resume()
  }
  body.once('close', () => body.readableEnded || copy.destroy(new CallerLeft()))
  copy.once('close', passOver)
  raw.once('finish', passOver)
  return guarded(body.pipe(copy))
}

function counting(hold: (bytes: number) => void): Transform {
  return new Transform({
    transform(part: Buffer, _encoding, passed) {
      try {
        hold(part.length)
        passed(null, part)
      } catch (error) {
        passed(error as Error)
      }
    },
  })
}

/** A stream that may fail after its reader has gone: without an error listener that would end the process. */
function guarded<Body extends RequestPayload>(body: Body): Body {
  return body.on('error', () => undefined)
}

function tooManyBodies(): DomainError {
  return new DomainError(
    'overloaded',
    `The bodies of requests that are still arriving take all the memory that is set aside for them, of all callers or of yours. Send fewer at once, and this one again in ${RETRY_SECONDS} s; the limit is BODY_MEMORY_BYTES.`,
  )
}

/** Counts the memory that requests use: `totalBytes` for all together, of which one caller may use `perCallerBytes`. */
function memoryShares({ totalBytes, perCallerBytes }: { totalBytes: number; perCallerBytes: number }) {
  const heldBy = new Map<string, number>()
  let heldBytes = 0

  return {
    /** Reserves this much more for the caller; returns whether that was possible. */
    take: (caller: string, bytes: number): boolean => {
      const ofCaller = (heldBy.get(caller) ?? 0) + bytes
      if (heldBytes + bytes > totalBytes || ofCaller > perCallerBytes) return false
      heldBytes += bytes
      heldBy.set(caller, ofCaller)
      return true
    },
    giveBack: (caller: string, bytes: number): void => {
      const ofCaller = (heldBy.get(caller) ?? 0) - bytes
      heldBytes -= bytes
      if (ofCaller > 0) heldBy.set(caller, ofCaller)
      else heldBy.delete(caller)
    },
  }
}
