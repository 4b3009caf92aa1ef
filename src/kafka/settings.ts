/** How to reach the brokers, and what to read and write there. */
export type StreamSettings = {
  readonly brokers: readonly string[]
  readonly topics: readonly string[]
  readonly group: string
  /** The topic for messages that cannot be read. */
  readonly deadLetterTopic: string
  /** The topic for an estimate of each call; undefined to write none. */
  readonly estimateTopic: string | undefined
  /** The workspace of the calls of each topic; topics that are not named use `default`. */
  readonly workspaces: Readonly<Record<string, string>>
  /** The message header that names the workspace of its calls. It takes precedence over `workspaces`. */
  readonly workspaceHeader: string | undefined
  readonly tls: TlsSettings | undefined
  readonly sasl: SaslSettings | undefined
  readonly sessionSeconds: number
  /** The most bytes that one poll asks for from a broker. */
  readonly pollBytes: number
  /** How many calls are counted in one transaction. */
  readonly callsAtOnce: number
  /** Whether to end when everything that was written before has been read. */
  readonly untilEnd: boolean
}
type TlsSettings = {
  readonly ca: Buffer | undefined
  readonly cert: Buffer | undefined
  readonly key: Buffer | undefined
}
type SaslSettings = {
  readonly mechanism: 'PLAIN' | 'SCRAM-SHA-256' | 'SCRAM-SHA-512'
  readonly username: string
  readonly password: string
}
