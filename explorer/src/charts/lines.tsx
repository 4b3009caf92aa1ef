import { scaleLinear } from 'd3-scale'
import { Scroller } from '../parts/scroller'
import { numberInWords } from '../words/number'

type Series = {
  readonly id: string
  readonly name: string
  /** The last number, as text at the end of the line. */
  readonly end: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
}
type LinesProps = { readonly series: readonly Series[]; readonly label: string; readonly yTitle: string }

const SIZE = { width: 900, height: 440 }
const MARGIN = { left: 56, right: 170, top: 30, bottom: 34 }
const LINE_HEIGHT = 16
/** The number of colours that can be told apart. */
export const MOST_LINES = 8

/** Lines over the years, each with its name at its end. */
export function Lines({ series, label, yTitle }: LinesProps) {
  const points = series.flatMap((one) => one.points)
  const xs = points.map(({ x }) => x)
  const x = scaleLinear()
    .domain([Math.min(...xs), Math.max(...xs)])
    .range([MARGIN.left, SIZE.width - MARGIN.right])
  const y = scaleLinear()
    .domain([0, Math.max(...points.map((point) => point.y))])
    .nice()
    .range([SIZE.height - MARGIN.bottom, MARGIN.top])
  const names = heightsOf(series, y)
  return (
    <Scroller label={label}>
      <svg class="chart lines-chart" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={label}>
        {y.ticks(6).map((tick) => (
          <g key={tick}>
            <line class="grid-line" x1={MARGIN.left} x2={SIZE.width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
            <text x={MARGIN.left - 8} y={y(tick) + 4} text-anchor="end">
              {numberInWords(tick)}
            </text>
          </g>
        ))}
        {x.ticks(7).map((tick) => (
          <text key={tick} x={x(tick)} y={SIZE.height - 10} text-anchor="middle">
            {tick}
          </text>
        ))}
        <text class="axis-title" x={0} y={16}>
          {yTitle}
        </text>
        {series.map(({ id, name, end, points: own }, index) => {
          const last = own.at(-1)
          return (
            <g key={id} class={`line line-${index}`}>
              <path d={own.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join('')} />
              {last && <circle cx={x(last.x)} cy={y(last.y)} r="4" />}
              <text x={SIZE.width - MARGIN.right + 10} y={(names.get(id) ?? 0) + 4}>
                {name} {end}
              </text>
            </g>
          )
        })}
      </svg>
    </Scroller>
  )
}

function heightsOf(series: readonly Series[], y: (value: number) => number): ReadonlyMap<string, number> {
  const heights = new Map<string, number>()
  let least = 0
  const ends = series.map(({ id, points }) => ({ id, at: y(points.at(-1)?.y ?? 0) })).sort((one, other) => one.at - other.at)
  for (const { id, at } of ends) {
    heights.set(id, Math.max(at, least))
    least = Math.max(at, least) + LINE_HEIGHT
  }
  return heights
}
