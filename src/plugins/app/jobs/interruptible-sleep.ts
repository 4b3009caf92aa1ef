/** Sleeps of `ms` each, which `wake` ends early; once `end` was called, nobody sleeps any more. */
export function interruptibleSleep(ms: number) {
  const sleepers = new Set<() => void>()
  let isOver = false

  const wake = (): void => sleepers.forEach((wakeUp) => wakeUp())
  return {
    sleep: async (): Promise<void> => {
      if (isOver) return
      await new Promise<void>((resolve) => {
        const wakeUp = (): void => {
          clearTimeout(timer)
          sleepers.delete(wakeUp)
          resolve()
        }
        const timer = setTimeout(wakeUp, ms)
        sleepers.add(wakeUp)
      })
    },
    wake,
    end: (): void => {
      isOver = true
      wake()
    },
  }
}
