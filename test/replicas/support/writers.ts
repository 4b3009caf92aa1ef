import type { Replica } from './replica.js'

/** Writes records through a replica, so many at a time, until it is stopped; then says what became of them. */
export function writersOf(replica: Replica, prefix: string, count: number) {
  let isStopped = false
  let number = 0
  let longestMilliseconds = 0
  const acknowledged: string[] = []
  const statuses = new Set<number>()

  async function write(): Promise<void> {
    while (!isStopped) {
      const id = `${prefix}-${(number += 1)}`
      const start = performance.now()
      const status = await replica.put(id)
      longestMilliseconds = Math.max(longestMilliseconds, performance.now() - start)
      statuses.add(status)
      if (status === 201) acknowledged.push(id)
    }
  }
  const writing = Promise.all(Array.from({ length: count }, write))
  return {
    stopped: async () => {
      isStopped = true
      await writing
      return { acknowledged, statuses, longestMilliseconds }
    },
  }
}
