/** Reads a stream a number of bytes at a time, however it is chunked; it holds one chunk and what is being taken. */
export function byteReader(chunks: AsyncIterable<Uint8Array>) {
  const parts = chunks[Symbol.asyncIterator]()
  let held = new Uint8Array()

  /** Whether there are bytes, once there are or the stream has ended. */
  async function isAtEnd(): Promise<boolean> {
    while (held.length === 0) {
      const next = await parts.next()
      if (next.done === true) return true
      held = next.value as Uint8Array<ArrayBuffer>
    }
    return false
  }

  return {
    isAtEnd,
    /** Leaves what has not been read. */
    close: async (): Promise<void> => {
      await parts.return?.()
    },
    /** So many bytes, or fewer where the stream ends before. */
    take: async (count: number): Promise<Uint8Array> => {
      if (held.length >= count) return cut(count)
      const whole = new Uint8Array(count)
      let filled = 0
      while (filled < count && !(await isAtEnd())) {
        const part = cut(Math.min(count - filled, held.length))
        whole.set(part, filled)
        filled += part.length
      }
      return whole.subarray(0, filled)
    },
  }

  function cut(count: number): Uint8Array {
    const part = held.subarray(0, count)
    held = held.subarray(count)
    return part
  }
}
