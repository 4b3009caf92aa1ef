import type { Catalog } from '../catalog/catalog.js'
import type { KeptCall, OtherValues } from '../schemas/ledger-call.js'

type Name = { readonly topic: string; readonly partition: number }
/** How many calls were counted, and how many of them count under `other`, for each value of a tag. */
export type StepCounted = {
  readonly taken: number
  readonly repeated: number
  readonly otherValues: readonly OtherValues[]
}
type StepDone = StepCounted | { readonly overtaken: readonly Name[] }

/** What a consumer needs of the ledger. Each function throws `database-unavailable` if the database cannot be reached. */
export type StreamLedger = {
  /** Assigns topics to a group and returns those that were deleted and created again. Throws if another group has one of the topics. */
  readonly claim: (claim: {
    readonly cluster: string
    readonly group: string
    readonly topics: readonly { readonly topic: string; readonly topicId: string }[]
  }) => Promise<readonly string[]>
  /** Returns the offsets from which to read partitions; null for one of which nothing was counted. */
  readonly nextOffsets: (cluster: string, partitions: readonly Name[]) => Promise<readonly (Name & { readonly next: bigint | null })[]>
  /** Counts calls and moves offsets in one transaction, or returns the partitions that another consumer has counted in the meantime. */
  readonly count: (step: {
    readonly cluster: string
    readonly steps: readonly (Name & { readonly from: bigint | null; readonly to: bigint; readonly lost?: bigint })[]
    readonly calls: readonly { readonly workspace: string; readonly calls: readonly KeptCall[] }[]
  }) => Promise<StepDone>
  /** Returns what messages are read with now: `arrivedAt` and `keptFrom` are ISO times. */
  readonly reading: () => {
    readonly catalog: Catalog
    readonly arrivedAt: string
    readonly keptFrom: string
    readonly tags: readonly string[]
  }
}
