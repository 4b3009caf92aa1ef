import { Consumer, FetchIsolationLevels } from '@platformatic/kafka'
import { connectionOptions, sentenceOf } from './connection.js'
import type { StreamSettings } from './settings.js'

type Assignment = readonly { readonly topic: string; readonly partition: number }[]
/** This consumer as a member of its group. */
export type Membership = {
  readonly consumer: Consumer
  /** A number that grows each time the group assigns partitions. */
  readonly generation: () => number
  readonly assignment: () => Assignment
  /** Throws if the membership is lost and will not come back. */
  readonly check: () => void
  readonly leave: () => Promise<void>
}

const HEARTBEATS_PER_SESSION = 10
const SESSIONS_TO_REBALANCE = 2
/** Without a heartbeat for this many sessions the client will not recover, and a new one has to join. */
const SESSIONS_WITHOUT_HEARTBEAT = 3
const LEAVE_MS = 5000

/** Joins the group and stays a member, independently of what else this process does. Throws what joining the group throws. */
export async function joinedGroup(settings: StreamSettings, told: { readonly onAssigned: () => void }): Promise<Membership> {
  const sessionTimeout = settings.sessionSeconds * 1000
  const consumer = new Consumer({
    ...connectionOptions(settings),
    groupId: settings.group,
    autocommit: false,
    isolationLevel: FetchIsolationLevels.READ_COMMITTED,
    sessionTimeout,
    rebalanceTimeout: sessionTimeout * SESSIONS_TO_REBALANCE,
    heartbeatInterval: sessionTimeout / HEARTBEATS_PER_SESSION,
  })
  let [generation, assigned]: [number, Assignment] = [0, []]
  let fault: Error | undefined
  let seenAt = performance.now()
  consumer.on('error', (error: Error) => (fault = error))
  // After a failed heartbeat the client sends no more of them, and keeps asking the same broker although the coordinator has moved.
  consumer.on('consumer:heartbeat:error', ({ error }: { error?: Error }) => (fault = error ?? new Error('A heartbeat failed.')))
  consumer.on('consumer:heartbeat:end', () => (seenAt = performance.now()))
  consumer.on('consumer:group:join', ({ assignments = [] }) => {
    seenAt = performance.now()
    assigned = assignments.flatMap(({ topic, partitions }) => partitions.map((partition) => ({ topic, partition })))
    generation += 1
    told.onAssigned()
  })
  consumer.topics.trackAll(...settings.topics)
  try {
    await consumer.joinGroup({})
  } catch (error) {
    await closed(consumer)
    throw error
  }
  return {
    consumer,
    generation: () => generation,
    assignment: () => assigned,
    check: () => checked(fault, performance.now() - seenAt > sessionTimeout * SESSIONS_WITHOUT_HEARTBEAT),
    leave: () => closed(consumer),
  }
}

function checked(fault: Error | undefined, isSilent: boolean): void {
  if (fault) throw new Error(`The membership of the group was lost: ${sentenceOf(fault)}`, { cause: fault })
  if (isSilent) throw new Error(`The coordinator of the group has answered no heartbeat for ${SESSIONS_WITHOUT_HEARTBEAT} sessions.`)
}

/** Leaves the group and closes the client, for at most five seconds: without an answer, the group removes the member by itself. */
async function closed(consumer: Consumer): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LEAVE_MS)
  })
  await Promise.race([Promise.resolve(consumer.close(true)).catch(() => undefined), late])
  clearTimeout(timer)
}
