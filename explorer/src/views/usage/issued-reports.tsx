import { useState } from 'preact/hooks'
import type { Quantity, Schemas } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { withKey } from '../../api/with-key'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { TakeTable } from '../../parts/take'
import { percent } from '../../words/number'
import { inWords, shown } from '../../words/quantity'
import { periodInWords } from './report-notes'

type Restatement = Schemas['LedgerRestatement']
const FIGURES: Readonly<Record<Restatement['figures'][number]['figure'], string>> = {
  energy: 'Energy',
  carbonTotal: 'Carbon',
  carbonLocationBased: 'Carbon of the electricity, by the grid',
  carbonMarketBased: 'Carbon of the electricity, by the market',
  carbonEmbodied: 'Carbon of making the hardware',
  water: 'Water',
  primaryEnergy: 'Primary energy',
  abioticDepletion: 'Depletion of minerals',
}
const CAUSES: Readonly<Record<Restatement['causes'][number]['cause'], string>> = {
  records: 'Newer figures',
  calls: 'Calls that came or were deleted since',
  software: 'A newer version of the methods',
  calls_and_software: 'Calls that came or were deleted since, and a newer version of the methods',
}
const MOST_CAUSES = 10
const MOST_NAMED = 5

type IssuedReportsProps = { readonly keyText: string; readonly asked: object }

/** Issued reports, which never change, and how each would differ today. */
export function IssuedReports({ keyText, asked }: IssuedReportsProps) {
  const [chosen, choose] = useState<string>()
  const [round, setRound] = useState(0)
  const { answer, failure, askAgain } = useAnswer(`${keyText} ${round}`, (signal) =>
    withKey<Schemas['FrozenReportList']>('/v1/ledger/reports', keyText, signal),
  )
  const issue = async () => {
    await withKey('/v1/ledger/reports', keyText, undefined, asked)
    setRound(round + 1)
  }
  return (
    <section class="section" aria-labelledby="issued">
      <h2 id="issued">Issued reports</h2>
      <p class="lead">An issued report never changes. Later you can see which of its figures would be different today, and why.</p>
      <p class="exports">
        <button type="button" class="button small" onClick={() => void issue().catch(askAgain)}>
          Issue the report above
        </button>
      </p>
      {failure && <FailureNote failure={failure} askAgain={askAgain} />}
      {answer && (
        <ul class="reported">
          {answer.items.map(({ id, issuedAt, asked: { from, to }, catalogRevision }) => (
            <li key={id}>
              {periodInWords(from, to)}, issued on {issuedAt.slice(0, 10)} with catalog {catalogRevision}{' '}
              <button
                type="button"
                class="button small"
                aria-expanded={id === chosen}
                onClick={() => choose(id === chosen ? undefined : id)}
              >
                What it would say today
              </button>
              {id === chosen && <Restated id={id} keyText={keyText} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const RESTATED_COLUMNS = ['figure', 'unit', ...['before', 'after'].flatMap((one) => [one, `${one}_low`, `${one}_high`]), 'change_share']

function rowOf({ figure, before, after, changeShare }: Restatement['figures'][number]) {
  return [figure, before.unit, ...[before, after].flatMap(({ value, low, high }) => [value, low, high]), changeShare]
}

function Restated({ id, keyText }: { readonly id: string; readonly keyText: string }) {
  const { answer, failure, isSlow, askAgain } = useAnswer(id, (signal) =>
    withKey<Restatement>(`/v1/ledger/restatement?report=${id}`, keyText, signal),
  )
  if (failure) return <FailureNote failure={failure} askAgain={askAgain} />
  if (!answer) return <Waiting isSlow={isSlow} />
  if (answer.isUnchanged) return <p>The same, to the last digit.</p>
  return (
    <>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col" class="number">
                As issued
              </th>
              <th scope="col" class="number">
                Today
              </th>
              <th scope="col" class="number">
                Change
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.figures.map(({ figure, before, after, changeShare }) => (
              <tr key={figure}>
                <th scope="row">{FIGURES[figure]}</th>
                <td class="number">{inWords(before)}</td>
                <td class="number">{inWords(after)}</td>
                <td class="number">{changeShare === null ? '' : `${changeShare > 0 ? '+' : ''}${percent(changeShare)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="exports">
        <TakeTable name="restatement" columns={RESTATED_COLUMNS} rows={answer.figures.map(rowOf)} />
      </p>
      <ul class="left-out">
        {answer.causes.slice(0, MOST_CAUSES).map((cause) => (
          <li key={JSON.stringify(cause.records.map((one) => one.id)) + cause.cause}>
            {CAUSES[cause.cause]}
            {cause.records.length > 0 &&
              `: ${cause.records
                .slice(0, MOST_NAMED)
                .map((one) => one.id)
                .join(', ')}`}
            : {signed(cause.energyKwh, 'kWh')}, {signed(cause.carbonGco2e, 'gCO2e')}
          </li>
        ))}
      </ul>
    </>
  )
}

function signed(change: number, unit: Quantity['unit']): string {
  const { value, unit: named } = shown({ value: change, low: change, high: change, unit })
  return `${change > 0 ? '+' : ''}${value} ${named}`
}
