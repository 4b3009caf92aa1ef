// How many calls a second one consumer counts, and two: npx tsx bench/streams.ts [calls]
// Needs a broker and PostgreSQL: npm run build && scripts/with-kafka.sh scripts/test-on-postgresql.sh npx tsx bench/streams.ts
import { once } from 'node:events'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Producer } from '@platformatic/kafka'
import pg from 'pg'
import { type ConsumerProcess, startedConsumer } from '../scripts/prove-streams/consumers.js'
import { ownDatabase } from '../scripts/prove-streams/own-database.js'
import { type Shape, traffic } from '../scripts/prove-streams/traffic.js'
import { type Broker, startedBroker } from '../test/support/kafka-broker.js'
import { makeTopics } from '../test/support/topics.js'

const CALLS = Number(process.argv[2] ?? 200_000)
const PER_MESSAGE = 500
const PARTITIONS = 4
const DEAD_LETTERS = 'wattprint-dead-letters'

async function produced({ address }: Broker, topic: string, shape: Shape): Promise<number> {
  const producer = new Producer({ clientId: 'bench', bootstrapBrokers: [address], acks: -1 })
  let sent = 0
  for (const { value, calls, partition } of traffic(1, CALLS, { perMessage: PER_MESSAGE, shape })) {
    await producer.send({ messages: [{ topic, partition, value }] })
    sent += calls
  }
  await producer.close()
  return sent
}

/** Seconds from the first call that is counted to the last, and the most memory that a consumer took, in MB. */
async function measured(broker: Broker, topic: string, consumers: number, sent: number): Promise<{ perSecond: number; mostMb: number }> {
  const { url, remove } = await ownDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const logs = await mkdtemp(join(tmpdir(), 'wattprint-bench-'))
  const environment = {
    DATABASE_URL: url,
    KAFKA_BROKERS: broker.address,
    KAFKA_TOPICS: topic,
    KAFKA_GROUP: `bench-${topic}-${consumers}`,
    KAFKA_SESSION_SECONDS: '10',
  }
  const all: ConsumerProcess[] = []
  for (let index = 0; index < consumers; index += 1) all.push(startedConsumer(`bench-${index}`, environment, join(logs, 'log')))
  let [began, before, mostMb] = [0, 0, 0]
  for (;;) {
    const { rows } = await client.query<{ calls: number | null }>('SELECT sum("calls") AS calls FROM "LedgerCell"')
    const calls = rows[0]?.calls ?? 0
    if (calls > 0 && began === 0) [began, before] = [performance.now(), calls]
    for (const { child } of all) mostMb = Math.max(mostMb, await memoryOf(child.pid ?? 0))
    if (calls >= CALLS) break
    await wait(100)
  }
  const seconds = (performance.now() - began) / 1000
  for (const { child } of all) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  await client.end()
  await remove()
  // What came before the first look is left out, with its time.
  return { perSecond: (sent * (1 - before / CALLS)) / seconds, mostMb }
}

async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024
}

const broker = await startedBroker()
try {
  await makeTopics(broker, [DEAD_LETTERS])
  for (const shape of ['protobuf', 'lines'] as const) {
    await makeTopics(broker, [shape], { partitions: PARTITIONS })
    const sent = await produced(broker, shape, shape)
    for (const consumers of [1, 2]) {
      const { perSecond, mostMb } = await measured(broker, shape, consumers, sent)
      console.log(
        `${shape}, ${consumers} consumer${consumers > 1 ? 's' : ''}: ${Math.round(perSecond)} calls/s of ${sent}, at most ${Math.round(mostMb)} MB each`,
      )
    }
  }
} finally {
  await broker.remove()
}
