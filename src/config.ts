import { isIP } from 'node:net'
import { z } from 'zod'
import { DomainError } from './errors.js'

const LARGEST_PORT = 65_535
const MEBIBYTE = 1024 * 1024
const SHORTEST_KEY = 32
const IPV4_BITS = 32
const IPV6_BITS = 128
const SECRETS = ['WATTPRINT_ADMIN_KEY', 'DATABASE_URL', 'REDIS_URL', 'METRICS_TOKEN']

/** The environment, as the service understands it. Each variable is explained in .env.example. */
export const Environment = z.object({
  PORT: wholeNumber(0, LARGEST_PORT).default(3000),
  HOST: z.string().default('localhost'),
  DATABASE_URL: z.string().optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'it must begin with redis:// or rediss://')
    .optional(),
  WATTPRINT_WORKERS: wholeNumber(1, 256).default(1),
  WATTPRINT_DATA_DIR: z.string().default('./.wattprint'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  BODY_LIMIT_BYTES: wholeNumber(1024, 64 * MEBIBYTE).default(MEBIBYTE),
  IMPORT_LIMIT_BYTES: wholeNumber(1024, 256 * MEBIBYTE).default(64 * MEBIBYTE),
  BATCH_LINE_LIMIT_BYTES: wholeNumber(1024, 64 * MEBIBYTE).default(MEBIBYTE),
  METRICS_TOKEN: secret().optional(),
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
  GRAPHQL_MAX_COST: wholeNumber(1000, 100_000_000).default(250_000),
  GRAPHQL_MAX_TOKENS: wholeNumber(100, 1_000_000).default(20_000),
  OVERLOAD_DELAY_MILLISECONDS: wholeNumber(0, 60_000).default(500),
  OVERLOAD_HEAP_PERCENT: wholeNumber(0, 100).default(95),
  DRAIN_SECONDS: wholeNumber(0, 600).default(0),
  JOB_WORKERS: wholeNumber(0, 64).default(1),
  JOB_LIMIT_BYTES: wholeNumber(1024, 1024 * 1024 * MEBIBYTE).default(1024 * MEBIBYTE),
  JOBS_PER_KEY: wholeNumber(1, 10_000).default(20),
  JOB_RETENTION_DAYS: wholeNumber(1, 3650).default(7),
  JOB_CHUNK_TIMEOUT_SECONDS: wholeNumber(2, 3600).default(60),
  CLOSE_TIMEOUT_SECONDS: wholeNumber(1, 600).default(20),
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
    workers: read.WATTPRINT_WORKERS,
    dataDirectory: read.WATTPRINT_DATA_DIR,
    logLevel: read.LOG_LEVEL,
    bodyLimitBytes: read.BODY_LIMIT_BYTES,
    importLimitBytes: read.IMPORT_LIMIT_BYTES,
    batchLineLimitBytes: read.BATCH_LINE_LIMIT_BYTES,
    catalogPollSeconds: read.CATALOG_POLL_SECONDS,
    metricsToken: read.METRICS_TOKEN,
    adminKey: read.WATTPRINT_ADMIN_KEY,
    maxHeaderBytes: read.MAX_HEADER_BYTES,
    timeouts: timeoutsOf(read),
    corsOrigins: read.CORS_ORIGINS,
    trustedProxies: read.TRUST_PROXY,
    rateLimits: {
      perMinute: read.RATE_LIMIT_PER_MINUTE,
      perMinuteWithKey: read.RATE_LIMIT_PER_MINUTE_WITH_KEY,
      failedKeysPerMinute: read.FAILED_KEYS_PER_MINUTE,
      redisUrl: read.REDIS_URL,
    },
    graphql: { maxDepth: read.GRAPHQL_MAX_DEPTH, maxCost: read.GRAPHQL_MAX_COST, maxTokens: read.GRAPHQL_MAX_TOKENS },
    overload: { delayMilliseconds: read.OVERLOAD_DELAY_MILLISECONDS, heapPercent: read.OVERLOAD_HEAP_PERCENT },
    drainSeconds: read.DRAIN_SECONDS,
    jobs: jobSettings(read),
    closeTimeoutSeconds: read.CLOSE_TIMEOUT_SECONDS,
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

function jobSettings(read: z.infer<typeof Environment>) {
  return {
    workers: read.JOB_WORKERS,
    limitBytes: read.JOB_LIMIT_BYTES,
    perKey: read.JOBS_PER_KEY,
    retentionDays: read.JOB_RETENTION_DAYS,
    chunkTimeoutSeconds: read.JOB_CHUNK_TIMEOUT_SECONDS,
  }
}

function wholeNumber(least: number, most: number) {
  const reason = `it must be a whole number from ${least} to ${most}`
  return z.string().regex(/^\d+$/, reason).transform(Number).pipe(z.number().min(least, reason).max(most, reason))
}

function secret() {
  return z.string().min(SHORTEST_KEY, `it must have at least ${SHORTEST_KEY} characters, as from openssl rand -hex 32`)
}

/** Origins of pages, or * for any. */
function origins() {
  const reason = 'it must list origins as in https://app.example.org, or be *'
  return z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.string().regex(/^(\*|https?:\/\/[^\s/?#@,]+)$/, reason)))
}

/** Addresses, or ranges of them such as 10.0.0.0/8. */
function addresses() {
  const reason = 'it must list addresses or ranges of them, as in 10.0.0.0/8, 127.0.0.1'
  return z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.string().refine(isAddressOrRange, reason)))
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const most = isIP(address) === 4 ? IPV4_BITS : IPV6_BITS
  return isIP(address) !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
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
