/** A computation that may be interrupted wherever it yields, so that its caller can do something else in between. */
export type Steps<Result> = Generator<void, Result>

const ITEMS_A_STEP = 500

/** Runs a computation to its end without interruption. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Does something with each item. */
export function* eachInSteps<Item>(items: Iterable<Item>, visit: (item: Item) => void): Steps<void> {
  let visited = 0
  for (const item of items) {
    visit(item)
    if (++visited % ITEMS_A_STEP === 0) yield
  }
}

/** The items sorted, by merging: one call of `sort` could not be interrupted. Equal ones keep their order. */
export function* sortedInSteps<Item>(items: readonly Item[], compare: (one: Item, other: Item) => number): Steps<Item[]> {
  let runs: Item[][] = []
  for (let start = 0; start < items.length; start += ITEMS_A_STEP) {
    runs.push(items.slice(start, start + ITEMS_A_STEP).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: Item[][] = []
    for (let index = 0; index < runs.length; index += 2)
      merged.push(yield* mergedInSteps(runs[index] ?? [], runs[index + 1] ?? [], compare))
    runs = merged
  }
  return runs[0] ?? []
}

function* mergedInSteps<Item>(one: readonly Item[], other: readonly Item[], compare: (one: Item, other: Item) => number): Steps<Item[]> {
  const merged: Item[] = []
  let [atOne, atOther] = [0, 0]
  while (merged.length < one.length + other.length) {
    const [mine, theirs] = [one[atOne], other[atOther]]
    const takesMine = atOther === other.length || (atOne < one.length && compare(mine as Item, theirs as Item) <= 0)
    merged.push((takesMine ? mine : theirs) as Item)
    if (takesMine) atOne += 1
    else atOther += 1
    if (merged.length % (4 * ITEMS_A_STEP) === 0) yield
  }
  return merged
}
