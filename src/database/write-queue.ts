/** Lets one write after the other begin, in the order in which they ask; undefined for one that waits longer than it says. */
export function writeQueue() {
  const waiting: (() => void)[] = []
  let isTaken = false

  function end(): void {
    const next = waiting.shift()
    if (next) next()
    else isTaken = false
  }

  return (mostSeconds: number): Promise<(() => void) | undefined> => {
    if (!isTaken) {
      isTaken = true
      return Promise.resolve(end)
    }
    return new Promise((resolve) => {
      const begin = (): void => {
        clearTimeout(timer)
        resolve(end)
      }
      const giveUp = (): void => {
        waiting.splice(waiting.indexOf(begin), 1)
        resolve(undefined)
      }
      const timer = setTimeout(giveUp, mostSeconds * 1000)
      waiting.push(begin)
    })
  }
}
