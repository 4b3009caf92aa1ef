/** Waits of `ms` each, which end when somebody wakes them; once `end` is called, nobody waits any more. */
export function naps(ms: number) {
  const sleepers = new Set<() => void>()
  let isOver = false

  const wake = (): void => sleepers.forEach((wakeUp) => wakeUp())
  return {
    nap: async (): Promise<void> => {
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
