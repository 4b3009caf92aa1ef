import { z } from 'zod'
import {
  addresses,
  attributeNames,
  brokers,
  budgets,
  origins,
  secret,
  share,
  tagNames,
  topicName,
  topicNames,
  webAddress,
  wholeNumber,
  workspacesOfTopics,
} from './environment-values.js'
import { DomainError } from './errors.js'

const LARGEST_PORT = 65_535
const MEBIBYTE = 1024 * 1024
const SECRETS = [
  'WATTPRINT_ADMIN_KEY',
  'DATABASE_URL',
  'KAFKA_PASSWORD',
  'REDIS_URL',
  'METRICS_TOKEN',
  'ELECTRICITY_MAPS_URL',
  'ELECTRICITY_MAPS_TOKEN',
  'ENTSO_E_URL',
  'ENTSO_E_TOKEN',
  'EIA_URL',
  'EIA_API_KEY',
  'UK_CARBON_INTENSITY_URL',
  'WATTTIME_URL',
  'WATTTIME_USERNAME',
  'WATTTIME_PASSWORD',
  'EMBER_URL',
  'EMBER_API_KEY',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
]

/** The environment, as the service understands it. Each variable is explained in .env.example. */
export const Environment = z.object({
  PORT: wholeNumber(0, LARGEST_PORT).default(3000),
  HOST: z.string().default('localhost'),
  DATABASE_URL: z.string().optional(),
  DATABASE_POOL_SIZE: wholeNumber(2, 1000).default(5),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'it must begin with redis:// or rediss://')
    .optional(),
  WATTPRINT_WORKERS: wholeNumber(1, 256).default(1),
  WATTPRINT_DATA_DIR: z.string().default('./.wattprint'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  BODY_LIMIT_BYTES: wholeNumber(1024, 64 * MEBIBYTE).default(MEBIBYTE),
  IMPORT_LIMIT_BYTES: wholeNumber(1024, 256 * MEBIBYTE).default(20 * MEBIBYTE),
  IMPORT_FILE_LIMIT_BYTES: wholeNumber(1024, 256 * MEBIBYTE).default(64 * MEBIBYTE),
  BATCH_LINE_LIMIT_BYTES: wholeNumber(1024, 64 * MEBIBYTE).default(MEBIBYTE),
  BATCH_UNPACKED_LIMIT_BYTES: wholeNumber(1024, 1024 * MEBIBYTE).default(64 * MEBIBYTE),
  BODY_MEMORY_BYTES: wholeNumber(MEBIBYTE, 64 * 1024 * MEBIBYTE).default(128 * MEBIBYTE),
  METRICS_TOKEN: secret().optional(),
  TRACE_TAGS: attributeNames().default([]),
  LEDGER_TAGS: tagNames().default([]),
  LEDGER_TAG_VALUES: wholeNumber(1, 1_000_000).default(1000),
  LEDGER_RETENTION: wholeNumber(1, 1200).default(36),
  LEDGER_REPORT_CELLS: wholeNumber(1000, 10_000_000).default(200_000),
  LEDGER_METRICS_SECONDS: wholeNumber(0, 86_400).default(60),
  LEDGER_BUDGETS: budgets().default([]),
  KAFKA_BROKERS: brokers().default([]),
  KAFKA_TOPICS: topicNames().default([]),
  KAFKA_GROUP: topicName().default('wattprint'),
  KAFKA_DEAD_LETTER_TOPIC: topicName().default('wattprint-dead-letters'),
  KAFKA_ESTIMATE_TOPIC: topicName().optional(),
  KAFKA_WORKSPACES: workspacesOfTopics().default({}),
  KAFKA_WORKSPACE_HEADER: z.string().optional(),
  KAFKA_TLS: z.enum(['true', 'false']).default('false'),
  KAFKA_TLS_CA_FILE: z.string().optional(),
  KAFKA_TLS_CERT_FILE: z.string().optional(),
  KAFKA_TLS_KEY_FILE: z.string().optional(),
  KAFKA_SASL_MECHANISM: z.enum(['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512']).optional(),
  KAFKA_USERNAME: z.string().optional(),
  KAFKA_PASSWORD: z.string().optional(),
  KAFKA_SESSION_SECONDS: wholeNumber(6, 1800).default(30),
  KAFKA_POLL_BYTES: wholeNumber(MEBIBYTE, 256 * MEBIBYTE).default(8 * MEBIBYTE),
  KAFKA_CALLS_AT_ONCE: wholeNumber(1, 100_000).default(5000),
  KAFKA_METRICS_PORT: wholeNumber(0, LARGEST_PORT).optional(),
  CATALOG_POLL_SECONDS: wholeNumber(1, 3600).default(30),
  WATTPRINT_ADMIN_KEY: secret().optional(),
  RATE_LIMIT_PER_MINUTE: wholeNumber(0, 1e9).default(60_000),
  RATE_LIMIT_PER_MINUTE_WITH_KEY: wholeNumber(0, 1e9).default(600_000),
  FAILED_KEYS_PER_MINUTE: wholeNumber(0, 1e9).default(20),
  MAX_HEADER_BYTES: wholeNumber(4096, MEBIBYTE).default(16_384),
  HEADERS_TIMEOUT_SECONDS: wholeNumber(1, 3600).default(30),
  REQUEST_TIMEOUT_SECONDS: wholeNumber(1, 86_400).default(3600),
  IDLE_TIMEOUT_SECONDS: wholeNumber(1, 86_400).default(300),
  BATCH_IDLE_TIMEOUT_SECONDS: wholeNumber(1, 3600).default(60),
  KEEP_ALIVE_TIMEOUT_SECONDS: wholeNumber(1, 3600).default(72),
  HANDLER_TIMEOUT_SECONDS: wholeNumber(1, 600).default(30),
  CORS_ORIGINS: origins().default([]),
  TRUST_PROXY: addresses().default([]),
  GRAPHQL_MAX_DEPTH: wholeNumber(4, 100).default(15),
  GRAPHQL_MAX_COST: wholeNumber(1000, 100_000_000).default(300_000),
  GRAPHQL_MAX_TOKENS: wholeNumber(100, 1_000_000).default(10_000),
  OVERLOAD_DELAY_MILLISECONDS: wholeNumber(0, 60_000).default(500),
  OVERLOAD_HEAP_PERCENT: wholeNumber(0, 100).default(95),
  DRAIN_SECONDS: wholeNumber(0, 600).default(0),
  JOB_WORKERS: wholeNumber(0, 64).default(1),
  JOB_LIMIT_BYTES: wholeNumber(1024, 1024 * 1024 * MEBIBYTE).default(1024 * MEBIBYTE),
  JOBS_PER_KEY: wholeNumber(1, 10_000).default(20),
  JOB_RETENTION_DAYS: wholeNumber(1, 3650).default(7),
  JOB_CHUNK_TIMEOUT_SECONDS: wholeNumber(2, 3600).default(60),
  CLOSE_TIMEOUT_SECONDS: wholeNumber(1, 600).default(20),
  ELECTRICITY_MAPS_URL: webAddress().optional(),
  ELECTRICITY_MAPS_TOKEN: z.string().min(1).optional(),
  ENTSO_E_URL: webAddress().optional(),
  ENTSO_E_TOKEN: z.string().min(1).optional(),
  EIA_URL: webAddress().optional(),
  EIA_API_KEY: z.string().min(1).optional(),
  UK_CARBON_INTENSITY_URL: webAddress().optional(),
  WATTTIME_URL: webAddress().optional(),
  WATTTIME_USERNAME: z.string().min(1).optional(),
  WATTTIME_PASSWORD: z.string().min(1).optional(),
  EMBER_URL: webAddress().optional(),
  EMBER_API_KEY: z.string().min(1).optional(),
  FETCH_CACHE_DIR: z.string().optional(),
  FETCH_CACHE_SECONDS: wholeNumber(0, 31_536_000).default(600),
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress().optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: webAddress().optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.enum(['http/protobuf', 'http/json']).default('http/protobuf'),
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: z.enum(['http/protobuf', 'http/json']).optional(),
  OTEL_SDK_DISABLED: z.enum(['true', 'false']).default('false'),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none']).default('otlp'),
  OTEL_TRACES_SAMPLER: z
    .enum(['always_on', 'always_off', 'traceidratio', 'parentbased_always_on', 'parentbased_always_off', 'parentbased_traceidratio'])
    .default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: share().optional(),
  OTEL_SERVICE_NAME: z.string().optional(),
  OTEL_RESOURCE_ATTRIBUTES: z.string().optional(),
})

/** Reads the environment; a variable that does not fit is named with the reason and the way out. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>) {
  // Compose files and shells pass an unset variable as an empty one.
  const given = Object.fromEntries(Object.entries(environment).filter(([, text]) => text !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) throw unfit(parsed.error.issues, given)
  const read = parsed.data
  return {
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    databasePoolSize: read.DATABASE_POOL_SIZE,
    workers: read.WATTPRINT_WORKERS,
    dataDirectory: read.WATTPRINT_DATA_DIR,
    logLevel: read.LOG_LEVEL,
    bodyLimitBytes: read.BODY_LIMIT_BYTES,
    importLimitBytes: read.IMPORT_LIMIT_BYTES,
    importFileLimitBytes: read.IMPORT_FILE_LIMIT_BYTES,
    batchLineLimitBytes: read.BATCH_LINE_LIMIT_BYTES,
    batchUnpackedLimitBytes: read.BATCH_UNPACKED_LIMIT_BYTES,
    bodyMemoryBytes: read.BODY_MEMORY_BYTES,
    catalogPollSeconds: read.CATALOG_POLL_SECONDS,
    metricsToken: read.METRICS_TOKEN,
    traceTags: read.TRACE_TAGS,
    ledger: ledgerSettings(read),
    kafka: kafkaSettings(read),
    adminKey: read.WATTPRINT_ADMIN_KEY,
    maxHeaderBytes: read.MAX_HEADER_BYTES,
    timeouts: timeoutsOf(read),
    corsOrigins: read.CORS_ORIGINS,
    trustedProxies: read.TRUST_PROXY,
    rateLimits: rateLimitSettings(read),
    graphql: { maxDepth: read.GRAPHQL_MAX_DEPTH, maxCost: read.GRAPHQL_MAX_COST, maxTokens: read.GRAPHQL_MAX_TOKENS },
    overload: { delayMilliseconds: read.OVERLOAD_DELAY_MILLISECONDS, heapPercent: read.OVERLOAD_HEAP_PERCENT },
    drainSeconds: read.DRAIN_SECONDS,
    jobs: jobSettings(read),
    closeTimeoutSeconds: read.CLOSE_TIMEOUT_SECONDS,
    apis: apiSettings(read),
    fetchCache: { directory: read.FETCH_CACHE_DIR, seconds: read.FETCH_CACHE_SECONDS },
    traces: traceSettings(read),
  }
}
export type Config = ReturnType<typeof readConfig>

function timeoutsOf(read: z.infer<typeof Environment>) {
  return {
    headersSeconds: read.HEADERS_TIMEOUT_SECONDS,
    requestSeconds: read.REQUEST_TIMEOUT_SECONDS,
    idleSeconds: read.IDLE_TIMEOUT_SECONDS,
    batchIdleSeconds: read.BATCH_IDLE_TIMEOUT_SECONDS,
    keepAliveSeconds: read.KEEP_ALIVE_TIMEOUT_SECONDS,
    handlerSeconds: read.HANDLER_TIMEOUT_SECONDS,
  }
}

function rateLimitSettings(read: z.infer<typeof Environment>) {
  return {
    perMinute: read.RATE_LIMIT_PER_MINUTE,
    perMinuteWithKey: read.RATE_LIMIT_PER_MINUTE_WITH_KEY,
    failedKeysPerMinute: read.FAILED_KEYS_PER_MINUTE,
    redisUrl: read.REDIS_URL,
  }
}

function ledgerSettings(read: z.infer<typeof Environment>) {
  return {
    tags: read.LEDGER_TAGS,
    mostTagValues: read.LEDGER_TAG_VALUES,
    retentionMonths: read.LEDGER_RETENTION,
    mostCells: read.LEDGER_REPORT_CELLS,
    metricsSeconds: read.LEDGER_METRICS_SECONDS,
    budgets: read.LEDGER_BUDGETS,
  }
}

function kafkaSettings(read: z.infer<typeof Environment>) {
  return {
    brokers: read.KAFKA_BROKERS,
    topics: read.KAFKA_TOPICS,
    group: read.KAFKA_GROUP,
    deadLetterTopic: read.KAFKA_DEAD_LETTER_TOPIC,
    estimateTopic: read.KAFKA_ESTIMATE_TOPIC,
    workspaces: read.KAFKA_WORKSPACES,
    workspaceHeader: read.KAFKA_WORKSPACE_HEADER,
    usesTls: read.KAFKA_TLS === 'true',
    tlsFiles: { ca: read.KAFKA_TLS_CA_FILE, cert: read.KAFKA_TLS_CERT_FILE, key: read.KAFKA_TLS_KEY_FILE },
    sasl: { mechanism: read.KAFKA_SASL_MECHANISM, username: read.KAFKA_USERNAME, password: read.KAFKA_PASSWORD },
    sessionSeconds: read.KAFKA_SESSION_SECONDS,
    pollBytes: read.KAFKA_POLL_BYTES,
    callsAtOnce: read.KAFKA_CALLS_AT_ONCE,
    metricsPort: read.KAFKA_METRICS_PORT,
  }
}

function jobSettings(read: z.infer<typeof Environment>) {
  return {
    workers: read.JOB_WORKERS,
    limitBytes: read.JOB_LIMIT_BYTES,
    perKey: read.JOBS_PER_KEY,
    retentionDays: read.JOB_RETENTION_DAYS,
    chunkTimeoutSeconds: read.JOB_CHUNK_TIMEOUT_SECONDS,
  }
}

/** The publishers' APIs that `wattprint fetch` calls; the service itself calls none. */
function apiSettings(read: z.infer<typeof Environment>) {
  return {
    electricityMaps: { url: read.ELECTRICITY_MAPS_URL, token: read.ELECTRICITY_MAPS_TOKEN },
    entsoE: { url: read.ENTSO_E_URL, token: read.ENTSO_E_TOKEN },
    eia: { url: read.EIA_URL, key: read.EIA_API_KEY },
    ukCarbonIntensity: { url: read.UK_CARBON_INTENSITY_URL },
    wattTime: { url: read.WATTTIME_URL, username: read.WATTTIME_USERNAME, password: read.WATTTIME_PASSWORD },
    ember: { url: read.EMBER_URL, key: read.EMBER_API_KEY },
  }
}

/** Undefined where there is no collector. The packages of OpenTelemetry read the rest of their variables themselves. */
function traceSettings(read: z.infer<typeof Environment>) {
  const collector = read.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? read.OTEL_EXPORTER_OTLP_ENDPOINT
  if (collector === undefined || read.OTEL_SDK_DISABLED === 'true' || read.OTEL_TRACES_EXPORTER === 'none') return undefined
  return { protocol: read.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? read.OTEL_EXPORTER_OTLP_PROTOCOL }
}

function unfit(issues: readonly z.core.$ZodIssue[], given: Readonly<Record<string, unknown>>): DomainError {
  const sentences = issues.map(({ path, message }) => {
    const name = String(path[0])
    const shown = SECRETS.includes(name) ? 'not shown here' : JSON.stringify(given[name])
    return `${name} is ${shown}, but ${lowerFirst(message)}.`
  })
  return new DomainError('configuration-invalid', `${sentences.join(' ')} Correct or unset it; .env.example explains every variable.`)
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
