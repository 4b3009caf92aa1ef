/** Waits of `ms` each, all of which end when somebody wakes them. */
export function naps(ms: number) {
  const sleepers = new Set<() => void>()
  return {
    nap: (): Promise<void> =>
      new Promise((resolve) => {
        const wakeUp = (): void => {
          clearTimeout(timer)
          sleepers.delete(wakeUp)
          resolve()
        }
        const timer = setTimeout(wakeUp, ms)
        sleepers.add(wakeUp)
      }),
    wake: (): void => sleepers.forEach((wakeUp) => wakeUp()),
  }
}
