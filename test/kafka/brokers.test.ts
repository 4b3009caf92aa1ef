import { setTimeout as wait } from 'node:timers/promises'
import { Admin, FindCoordinatorKeyTypes } from '@platformatic/kafka'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/connect.js'
import { countInBackground, ledgerSums } from '../support/counted-stream.js'
import { preparedDatabase } from '../support/database.js'
import { KAFKA_JARS, startedCluster } from '../support/kafka-broker.js'
import { makeTopics, write } from '../support/topics.js'

const TOPIC = 'calls'
const GROUP = 'counters'
const CALLS = 100

describe.skipIf(KAFKA_JARS === undefined)('more than one broker', () => {
  let cluster: Awaited<ReturnType<typeof startedCluster>>
  let database: Database
  let remove: () => Promise<void>
  beforeAll(async () => {
    cluster = await startedCluster()
    await makeTopics(cluster, [TOPIC, 'wattprint-dead-letters'], { partitions: 2, replicas: 2 })
    ;({ database, remove } = await preparedDatabase())
  })
  afterAll(async () => {
    await cluster.remove()
    await remove()
  })

  it('may lose the one that coordinates the group, and the next: the consumer joins again by the other, and all counts once', async () => {
    const counting = countInBackground(database, { KAFKA_BROKERS: cluster.address, KAFKA_TOPICS: TOPIC, KAFKA_GROUP: GROUP })
    let sent = 0
    const sendTo = async (address: string): Promise<void> => {
      const ids = Array.from({ length: CALLS }, (_one, index) => sent + index)
      const values = ids.map((id) => JSON.stringify({ id: `call-${id}`, model: 'gpt-4o', inputTokens: 10, outputTokens: 1 }))
      const messages = values.map((value, index) => ({ value, partition: index % 2 }))
      // A partition whose leader was killed has another only after a while; what arrived before is sent twice then.
      for (let isWritten = false; !isWritten;) {
        isWritten = await write({ plainAddress: address }, TOPIC, messages, { idempotent: false }).then(
          () => true,
          () => wait(500, false),
        )
      }
      sent += CALLS
      await expect.poll(async () => (await ledgerSums(database))['default']?.calls, { timeout: 90_000, interval: 200 }).toBe(sent)
    }
    await sendTo(cluster.plainAddress)
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      const coordinator = await asked(cluster.address, (admin) =>
        admin.findCoordinator({ keyType: FindCoordinatorKeyTypes.GROUP, keys: [GROUP] }),
      )
      const lost = cluster.brokers.find(({ id }) => id === coordinator[0]?.nodeId)
      const other = cluster.brokers.find(({ id }) => id !== lost?.id)
      if (!lost || !other) throw new Error('The group has no coordinator.')
      await lost.stop(signal)
      await sendTo(other.address)
      await expect.poll(() => membersBy(other.address), { timeout: 60_000, interval: 500 }).toBe(1)
      await lost.start()
      await expect.poll(() => inSyncBy(other.address), { timeout: 60_000, interval: 500 }).toBe(2)
    }
    expect(await counting.stop()).toMatchObject({
      'wattprint_stream_calls_total{outcome="taken"}': sent,
      'wattprint_stream_calls_total{outcome="refused"}': 0,
    })
  }, 180_000)
})

async function asked<Answer>(address: string, ask: (admin: Admin) => Promise<Answer>): Promise<Answer> {
  const admin = new Admin({ clientId: 'tests', bootstrapBrokers: address.split(',') })
  return ask(admin).finally(() => admin.close())
}

async function membersBy(address: string): Promise<number | undefined> {
  const groups = await asked(address, (admin) => admin.describeGroups({ groups: [GROUP] })).catch(() => undefined)
  return groups?.get(GROUP)?.members.size
}

/** The fewest brokers that have all of a partition. */
async function inSyncBy(address: string): Promise<number | undefined> {
  const metadata = await asked(address, (admin) => admin.metadata({ topics: [TOPIC] })).catch(() => undefined)
  const partitions = metadata?.topics.get(TOPIC)?.partitions ?? []
  return Math.min(...partitions.map(({ isr }) => isr.length))
}
