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
/** How many levels of causes of an error are read; deeper ones add no information. */
const MOST_DEPTH = 6

type Connect = (this: ConnectionPool, broker: Broker | undefined, callback?: (error: Error) => void) => unknown
// eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with its pool as `this`.
const connect = ConnectionPool.prototype.get as Connect
/**
 * Replaces the method by which version 1 of the client connects to a broker. The original throws where nobody can catch it, and so
 * ends the process, if the broker is not in the client's metadata, such as a coordinator that has just died. This one answers with
 * the error that version 2 answers with.
 */
const connectToKnown: Connect = function (broker, callback) {
  listenToErrors(this)
  if (broker) return connect.call(this, broker, callback)
  const error = new NetworkError('The broker is not in the cluster now.', { canRetry: false })
  return callback ? callback(error) : Promise.reject(error)
}
ConnectionPool.prototype.get = connectToKnown as typeof ConnectionPool.prototype.get

const listenedTo = new WeakSet<ConnectionPool>()

/**
 * Listens to errors of the connections of a pool. Version 1 of the client listens to the first error only, and Node ends a process
 * for an error that nobody listens to. The error also reaches the callback of whoever waits for an answer on the connection.
 */
function listenToErrors(pool: ConnectionPool): void {
  if (listenedTo.has(pool)) return
  listenedTo.add(pool)
  pool.on('connecting', ({ connection }: { readonly connection: EventEmitter }) => connection.on('error', () => undefined))
}

/** Returns the options with which every client of the brokers is opened. */
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

/** Whether a broker is given by an IP address. TLS then names no server, because a server name cannot be an address. */
function isAddress(broker: string): boolean {
  return isIP(broker.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')) > 0
}

const NO_TOPIC = /^(UNKNOWN_TOPIC_OR_PARTITION|Unknown topic .*)$/
const BAD_LOGIN = 'it does not accept this user. Correct KAFKA_SASL_MECHANISM, KAFKA_USERNAME and KAFKA_PASSWORD'
/** Errors that waiting does not solve, by the names that the protocol and the client give them, each with its way out. */
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

/** Returns the domain error, with its way out, for an error that trying again does not solve; undefined for other errors. */
export function finalFault(error: unknown): DomainError | undefined {
  const signs = signsOf(error)
  for (const [pattern, reason] of FINAL) {
    const sign = signs.find((one) => pattern.test(one))
    if (sign !== undefined) return new DomainError('configuration-invalid', `The broker refuses (${sign}): ${reason}.`)
  }
  return undefined
}

/** Whether an error says that a topic does not exist. */
export function saysNoTopic(error: unknown): boolean {
  return signsOf(error).some((sign) => NO_TOPIC.test(sign))
}

/** Returns the codes of an error and of all its causes, as the protocol, the client and the system name them. */
export function signsOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > MOST_DEPTH) return []
  const { code, apiId, errors } = error as Error & { readonly code?: unknown; readonly apiId?: unknown; readonly errors?: unknown }
  const own = [code, apiId, GenericError.isGenericError(error) ? error.message : undefined]
  const inner = [...(Array.isArray(errors) ? (errors as unknown[]) : []), error.cause]
  return [...own.filter((sign) => typeof sign === 'string'), ...inner.flatMap((one) => signsOf(one, depth + 1))]
}

/** Returns the message of an error with those of its causes, because the client's own message often says only that something failed. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { errors } = error as { readonly errors?: unknown }
  const last: unknown = Array.isArray(errors) ? errors.at(-1) : error.cause
  return last instanceof Error && last !== error ? `${error.message} ${sentenceOf(last)}` : error.message
}
