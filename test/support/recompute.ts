/**
 * Recomputes a step from its formula and the printed numbers of its inputs, by the rules of docs/methodology.md, section 6, and by no code of
 * the service: what examples/verify/verify.py does in Python.
 */
type Number90 = { readonly value: number; readonly down: number; readonly up: number }
type Printed = { readonly value: number; readonly low: number; readonly high: number }

const Z90 = 1.6448536269514722
const exact = (value: number): Number90 => ({ value, down: 0, up: 0 })
export const lowOf = ({ value, down }: Number90): number => value * Math.exp(-down)
export const highOf = ({ value, up }: Number90): number => value * Math.exp(up)
const total = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

function between(value: number, low: number, high: number): Number90 {
  return { value, down: low > 0 && low < value ? Math.log(value / low) : 0, up: high > value && value > 0 ? Math.log(high / value) : 0 }
}

function times(...ns: readonly Number90[]): Number90 {
  const value = ns.reduce((all, one) => all * one.value, 1)
  return { value, down: Math.hypot(...ns.map(({ down }) => down)), up: Math.hypot(...ns.map(({ up }) => up)) }
}

function over(a: Number90, b: Number90): Number90 {
  return { value: a.value / b.value, down: Math.hypot(a.down, b.up), up: Math.hypot(a.up, b.down) }
}

function plus(...ns: readonly Number90[]): Number90 {
  const value = total(ns.map((one) => one.value))
  if (value === 0) return exact(0)
  const widest = between(value, total(ns.map(lowOf)), total(ns.map(highOf)))
  const side = (name: 'down' | 'up'): number => {
    const variance = total(ns.map((one) => one.value ** 2 * Math.expm1((one[name] / Z90) ** 2)))
    return Math.min(Z90 * Math.sqrt(Math.log1p(variance / value ** 2)), widest[name])
  }
  return { value, down: side('down'), up: side('up') }
}

function minus(a: Number90, b: Number90): Number90 {
  const value = Math.max(a.value - b.value, 0)
  return between(value, Math.max(lowOf(a) - highOf(b), value / 100), Math.max(highOf(a) - lowOf(b), value))
}

function power(a: Number90, { value: exponent }: Number90): Number90 {
  const [down, up] = exponent < 0 ? [a.up, a.down] : [a.down, a.up]
  return { value: a.value ** exponent, down: Math.abs(exponent) * down, up: Math.abs(exponent) * up }
}

function sharing(common: Number90, a: Number90, b: Number90): Number90 {
  const least = (side: 'down' | 'up'): number => Math.min(common[side], a[side], b[side])
  const shared = { value: 1, down: least('down'), up: least('up') }
  const rest = (whole: number, part: number): number => {
    const left = whole ** 2 - part ** 2
    return left > 1e-12 * whole ** 2 ? Math.sqrt(left) : 0
  }
  const without = (n: Number90): Number90 => ({ value: n.value, down: rest(n.down, shared.down), up: rest(n.up, shared.up) })
  return times(shared, plus(without(a), without(b)))
}

const one = (halfWidth: number): Number90 => ({ value: 1, down: halfWidth, up: halfWidth })
const extreme =
  (pick: (...values: number[]) => number) =>
  (...ns: readonly Number90[]): Number90 =>
    exact(pick(...ns.map(({ value }) => value)))
const FUNCTIONS: Readonly<Record<string, (...ns: Number90[]) => Number90>> = {
  certain: (n = exact(NaN)) => exact(n.value),
  doubt: (n = exact(NaN)) => ({ ...n, value: 1 }),
  'factor-of': (n = exact(NaN)) => one(Math.log(n.value)),
  'exp-of': (n = exact(NaN)) => one(n.value),
  'exp-between': (below = exact(NaN), above = exact(NaN)) => ({ value: 1, down: below.value, up: above.value }),
  ln: (n = exact(NaN)) => exact(Math.log(n.value)),
  'down-to': (n = exact(NaN)) => between(1, n.value, 1),
  'at-least-doubt-of': (a = exact(NaN), b = exact(NaN)) => ({ ...a, down: Math.max(a.down, b.down), up: Math.max(a.up, b.up) }),
  'no-less-than': (a = exact(NaN), { value } = exact(NaN)) =>
    between(Math.max(a.value, value), Math.max(lowOf(a), value), Math.max(highOf(a), value)),
  sharing: (common = exact(NaN), a = exact(NaN), b = exact(NaN)) => sharing(common, a, b),
  mean: (...ns) => {
    const of = (read: (n: Number90) => number): number => total(ns.map(read)) / ns.length
    return between(
      of(({ value }) => value),
      of(lowOf),
      of(highOf),
    )
  },
  between: (a = exact(NaN), b = exact(NaN)) => between(Math.sqrt(a.value * b.value), a.value, b.value),
  min: extreme(Math.min),
  max: extreme(Math.max),
  'next-power-of-two': (n = exact(NaN)) => exact(2 ** Math.max(0, Math.ceil(Math.log2(n.value) - 1e-12))),
}

/** The number that a formula gives over steps that are known by their ids. */
export function recomputed(formula: string, steps: ReadonlyMap<string, Printed>): Number90 {
  const words = formula.match(/[(),]|[^\s(),]+/g) ?? []
  const nextIs = (...wanted: readonly string[]): string | undefined => (wanted.includes(words[0] ?? '') ? words.shift() : undefined)
  const sum = (): Number90 => {
    const terms = [product()]
    while (nextIs('+')) terms.push(product())
    const [first = exact(NaN)] = terms
    if (terms.length > 1) return plus(...terms)
    return nextIs('−') ? minus(first, product()) : first
  }
  const product = (): Number90 => {
    let number = raised()
    for (let sign = nextIs('×', '/'); sign; sign = nextIs('×', '/')) number = (sign === '×' ? times : over)(number, raised())
    return number
  }
  const raised = (): Number90 => {
    const base = atom()
    return nextIs('^') ? power(base, atom()) : base
  }
  const closed = <Content>(content: Content): Content => {
    if (!nextIs(')')) throw new Error(`A bracket is not closed in ${formula}`)
    return content
  }
  const atom = (): Number90 => {
    const word = words.shift() ?? ''
    if (word === '(') return closed(sum())
    const step = steps.get(word)
    if (step) return between(step.value, step.low, step.high)
    const apply = FUNCTIONS[word]
    if (!apply || !nextIs('(')) {
      if (!Number.isFinite(Number(word))) throw new Error(`${word} is neither a step nor a number in ${formula}`)
      return exact(Number(word))
    }
    const operands = [sum()]
    while (nextIs(',')) operands.push(sum())
    return closed(apply(...operands))
  }
  const number = sum()
  if (words.length > 0) throw new Error(`"${words.join(' ')}" is left over of ${formula}`)
  return number
}
