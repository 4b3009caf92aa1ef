import { readFile } from 'node:fs/promises'
import fastify from 'fastify'
import type { Catalog } from './catalog/catalog.js'
import type { Config } from './config.js'
import { areSameKey } from './database/api-keys.js'
import { stateReader } from './database/catalog-state.js'
import type { Database } from './database/connect.js'
import { firstMonthKept } from './database/ledger/forget.js'
import { claimTopics, countStep, nextOffsets } from './database/ledger/stream-offsets.js'
import { reaching, signsOf } from './database/reaching.js'
import { recordReader } from './database/read-records.js'
import { DomainError } from './errors.js'
import { consume } from './kafka/consume.js'
import { listenForWatchers } from './kafka/listen.js'
import type { StreamSettings } from './kafka/settings.js'
import type { StreamLedger } from './kafka/stream-ledger.js'
import { streamMetrics } from './kafka/stream-metrics.js'
import { catalog, catalogRefresh } from './plugins/app/catalog.js'
import { traces } from './plugins/external/traces.js'

export type Counting = {
  readonly config: Config
  readonly settings: StreamSettings
  readonly database: Database
  readonly signal: AbortSignal
  /** Called with the text of the metrics at the end. */
  readonly onEnd?: (metrics: string) => void
}

/** Counts Kafka topics in the ledger until the signal aborts; resolves when it has stopped. */
export async function countStreams({ config, settings, database, signal, onEnd }: Counting): Promise<void> {
  const app = await reaching(() => appWithCatalog(config, database))
  const { registry, onJoined, close } = await listenForWatchers({
    port: config.kafka.metricsPort,
    host: config.host,
    letRead: (given) => config.metricsToken === undefined || areSameKey(given, config.metricsToken),
    signal,
  })
  try {
    await consume({
      settings,
      ledger: ledgerIn(database, config, () => app.catalog),
      metrics: streamMetrics(registry),
      log: app.log,
      signal,
      onJoined,
    })
  } finally {
    onEnd?.(await registry.metrics())
    await close()
    await app.close()
  }
}

async function appWithCatalog(config: Config, database: Database) {
  // The catalog is read from a database that may be slow: a consumer that starts then waits for it.
  const app = fastify({ logger: { level: config.logLevel }, pluginTimeout: 0 })
  await app.register(traces, { database, settings: undefined })
  const readState = stateReader(database)
  const state = await readState()
  await app.register(catalog, { readRecords: recordReader(database) })
  await app.register(catalogRefresh, { database, readState, state, pollSeconds: config.catalogPollSeconds })
  await app.ready()
  return app
}

function ledgerIn(database: Database, { ledger: { tags, mostTagValues, retentionMonths } }: Config, newest: () => Catalog): StreamLedger {
  return {
    claim: (claim) => reaching(() => claimTopics(database, claim)),
    nextOffsets: (cluster, partitions) => reaching(() => nextOffsets(database, cluster, partitions)),
    count: (step) => reaching(() => countStep(database, { ...step, mostTagValues })).catch(throwPlainly),
    reading: () => {
      const now = new Date()
      return { catalog: newest(), arrivedAt: now.toISOString(), keptFrom: firstMonthKept(now, retentionMonths), tags }
    },
  }
}

/** The class of PostgreSQL's errors about the data, such as text that is not valid Unicode. */
const DATA_REFUSED = /^22/

/** Throws an error about the data as one that says so, because a retry would not help. */
function throwPlainly(error: unknown): never {
  const isOfData = !(error instanceof DomainError) && signsOf(error).codes.some((code) => DATA_REFUSED.test(code))
  if (isOfData)
    throw new DomainError(
      'invalid-request',
      'The database refuses a text in the message: it is not valid Unicode, or it is too long. No call of the message was counted.',
    )
  throw error
}

/** The settings of a consumer, with the contents of the files that they name; throws with the way out if one is missing. */
export async function streamSettings({ kafka }: Config, untilEnd: boolean): Promise<StreamSettings> {
  const { usesTls, tlsFiles, sasl, ...others } = kafka
  if (others.brokers.length === 0) throw unfit('KAFKA_BROKERS names no broker. Set it as in KAFKA_BROKERS=kafka-1:9092,kafka-2:9092.')
  if (others.topics.length === 0) throw unfit('KAFKA_TOPICS names no topic. Set it as in KAFKA_TOPICS=otlp_spans, or say --topics.')
  for (const [name, written] of [
    ['KAFKA_DEAD_LETTER_TOPIC', others.deadLetterTopic] as const,
    ['KAFKA_ESTIMATE_TOPIC', others.estimateTopic] as const,
  ])
    if (written !== undefined && others.topics.includes(written))
      throw unfit(`${name} is "${written}", which is read too: what is written there would be read again without end. Choose another.`)
  return { ...others, untilEnd, tls: usesTls ? await filesOf(tlsFiles) : undefined, sasl: saslOf(sasl) }
}

async function filesOf({ ca, cert, key }: Config['kafka']['tlsFiles']): Promise<NonNullable<StreamSettings['tls']>> {
  if ((cert === undefined) !== (key === undefined))
    throw unfit('A client certificate is a pair: set both KAFKA_TLS_CERT_FILE and KAFKA_TLS_KEY_FILE, or neither.')
  const read = async (name: string, path: string | undefined): Promise<Buffer | undefined> => {
    if (path === undefined) return undefined
    return readFile(path).catch((error: unknown) => {
      throw unfit(`${name} is "${path}", which cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
    })
  }
  return {
    ca: await read('KAFKA_TLS_CA_FILE', ca),
    cert: await read('KAFKA_TLS_CERT_FILE', cert),
    key: await read('KAFKA_TLS_KEY_FILE', key),
  }
}

function saslOf({ mechanism, username, password }: Config['kafka']['sasl']): StreamSettings['sasl'] {
  if (mechanism === undefined && username === undefined && password === undefined) return undefined
  if (mechanism === undefined || username === undefined || password === undefined)
    throw unfit('KAFKA_SASL_MECHANISM, KAFKA_USERNAME and KAFKA_PASSWORD belong together: set all three, or none.')
  return { mechanism, username, password }
}

function unfit(sentence: string): DomainError {
  return new DomainError('configuration-invalid', sentence)
}
