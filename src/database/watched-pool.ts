import pg from 'pg'
import { limitSession, type SessionLimits } from './session-limits.js'

export const CONNECT_TIMEOUT_SECONDS = 5
const TICK_MILLISECONDS = 1000
/** So long a query may be without a byte of an answer before the server is asked what became of it. */
const SILENT_SECONDS = 3
/** So long it may be where the server cannot be asked either. */
const UNREACHABLE_SECONDS = 8
/** Of PostgreSQL's codes that of a connection that could not be made. */
const NOT_CONNECTED = '08001'

type PoolSettings = {
  readonly size: number
  readonly limits: SessionLimits
  /** Whether a connection stays open however long nobody takes it. */
  readonly keepsIdle?: boolean
}

/**
 * A pool whose connections cannot hang: an answer that was lost on the way is found by asking the server, over a connection
 * made for it, whether it still works on the query; where it does not, the connection is closed, and the pool makes another.
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
  // The pool waits for what its type says that it does not wait for.
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

/** Where no connection is free or none can be made, pg says so in words alone. */
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
 * A connection is closed when the server says for the second time that it works on nothing for it, and no byte came between.
 * The server is told to close its end, too: the transaction that it may have there holds locks that others wait for.
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

/** What fell silent with it and is not in use would hang the next who takes it. */
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

/** The processes of the server that work on a query; undefined where it cannot be asked. */
async function processesAtWork(asked: WatchedClient): Promise<ReadonlySet<number> | undefined> {
  try {
    await asked.connect()
    const { rows } = await asked.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE state = 'active'")
    return new Set(rows.map(({ pid }) => pid))
  } catch {
    return undefined
  }
}

/** The number of a process may be given again: only one that has been idle for as long is meant. */
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
  /** Whether somebody took it out of its pool. */
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
    // Whoever took it learns of the loss by the query; without a listener it would end the process.
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

  /** Seconds for which a query waits and no byte came; 0 where none waits. */
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

  /** Lets the server know, in a transaction in which nothing is asked for a while, that somebody is still there. */
  keepTransaction(): void {
    if (!this.isLent || this.#unanswered > 0 || this.getTransactionStatus() !== 'T') return
    void Promise.resolve(this.query('')).catch(() => undefined)
  }

  /** Closes the connection; what waits on it fails. */
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

  /** Gives what pg says in words alone the code that PostgreSQL has for it. */
  #named(error: unknown): unknown {
    return this.#isLost && error instanceof Error ? withCode(error, CONNECTION_LOST) : error
  }
}

/** Gives an error that has no code one. */
function withCode(error: Error, code: string): Error {
  return 'code' in error ? error : Object.assign(error, { code })
}
