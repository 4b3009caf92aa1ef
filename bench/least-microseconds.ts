const WARM_UP = 4000
const ROUNDS = 7
const CALLS = 4000
/** So many answers of as many numbers: V8 remembers the text of a number that it wrote shortly before. */
const VARIANTS = 500

/** CPU time of a call: the least of several rounds, which is what the work costs when nothing else disturbs it. */
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

/** Gives in turns what `make` made of the numbers from 0 on. */
export function inTurns<One>(make: (index: number) => One): (call: number) => One {
  const made = Array.from({ length: VARIANTS }, (_, index) => make(index))
  return (call) => made[call % VARIANTS] as One
}
