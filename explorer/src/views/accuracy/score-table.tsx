import type { Schemas } from '../../api/client'
import { logAxis } from '../../charts/log-axis'
import { TakeTable } from '../../parts/take'
import { count, numberInWords, percent } from '../../words/number'

export type Score = Schemas['Score']
export type Row = { readonly name: string; readonly href?: string; readonly score: Score | null; readonly remark?: string }
type ScoreTableProps = { readonly caption: string; readonly of: string; readonly rows: readonly Row[] }

const DIGITS = 3

/** How far estimates are from measurements, one row for each method or group. The typical error is shown as a bar and as text. */
export function ScoreTable({ caption, of, rows }: ScoreTableProps) {
  const scored = rows.filter((row): row is Row & { readonly score: Score } => row.score !== null)
  if (scored.length === 0) return null
  const axis = logAxis([1, ...scored.map(({ score }) => score.medianFactorError)])
  return (
    <div class="scroll">
      <table class="scores">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col" class="score-axis">
              Typically off by
            </th>
            <th scope="col" class="number">
              <span class="without-bar">Off by, </span>times
            </th>
            <th scope="col" class="number" title="Above 1 the estimates are too high">
              Bias
            </th>
            <th scope="col" class="number">
              Within 2 times
            </th>
            <th scope="col" class="number" title="Share of measurements inside the 90 % interval; 90 % is right">
              In the interval
            </th>
            <th scope="col" class="number">
              Measured
            </th>
          </tr>
        </thead>
        <tbody>
          {scored.map((row) => (
            <ScoreRow key={row.name} row={row} at={axis.at(row.score.medianFactorError)} />
          ))}
        </tbody>
      </table>
      <p class="exports">
        <TakeTable
          name={caption.toLowerCase()}
          columns={[of.toLowerCase(), 'typically_off_by', 'bias', 'share_within_two', 'share_in_interval', 'measurements']}
          rows={scored.map(({ name, score: { medianFactorError, bias, shareWithinTwo, coverage, count: many } }) => [
            name,
            medianFactorError,
            bias,
            shareWithinTwo,
            coverage,
            many,
          ])}
        />
      </p>
    </div>
  )
}

function ScoreRow({ row: { name, href, remark, score }, at }: { readonly row: Row & { readonly score: Score }; readonly at: number }) {
  return (
    <tr>
      <th scope="row" class="bar-name">
        {href === undefined ? name : <a href={href}>{name}</a>}
        {remark !== undefined && <span class="muted small-line">{remark}</span>}
      </th>
      <td class="score-axis">
        <svg aria-hidden="true" width="100%" height="14">
          <rect class="score-bar" width={`${Math.max(at, 0.5)}%`} height="10" y="2" rx="3" />
        </svg>
      </td>
      <td class="number">
        <strong>{numberInWords(score.medianFactorError, DIGITS)}</strong>
      </td>
      <td class="number">{numberInWords(score.bias, 2)}</td>
      <td class="number">{percent(score.shareWithinTwo)}</td>
      <td class="number">{score.coverage === null ? 'gives none' : percent(score.coverage)}</td>
      <td class="number">{count(score.count)}</td>
    </tr>
  )
}
