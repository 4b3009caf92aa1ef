import { Admin, Consumer, MessagesStreamModes, type MessageToProduce, Producer, stringSerializer } from '@platformatic/kafka'

type Address = { readonly plainAddress: string }
type Written = {
  readonly value: string | Buffer
  readonly key?: string
  readonly headers?: Record<string, string>
  readonly partition?: number
  readonly timestamp?: bigint
}

/** Makes topics. */
export async function makeTopics(
  { plainAddress }: Address,
  topics: readonly string[],
  { partitions = 1, replicas = 1, configs = {} }: { partitions?: number; replicas?: number; configs?: Record<string, string> } = {},
): Promise<void> {
  const admin = new Admin({ clientId: 'tests', bootstrapBrokers: [plainAddress] })
  try {
    await admin.createTopics({
      topics: [...topics],
      partitions,
      replicas,
      configs: Object.entries(configs).map(([name, value]) => ({ name, value })),
    })
  } finally {
    await admin.close()
  }
}

/**
 * Writes messages to a topic, in their order. With `idempotent` the broker keeps one copy of a message that the client sends again
 * after an answer that came late; where brokers die, such a client waits for its id until they are back.
 */
export async function write(
  { plainAddress }: Address,
  topic: string,
  messages: readonly Written[],
  { idempotent = true }: { idempotent?: boolean } = {},
): Promise<void> {
  const producer = new Producer({
    clientId: 'tests',
    idempotent,
    bootstrapBrokers: [plainAddress],
    serializers: { headerKey: stringSerializer, headerValue: stringSerializer },
  })
  try {
    const ready = messages.map(({ value, key, headers, partition, timestamp }): MessageToProduce<Buffer, Buffer, string, string> => ({
      topic,
      value: Buffer.from(value),
      ...(key !== undefined && { key: Buffer.from(key) }),
      ...(headers && { headers }),
      ...(partition !== undefined && { partition }),
      ...(timestamp !== undefined && { timestamp }),
    }))
    for (let from = 0; from < ready.length; from += 500) await producer.send({ messages: ready.slice(from, from + 500), acks: -1 })
  } finally {
    await producer.close()
  }
}

/** The first messages of a topic, so many. */
export async function readSome({ plainAddress }: Address, topic: string, count: number) {
  const consumer = new Consumer({
    clientId: 'tests',
    groupId: `tests-${Math.random().toString(36).slice(2)}`,
    bootstrapBrokers: [plainAddress],
  })
  const stream = await consumer.consume({
    topics: [topic],
    mode: MessagesStreamModes.EARLIEST,
    autocommit: false,
    sessionTimeout: 10_000,
    heartbeatInterval: 1000,
    maxWaitTime: 200,
  })
  const found: { readonly key: string | undefined; readonly value: string; readonly headers: Record<string, string> }[] = []
  for await (const { key, value, headers } of stream) {
    found.push({
      key: (key as Buffer | null)?.toString(),
      value: value.toString(),
      headers: Object.fromEntries(Array.from(headers, ([name, text]) => [name.toString(), text.toString()])),
    })
    if (found.length === count) break
  }
  await stream.close().catch(() => undefined)
  await Promise.resolve(consumer.close(true))
  return found
}
