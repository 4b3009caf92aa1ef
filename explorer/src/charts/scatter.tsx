import type { ComponentChildren } from 'preact'
import { logAxis } from './log-axis'

/** A dot with its vertical interval. */
type Dot = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly low: number
  readonly high: number
  readonly name: string
  readonly href: string
  /** The content of the dot as a sentence. */
  readonly sentence: string
}
type ScatterProps = {
  readonly dots: readonly Dot[]
  readonly label: string
  readonly xTitle: string
  readonly yTitle: string
  readonly xInWords: (x: number) => string
  readonly yInWords: (y: number) => string
}

const SIZE = { width: 820, height: 480 }
const MARGIN = { left: 84, right: 150, top: 30, bottom: 52 }
const LINE_HEIGHT = 15
/** The distance of a name from the middle of its dot, and the approximate width of a letter. */
const [NAME_GAP, LETTER_WIDTH] = [11, 7.5]

/** Dots with error bars on two logarithmic axes, each with its name on the right, or on the left if another dot is in the way. */
export function Scatter({ dots, label, xTitle, yTitle, xInWords, yInWords }: ScatterProps) {
  const [xAxis, yAxis] = [
    logAxis(
      dots.map(({ x }) => x),
      8,
    ),
    logAxis(dots.flatMap(({ low, y, high }) => [low, y, high])),
  ]
  const inner = { width: SIZE.width - MARGIN.left - MARGIN.right, height: SIZE.height - MARGIN.top - MARGIN.bottom }
  const at = {
    x: (x: number) => MARGIN.left + (xAxis.at(x) / 100) * inner.width,
    y: (y: number) => MARGIN.top + (1 - yAxis.at(y) / 100) * inner.height,
  }
  const names = spread(dots.map((dot) => ({ id: dot.id, y: at.y(dot.y) })))
  const placeOf = (dot: Dot): { readonly x: number; readonly 'text-anchor': 'start' | 'end' } => {
    const x = at.x(dot.x)
    const hides = (from: number, to: number) => dots.some((other) => other !== dot && at.x(other.x) > from && at.x(other.x) < to)
    const width = NAME_GAP + dot.name.length * LETTER_WIDTH
    const isLeft = hides(x, x + width) && !hides(x - width, x) && x - width > MARGIN.left
    return isLeft ? { x: x - NAME_GAP, 'text-anchor': 'end' } : { x: x + NAME_GAP, 'text-anchor': 'start' }
  }
  return (
    <div class="scroll">
      <svg class="chart scatter-chart" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="group" aria-label={label}>
        {xAxis.ticks.map((tick) => (
          <g key={tick}>
            <line class="grid-line" x1={at.x(tick)} x2={at.x(tick)} y1={MARGIN.top} y2={SIZE.height - MARGIN.bottom} />
            <text x={at.x(tick)} y={SIZE.height - MARGIN.bottom + 20} text-anchor="middle">
              {xInWords(tick)}
            </text>
          </g>
        ))}
        {yAxis.ticks.map((tick) => (
          <g key={tick}>
            <line class="grid-line" x1={MARGIN.left} x2={SIZE.width - MARGIN.right} y1={at.y(tick)} y2={at.y(tick)} />
            <text x={MARGIN.left - 10} y={at.y(tick) + 4} text-anchor="end">
              {yInWords(tick)}
            </text>
          </g>
        ))}
        <text class="axis-title" x={SIZE.width - MARGIN.right} y={SIZE.height - 10} text-anchor="end">
          {xTitle}
        </text>
        <text class="axis-title" x={MARGIN.left} y={16}>
          {yTitle}
        </text>
        {dots.map((dot) => (
          <Linked key={dot.id} dot={dot}>
            <line class="whisker" x1={at.x(dot.x)} x2={at.x(dot.x)} y1={at.y(dot.low)} y2={at.y(dot.high)} />
            <circle class="point" cx={at.x(dot.x)} cy={at.y(dot.y)} r="6.5" />
            <text class="dot-name" {...placeOf(dot)} y={(names.get(dot.id) ?? 0) + 4}>
              {dot.name}
            </text>
          </Linked>
        ))}
      </svg>
    </div>
  )
}

function Linked({ dot, children }: { readonly dot: Dot; readonly children: ComponentChildren }) {
  return (
    <a class="dot" href={dot.href} aria-label={dot.sentence}>
      <title>{dot.sentence}</title>
      {children}
    </a>
  )
}

/** Heights for names, moved down where two names would overlap. */
function spread(names: readonly { readonly id: string; readonly y: number }[]): ReadonlyMap<string, number> {
  const heights = new Map<string, number>()
  let least = 0
  for (const { id, y } of [...names].sort((one, other) => one.y - other.y)) {
    const height = Math.max(y, least)
    heights.set(id, height)
    least = height + LINE_HEIGHT
  }
  return heights
}
