import { Lines } from '../../charts/lines'
import { chartIn, TakeChart, TakeTable } from '../../parts/take'
import { ZoneTable } from './zone-table.js'

/** The number of a zone in a year: its value on the axis, and the text of it and its range. */
type YearPoint = { readonly year: number; readonly height: number; readonly words: string; readonly range?: string }
type YearLinesProps = {
  readonly label: string
  readonly unit: string
  readonly zones: readonly { readonly id: string; readonly name: string; readonly points: readonly YearPoint[] }[]
}

/** A line for each zone over the years, and the same numbers as a table. */
export function YearLines({ label, unit, zones }: YearLinesProps) {
  const years = [...new Set(zones.flatMap(({ points }) => points.map(({ year }) => year)))].sort((one, other) => other - one)
  return (
    <>
      <Lines
        label={`${label}; the table below says the same`}
        yTitle={`↑ ${unit}`}
        series={zones.map(({ id, name, points }) => ({
          id,
          name,
          end: points.at(-1)?.words ?? '',
          points: points.map(({ year, height }) => ({ x: year, y: height })),
        }))}
      />
      <p class="exports">
        <TakeChart name="years" draw={chartIn('.lines-chart')} />{' '}
        <TakeTable
          name="years"
          columns={['zone', 'year', unit]}
          rows={zones.flatMap(({ id, points }) => points.map(({ year, height }) => [id, year, height]))}
        />
      </p>
      <ZoneTable
        unit={unit}
        head="Year"
        zones={zones}
        rows={years.map((year) => ({
          head: year,
          cells: zones.map(({ points }) => {
            const point = points.find((one) => one.year === year)
            return (
              <>
                {point?.words}
                {point?.range !== undefined && <span class="muted"> ({point.range})</span>}
              </>
            )
          }),
        }))}
      />
    </>
  )
}
