import { hrefOf } from '../../address'
import { logAxis } from '../../charts/log-axis'
import { rangeChart } from '../../charts/range-chart'
import { RangeMark } from '../../charts/range-mark'
import { TakeChart, TakeTable } from '../../parts/take'
import { citedAs } from '../../words/cited-as'
import { numberInWords } from '../../words/number'
import { inWords, shown, unitFor } from '../../words/quantity'
import { type Measure, MEASURE_NAMES } from './measures'
import type { Item } from './use-comparison'
import { type Compared, estimateParameters } from './variants'

type BarsProps = { readonly items: readonly Item[]; readonly measure: Measure; readonly compared: Compared }

const COLUMNS = [
  'name',
  ...['energy_kwh', 'carbon_gco2e', 'water_l'].flatMap((one) => [one, `${one}_low`, `${one}_high`, `${one}_over_first`]),
]

function rowOf({ name, quantities, ratios }: Item): (string | number | undefined)[] {
  const measures = ['energy', 'carbon', 'water'] as const
  return [name, ...measures.flatMap((one) => [quantities[one].value, quantities[one].low, quantities[one].high, ratios[one]?.value])]
}

/** All variants as a table, the largest first, with their intervals on one axis. */
export function Bars({ items, measure, compared }: BarsProps) {
  const quantities = items.map((item) => item.quantities[measure])
  const axis = logAxis(quantities.flatMap(({ low, value, high }) => [low, value, high]))
  const sorted = [...items].sort((one, other) => other.quantities[measure].value - one.quantities[measure].value)
  const unit = quantities[0]?.unit ?? 'kWh'
  // The whole column has the unit of its largest value.
  const largest = sorted[0]?.quantities[measure].value ?? 1
  return (
    <div class="scroll">
      <table class={`bars ${measure}`} role="table">
        <caption class="visually-hidden">{MEASURE_NAMES[measure]}, the largest first, each with its 90 % interval</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {MEASURE_NAMES[measure]}
            </th>
            <th role="columnheader" scope="col" class="bars-axis">
              <span class="visually-hidden">90 % interval on a logarithmic axis</span>
              <div class="axis-words" aria-hidden="true">
                {axis.ticks.map((tick) => {
                  const suited = unitFor(largest, unit)
                  return (
                    <span key={tick} style={{ left: `${axis.at(tick)}%` }}>
                      {numberInWords(tick / suited.size, 3)} {suited.unit.replace(' CO₂e', '')}
                    </span>
                  )
                })}
              </div>
            </th>
            <th role="columnheader" scope="col" class="number">
              About
            </th>
            <th role="columnheader" scope="col" class="number">
              Times the first
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sorted.map((item) => (
            <Bar
              key={item.index}
              item={item}
              measure={measure}
              largest={largest}
              axis={axis}
              href={hrefOf('estimate', estimateParameters(compared, item.index))}
            />
          ))}
        </tbody>
      </table>
      <Exports sorted={sorted} measure={measure} />
    </div>
  )
}

function Exports({ sorted, measure }: { readonly sorted: readonly Item[]; readonly measure: Measure }) {
  const draw = () =>
    rangeChart(
      MEASURE_NAMES[measure],
      sorted.map(({ name, quantities }) => ({ name, quantity: quantities[measure] })),
      citedAs(),
    )
  return (
    <p class="exports">
      <TakeChart name={`comparison-${measure}`} draw={draw} /> <TakeTable name="comparison" columns={COLUMNS} rows={sorted.map(rowOf)} />
    </p>
  )
}

type BarProps = {
  readonly item: Item
  readonly measure: Measure
  readonly largest: number
  readonly axis: ReturnType<typeof logAxis>
  readonly href: string
}

function Bar({ item: { index, name, quantities, ratios }, measure, largest, axis, href }: BarProps) {
  const quantity = quantities[measure]
  const { value, low, high, unit, isExact } = shown(quantity, largest)
  const ratio = ratios[measure]
  return (
    <tr role="row">
      <th role="rowheader" scope="row" class="bar-name">
        <a href={href}>{name}</a>
        {index === 0 && <span class="muted"> the first</span>}
      </th>
      <td role="cell" class="bar-mark">
        <RangeMark axis={axis} low={quantity.low} value={quantity.value} high={quantity.high} />
      </td>
      <td role="cell" class="number">
        <strong>
          {value} {unit}
        </strong>
        <span class="muted small-line">{isExact ? '' : `${low} to ${high}`}</span>
      </td>
      <td role="cell" class="number">
        {ratio === null ? index === 0 ? '1' : '' : <Ratio text={inWords(ratio)} />}
      </td>
    </tr>
  )
}

function Ratio({ text }: { readonly text: string }) {
  const [value, range] = text.split(' (', 2)
  return (
    <>
      {value}
      {range !== undefined && <span class="muted small-line">{range.replace(')', '')}</span>}
    </>
  )
}
