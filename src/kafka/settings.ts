/** How to reach brokers, and what to read of them. */
export type StreamSettings = {
  readonly brokers: readonly string[]
  readonly topics: readonly string[]
  readonly group: string
  /** Where messages go that cannot be read. */
  readonly deadLetterTopic: string
  /** Where an estimate of each call goes; nowhere when undefined. */
  readonly estimateTopic: string | undefined
  /** The workspace of the calls of a topic; `default` of one that is not named. */
  readonly workspaces: Readonly<Record<string, string>>
  /** A header of messages that names the workspace of their calls, before their topic does. */
  readonly workspaceHeader: string | undefined
  readonly tls: TlsSettings | undefined
  readonly sasl: SaslSettings | undefined
  readonly sessionSeconds: number
  /** What one poll asks of a broker, and of a partition. */
  readonly pollBytes: number
  /** Calls that are counted in one transaction. */
  readonly callsAtOnce: number
  /** Ends when everything that was written before has been read. */
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
