import type { Axis } from './log-axis'

type RangeMarkProps = { readonly axis: Axis; readonly low: number; readonly value: number; readonly high: number }

/** A 90 % interval as a band, with a mark at the value. The text beside it gives the numbers. */
export function RangeMark({ axis, low, value, high }: RangeMarkProps) {
  const [from, at, to] = [axis.at(low), axis.at(value), axis.at(high)]
  return (
    <svg class="range-mark" aria-hidden="true" height="26" width="100%">
      {axis.ticks.map((tick) => (
        <line key={tick} class="grid-line" x1={`${axis.at(tick)}%`} x2={`${axis.at(tick)}%`} y1="0" y2="26" />
      ))}
      <rect class="band" x={`${from}%`} width={`${Math.max(to - from, 0.4)}%`} y="8" height="10" rx="5" />
      <circle class="point" cx={`${at}%`} cy="13" r="6" />
    </svg>
  )
}
