import { DomainError } from '../errors.js'
import { DEFAULT_WORKSPACE } from '../schemas/api-key.js'
import type { KeptCall } from '../schemas/ledger-call.js'
import { Line } from '../schemas/text.js'
import type { ReadMessage, Refused } from './message-reader.js'
import type { OwnPartition, StreamMessage } from './partitions.js'
import type { StreamSettings } from './settings.js'
import type { DeadLetter, EstimatesOfMessage } from './written-topics.js'

const LONGEST_WORKSPACE = 200

type Workspaces = Pick<StreamSettings, 'workspaces' | 'workspaceHeader'>

/** What is counted in one transaction: the calls of some messages, and how far they move their partitions. */
export function startStep(named: Workspaces) {
  const calls = new Map<string, KeptCall[]>()
  const ends = new Map<OwnPartition, { to: bigint; readonly timestampMs: number }>()
  const letters: DeadLetter[] = []
  const estimates: EstimatesOfMessage[] = []
  const sizes = new Map<string, { messages: number; bytes: number }>()
  let [callCount, ignored, refused] = [0, 0, 0]

  return {
    /** Adds what was read of a message. */
    add: (own: OwnPartition, message: StreamMessage, read: ReadMessage): void => {
      const { topic, partition } = own
      const workspace = workspaceOf(topic, message.headers, named)
      const wrong = workspace === undefined ? [noWorkspace(named.workspaceHeader), ...read.refused] : read.refused
      if (workspace !== undefined && read.calls.length > 0) addTo(calls, workspace, read.calls)
      if (workspace !== undefined) callCount += read.calls.length
      ignored += read.ignored
      refused += wrong.length
      if (wrong.length > 0) letters.push({ topic, partition, message, refused: wrong })
      ends.set(own, { to: message.offset + 1n, timestampMs: message.timestampMs })
      measure(sizes, topic, message.value)
    },
    /** Moves a partition to an offset beyond its last message: markers of transactions stand between messages. */
    moveTo: (own: OwnPartition, to: bigint, timestampMs: number): void => {
      if (to > (ends.get(own)?.to ?? own.next ?? -1n)) ends.set(own, { to, timestampMs })
    },
    callCount: (): number => callCount,
    isEmpty: (): boolean => ends.size === 0,
    /** What became of the rest: no calls that cost anything, and what was refused. */
    counts: () => ({ ignored, refused }),
    /** How many messages of each topic there are, and their bytes; where each partition ends; and the dead letters. */
    sizes,
    ends,
    letters,
    /** What is written to the topic of estimates. */
    estimates,
    /** As the ledger takes it. */
    counted: () => ({
      steps: Array.from(ends, ([{ topic, partition, next }, { to }]) => ({ topic, partition, from: next, to })),
      calls: Array.from(calls, ([workspace, own]) => ({ workspace, calls: own })),
    }),
  }
}

function addTo(calls: Map<string, KeptCall[]>, workspace: string, own: readonly KeptCall[]): void {
  const before = calls.get(workspace) ?? []
  for (const call of own) before.push(call)
  calls.set(workspace, before)
}

function measure(sizes: Map<string, { messages: number; bytes: number }>, topic: string, value: Buffer | null): void {
  const { messages, bytes } = sizes.get(topic) ?? { messages: 0, bytes: 0 }
  sizes.set(topic, { messages: messages + 1, bytes: bytes + (value?.length ?? 0) })
}

/** Undefined where the header of the message names none that there may be. */
function workspaceOf(topic: string, headers: StreamMessage['headers'], { workspaces, workspaceHeader }: Workspaces): string | undefined {
  const named = workspaceHeader && headers.find(([key]) => key?.toString() === workspaceHeader)?.[1]?.toString()
  if (named) return named.length <= LONGEST_WORKSPACE && Line.safeParse(named).success ? named : undefined
  return (Object.hasOwn(workspaces, topic) ? workspaces[topic] : undefined) ?? DEFAULT_WORKSPACE
}

function noWorkspace(header = ''): Refused {
  const detail = `The header "${header}" of the message names no workspace: a name is one line of at most ${LONGEST_WORKSPACE} letters. Nothing of the message was counted.`
  return { index: 0, problem: new DomainError('invalid-request', detail) }
}

export type Step = ReturnType<typeof startStep>
