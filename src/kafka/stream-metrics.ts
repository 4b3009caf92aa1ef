import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Registers the metrics of a consumer. Labels are safe: topics and partitions come from the configuration, codes from a fixed list. */
export function streamMetrics(registry: Registry) {
  const registers = [registry]
  return {
    messages: new Counter({ name: 'wattprint_stream_messages_total', help: 'Messages that were read.', labelNames: ['topic'], registers }),
    bytes: new Counter({ name: 'wattprint_stream_bytes_total', help: 'Bytes of those messages.', labelNames: ['topic'], registers }),
    ...callMetrics(registers),
    deadLetters: new Counter({
      name: 'wattprint_stream_dead_letters_total',
      help: 'Messages that were written to the topic of dead letters, by the code of their first problem.',
      labelNames: ['code'],
      registers,
    }),
    lag: new Gauge({
      name: 'wattprint_stream_lag_messages',
      help: 'Messages of a partition that are not counted yet.',
      labelNames: ['topic', 'partition'],
      registers,
    }),
    behind: new Gauge({
      name: 'wattprint_stream_behind_seconds',
      help: 'How old the message was that was counted last, where others wait; 0 where none does.',
      labelNames: ['topic', 'partition'],
      registers,
    }),
    ...faultMetrics(registers),
    transactionSeconds: new Histogram({
      name: 'wattprint_stream_transaction_seconds',
      help: 'How long transactions of sums, ids and offsets took.',
      buckets: SECONDS,
      registers,
    }),
  }
}
/** The metrics of a consumer, as `streamMetrics` returns them. */
export type StreamMetrics = ReturnType<typeof streamMetrics>

/** Metrics of calls by what became of them. */
function callMetrics(registers: Registry[]) {
  return {
    calls: new Counter({
      name: 'wattprint_stream_calls_total',
      help: 'Calls by what became of them: taken, repeated (counted before), ignored (no call that cost anything), refused.',
      labelNames: ['outcome'],
      registers,
    }),
    underOther: new Counter({
      name: 'wattprint_stream_calls_under_other_total',
      help: 'Calls with a value of a tag beyond those that LEDGER_TAG_VALUES keeps apart, which count under other, by tag.',
      labelNames: ['tag'],
      registers,
    }),
  }
}

/** Metrics of the group, the brokers and of failures. */
function faultMetrics(registers: Registry[]) {
  return {
    assigned: new Gauge({ name: 'wattprint_stream_partitions', help: 'Partitions that this consumer reads.', registers }),
    rebalances: new Counter({
      name: 'wattprint_stream_rebalances_total',
      help: 'How often the group gave this consumer its partitions anew.',
      registers,
    }),
    reconnects: new Counter({
      name: 'wattprint_stream_reconnects_total',
      help: 'How often this consumer began again because the brokers could not be reached or its membership was lost.',
      registers,
    }),
    overtaken: new Counter({
      name: 'wattprint_stream_overtaken_total',
      help: 'Transactions that were given up because another consumer had counted the same messages.',
      registers,
    }),
    lost: new Counter({
      name: 'wattprint_stream_lost_messages_total',
      help: 'Messages that the log of a topic no longer held when they were to be read.',
      labelNames: ['topic'],
      registers,
    }),
    fetchFaults: new Counter({ name: 'wattprint_stream_fetch_faults_total', help: 'Fetches that the brokers did not answer.', registers }),
    waits: new Counter({
      name: 'wattprint_stream_database_waits_total',
      help: 'How often a transaction had to be tried again because the database was away.',
      registers,
    }),
  }
}
