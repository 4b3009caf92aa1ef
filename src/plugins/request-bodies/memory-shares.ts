/** Counts the memory that requests hold: `totalBytes` all together, of which one caller may hold `perCallerBytes`. */
export function memoryShares({ totalBytes, perCallerBytes }: { totalBytes: number; perCallerBytes: number }) {
  const heldBy = new Map<string, number>()
  let heldBytes = 0

  return {
    /** Whether the caller may hold so much more, which it then does. */
    take: (caller: string, bytes: number): boolean => {
      const ofCaller = (heldBy.get(caller) ?? 0) + bytes
      if (heldBytes + bytes > totalBytes || ofCaller > perCallerBytes) return false
      heldBytes += bytes
      heldBy.set(caller, ofCaller)
      return true
    },
    giveBack: (caller: string, bytes: number): void => {
      const ofCaller = (heldBy.get(caller) ?? 0) - bytes
      heldBytes -= bytes
      if (ofCaller > 0) heldBy.set(caller, ofCaller)
      else heldBy.delete(caller)
    },
  }
}
