// How many calls one consumer counts in a second, or two do, and their memory: npx tsx bench/streams.ts [calls [shape [consumers]]]
// "Calls/s of one core" uses the CPU time of the consumers, independently of other work on the machine. "Calls/s by the clock" applies
// with the broker, the database and this script on the same cores.
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
const SHAPES = process.argv[3] === undefined ? (['protobuf', 'lines'] as const) : [process.argv[3] as Shape]
const GROUPS = process.argv[4] === undefined ? [1, 2] : [Number(process.argv[4])]
const PER_MESSAGE = 500
const LOOK_MS = 100
/** USER_HZ, which is 100 on every Linux on which Node runs. */
const TICKS_PER_SECOND = 100
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

type Measured = { readonly perSecond: number; readonly perCoreSecond: number; readonly mostMb: number; readonly halfwayMb: number }

/** Measures from the first counted call to the last: calls in a second by the clock and of one core, and the most memory of a consumer. */
async function measured(broker: Broker, topic: string, consumers: number): Promise<Measured> {
  const { url, remove } = await ownDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const logs = await mkdtemp(join(tmpdir(), 'wattprint-bench-'))
  const environment = {
    DATABASE_URL: url,
    KAFKA_BROKERS: broker.address,
    KAFKA_TOPICS: topic,
    KAFKA_GROUP: 'bench',
    KAFKA_SESSION_SECONDS: '10',
  }
  const all: ConsumerProcess[] = []
  for (let index = 0; index < consumers; index += 1) all.push(startedConsumer(`bench-${index}`, environment, join(logs, 'log')))
  const pids = all.map(({ child }) => child.pid ?? 0)
  let [began, before, coreBefore, halfwayMb] = [0, 0, 0, 0]
  for (;;) {
    const { rows } = await client.query<{ calls: number | null }>('SELECT sum("calls") AS calls FROM "LedgerCell"')
    const calls = rows[0]?.calls ?? 0
    if (calls > 0 && began === 0) [began, before, coreBefore] = [performance.now(), calls, await coreSeconds(pids)]
    if (calls >= CALLS / 2 && halfwayMb === 0) halfwayMb = await mostMemory(pids)
    if (calls >= CALLS) break
    await wait(LOOK_MS)
  }
  const seconds = (performance.now() - began) / 1000
  const [core, mostMb] = [(await coreSeconds(pids)) - coreBefore, await mostMemory(pids)]
  for (const { child } of all) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  await client.end()
  await remove()
  // Calls that were counted before the first look are left out, with their time.
  return { perSecond: (CALLS - before) / seconds, perCoreSecond: (CALLS - before) / core, mostMb, halfwayMb }
}

/** The CPU time of processes in seconds, user and system together. */
async function coreSeconds(pids: readonly number[]): Promise<number> {
  let ticks = 0
  for (const pid of pids) {
    const [user, system] = (await readFile(`/proc/${pid}/stat`, 'utf8'))
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 13)
    ticks += Number(user) + Number(system)
  }
  return ticks / TICKS_PER_SECOND
}

async function mostMemory(pids: readonly number[]): Promise<number> {
  const all = pids.map(async (pid) => Number(/^VmHWM:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
  return Math.max(...(await Promise.all(all)))
}

const broker = await startedBroker()
try {
  await makeTopics(broker, [DEAD_LETTERS])
  console.log('| messages | consumers | calls/s of one core | calls/s by the clock | memory after half, MB | at most, MB |')
  console.log('|---|---|---|---|---|---|')
  for (const shape of SHAPES) {
    await makeTopics(broker, [shape], { partitions: PARTITIONS })
    const sent = await produced(broker, shape, shape)
    for (const consumers of GROUPS) {
      const found = await measured(broker, shape, consumers)
      const [perCore, perSecond, half, most] = [found.perCoreSecond, found.perSecond, found.halfwayMb, found.mostMb].map(Math.round)
      console.log(
        `| ${shape}, ${PER_MESSAGE} calls each, ${sent} calls in all | ${consumers} | ${perCore} | ${perSecond} | ${half} | ${most} |`,
      )
    }
  }
} finally {
  await broker.remove()
}
