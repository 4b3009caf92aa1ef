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

/** Starts an empty transaction: calls of messages to count, and offsets to which partitions move. */
export function startStep(named: Workspaces) {
  const calls = new Map<string, KeptCall[]>()
  const ends = new Map<OwnPartition, { to: bigint; readonly timestampMs: number }>()
  const letters: DeadLetter[] = []
  const estimates: EstimatesOfMessage[] = []
  const sizes = new Map<string, { messages: number; bytes: number }>()
  let [callCount, ignored, refused] = [0, 0, 0]

  return {
    /** Adds the contents of a message. */
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
    /** Moves a partition to an offset beyond its last message, because markers of transactions also take offsets. */
    moveTo: (own: OwnPartition, to: bigint, timestampMs: number): void => {
      if (to > (ends.get(own)?.to ?? own.next ?? -1n)) ends.set(own, { to, timestampMs })
    },
    callCount: (): number => callCount,
    isEmpty: (): boolean => ends.size === 0,
    /** How many entries are not calls, and how many were refused. */
    counts: () => ({ ignored, refused }),
    /** The number of messages and their bytes, by topic. */
    sizes,
    ends,
    letters,
    /** The estimates to write to their topic. */
    estimates,
    /** The calls and offsets as the ledger takes them. */
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

/** The workspace of a message; undefined if its header is not a valid name. */
function workspaceOf(topic: string, headers: StreamMessage['headers'], { workspaces, workspaceHeader }: Workspaces): string | undefined {
  const named = workspaceHeader && headers.find(([key]) => key?.toString() === workspaceHeader)?.[1]?.toString()
  if (named) return named.length <= LONGEST_WORKSPACE && Line.safeParse(named).success ? named : undefined
  return (Object.hasOwn(workspaces, topic) ? workspaces[topic] : undefined) ?? DEFAULT_WORKSPACE
}

function noWorkspace(header = ''): Refused {
  const detail = `The header "${header}" of the message is not the name of a workspace: one line of at most ${LONGEST_WORKSPACE} characters. Correct the header and send the message again; nothing of it was counted.`
  return { index: 0, problem: new DomainError('invalid-request', detail) }
}

/** A transaction as `startStep` returns it. */
export type Step = ReturnType<typeof startStep>
