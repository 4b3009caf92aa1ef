import { Lines } from '../../charts/lines'
import { chartIn, TakeChart, TakeTable } from '../../parts/take'

/** A number of a zone in a year: how high it stands, and how it and its range are written. */
type YearPoint = { readonly year: number; readonly height: number; readonly words: string; readonly range?: string }
type YearLinesProps = {
  readonly label: string
  readonly unit: string
  readonly zones: readonly { readonly id: string; readonly name: string; readonly points: readonly YearPoint[] }[]
}

/** A line a zone over the years, and the same as a table. */
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
      <details class="all-places">
        <summary>As a table, in {unit}</summary>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Year</th>
                {zones.map(({ id, name }) => (
                  <th key={id} scope="col" class="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.map((year) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {zones.map(({ id, points }) => {
                    const point = points.find((one) => one.year === year)
                    return (
                      <td key={id} class="number">
                        {point?.words}
                        {point?.range !== undefined && <span class="muted"> ({point.range})</span>}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}
