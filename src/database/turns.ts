import { setImmediate as othersTurn } from 'node:timers/promises'
import type { Steps } from '../catalog/steps.js'

/** The duration of work before requests are answered in between. One request needs a few turns of the event loop. */
const LONGEST_TURN_MILLISECONDS = 5

/** Cuts long work into turns, between which requests are answered. */
export type Turns = {
  /** Whether the work has run long enough. It may be called often: it costs less than a tenth of a microsecond. */
  readonly isOver: () => boolean
  /** Waits until others had their turn. */
  readonly next: () => Promise<void>
}

/** The turns of one piece of work: call `if (turns.isOver()) await turns.next()` wherever it may be interrupted. */
export function inTurns(): Turns {
  let since = performance.now()
  return {
    isOver: () => performance.now() - since > LONGEST_TURN_MILLISECONDS,
    next: async () => {
      await othersTurn()
      since = performance.now()
    },
  }
}

/** Runs a computation to its end, with others in between. */
export async function runInTurns<Result>(steps: Steps<Result>): Promise<Result> {
  const turns = inTurns()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (turns.isOver()) await turns.next()
  }
}

/** A list in parts of at most `size`. */
export function* partsOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
