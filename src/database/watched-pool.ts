import pg from 'pg'
import { limitSession, type SessionLimits } from './session-limits.js'

export const CONNECT_TIMEOUT_SECONDS = 5
const TICK_MILLISECONDS = 1000
/** A query without a byte of an answer for this long is checked with the server. */
const SILENT_SECONDS = 3
/** The connection is closed after this time if the server cannot be asked either. */
const UNREACHABLE_SECONDS = 8
/** PostgreSQL's code for a connection that could not be opened. */
const NOT_CONNECTED = '08001'

type PoolSettings = {
  readonly size: number
  readonly limits: SessionLimits
  /** Whether an idle connection stays open. */
  readonly keepsIdle?: boolean
}

/**
 * A pool whose connections cannot hang. Whether an answer was lost is checked by asking the server, over a separate connection, if
 * it still works on the query; if not, the connection is closed, and the pool opens another.
 */
export function watchedPool(databaseUrl: string, { size, limits, keepsIdle = false }: PoolSettings): pg.Pool {
  const clients = new Set<WatchedClient>()
  class PooledClient extends WatchedClient {
    constructor(config?: pg.ClientConfig) {
      super(config)
      clients.add(this)
      this.once('end', () => clients.delete(this))
    }
  }
  // The pool does wait for this promise, although its type says otherwise.
  const prepared: (client: pg.ClientBase) => unknown = async (client) => {
    if (client instanceof WatchedClient) client.serverProcess = await limitSession(client, limits)
  }
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: size,
    ...(keepsIdle && { idleTimeoutMillis: 0 }),
    connectionTimeoutMillis: CONNECT_TIMEOUT_SECONDS * 1000,
    keepAlive: true,
    Client: PooledClient,
    onConnect: prepared,
  })
  // An idle connection that the server drops is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const markLent = (client: pg.PoolClient, isLent: boolean): void => {
    if (client instanceof WatchedClient) client.isLent = isLent
  }
  pool.on('acquire', (client) => markLent(client, true))
  pool.on('release', (_error, client) => markLent(client, false))
  nameFailures(pool)
  watch(clients, databaseUrl, pool)
  return pool
}

/** If no connection is free or none can be opened, pg reports it without a code. */
function nameFailures(pool: pg.Pool): void {
  const connect = pool.connect.bind(pool)
  type Callback = Parameters<typeof connect>[0]
  const named = (callback?: Callback): unknown => {
    if (callback) return connect((error, client, done) => callback(error && withCode(error, NOT_CONNECTED), client, done))
    return connect().catch((error: unknown) => {
      throw error instanceof Error ? withCode(error, NOT_CONNECTED) : error
    })
  }
  pool.connect = named as typeof pool.connect
}

function watch(clients: ReadonlySet<WatchedClient>, databaseUrl: string, pool: pg.Pool): void {
  let isAsking = false
  const timer = setInterval(() => {
    if (pool.ended) clearInterval(timer)
    for (const client of clients) client.keepTransaction()
    const silent = [...clients].filter((client) => client.silentSeconds() > SILENT_SECONDS)
    if (silent.length === 0 || isAsking) return
    isAsking = true
    void closeHanging(silent, clients, databaseUrl).finally(() => (isAsking = false))
  }, TICK_MILLISECONDS).unref()
}

/**
 * Closes a connection when the server has said twice that it works on nothing for it, with no byte in between. The server is told
 * to end the session too, because a transaction in it may have locks that block others.
 */
async function closeHanging(silent: readonly WatchedClient[], all: ReadonlySet<WatchedClient>, databaseUrl: string): Promise<void> {
  const asked = new WatchedClient({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_SECONDS * 1000,
    query_timeout: CONNECT_TIMEOUT_SECONDS * 1000,
  })
  try {
    const working = await processesAtWork(asked)
    const hanging = silent.filter((client) => {
      const seconds = client.silentSeconds()
      return seconds > SILENT_SECONDS && (working === undefined ? seconds > UNREACHABLE_SECONDS : isIdle(client, working))
    })
    for (const client of hanging) abandonWithIdle(client, all)
    if (working !== undefined && hanging.length > 0) await endProcesses(asked, hanging)
  } finally {
    asked.connection.stream.destroy()
  }
}

/** Idle connections that fell silent at the same time would hang for their next user. */
function abandonWithIdle(client: WatchedClient, all: ReadonlySet<WatchedClient>): void {
  const silentSeconds = client.silentSeconds()
  client.abandon()
  for (const other of all) if (!other.isLent && other.secondsSinceHeard() > silentSeconds) other.abandon()
}

function isIdle(client: WatchedClient, working: ReadonlySet<number>): boolean {
  const wasSuspect = client.isSuspect
  client.isSuspect = client.serverProcess === undefined || !working.has(client.serverProcess)
  return wasSuspect && client.isSuspect
}

/** The server processes that work on a query; undefined if the server cannot be asked. */
async function processesAtWork(asked: WatchedClient): Promise<ReadonlySet<number> | undefined> {
  try {
    await asked.connect()
    const { rows } = await asked.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE state = 'active'")
    return new Set(rows.map(({ pid }) => pid))
  } catch {
    return undefined
  }
}

/** The pid of a process may be reused: only one that has been idle for as long is ended. */
async function endProcesses(asked: WatchedClient, hanging: readonly WatchedClient[]): Promise<void> {
  const processes = hanging.flatMap(({ serverProcess }) => serverProcess ?? [])
  const text = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = ANY($1) AND usename = current_user
    AND datname = current_database() AND state LIKE 'idle%' AND state_change < now() - make_interval(secs => $2)`
  // Where the server does not do it, its limits do.
  await asked.query(text, [processes, SILENT_SECONDS]).catch(() => undefined)
}

/** Class 08 of PostgreSQL's codes is that of connections. */
const CONNECTION_LOST = '08006'

/** A connection that ends no process when it is lost, and that knows how long nothing was heard of it. */
export class WatchedClient extends pg.Client {
  /** The process of the server that serves it. */
  serverProcess: number | undefined
  /** Whether it is in use outside its pool. */
  isLent = true
  /** Whether the server said, after the last byte, that it works on no query of this connection. */
  isSuspect = false
  #unanswered = 0
  #heardAt = performance.now()
  #bytesHeard = 0
  #isLost = false
  readonly #ask: (...given: unknown[]) => unknown

  constructor(config?: pg.ClientConfig) {
    super(config)
    // The user of the connection gets the loss as an error of the query; without a listener it would end the process.
    this.on('error', () => (this.#isLost = true))
    this.once('end', () => (this.#isLost = true))
    const answered = (): void => {
      this.#unanswered = Math.max(0, this.#unanswered - 1)
      this.#heard()
    }
    this.connection.on('readyForQuery', answered)
    // The many signatures of pg come to this one.
    this.#ask = this.query.bind(this)
    this.query = this.#counted.bind(this) as typeof this.query
  }

  /** Seconds for which a query has waited without a byte; 0 if none waits. */
  silentSeconds(): number {
    const { stream } = this.connection
    const bytes = 'bytesRead' in stream ? Number(stream.bytesRead) : 0
    if (bytes !== this.#bytesHeard) {
      this.#bytesHeard = bytes
      this.#heard()
    }
    return this.#unanswered === 0 ? 0 : this.secondsSinceHeard()
  }

  secondsSinceHeard(): number {
    return (performance.now() - this.#heardAt) / 1000
  }

  /** Sends a query in a transaction that has been idle for a while, so that the server does not end it. */
  keepTransaction(): void {
    if (!this.isLent || this.#unanswered > 0 || this.getTransactionStatus() !== 'T') return
    void Promise.resolve(this.query('')).catch(() => undefined)
  }

  /** Closes the connection; waiting queries fail. */
  abandon(): void {
    const reason = 'The connection was closed because its answers no longer arrive.'
    this.connection.stream.destroy(Object.assign(new Error(reason), { code: CONNECTION_LOST }))
  }

  #counted(...given: unknown[]): unknown {
    if (this.#unanswered === 0) this.#heard()
    this.#unanswered += 1
    const callback = given.at(-1)
    if (typeof callback === 'function') {
      const named = (error: unknown, answer: unknown): void =>
        void Reflect.apply(callback, undefined, [error && this.#named(error), answer])
      given[given.length - 1] = named
    }
    const answer = this.#ask(...given)
    if (!(answer instanceof Promise)) return answer
    return answer.catch((error: unknown) => {
      throw this.#named(error)
    })
  }

  #heard(): void {
    this.#heardAt = performance.now()
    this.isSuspect = false
  }

  /** Adds PostgreSQL's code to an error that pg reports without one. */
  #named(error: unknown): unknown {
    return this.#isLost && error instanceof Error ? withCode(error, CONNECTION_LOST) : error
  }
}

/** Adds a code to an error without one. */
function withCode(error: Error, code: string): Error {
  return 'code' in error ? error : Object.assign(error, { code })
}
