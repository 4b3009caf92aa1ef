import { useMemo, useState } from 'preact/hooks'
import { logAxis } from '../../charts/log-axis'
import { numberInWords } from '../../words/number'
import type { Case } from './cases'

/** A case, the index of its colour, and whether the filters show it. */
type Coloured = { readonly one: Case; readonly colour: number; readonly isShown: boolean }
type CaseChartProps = {
  readonly cases: readonly Coloured[]
  readonly unit: string
  readonly chosen: Case | undefined
  readonly choose: (one: Case) => void
}
type Point = Coloured & { readonly x: number; readonly y: number }

const SIZE = 440
const MARGIN = { left: 46, right: 12, top: 26, bottom: 40 }
const [LEFT, RIGHT, TOP, BOTTOM] = [MARGIN.left, SIZE - MARGIN.right, MARGIN.top, SIZE - MARGIN.bottom]
/** About the width of a finger, in the units of the picture. */
const NEAR = 14

/** Estimated against measured on logarithmic axes: on the diagonal it is right, within the band it is off by less than two times. */
export function CaseChart({ cases, unit, chosen, choose }: CaseChartProps) {
  const [pointed, setPointed] = useState<Case>()
  const axis = useMemo(() => logAxis(cases.flatMap(({ one }) => [one.measured.value, one.estimated.value])), [cases])
  const x = (value: number) => LEFT + (axis.at(value) / 100) * (RIGHT - LEFT)
  const y = (value: number) => BOTTOM - (axis.at(value) / 100) * (BOTTOM - TOP)
  const points = useMemo(
    () => cases.map((coloured): Point => ({ ...coloured, x: x(coloured.one.measured.value), y: y(coloured.one.estimated.value) })),
    [cases],
  )
  const dots = useMemo(() => <Dots points={points} />, [points])
  const marked = pointed ?? chosen
  const at = (event: MouseEvent) => nearest(points, event)
  return (
    <svg
      class="case-chart"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label="Estimated against measured, a dot a measurement; the table below says the same"
      onMouseMove={(event) => setPointed(at(event))}
      onMouseLeave={() => setPointed(undefined)}
      onClick={(event) => {
        const one = at(event)
        if (one) choose(one)
      }}
    >
      <clipPath id="case-frame">
        <rect x={LEFT} y={TOP} width={RIGHT - LEFT} height={BOTTOM - TOP} />
      </clipPath>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <path class="grid-line" d={`M${x(tick)} ${TOP}V${BOTTOM}M${LEFT} ${y(tick)}H${RIGHT}`} />
          <text x={x(tick)} y={BOTTOM + 16} text-anchor="middle">
            {numberInWords(tick)}
          </text>
          <text x={LEFT - 6} y={y(tick) + 4} text-anchor="end">
            {numberInWords(tick)}
          </text>
        </g>
      ))}
      <text class="axis-title" x={RIGHT} y={SIZE - 6} text-anchor="end">
        Measured, {unit} →
      </text>
      <text class="axis-title" x={0} y={14}>
        ↑ Estimated, {unit}
      </text>
      <g clip-path="url(#case-frame)">
        <Diagonals side={y(axis.ticks[0] ?? 1) - y((axis.ticks[0] ?? 1) * 2)} />
        {dots}
      </g>
      {marked && <Marked one={marked} x={x} y={y} />}
    </svg>
  )
}

/** The diagonal where estimates are right, and the band where they are off by less than a factor of two, which is `side` on these axes. */
function Diagonals({ side }: { readonly side: number }) {
  const line = (up: number) => `M${LEFT} ${BOTTOM - up}L${RIGHT} ${TOP - up}`
  return (
    <>
      <path class="within-two" d={`${line(side)}V${TOP + side}L${LEFT} ${BOTTOM + side}Z`} />
      <path class="within-two-edge" d={`${line(side)}${line(-side)}`} />
      <path class="exactly" d={line(0)} />
    </>
  )
}

/** Whether the method was fitted on the measurement. The second edition was fitted on more measurements than the first. */
function isOfFit({ use, method }: Case): boolean {
  return use === 'fit' || (use === 'fit_2' && method === 'wattprint-roofline-2')
}

/** The dots of one colour and use are one path, because a thousand elements would take longer to draw than the answer takes. */
function Dots({ points }: { readonly points: readonly Point[] }) {
  const paths = new Map<string, string>()
  for (const { one, colour, isShown, x, y } of points) {
    const look = `dots line-${colour} ${isOfFit(one) ? 'of-fit' : 'unseen'} ${isShown ? '' : 'set-back'}`
    paths.set(look, `${paths.get(look) ?? ''}M${x.toFixed(1)} ${y.toFixed(1)}h0`)
  }
  const ordered = [...paths].sort(([one], [other]) => Number(other.includes('set-back')) - Number(one.includes('set-back')))
  return (
    <>
      {ordered.map(([look, d]) => (
        <path key={look} class={look} d={d} />
      ))}
    </>
  )
}

type Scale = (value: number) => number

/** One case with its interval and its numbers. */
function Marked({ one, x, y }: { readonly one: Case; readonly x: Scale; readonly y: Scale }) {
  const [across, up] = [x(one.measured.value), y(one.estimated.value)]
  const first = Math.min(Math.max(up - 6, TOP + 10), BOTTOM - 34)
  const isLeft = across < (LEFT + RIGHT) / 2
  const words = { x: across + (isLeft ? 9 : -9), 'text-anchor': isLeft ? 'start' : 'end' } as const
  return (
    <g class="marked" aria-hidden="true">
      <line class="whisker" x1={across} x2={across} y1={y(one.estimated.low)} y2={y(one.estimated.high)} />
      <circle cx={across} cy={up} r="5" />
      <text {...words} y={first}>
        {one.modelName}
      </text>
      <text {...words} y={first + 14}>
        {numberInWords(one.measured.value, 3)} measured
      </text>
      <text {...words} y={first + 28}>
        {numberInWords(one.estimated.value, 3)} estimated
      </text>
    </g>
  )
}

function nearest(points: readonly Point[], { currentTarget, clientX, clientY }: MouseEvent): Case | undefined {
  if (!(currentTarget instanceof SVGElement)) return undefined
  const frame = currentTarget.getBoundingClientRect()
  const scale = SIZE / frame.width
  const [across, down] = [(clientX - frame.left) * scale, (clientY - frame.top) * scale]
  let best: Point | undefined
  let least = NEAR
  for (const point of points) {
    const distance = Math.hypot(point.x - across, point.y - down)
    if (!point.isShown || distance >= least) continue
    best = point
    least = distance
  }
  return best?.one
}
