import { DomainError } from '../../errors.js'
import type { Prisma } from '../../generated/prisma/client.js'
import type { KeptCall, OtherValues } from '../../schemas/ledger-call.js'
import type { Database } from '../connect.js'
import { keepCallsIn } from './keep-calls.js'

/** A partition of a topic, in one cluster. */
export type PartitionName = { readonly topic: string; readonly partition: number }
/** How far a partition was counted before and after; null before the first. */
type PartitionStep = PartitionName & { readonly from: bigint | null; readonly to: bigint; readonly lost?: bigint }
type Topic = { readonly topic: string; readonly topicId: string }
type Claim = { readonly cluster: string; readonly group: string; readonly topics: readonly Topic[] }
type Place = PartitionName & { readonly next: bigint | null }
export type StreamStep = {
  readonly cluster: string
  readonly steps: readonly PartitionStep[]
  readonly calls: readonly { readonly workspace: string; readonly calls: readonly KeptCall[] }[]
  readonly mostTagValues: number
}
/**
 * The result of a step: how many calls were new or repeated, and how many of the new count under "other", by tag of each workspace;
 * or that another consumer has counted one of its partitions.
 */
export type StepDone =
  | { readonly taken: number; readonly repeated: number; readonly otherValues: readonly OtherValues[] }
  | { readonly overtaken: readonly PartitionName[] }

/**
 * Makes a group the one that counts these topics. Returns which of them were deleted and created again since: their offsets are
 * reset, and they are read from their beginning. Throws if another group counts one of them.
 */
export async function claimTopics({ prisma }: Database, { cluster, group, topics }: Claim): Promise<string[]> {
  return prisma.$transaction(async (transaction) => {
    const madeAgain: string[] = []
    for (const { topic, topicId } of [...topics].sort((one, other) => (one.topic < other.topic ? -1 : 1))) {
      await transaction.$executeRaw`
        INSERT INTO "LedgerTopic" ("cluster", "topic", "group", "topicId") VALUES (${cluster}, ${topic}, ${group}, ${topicId})
        ON CONFLICT DO NOTHING`
      const [held] = await transaction.$queryRaw<{ group: string; topicId: string }[]>`
        SELECT "group", "topicId" FROM "LedgerTopic" WHERE "cluster" = ${cluster} AND "topic" = ${topic} FOR UPDATE`
      if (held?.group !== group) throw otherGroup(topic, held?.group ?? '', group)
      if (held.topicId === topicId) continue
      madeAgain.push(topic)
      const where = { cluster, topic }
      await transaction.ledgerPartition.deleteMany({ where })
      await transaction.ledgerTopic.update({ where: { cluster_topic: where }, data: { topicId } })
    }
    return madeAgain
  })
}

/** The offsets from which partitions are to be read; null if none was counted yet. */
export async function nextOffsets({ prisma }: Database, cluster: string, partitions: readonly PartitionName[]): Promise<Place[]> {
  const asked = JSON.stringify(partitions.map(({ topic, partition }) => ({ topic, partition })))
  const rows = await prisma.$queryRaw<Place[]>`
    SELECT "topic", "partition", "next" FROM "LedgerPartition"
    JOIN jsonb_to_recordset(${asked}::jsonb) AS one ("topic" text, "partition" int) USING ("topic", "partition")
    WHERE "cluster" = ${cluster}`
  const known = new Map(rows.map((row) => [nameOf(row), row.next]))
  return partitions.map(({ topic, partition }) => ({ topic, partition, next: known.get(nameOf({ topic, partition })) ?? null }))
}

/**
 * Counts the calls of some messages and moves the offsets of their partitions past them, in one transaction. If the offset of a
 * partition is not the one at which this consumer began, another consumer has counted it meanwhile, and nothing is written. So a
 * consumer that lost its partitions without noticing cannot write anything.
 */
export async function countStep({ prisma }: Database, { cluster, steps, calls, mostTagValues }: StreamStep): Promise<StepDone> {
  try {
    return await prisma.$transaction(async (transaction) => {
      await moveOffsets(transaction, cluster, steps)
      let [taken, repeated] = [0, 0]
      const otherValues: OtherValues[] = []
      for (const { workspace, calls: own } of [...calls].sort((one, other) => (one.workspace < other.workspace ? -1 : 1))) {
        const kept = await keepCallsIn(transaction, { workspace, calls: own, mostTagValues })
        otherValues.push(...kept.otherValues)
        for (const isNew of kept.isNew) {
          if (isNew) taken += 1
          else repeated += 1
        }
      }
      return { taken, repeated, otherValues }
    })
  } catch (error) {
    if (error instanceof Overtaken) return { overtaken: error.partitions }
    throw error
  }
}

class Overtaken extends Error {
  readonly partitions: readonly PartitionName[]
  constructor(partitions: readonly PartitionName[]) {
    super('Another consumer counted these partitions.')
    this.partitions = partitions
  }
}

/** Locks the offsets in one order, and moves them if all are unchanged since they were read. */
async function moveOffsets(transaction: Prisma.TransactionClient, cluster: string, steps: readonly PartitionStep[]): Promise<void> {
  const asked = JSON.stringify(steps.map(({ topic, partition, to, lost = 0n }) => ({ topic, partition, to: `${to}`, lost: `${lost}` })))
  if (steps.some(({ from }) => from === null))
    await transaction.$executeRaw`
      INSERT INTO "LedgerPartition" ("cluster", "topic", "partition")
      SELECT ${cluster}, "topic", "partition" FROM jsonb_to_recordset(${asked}::jsonb) AS one ("topic" text, "partition" int)
      ORDER BY "topic", "partition"
      ON CONFLICT DO NOTHING`
  const held = await transaction.$queryRaw<Place[]>`
    SELECT held."topic", held."partition", held."next" FROM "LedgerPartition" AS held
    JOIN jsonb_to_recordset(${asked}::jsonb) AS one ("topic" text, "partition" int) USING ("topic", "partition")
    WHERE held."cluster" = ${cluster}
    ORDER BY held."topic", held."partition" FOR UPDATE OF held`
  const nextOf = new Map(held.map((place) => [nameOf(place), place.next]))
  const overtaken = steps.filter((step) => nextOf.get(nameOf(step)) !== step.from)
  if (overtaken.length > 0) throw new Overtaken(overtaken.map(({ topic, partition }) => ({ topic, partition })))
  await transaction.$executeRaw`
    UPDATE "LedgerPartition" AS held SET "next" = "to", "lost" = held."lost" + one."lost", "countedAt" = now()
    FROM jsonb_to_recordset(${asked}::jsonb) AS one ("topic" text, "partition" int, "to" bigint, "lost" bigint)
    WHERE held."cluster" = ${cluster} AND held."topic" = one."topic" AND held."partition" = one."partition"`
}

function otherGroup(topic: string, held: string, group: string): DomainError {
  return new DomainError(
    'configuration-invalid',
    `The topic "${topic}" is counted in this ledger by the group "${held}", and a second group, "${group}", would count it again. Start this consumer with --group ${held}; to hand the topic over, stop the other consumers and delete the row of the topic in "LedgerTopic".`,
  )
}

function nameOf({ topic, partition }: PartitionName): string {
  return `${partition} ${topic}`
}
