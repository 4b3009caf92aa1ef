import pg from 'pg'

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
export function withCode(error: Error, code: string): Error {
  return 'code' in error ? error : Object.assign(error, { code })
}
