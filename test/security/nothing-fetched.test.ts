import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Who opens connections, and to where: the service to its database, its Redis and its collector of traces alone. */
const OPENS: Record<string, string> = {
  'database/watched-pool.ts': 'DATABASE_URL',
  'plugins/external/rate-limit/redis.ts': 'REDIS_URL',
  'plugins/external/traces/open.ts': 'OTEL_EXPORTER_OTLP_ENDPOINT',
  'plugins/external/security-headers.ts': 'nobody: an answer on a socket that is never connected, from which Helmet’s headers are read',
  'server.ts': 'nobody: it listens for a moment, to know that its port is free',
  'kafka/membership.ts': 'KAFKA_BROKERS, of who runs `wattprint consume`',
  'kafka/written-topics.ts': 'KAFKA_BROKERS, of who runs `wattprint consume`',
  'kafka/partitions.ts': 'KAFKA_BROKERS: it reads over the connection of the membership',
  'kafka/connection.ts': 'nobody: it says how KAFKA_BROKERS are reached',
  'cli/service.ts': 'the --url of who runs the command',
  'cli/fetch/patient-client.ts': 'the API that who runs `wattprint fetch` has a key for',
}
const OPENING =
  /\bfetch\(|from '(?:node:(?:https?|http2|net|tls|dgram|dns)|undici|pg|ioredis|@platformatic\/kafka|axios|got)'|@opentelemetry\/exporter/

it('no file of the service asks an address but those that know the database, Redis and the collector of traces', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('generated'),
  )
  const opening = files.filter((name) => {
    const lines = readFileSync(join('src', name), 'utf8').split('\n')
    return lines.some((line) => OPENING.test(line) && !/^import type |isIP\b|^\s*(\*|\/\/)/.test(line))
  })
  expect(opening.sort()).toEqual(Object.keys(OPENS).sort())
})
