import { useState } from 'preact/hooks'
import { ExportLinks } from '../../parts/export-links'
import { numberInWords, percent } from '../../words/number'
import { offBy } from './case-card'
import type { Case } from './cases'

type CaseTableProps = {
  readonly cases: readonly Case[]
  readonly unit: string
  /** The query by which the service returns these cases. */
  readonly query: Readonly<Record<string, string>>
  readonly hrefOfCase: (id: string) => string
}

/** The dots as rows, from the largest underestimate to the largest overestimate. It is rendered only once it is opened. */
export function CaseTable({ cases, unit, query, hrefOfCase }: CaseTableProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details class="all-cases" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>As a table, from the largest underestimate to the largest overestimate</summary>
      {isOpen && <ExportLinks path="/v1/validation/cases" query={query} many={cases.length} />}
      {isOpen && (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Model</th>
                <th scope="col">Hardware</th>
                <th scope="col" class="number">
                  Batch
                </th>
                <th scope="col" class="number">
                  Measured, {unit}
                </th>
                <th scope="col" class="number">
                  Estimated, {unit}
                </th>
                <th scope="col">Off by</th>
              </tr>
            </thead>
            <tbody>
              {cases.map(({ id, modelName, hardware, batchSize, measured, estimated, ratio }) => (
                <tr key={id}>
                  <th scope="row" class="bar-name">
                    <a href={hrefOfCase(id)}>{modelName}</a>
                  </th>
                  <td>{hardware}</td>
                  <td class="number">{batchSize === null ? '' : numberInWords(batchSize, 3)}</td>
                  <td class="number">{numberInWords(measured.value, 3)}</td>
                  <td class="number">
                    {numberInWords(estimated.value, 3)}
                    {estimated.low === estimated.high ? '' : ` (${numberInWords(estimated.low, 2)} to ${numberInWords(estimated.high, 2)})`}
                  </td>
                  <td>{offBy(ratio)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}

/** The number of cases, and the share of them that is close. */
export function sharesInWords(cases: readonly Case[]): string {
  const shareOf = (some: readonly Case[], holds: (one: Case) => boolean) => percent(some.filter(holds).length / some.length)
  const withInterval = cases.filter(({ isInside }) => isInside !== null)
  return [
    `${shareOf(cases, ({ ratio }) => ratio >= 1 / 2 && ratio <= 2)} are within two times`,
    ...(withInterval.length > 0 ? [`${shareOf(withInterval, ({ isInside }) => isInside === true)} inside the 90 % interval`] : []),
  ].join(', ')
}
