import closeWithGrace from 'close-with-grace'
import { z } from 'zod'
import { readConfig } from '../config.js'
import { countStreams, streamSettings } from '../count-streams.js'
import { loadBundledRecords } from '../database/load-bundled-records.js'
import { migrate } from '../database/migrate.js'
import { connected } from './connected.js'
import { helpOf, readWords, requestFrom } from './options.js'

type Environment = Readonly<Record<string, string | undefined>>

const WAY_OUT = 'Several processes need a PostgreSQL server, DATABASE_URL.'
const ConsumeOptions = z.strictObject({
  brokers: z.string().min(1).optional().describe('In place of KAFKA_BROKERS: host:port, several with commas.'),
  topics: z.string().min(1).optional().describe('In place of KAFKA_TOPICS.'),
  group: z.string().min(1).optional().describe('In place of KAFKA_GROUP.'),
  to: z
    .string()
    .min(1)
    .optional()
    .describe('In place of KAFKA_ESTIMATE_TOPIC: a topic to which an estimate of each call is written, at least once.'),
  untilEnd: z.boolean().optional().describe('End once all that has been written is counted, in place of waiting for more.'),
  help: z.boolean().optional().describe('This text.'),
})

/** Counts the calls in Kafka topics, as one of a group of consumers, until it is told to end. */
export async function consumeCommand(given: readonly string[], environment: Environment): Promise<void> {
  const { brokers, topics, group, to, untilEnd = false, help } = requestFrom(ConsumeOptions, readWords(given, ConsumeOptions))
  if (help) return console.log(HELP())
  const config = readConfig({
    ...environment,
    ...(brokers !== undefined && { KAFKA_BROKERS: brokers }),
    ...(topics !== undefined && { KAFKA_TOPICS: topics }),
    ...(group !== undefined && { KAFKA_GROUP: group }),
    ...(to !== undefined && { KAFKA_ESTIMATE_TOPIC: to }),
  })
  const settings = await streamSettings(config, untilEnd)
  const database = await connected(environment, WAY_OUT)
  const ending = new AbortController()
  const counting = (async () => {
    await migrate(database)
    await loadBundledRecords(database)
    await database.starting(() => countStreams({ config, settings, database, signal: ending.signal }))
  })()
  const { uninstall } = closeWithGrace({ delay: config.closeTimeoutSeconds * 1000, logger: false }, async ({ err }) => {
    if (err) console.error(unexpectedly(err))
    ending.abort()
    await counting.catch(() => undefined)
  })
  try {
    await counting
  } finally {
    uninstall()
    await database.close()
  }
}

/** The message for an uncaught error, before its stack; the process ends with 1. */
function unexpectedly(error: Error): string {
  const reason = error.message.replace(/\.$/, '')
  return `The consumer ends because of a fault that it did not expect: ${reason}. What was counted stays counted, and what was not is read again: start it again. The lines below tell us more.\n${error.stack ?? ''}`
}

const HELP = (): string =>
  helpOf({
    usage: 'wattprint consume [--brokers HOST:PORT --topics NAME]',
    summary:
      'Counts the calls in topics of Kafka in the ledger, each once whatever dies: OTLP in protobuf or JSON as a collector writes it, calls and answers as JSON. Any number may run for one DATABASE_URL. Every other setting is an environment variable, explained in .env.example; /docs/streams has the whole way.',
    examples: ['wattprint consume --brokers localhost:9092 --topics otlp_spans'],
    schemas: { Options: ConsumeOptions },
  })
