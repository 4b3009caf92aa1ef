import { Admin, Producer } from '@platformatic/kafka'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/connect.js'
import { wireTo } from '../replicas/support/wire.js'
import { countToEnd, ledgerSums } from '../support/counted-stream.js'
import { preparedDatabase } from '../support/database.js'
import { freePort } from '../support/free-port.js'
import { type Broker, KAFKA_JARS, startedBroker } from '../support/kafka-broker.js'
import { logsInProtobuf, metricsInProtobuf, tracesInProtobuf } from '../support/otlp-protobuf.js'
import { makeTopics, readSome, write } from '../support/topics.js'

const AT = new Date(Date.now() - 3_600_000).toISOString()
const DEAD = 'wattprint-dead-letters'
const CHAT = {
  'gen_ai.operation.name': 'chat',
  'gen_ai.request.model': 'gpt-4o',
  'gen_ai.usage.input_tokens': 100,
  'gen_ai.usage.output_tokens': 10,
}
const call = (id: string, more: object = {}): string =>
  JSON.stringify({ id, model: 'gpt-4o', inputTokens: 100, outputTokens: 10, at: AT, ...more })
const span = (id: number) => ({
  traceId: id.toString(16).padStart(32, 'a'),
  spanId: id.toString(16).padStart(16, 'b'),
  at: AT,
  attributes: CHAT,
})

describe.skipIf(KAFKA_JARS === undefined)('calls from topics of Kafka', () => {
  let broker: Broker
  let wire: Awaited<ReturnType<typeof wireTo>>
  let database: Database
  let remove: () => Promise<void>
  let topic: string
  let topics = 0
  beforeAll(async () => {
    const port = await freePort()
    wire = await wireTo(`kafka://127.0.0.1:${port}`)
    broker = await startedBroker({ port, advertisedPort: Number(new URL(wire.url).port) })
    await makeTopics(broker, [DEAD])
  })
  afterAll(async () => {
    wire.close()
    await broker.remove()
  })
  beforeEach(async () => {
    ;({ database, remove } = await preparedDatabase())
    topic = `calls-${(topics += 1)}`
    await makeTopics(broker, [topic], { partitions: 2 })
  })
  afterEach(() => remove())
  const count = (more: Record<string, string> = {}) =>
    countToEnd(database, { KAFKA_BROKERS: broker.address, KAFKA_TOPICS: topic, KAFKA_GROUP: `group-${topic}`, ...more })

  it('are counted in every shape that gateways, services and collectors write', async () => {
    const json = {
      resourceSpans: [
        {
          scopeSpans: [
            {
              spans: [
                {
                  traceId: '5b8efff798038103d269b633813fc60c',
                  spanId: 'eee19b7ec3c1b174',
                  startTimeUnixNano: `${Date.parse(AT)}000000`,
                  attributes: Object.entries(CHAT).map(([key, value]) => ({
                    key,
                    value: typeof value === 'string' ? { stringValue: value } : { intValue: `${value}` },
                  })),
                },
              ],
            },
          ],
        },
      ],
    }
    const event = {
      'event.name': 'api_request',
      model: 'claude-sonnet-4-5-20250929',
      input_tokens: 100,
      output_tokens: 10,
      request_id: 'r1',
      'session.id': 's1',
    }
    await write(broker, topic, [
      { value: tracesInProtobuf([span(1), span(2)], { 'service.name': 'shop' }) },
      { value: JSON.stringify(json) },
      { value: logsInProtobuf([{ at: AT, attributes: event }]) },
      { value: metricsInProtobuf() },
      { value: call('one') },
      { value: `[${call('two')},${call('three')}]` },
      { value: `${call('four')}\n${call('five')}\n` },
      { value: JSON.stringify(JSON.parse(call('six')), null, 2) },
      {
        value: JSON.stringify({
          id: 'chatcmpl-1',
          object: 'chat.completion',
          created: Math.floor(Date.parse(AT) / 1000),
          model: 'gpt-4o',
          choices: [],
          usage: { prompt_tokens: 100, completion_tokens: 10 },
        }),
      },
    ])
    const metrics = await count()
    expect(await ledgerSums(database)).toEqual({ default: { calls: 11, input: 1100, output: 110 } })
    expect(metrics).toMatchObject({
      [`wattprint_stream_messages_total{topic="${topic}"}`]: 9,
      'wattprint_stream_calls_total{outcome="taken"}': 11,
      'wattprint_stream_calls_total{outcome="refused"}': 0,
      wattprint_stream_rebalances_total: 1,
    })
  })

  it('are read on from the offsets in the database, and one that was sent twice counts once', async () => {
    await write(broker, topic, [{ value: call('a') }, { value: call('b') }, { value: call('a') }])
    expect(await count()).toMatchObject({
      'wattprint_stream_calls_total{outcome="taken"}': 2,
      'wattprint_stream_calls_total{outcome="repeated"}': 1,
    })
    await write(broker, topic, [{ value: call('b') }, { value: call('c') }])
    expect(await count()).toMatchObject({
      'wattprint_stream_calls_total{outcome="taken"}': 1,
      'wattprint_stream_calls_total{outcome="repeated"}': 1,
      [`wattprint_stream_messages_total{topic="${topic}"}`]: 2,
    })
    expect(await ledgerSums(database)).toEqual({ default: { calls: 3, input: 300, output: 30 } })
  })

  it('that cannot be read go to the dead letters as they came, with the reason, and the others of their message count', async () => {
    await write(broker, topic, [
      { value: 'no json at all', key: 'k1', partition: 0 },
      { value: `[${call('good')},${call('bad', { outputTokens: -1 })}]`, partition: 0 },
      { value: Buffer.from([0xff, 0xfe, 0x00, 0x01]), partition: 0 },
    ])
    const metrics = await count()
    expect(await ledgerSums(database)).toEqual({ default: { calls: 1, input: 100, output: 10 } })
    expect(metrics).toMatchObject({
      'wattprint_stream_calls_total{outcome="refused"}': 3,
      'wattprint_stream_dead_letters_total{code="malformed-line"}': 1,
    })
    const letters = (await readSome(broker, DEAD, 3)).map(({ key, value, headers }) => ({
      key,
      value,
      offset: headers['wattprint-offset'],
      reason: headers['wattprint-reason'],
    }))
    expect(letters[0]).toEqual({
      key: 'k1',
      value: 'no json at all',
      offset: '0',
      reason: 'The message is not JSON. Write a call, an array of calls, one call a line, or an export of OTLP.',
    })
    expect(letters[1]).toMatchObject({ offset: '1', reason: expect.stringContaining('outputTokens') as string })
  })

  it('that the database refuses are set aside as dead letters, and the messages around them count', async () => {
    await write(broker, topic, [
      { value: call('before'), partition: 0 },
      { value: call('nul', { model: 'gpt-4o\u0000' }), partition: 0 },
      { value: call('half', { model: 'gpt-4o\ud800' }), partition: 0 },
      { value: call('after'), partition: 0 },
    ])
    await count()
    expect(await ledgerSums(database)).toEqual({ default: { calls: 2, input: 200, output: 20 } })
    expect(await count()).not.toHaveProperty([`wattprint_stream_messages_total{topic="${topic}"}`])
  })

  it('of transactions that were aborted do not count', async () => {
    const producer = new Producer({ clientId: 'tests', bootstrapBrokers: [broker.address], transactionalId: topic, idempotent: true })
    for (const [id, ends] of [
      ['x1', 'abort'],
      ['x2', 'commit'],
      ['x3', 'abort'],
      ['x4', 'commit'],
    ] as const) {
      const transaction = await producer.beginTransaction()
      await transaction.send({ messages: [{ topic, partition: 0, value: Buffer.from(call(id)) }] })
      await transaction[ends]()
    }
    await producer.close()
    await write(broker, topic, [{ value: call('plain'), partition: 0 }])
    await count()
    expect(await ledgerSums(database)).toEqual({ default: { calls: 3, input: 300, output: 30 } })
  })

  it('are of the workspace that the header names, else of that of the topic', async () => {
    await write(broker, topic, [
      { value: call('a'), headers: { workspace: 'shop' } },
      { value: call('b') },
      { value: call('c'), headers: { workspace: 'w'.repeat(201) } },
    ])
    await count({ KAFKA_WORKSPACE_HEADER: 'workspace', KAFKA_WORKSPACES: `${topic}=research` })
    expect(await ledgerSums(database)).toEqual({
      shop: { calls: 1, input: 100, output: 10 },
      research: { calls: 1, input: 100, output: 10 },
    })
  })

  it('that retention removed before they were read are counted as lost, and said', async () => {
    await write(broker, topic, [{ value: call('a'), partition: 0 }])
    await count()
    await write(
      broker,
      topic,
      ['b', 'c', 'd'].map((id) => ({ value: call(id), partition: 0 })),
    )
    await withAdmin((admin) => admin.deleteRecords({ topics: [{ name: topic, partitions: [{ partition: 0, offset: 3n }] }] }))
    expect(await count()).toMatchObject({
      [`wattprint_stream_lost_messages_total{topic="${topic}"}`]: 2,
      'wattprint_stream_calls_total{outcome="taken"}': 1,
    })
    const [row] = await database.prisma.$queryRaw<
      { lost: bigint; next: bigint }[]
    >`SELECT "lost", "next" FROM "LedgerPartition" WHERE "topic" = ${topic} AND "partition" = 0`
    expect(row).toEqual({ lost: 2n, next: 4n })
  })

  it('of a topic that was deleted and made again are read from its beginning, and none counts twice', async () => {
    await write(broker, topic, [
      { value: call('a'), partition: 0 },
      { value: call('b'), partition: 0 },
    ])
    await count()
    await withAdmin((admin) => admin.deleteTopics({ topics: [topic] }))
    await makeTopics(broker, [topic], { partitions: 2 })
    await write(broker, topic, [
      { value: call('b'), partition: 0 },
      { value: call('new'), partition: 0 },
    ])
    expect(await count()).toMatchObject({
      'wattprint_stream_calls_total{outcome="taken"}': 1,
      'wattprint_stream_calls_total{outcome="repeated"}': 1,
    })
  })

  it('of clocks that differ by a day count, and of one that is wrong by years go to the dead letters', async () => {
    // A broker refuses messages of tomorrow, unless it is told not to.
    topic = `${topic}-clocks`
    await makeTopics(broker, [topic], { configs: { 'message.timestamp.after.max.ms': '9223372036854775807' } })
    const day = 86_400_000
    const at = (ms: number): { at: string } => ({ at: new Date(Date.now() + ms).toISOString() })
    await write(broker, topic, [
      { value: call('early', at(-day)), timestamp: BigInt(Date.now() + day) },
      { value: call('late', at(day - 3_700_000)), timestamp: BigInt(Date.now() - day) },
      { value: call('untold', { at: undefined }), timestamp: BigInt(Date.now() + 40 * day) },
      { value: call('future', at(400 * day)) },
    ])
    expect(await count()).toMatchObject({
      'wattprint_stream_calls_total{outcome="taken"}': 3,
      'wattprint_stream_dead_letters_total{code="call-time-invalid"}': 1,
    })
  })

  it('in a message of 10 MB count, where the topic takes it', async () => {
    const large = `${topic}-large`
    await makeTopics(broker, [large], { configs: { 'max.message.bytes': '12000000' } })
    const calls = Array.from({ length: 90_000 }, (_one, index) => call(`large-${index}`))
    const value = calls.join('\n')
    expect(value.length).toBeGreaterThan(9_000_000)
    await write(broker, large, [{ value }])
    await count({ KAFKA_TOPICS: large })
    expect(await ledgerSums(database)).toMatchObject({ default: { calls: 90_000 } })
  })

  it('of a broker whose answers come late, or not for a while, count once', async () => {
    await write(
      broker,
      topic,
      Array.from({ length: 40 }, (_one, index) => ({ value: call(`slow-${index}`), partition: index % 2 })),
    )
    wire.delay(300)
    const counting = count({ KAFKA_SESSION_SECONDS: '6' })
    await expect.poll(async () => (await ledgerSums(database))['default']?.calls, { timeout: 60_000 }).toBe(40)
    await counting
    wire.delay(0)
    await write(broker, topic, [{ value: call('slow-0') }, { value: call('later') }])
    const again = count({ KAFKA_SESSION_SECONDS: '6' })
    wire.set('cut')
    setTimeout(() => wire.set('open'), 2000)
    await again
    expect(await ledgerSums(database)).toMatchObject({ default: { calls: 41 } })
  })

  it('in messages that are too large for the dead letters are told there without their text', async () => {
    const large = `${topic}-large`
    await makeTopics(broker, [large], { configs: { 'max.message.bytes': '12000000' } })
    await write(broker, large, [{ value: 'x'.repeat(10_000_000), key: 'of 10 MB' }, { value: call('beside') }])
    expect(await count({ KAFKA_TOPICS: large })).toMatchObject({ 'wattprint_stream_dead_letters_total{code="malformed-line"}': 1 })
    expect(await ledgerSums(database)).toMatchObject({ default: { calls: 1 } })
    const letters = await readSome(broker, DEAD, await lengthOf(DEAD))
    expect(letters.at(-1)).toMatchObject({
      key: 'of 10 MB',
      value: '',
      headers: { 'wattprint-topic': large, 'wattprint-value': 'left out, because the topic takes no message as large' },
    })
  })

  it('are read from the beginning, and none counts twice, where the log ends before what was counted', async () => {
    await write(broker, topic, [
      { value: call('a'), partition: 0 },
      { value: call('b'), partition: 0 },
    ])
    await count()
    // As brokers leave it that lost the end of a log.
    await database.prisma.$executeRaw`UPDATE "LedgerPartition" SET "next" = 9 WHERE "topic" = ${topic} AND "partition" = 0`
    await write(broker, topic, [{ value: call('c'), partition: 0 }])
    expect(await count()).toMatchObject({
      'wattprint_stream_calls_total{outcome="taken"}': 1,
      'wattprint_stream_calls_total{outcome="repeated"}': 2,
    })
  })

  it('are each written to another topic with what they cost, by the key that they came with', async () => {
    const estimates = `${topic}-estimates`
    await makeTopics(broker, [estimates])
    await write(broker, topic, [{ value: `[${call('one')},${call('two', { model: 'nobody-knows' })}]`, key: 'gateway-1', partition: 0 }])
    await count({ KAFKA_ESTIMATE_TOPIC: estimates })
    const [one, two] = await readSome(broker, estimates, 2)
    expect(one).toMatchObject({
      key: 'gateway-1',
      headers: { 'wattprint-topic': topic, 'wattprint-partition': '0', 'wattprint-offset': '0' },
    })
    expect(JSON.parse(one?.value ?? '')).toMatchObject({ id: 'one', energy: { unit: 'kWh' }, carbon: { total: { unit: 'gCO2e' } } })
    expect(JSON.parse(two?.value ?? '')).toMatchObject({ id: 'two', problem: { code: 'unknown-model' } })
  })

  it('are refused a second group, which would count them again', async () => {
    await count()
    await expect(count({ KAFKA_GROUP: 'another' })).rejects.toThrow(
      `The topic "${topic}" is counted in this ledger by the group "group-${topic}"`,
    )
  })

  it.each([
    ['a topic', { KAFKA_TOPICS: 'no-such-topic' }],
    ['a topic of dead letters', { KAFKA_DEAD_LETTER_TOPIC: 'no-such-topic' }],
  ])('need %s that exists, and say which does not', async (_what, environment) => {
    await expect(count(environment)).rejects.toThrow(/no-such-topic.*Create it, or correct its name/)
  })

  async function lengthOf(name: string): Promise<number> {
    const admin = new Admin({ clientId: 'tests', bootstrapBrokers: [broker.plainAddress] })
    const [found] = await admin
      .listOffsets({ topics: [{ name, partitions: [{ partitionIndex: 0, timestamp: -1n }] }] })
      .finally(() => admin.close())
    return Number(found?.partitions[0]?.offset ?? 0)
  }

  async function withAdmin(work: (admin: Admin) => Promise<unknown>): Promise<void> {
    const admin = new Admin({ clientId: 'tests', bootstrapBrokers: [broker.address] })
    await work(admin).finally(() => admin.close())
  }
})
