import type { EventEmitter } from 'node:events'
import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { type BaseOptions, type Broker, ConnectionPool, GenericError, NetworkError } from '@platformatic/kafka'
import { DomainError } from '../errors.js'
import type { StreamSettings } from './settings.js'

const CONNECT_MS = 10_000
const REQUEST_MS = 30_000
const RETRIES = 3
const RETRY_MS = 500
/** An error is made from others, and those from others; deeper than this there is nothing to know. */
const MOST_DEPTH = 6

type Connect = (this: ConnectionPool, broker: Broker | undefined, callback?: (error: Error) => void) => unknown
// eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with the pool that it is asked of.
const connect = ConnectionPool.prototype.get as Connect
/**
 * Version 1 of the client throws, where nobody can catch it, when it wants a broker that its metadata do not hold, such as a
 * coordinator that has just died: the whole process would end. Version 2 answers with this error, as every client here does.
 */
const connectToKnown: Connect = function (broker, callback) {
  listenToErrors(this)
  if (broker) return connect.call(this, broker, callback)
  const error = new NetworkError('The broker is not among those of the cluster now.', { canRetry: false })
  return callback ? callback(error) : Promise.reject(error)
}
ConnectionPool.prototype.get = connectToKnown as typeof ConnectionPool.prototype.get

const listenedTo = new WeakSet<ConnectionPool>()

/**
 * The pool of version 1 hears the first error of a connection, and Node ends a process for the second that nobody hears. Whoever
 * waits for an answer over the connection is told by its callback.
 */
function listenToErrors(pool: ConnectionPool): void {
  if (listenedTo.has(pool)) return
  listenedTo.add(pool)
  pool.on('connecting', ({ connection }: { readonly connection: EventEmitter }) => connection.on('error', () => undefined))
}

/** What every client of the brokers is opened with. */
export function connectionOptions({ brokers, tls, sasl }: StreamSettings): BaseOptions {
  return {
    clientId: `wattprint-${hostname().replaceAll(/[^\w.-]/g, '-')}-${process.pid}`,
    bootstrapBrokers: [...brokers],
    connectTimeout: CONNECT_MS,
    requestTimeout: REQUEST_MS,
    retries: RETRIES,
    retryDelay: RETRY_MS,
    autocreateTopics: false,
    ...(tls && {
      tls: Object.fromEntries(Object.entries(tls).filter(([, value]) => value !== undefined)),
      tlsServerName: !brokers.every(isAddress),
    }),
    ...(sasl && { sasl }),
  }
}

/** No server is asked for by the name of an address. */
function isAddress(broker: string): boolean {
  return isIP(broker.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')) > 0
}

const NO_TOPIC = /^(UNKNOWN_TOPIC_OR_PARTITION|Unknown topic .*)$/
const BAD_LOGIN = 'it does not let this user in. Correct KAFKA_SASL_MECHANISM, KAFKA_USERNAME and KAFKA_PASSWORD'
/** What no waiting mends, by the names that the protocol and the client give it, with its way out. */
const FINAL: readonly (readonly [RegExp, string])[] = [
  [
    /^TOPIC_AUTHORIZATION_FAILED$/,
    'its user may not use a topic. Give it Read and Describe on the topics that are read, and Write and Describe on those that are written',
  ],
  [/^GROUP_AUTHORIZATION_FAILED$/, 'its user may not join the group. Give it Read on the group'],
  [/^CLUSTER_AUTHORIZATION_FAILED$/, 'its user has no rights in the cluster'],
  [/^(SASL_AUTHENTICATION_FAILED|UNSUPPORTED_SASL_MECHANISM|PLT_KFK_AUTHENTICATION)$/, BAD_LOGIN],
  [NO_TOPIC, 'it has no such topic. Create it, or correct its name'],
]

/** An error of a client that trying again does not mend, as a sentence with its way out; undefined of any other. */
export function finalFault(error: unknown): DomainError | undefined {
  const signs = signsOf(error)
  for (const [pattern, reason] of FINAL) {
    const sign = signs.find((one) => pattern.test(one))
    if (sign !== undefined) return new DomainError('configuration-invalid', `The broker refuses (${sign}): ${reason}.`)
  }
  return undefined
}

/** Whether an error is that there is no such topic. */
export function saysNoTopic(error: unknown): boolean {
  return signsOf(error).some((sign) => NO_TOPIC.test(sign))
}

/** The codes of an error and of all that it was made from, as the protocol, the client and the system name them. */
export function signsOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > MOST_DEPTH) return []
  const { code, apiId, errors } = error as Error & { readonly code?: unknown; readonly apiId?: unknown; readonly errors?: unknown }
  const own = [code, apiId, GenericError.isGenericError(error) ? error.message : undefined]
  const inner = [...(Array.isArray(errors) ? (errors as unknown[]) : []), error.cause]
  return [...own.filter((sign) => typeof sign === 'string'), ...inner.flatMap((one) => signsOf(one, depth + 1))]
}

/** What an error says, with what it was made from: the client's own sentence is often only that something failed. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { errors } = error as { readonly errors?: unknown }
  const last: unknown = Array.isArray(errors) ? errors.at(-1) : error.cause
  return last instanceof Error && last !== error ? `${error.message} ${sentenceOf(last)}` : error.message
}
