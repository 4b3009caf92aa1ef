import { CHOICES, type Column, COLUMN_MEANINGS } from './header'

type ColumnTableProps = {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  readonly change: (columns: readonly Column[]) => void
}

const NOT_READ = ''

/** What each column of a table will be read as, which can be corrected before anything is sent. */
export function ColumnTable({ columns, rows, change }: ColumnTableProps) {
  const set = (index: number, readAs: string) =>
    change(columns.map((column, at) => (at === index ? { ...column, readAs: readAs === NOT_READ ? null : readAs } : column)))
  const hasModel = columns.some(({ readAs }) => readAs === 'model')
  return (
    <>
      <p class={hasModel ? 'muted' : 'fault'}>
        {hasModel ? 'Check what each column is read as.' : 'No column is read as the model yet: choose which one it is.'}
      </p>
      <div class="scroll">
        <table class="columns">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Read as</th>
              <th scope="col">First rows</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, readAs }, index) => (
              <tr key={`${index} ${name}`}>
                <th scope="row">{name}</th>
                <td>
                  <select
                    aria-label={`Read ${name} as`}
                    value={readAs ?? NOT_READ}
                    onChange={({ currentTarget }) => set(index, currentTarget.value)}
                  >
                    <option value={NOT_READ}>not read</option>
                    {[...new Set([...CHOICES, ...(readAs === null ? [] : [readAs])])].map((choice) => (
                      <option key={choice} value={choice}>
                        {COLUMN_MEANINGS[choice] ?? choice.replaceAll('_', ' ')}
                      </option>
                    ))}
                  </select>
                </td>
                <td class="muted">{rows.map((row) => row[index] ?? '').join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
