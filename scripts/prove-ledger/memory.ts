import type { Replica } from '../../test/replicas/support/replica.js'

const SAMPLE_MS = 500
const MEBIBYTE = 2 ** 20
/** The most growth of the heap. Bounded caches, such as that of keys, still fill in the second half: 1.04 was measured. */
const MOST_GROWTH = 1.1
/** An option of Node. In a small heap, unused objects are collected several times in a tenth of the month. */
export const SMALL_HEAP = '--max-old-space-size=256'

type Window = { heap: number; resident: number }

/**
 * Watches the memory of a replica in windows of a run. Of the heap the lowest value of a window counts, which is just after a collection.
 * The resident memory also contains memory that was not yet collected or returned, and shows little about growth.
 */
export function watchedMemory(replica: Pick<Replica, 'metric'>) {
  const windows: Window[] = [emptyWindow()]
  let isBusy = false

  async function sample(): Promise<void> {
    const [heap, resident] = [await replica.metric('nodejs_heap_size_used_bytes '), await replica.metric('process_resident_memory_bytes ')]
    const window = windows.at(-1)
    if (!window) return
    window.heap = Math.min(window.heap, heap)
    window.resident = Math.max(window.resident, resident)
  }

  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    void sample()
      .catch(() => undefined)
      .finally(() => (isBusy = false))
  }, SAMPLE_MS)

  return {
    /** Ends a window and begins the next one. */
    nextWindow: (): unknown => windows.push(emptyWindow()),
    /** Ends the watch. Returns a sentence, and whether the heap of the second half is like that of the first half without its beginning. */
    end: (): { readonly sentence: string; readonly isFlat: boolean } => {
      clearInterval(timer)
      const seen = windows.filter(({ heap }) => heap < Infinity)
      const middle = Math.ceil(seen.length / 2)
      const growth = lowestHeap(seen.slice(middle)) / lowestHeap(seen.slice(1, middle))
      const heaps = listed(seen.map(({ heap }) => heap))
      const residents = listed(seen.map(({ resident }) => resident))
      return {
        sentence: `Heap after collections ${heaps} MiB, resident at most ${residents} MiB; the heap of the second half is ${growth.toFixed(2)} times that of the first.`,
        isFlat: growth <= MOST_GROWTH,
      }
    },
  }
}

function emptyWindow(): Window {
  return { heap: Infinity, resident: 0 }
}

/** The median of the lowest values of the windows, because a window without a collection shows nothing. */
function lowestHeap(windows: readonly Window[]): number {
  const heaps = windows.map(({ heap }) => heap).sort((one, other) => one - other)
  return heaps[Math.floor((heaps.length - 1) / 2)] ?? NaN
}

function listed(bytes: readonly number[]): string {
  return bytes.map((one) => (one / MEBIBYTE).toFixed(0)).join(', ')
}
