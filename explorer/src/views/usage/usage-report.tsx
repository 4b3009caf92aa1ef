import { useState } from 'preact/hooks'
import type { Quantity } from '../../api/client'
import { logAxis } from '../../charts/log-axis'
import { rangeChart } from '../../charts/range-chart'
import { RangeMark } from '../../charts/range-mark'
import { Scroller } from '../../parts/scroller'
import { chartIn, save, TakeChart, TakeTable } from '../../parts/take'
import { citedAs } from '../../words/cited-as'
import { count, percent } from '../../words/number'
import { plain } from '../../words/plain'
import { inWords, shown } from '../../words/quantity'
import { DayChart } from './day-chart'
import { Reductions } from './reductions'
import { markdownOf } from './report-text'
import { type Dimension, DIMENSIONS, type Group, type Left, splitBy, type Sums, type Usage, type UsageMeasure } from './sums'

const MEASURES: Readonly<Record<UsageMeasure, string>> = { energy: 'Energy', carbon: 'Carbon', water: 'Water' }
const MOST_ROWS = 25
const COLUMNS = ['requests', ...['energy_kwh', 'carbon_gco2e', 'water_l'].flatMap((one) => [one, `${one}_low`, `${one}_high`])]

/** What usage cost: the sums, by day, model and team, what has no estimate, what would reduce it, and the report to take away. */
export function UsageReport({ usage, name }: { readonly usage: Usage; readonly name: string }) {
  const [measure, setMeasure] = useState<UsageMeasure>('energy')
  const { totals, groups, problems, skipped, catalogRevision } = usage
  const withEstimate = totals.calls
  const without = problems.reduce((sum, { calls }) => sum + calls, 0)
  return (
    <section aria-labelledby="usage-report">
      <h2 id="usage-report" class="headline">
        {count(withEstimate)} {withEstimate === 1 ? 'request' : 'requests'} took about {inWords(totals.energy)} of electricity, and caused{' '}
        {inWords(totals.carbon)}.
      </h2>
      <p class="muted">
        Water: {inWords(totals.water)}. Ranges are 90 % intervals.{' '}
        {without > 0
          ? `${count(without)} ${without === 1 ? 'call has' : 'calls have'} no estimate and ${without === 1 ? 'is' : 'are'} not in these totals.`
          : 'Every call has an estimate.'}
      </p>
      <div class="toggle usage-measure" role="group" aria-label="What is shown">
        {(Object.keys(MEASURES) as UsageMeasure[]).map((one) => (
          <button key={one} type="button" aria-pressed={one === measure} onClick={() => setMeasure(one)}>
            {MEASURES[one]}
          </button>
        ))}
      </div>
      <Days groups={groups} measure={measure} />
      <Split dimension="model" groups={groups} measure={measure} totals={totals} />
      <Split dimension="team" groups={groups} measure={measure} totals={totals} />
      <LeftOut title="Without an estimate" all={problems} />
      <LeftOut title="Lines that are not calls" all={skipped} />
      <Reductions usage={usage} />
      <section class="section" aria-labelledby="usage-take">
        <h2 id="usage-take">Save these numbers</h2>
        <p class="exports">
          <TakeTable name="usage" columns={['day', 'model', 'team', ...COLUMNS]} rows={rowsOf(groups)} />{' '}
          <button
            type="button"
            class="button small"
            onClick={() =>
              save('wattprint-usage.md', new Blob([markdownOf(usage, name, citedAs(catalogRevision))], { type: 'text/markdown' }))
            }
          >
            Markdown
          </button>{' '}
          <button type="button" class="button small" onClick={() => print()}>
            Print or save as PDF
          </button>
        </p>
      </section>
    </section>
  )
}

function rowsOf(groups: readonly Group[]): readonly (readonly (string | number | null)[])[] {
  return groups.map(({ key, sums }) => [key.day, key.model, key.team, ...numbersOf(sums)])
}

function numbersOf({ calls, energy, carbon, water }: Sums): readonly number[] {
  return [calls, ...[energy, carbon, water].flatMap(({ value, low, high }) => [value, low, high])]
}

type PartProps = { readonly groups: readonly Group[]; readonly measure: UsageMeasure }

function Days({ groups, measure }: PartProps) {
  const days = splitBy('day', groups).flatMap(({ name, sums }) => (name === null ? [] : [{ day: name, sums }]))
  if (days.length < 2) return null
  return (
    <section class={`section ${measure}`} aria-labelledby="by-day">
      <h2 id="by-day">By day</h2>
      <DayChart days={days.map(({ day, sums }) => ({ day, quantity: sums[measure] }))} label={`${MEASURES[measure]} by day`} />
      <p class="exports">
        <TakeChart name="days" draw={chartIn('.day-chart')} />{' '}
        <TakeTable name="days" columns={['day', ...COLUMNS]} rows={days.map(({ day, sums }) => [day, ...numbersOf(sums)])} />
      </p>
    </section>
  )
}

function Split({ dimension, groups, measure, totals }: PartProps & { readonly dimension: Dimension; readonly totals: Sums }) {
  const split = splitBy(dimension, groups)
  if (split.length < 2 && dimension !== 'model') return null
  const title = DIMENSIONS[dimension]
  const rows = split.map(({ name, sums }) => ({ name: name ?? 'not said', sums, quantity: sums[measure] }))
  const shownRows = rows.slice(0, MOST_ROWS)
  const axis = logAxis(shownRows.flatMap(({ quantity: { low, value, high } }) => [low, value, high]))
  const largest = Math.max(...rows.map(({ quantity }) => quantity.value))
  return (
    <section class={`section ${measure}`} aria-labelledby={`by-${dimension}`}>
      <h2 id={`by-${dimension}`}>By {title.toLowerCase()}</h2>
      <Scroller label={`By ${title.toLowerCase()}, as a table`}>
        <table class="by-method">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col" class="number">
                Requests
              </th>
              <th scope="col" class="number">
                {MEASURES[measure]}
              </th>
              <th scope="col" class="number">
                Share
              </th>
              <th scope="col">
                <span class="visually-hidden">90 % interval, drawn</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shownRows.map((row) => (
              <SplitRow key={row.name} row={row} largest={largest} total={totals[measure].value} axis={axis} />
            ))}
          </tbody>
        </table>
      </Scroller>
      <p class="exports">
        {rows.length > MOST_ROWS && (
          <span class="muted">
            The first {MOST_ROWS} of {count(rows.length)}; all of them:{' '}
          </span>
        )}
        <TakeChart name={dimension} draw={() => rangeChart(`${MEASURES[measure]} by ${title.toLowerCase()}`, shownRows, citedAs())} />{' '}
        <TakeTable name={dimension} columns={[dimension, ...COLUMNS]} rows={split.map(({ name, sums }) => [name, ...numbersOf(sums)])} />
      </p>
    </section>
  )
}

type SplitRowProps = {
  readonly row: { readonly name: string; readonly sums: Sums; readonly quantity: Quantity }
  readonly largest: number
  readonly total: number
  readonly axis: ReturnType<typeof logAxis>
}

function SplitRow({ row: { name, sums, quantity }, largest, total, axis }: SplitRowProps) {
  const { value, unit, low, high } = shown(quantity, largest)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">{count(sums.calls)}</td>
      <td class="number">
        {value} {unit}
        <span class="muted small-line">
          {low} to {high}
        </span>
      </td>
      <td class="number">{total > 0 ? percent(quantity.value / total) : ''}</td>
      <td class="method-mark">
        <RangeMark axis={axis} low={quantity.low} value={quantity.value} high={quantity.high} />
      </td>
    </tr>
  )
}

function LeftOut({ title, all }: { readonly title: string; readonly all: readonly Left[] }) {
  if (all.length === 0) return null
  return (
    <details class="all-places">
      <summary>
        {title}: {count(all.reduce((sum, { calls }) => sum + calls, 0))}
      </summary>
      <ul class="left-out">
        {all
          .toSorted((one, other) => other.calls - one.calls)
          .slice(0, MOST_ROWS)
          .map(({ reason, calls, example }) => (
            <li key={reason}>
              {count(calls)} × {plain(reason)} {example === undefined ? '' : <span class="muted">First at {example}.</span>}
            </li>
          ))}
      </ul>
    </details>
  )
}
