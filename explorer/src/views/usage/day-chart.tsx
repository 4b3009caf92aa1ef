import { scaleLinear } from 'd3-scale'
import type { Quantity } from '../../api/client'
import { Scroller } from '../../parts/scroller'
import { numberInWords } from '../../words/number'
import { inWords, unitFor } from '../../words/quantity'

type DayChartProps = { readonly days: readonly { readonly day: string; readonly quantity: Quantity }[]; readonly label: string }

const SIZE = { width: 900, height: 300 }
const MARGIN = { left: 64, right: 12, top: 30, bottom: 34 }
const BAR_SHARE = 0.7
const MOST_NAMED_DAYS = 10

/** A bar for each day, with a line for its interval. */
export function DayChart({ days, label }: DayChartProps) {
  const most = Math.max(...days.map(({ quantity }) => quantity.high))
  const { unit, size } = unitFor(Math.max(...days.map(({ quantity }) => quantity.value)), days[0]?.quantity.unit ?? '')
  const y = scaleLinear()
    .domain([0, most / size])
    .nice()
    .range([SIZE.height - MARGIN.bottom, MARGIN.top])
  const step = (SIZE.width - MARGIN.left - MARGIN.right) / days.length
  const every = Math.ceil(days.length / MOST_NAMED_DAYS)
  const floor = y(0)
  return (
    <Scroller label={label}>
      <svg
        class="chart day-chart"
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={`${label}, each with its 90 % interval`}
      >
        {y.ticks(5).map((tick) => (
          <g key={tick}>
            <line class="grid-line" x1={MARGIN.left} x2={SIZE.width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
            <text x={MARGIN.left - 8} y={y(tick) + 4} text-anchor="end">
              {numberInWords(tick)}
            </text>
          </g>
        ))}
        <text class="axis-title" x={0} y={16}>
          {unit}
        </text>
        {days.map(({ day, quantity }, index) => {
          const middle = MARGIN.left + (index + 0.5) * step
          const top = y(quantity.value / size)
          return (
            <g key={day}>
              <title>{`${day}: ${inWords(quantity)}`}</title>
              <rect
                class="day-bar"
                x={middle - (step * BAR_SHARE) / 2}
                width={step * BAR_SHARE}
                y={top}
                height={Math.max(floor - top, 0.5)}
              />
              <line class="whisker" x1={middle} x2={middle} y1={y(quantity.low / size)} y2={y(quantity.high / size)} />
              {index % every === 0 && (
                <text x={middle} y={SIZE.height - 10} text-anchor="middle">
                  {day.slice(5)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </Scroller>
  )
}
