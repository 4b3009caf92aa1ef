import type { ComponentChildren } from 'preact'

type Row = { readonly head: string | number; readonly cells: readonly ComponentChildren[] }

/** The numbers of a chart of several grids as a table that can be opened: a column for each grid, with its unit in the head. */
export function ZoneTable(props: {
  readonly unit: string
  readonly head: string
  readonly zones: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly Row[]
}) {
  const { unit, head, zones, rows } = props
  return (
    <details class="all-places">
      <summary>As a table, in {unit}</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {zones.map(({ id, name }) => (
                <th key={id} scope="col" class="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.head}>
                <th scope="row">{row.head}</th>
                {row.cells.map((cell, index) => (
                  <td key={zones[index]?.id} class="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
