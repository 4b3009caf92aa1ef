import { hashOfKey } from '../../../database/api-keys.js'

/** A key made elsewhere is recalled after so long; more often the database is not asked, whatever is tried. */
export const RECALL_MS = 5000

/** Recalls by their hashes which keys open something, read anew now and then when somebody asks; while that fails, as it last was. */
export function keysInForce(read: () => Promise<ReadonlySet<string>>) {
  let hashes: ReadonlySet<string> = new Set()
  let readAt = -Infinity
  let reading: Promise<void> | undefined

  async function recall(): Promise<void> {
    readAt = performance.now()
    hashes = await read().catch(() => hashes)
  }
  return {
    has: async (key: string): Promise<boolean> => {
      if (performance.now() - readAt > RECALL_MS) reading = recall()
      await reading
      return hashes.has(hashOfKey(key))
    },
    /** The next who asks has it read anew. */
    forget: (): void => {
      readAt = -Infinity
    },
  }
}
