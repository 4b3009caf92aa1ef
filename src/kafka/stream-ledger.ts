import type { Catalog } from '../catalog/catalog.js'
import type { KeptCall, OtherValues } from '../schemas/ledger-call.js'

type Name = { readonly topic: string; readonly partition: number }
/** What was counted, and how many calls of it count under `other`, by tag. */
export type StepCounted = {
  readonly taken: number
  readonly repeated: number
  readonly otherValues: readonly OtherValues[]
}
type StepDone = StepCounted | { readonly overtaken: readonly Name[] }

/** What a consumer asks of the ledger. Each throws database-unavailable where the database is away. */
export type StreamLedger = {
  /** Makes the group the one that counts these topics; says which were deleted and made again. Throws where another group does. */
  readonly claim: (claim: {
    readonly cluster: string
    readonly group: string
    readonly topics: readonly { readonly topic: string; readonly topicId: string }[]
  }) => Promise<readonly string[]>
  /** From where on partitions are to be read; null where none of one was counted. */
  readonly nextOffsets: (cluster: string, partitions: readonly Name[]) => Promise<readonly (Name & { readonly next: bigint | null })[]>
  /** Counts calls and moves offsets in one transaction, or says which partitions another consumer has counted meanwhile. */
  readonly count: (step: {
    readonly cluster: string
    readonly steps: readonly (Name & { readonly from: bigint | null; readonly to: bigint; readonly lost?: bigint })[]
    readonly calls: readonly { readonly workspace: string; readonly calls: readonly KeptCall[] }[]
  }) => Promise<StepDone>
  /** With what messages are read now. */
  readonly reading: () => {
    readonly catalog: Catalog
    readonly arrivedAt: string
    readonly keptFrom: string
    readonly tags: readonly string[]
  }
}
