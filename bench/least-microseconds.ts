const WARM_UP = 4000
const ROUNDS = 7
const CALLS = 4000
/** The number of different inputs. V8 caches the text of a number that it wrote shortly before, so that equal inputs would be too fast. */
const VARIANTS = 500

/** Returns the CPU time of a call in microseconds: the least of several rounds, which is the cost without disturbances from other work. */
export function leastMicroseconds(work: (call: number) => unknown): number {
  for (let call = 0; call < WARM_UP; call++) work(call)
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    for (let call = 0; call < CALLS; call++) work(call)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / CALLS
  })
  return Math.min(...rounds)
}

/** Returns a function that gives the results of `make` for the numbers from 0 on, in turn. */
export function inTurns<One>(make: (index: number) => One): (call: number) => One {
  const made = Array.from({ length: VARIANTS }, (_, index) => make(index))
  return (call) => made[call % VARIANTS] as One
}
