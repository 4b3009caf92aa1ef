const waiting: (() => void)[] = []
let isScheduled = false

/**
 * Waits for the next turn of the event loop. One waiting piece of work continues in each turn, so other requests are served after
 * at most one piece of work of one stream, and not after one piece of every stream.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    schedule()
  })
}

function schedule(): void {
  if (isScheduled) return
  isScheduled = true
  setImmediate(() => {
    isScheduled = false
    waiting.shift()?.()
    if (waiting.length > 0) schedule()
  })
}
