export type Axis = {
  /** Returns the position of a number on the axis, from 0 to 100 per cent. */
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

/** Returns a logarithmic axis that contains all values and ends at powers of ten, with at most `most` ticks. */
export function logAxis(values: readonly number[], most = 6): Axis {
  const logarithms = values.filter((value) => value > 0).map(Math.log10)
  const from = logarithms.length === 0 ? 0 : Math.floor(Math.min(...logarithms))
  const to = logarithms.length === 0 ? 1 : Math.max(Math.ceil(Math.max(...logarithms)), from + 1)
  const stride = Math.ceil((to - from + 1) / most)
  const powers = Array.from({ length: Math.floor((to - from) / stride) + 1 }, (_, index) => from + index * stride)
  const share = (value: number) => (Math.log10(value) - from) / (to - from)
  return {
    at: (value) => (value > 0 ? Math.min(Math.max(share(value), 0), 1) * 100 : 0),
    ticks: powers.map((power) => 10 ** power),
  }
}
