import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Database } from '../../../src/database/connect.js'
import { claimTopics, countStep, nextOffsets } from '../../../src/database/ledger/stream-offsets.js'
import { ledgerReader } from '../../../src/ledger/call-reader.js'
import type { KeptCall } from '../../../src/schemas/ledger-call.js'
import { bundledCatalog } from '../../support/bundled-catalog.js'
import { ledgerSums } from '../../support/counted-stream.js'
import { preparedDatabase } from '../../support/database.js'

const CLUSTER = 'cluster'
const PLACE = { topic: 'calls', partition: 0 }
const read = ledgerReader({
  catalog: await bundledCatalog(),
  arrivedAt: '2026-11-02T00:00:00Z',
  keptFrom: '2026-01-01T00:00:00Z',
  tags: [],
})

let database: Database
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ database, remove } = await preparedDatabase('empty'))
})
afterEach(() => remove())

function call(id: string): KeptCall {
  const told = read({ id, model: 'gpt-4o', inputTokens: 100, outputTokens: 10, at: '2026-11-01T10:00:00Z' })
  if (!('call' in told)) throw new Error('It is no call.')
  return told.call
}

const step = (from: bigint | null, to: bigint, ids: readonly string[]) =>
  countStep(database, {
    cluster: CLUSTER,
    steps: [{ ...PLACE, from, to }],
    calls: [{ workspace: 'default', calls: ids.map(call) }],
    mostTagValues: 10,
  })
const next = async () => (await nextOffsets(database, CLUSTER, [PLACE]))[0]?.next

it('moves the offset with the sums, and refuses both to a consumer that began at another offset', async () => {
  expect(await next()).toBeNull()
  expect(await step(null, 2n, ['a', 'b'])).toEqual({ taken: 2, repeated: 0, otherValues: [] })
  // It began before the first was done, and does not know it.
  expect(await step(null, 3n, ['a', 'b', 'c'])).toEqual({ overtaken: [PLACE] })
  expect(await step(1n, 3n, ['c'])).toEqual({ overtaken: [PLACE] })
  expect(await next()).toBe(2n)
  expect(await ledgerSums(database)).toEqual({ default: { calls: 2, input: 200, output: 20 } })
  expect(await step(2n, 4n, ['b', 'c'])).toEqual({ taken: 1, repeated: 1, otherValues: [] })
  expect(await next()).toBe(4n)
})

it('counts the messages of one offset once, however many consumers count them at the same time', async () => {
  await step(null, 1n, ['first'])
  const done = await Promise.all(Array.from({ length: 5 }, (_one, index) => step(1n, 2n, [`call-${index}`])))
  expect(done.filter((one) => 'taken' in one)).toHaveLength(1)
  expect(await ledgerSums(database)).toMatchObject({ default: { calls: 2 } })
})

it('writes nothing where one of several partitions was counted by another', async () => {
  await step(null, 5n, ['a'])
  const both = await countStep(database, {
    cluster: CLUSTER,
    steps: [
      { topic: 'calls', partition: 1, from: null, to: 9n },
      { ...PLACE, from: 4n, to: 6n },
    ],
    calls: [{ workspace: 'default', calls: [call('b')] }],
    mostTagValues: 10,
  })
  expect(both).toEqual({ overtaken: [PLACE] })
  expect((await nextOffsets(database, CLUSTER, [{ topic: 'calls', partition: 1 }]))[0]?.next).toBeNull()
  expect(await ledgerSums(database)).toMatchObject({ default: { calls: 1 } })
})

it('lets one group have a topic, and forgets the offsets of one that was made again', async () => {
  const claim = (group: string, topicId: string, cluster = CLUSTER) =>
    claimTopics(database, { cluster, group, topics: [{ topic: 'calls', topicId }] })
  expect(await claim('one', 'id-1')).toEqual([])
  await step(null, 5n, ['a'])
  await expect(claim('two', 'id-1')).rejects.toThrow('counted in this ledger by the group "one"')
  expect(await claim('one', 'id-1')).toEqual([])
  expect(await next()).toBe(5n)
  expect(await claim('one', 'id-2')).toEqual(['calls'])
  expect(await next()).toBeNull()
  // Another cluster may have a topic of the same name.
  expect(await claim('two', 'id-1', 'another cluster')).toEqual([])
})
