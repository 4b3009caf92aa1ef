// Counts a topic of four partitions by a group of consumers while consumers are killed, paused, added and removed, the broker restarts,
// the database is unreachable and its schema is migrated. Then compares the calls and tokens exactly with what was sent.
// Usage: npx tsx scripts/prove-streams.ts [--runs N] [--calls N] [--seed N] [--short]      started by scripts/prove-streams.sh
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Producer } from '@platformatic/kafka'
import pg from 'pg'
import { wireTo } from '../test/replicas/support/wire.js'
import { type Broker, startedBroker } from '../test/support/kafka-broker.js'
import { makeTopics } from '../test/support/topics.js'
import { type ConsumerProcess, ended, startedConsumer } from './prove-streams/consumers.js'
import { ownDatabase } from './prove-streams/own-database.js'
import { seeded } from './prove-streams/seeded.js'
import { type Sent, traffic } from './prove-streams/traffic.js'

const { values: words } = parseArgs({
  options: { runs: { type: 'string' }, calls: { type: 'string' }, seed: { type: 'string' }, short: { type: 'boolean', default: false } },
})
const runs = Number(words.runs ?? (words.short ? 1 : 20))
const calls = Number(words.calls ?? (words.short ? 60_000 : 2_000_000))
const firstSeed = Number(words.seed ?? 1)

const TOPIC = 'calls'
const DEAD_LETTERS = 'wattprint-dead-letters'
const CONSUMERS = 3
const SESSION_SECONDS = 6
const AWAY_AGAIN_SECONDS = 6
const AWAY_SECONDS = words.short ? AWAY_AGAIN_SECONDS : 60
/** After this time a step is considered stuck. */
const STUCK_SECONDS = words.short ? 600 : 1200
const BATCH_BYTES = words.short ? 60_000 : 700_000
const SLOW_MS = 20
const FAULTS = ['kill', 'pause', 'join', 'leave', 'broker', 'database', 'migrate'] as const
type Fault = (typeof FAULTS)[number]
/** The name under which kills that hit a transaction are counted. */
const IN_TRANSACTION = 'of these kills in a transaction'

type Run = {
  readonly broker: Broker
  readonly wire: Awaited<ReturnType<typeof wireTo>>
  readonly client: pg.Client
  readonly start: () => ConsumerProcess
  readonly group: ConsumerProcess[]
  readonly random: () => number
  readonly did: Map<Fault | typeof IN_TRANSACTION, number>
}

async function produced({ address }: Broker, seed: number, faults: { begun: number }): Promise<Sent & { messages: number }> {
  const producer = new Producer({
    clientId: 'prove-streams',
    bootstrapBrokers: [address],
    retries: 20,
    retryDelay: 500,
    acks: -1,
    idempotent: false,
  })
  let [batch, bytes, messages]: [{ topic: string; partition: number; value: Buffer }[], number, number] = [[], 0, 0]
  let all: Sent = { calls: 0, inputTokens: 0, outputTokens: 0 }
  const flush = async (): Promise<void> => {
    for (;;) {
      try {
        if (batch.length > 0) await producer.send({ messages: batch })
        break
      } catch {
        // What has arrived of it is then sent twice, as a gateway would do.
        await wait(500)
      }
    }
    ;[batch, bytes] = [[], 0]
  }
  for (const { value, partition, sent } of traffic(seed, calls)) {
    batch.push({ topic: TOPIC, partition, value })
    messages += 1
    // Some messages are held back for every fault, so that each fault hits working consumers.
    while (sent.calls / calls > (faults.begun + 0.5) / (FAULTS.length + 0.5)) await wait(50)
    if ((bytes += value.length) > BATCH_BYTES) await flush()
    all = sent
  }
  await flush()
  await producer.close()
  return { ...all, messages }
}

/** Causes one fault, chosen at random, and ends it. */
async function happens(fault: Fault, run: Run): Promise<void> {
  const { broker, wire, client, start, group, random, did } = run
  const place = Math.floor(random() * group.length)
  const one = group[place]
  did.set(fault, (did.get(fault) ?? 0) + 1)
  if (fault === 'kill') {
    // Transactions take longer over a slow connection, so that the kill hits one.
    wire.delay(SLOW_MS)
    const name = await inTransaction(client)
    const victim = group.findIndex((consumer) => consumer.name === name)
    if (victim >= 0) did.set(IN_TRANSACTION, (did.get(IN_TRANSACTION) ?? 0) + 1)
    const killed = group.splice(victim < 0 ? place : victim, 1)[0]
    if (killed) await ended(killed, 'SIGKILL')
    wire.delay(0)
    await wait(random() * 2000)
    group.push(start())
  } else if (fault === 'pause') {
    one?.child.kill('SIGSTOP')
    await wait((SESSION_SECONDS + 2 + random() * 4) * 1000)
    one?.child.kill('SIGCONT')
  } else if (fault === 'join') group.push(start())
  else if (fault === 'leave') {
    const begun = group.filter(({ hasBegun }) => hasBegun())
    const leaving = group.length > 2 ? begun[Math.floor(random() * begun.length)] : undefined
    if (leaving) group.splice(group.indexOf(leaving), 1)
    if (leaving && (await ended(leaving, 'SIGTERM')) !== 0) throw new Error('A consumer that was told to end did not end with 0.')
  } else if (fault === 'broker') {
    await broker.stop(random() < 0.5 ? 'SIGTERM' : 'SIGKILL')
    await wait(random() * 3000)
    await broker.start()
  } else if (fault === 'database') {
    wire.set('cut')
    // The first time takes as long as asked for; later ones are short, so that a run ends.
    await wait((did.get(fault) === 1 ? AWAY_SECONDS : AWAY_AGAIN_SECONDS) * 1000)
    wire.set('open')
  } else await rolledOut(run)
}

/** Rolls out a next version: a migration while the old consumers write, and then a replacement of one consumer after another. */
async function rolledOut({ client, start, group, did }: Run): Promise<void> {
  const column = `next${did.get('migrate') ?? 0}`
  await client.query(`ALTER TABLE "LedgerCell" ADD COLUMN IF NOT EXISTS "${column}" double precision NOT NULL DEFAULT 0`)
  await client.query(`ALTER TABLE "LedgerPartition" ADD COLUMN IF NOT EXISTS "${column}" text`)
  for (const old of [...group]) {
    await ended(old, 'SIGTERM')
    group.splice(group.indexOf(old), 1)
    group.push(start())
  }
}

/** Waits for a consumer that is in a transaction; undefined if none was seen for some seconds. */
async function inTransaction(client: pg.Client): Promise<string | undefined> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const { rows } = await client.query<{ application_name: string }>(
      `SELECT application_name FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'consumer-%'
       AND xact_start IS NOT NULL AND query LIKE '%"LedgerSeen"%' LIMIT 1`,
    )
    if (rows[0]) return rows[0].application_name
    await wait(5)
  }
  return undefined
}

async function counted(client: pg.Client): Promise<Sent & { seen: number; lost: number; next: number }> {
  const { rows } = await client.query<Record<string, string | null>>(`
    SELECT (SELECT sum("calls") FROM "LedgerCell") AS calls, (SELECT sum("inputTokens") FROM "LedgerCell") AS "inputTokens",
      (SELECT sum("outputTokens") FROM "LedgerCell") AS "outputTokens", (SELECT count(*) FROM "LedgerSeen") AS seen,
      (SELECT sum("lost") FROM "LedgerPartition") AS lost, (SELECT sum("next") FROM "LedgerPartition") AS next`)
  const row = rows[0] ?? {}
  const number = (name: string): number => Number(row[name] ?? 0)
  return {
    calls: number('calls'),
    inputTokens: number('inputTokens'),
    outputTokens: number('outputTokens'),
    seen: number('seen'),
    lost: number('lost'),
    next: number('next'),
  }
}

async function prove(seed: number): Promise<void> {
  const began = performance.now()
  const random = seeded(seed * 7919)
  const broker = await startedBroker()
  const { url, remove } = await ownDatabase()
  const wire = await wireTo(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const logs = await mkdtemp(join(tmpdir(), 'wattprint-streams-'))
  let started = 0
  const environment = {
    DATABASE_URL: wire.url,
    KAFKA_BROKERS: broker.address,
    KAFKA_TOPICS: TOPIC,
    KAFKA_SESSION_SECONDS: String(SESSION_SECONDS),
    KAFKA_CALLS_AT_ONCE: '2000',
    KAFKA_POLL_BYTES: '1048576',
  }
  const start = (): ConsumerProcess => startedConsumer(`consumer-${(started += 1)}`, environment, join(logs, 'log'))
  const group: ConsumerProcess[] = []
  const run: Run = { broker, wire, client, start, group, random, did: new Map() }
  try {
    await makeTopics(broker, [TOPIC], { partitions: 4 })
    await makeTopics(broker, [DEAD_LETTERS])
    for (let count = 0; count < CONSUMERS; count += 1) group.push(start())
    const faults = { begun: 0 }
    const producing = produced(broker, seed, faults)
    await faultsUntilRead(run, producing, faults)
    compared(await producing, await counted(client), { seed, did: run.did, seconds: Math.round((performance.now() - began) / 1000) })
  } catch (error) {
    console.error((await readFile(join(logs, 'log'), 'utf8').catch(() => '')).split('\n').slice(-60).join('\n'))
    throw error
  } finally {
    for (const one of group) await ended(one, 'SIGKILL')
    wire.close()
    await client.end()
    await broker.remove()
    await remove()
  }
}

/** Causes each fault once in random order, and then further ones until everything is read. */
async function faultsUntilRead(run: Run, producing: Promise<Sent & { messages: number }>, faults: { begun: number }): Promise<void> {
  const { random, client } = run
  const deadline = Date.now() + STUCK_SECONDS * 1000
  const order = FAULTS.map((fault) => ({ fault, place: random() })).sort((one, other) => one.place - other.place)
  await until(async () => (await counted(client)).calls > 0, deadline)
  for (const { fault } of order) {
    await wait(500 + random() * 1500)
    restarted(run)
    faults.begun += 1
    await happens(fault, run)
  }
  const sent = await producing
  await until(async () => {
    restarted(run)
    const now = await counted(client)
    if (now.calls >= sent.calls && now.next >= sent.messages) return true
    if (!words.short && random() < 0.05) await happens(FAULTS[Math.floor(random() * FAULTS.length)] ?? 'kill', run)
    return false
  }, deadline)
}

/** Starts a consumer again that ended by itself because it started without a database, as whoever runs it would. */
function restarted({ group, start }: Run): void {
  for (const [place, { child }] of group.entries()) if (child.exitCode !== null || child.signalCode !== null) group[place] = start()
}

async function until(holds: () => Promise<boolean>, deadline: number): Promise<void> {
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`The group has not read all within ${STUCK_SECONDS} s.`)
    await wait(250)
  }
}

type About = { readonly seed: number; readonly did: ReadonlyMap<string, number>; readonly seconds: number }

function compared(sent: Sent, found: Awaited<ReturnType<typeof counted>>, { seed, did, seconds }: About): void {
  const faults = Array.from(did, ([fault, times]) => `${fault} ${times}`).join(', ')
  const isExact =
    found.calls === sent.calls &&
    found.inputTokens === sent.inputTokens &&
    found.outputTokens === sent.outputTokens &&
    found.seen === sent.calls &&
    found.lost === 0
  const told = ({ calls: count, inputTokens, outputTokens }: Sent): string => `${count} calls, ${inputTokens} and ${outputTokens} tokens`
  console.log(
    `seed ${seed}: ${isExact ? 'exact' : 'WRONG'}: ${told(found)}${isExact ? '' : ` counted of ${told(sent)}, ${found.seen} ids, ${found.lost} lost`}; ${faults}; ${seconds} s`,
  )
  if (!isExact) throw new Error('The ledger does not hold what was sent.')
}

for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) await prove(seed)
console.log(`${runs} of ${runs} runs were exact.`)
