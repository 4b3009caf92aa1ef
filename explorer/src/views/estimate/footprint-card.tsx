import type { Quantity } from '../../api/client'
import { logAxis } from '../../charts/log-axis'
import { RangeMark } from '../../charts/range-mark'
import { numberInWords } from '../../words/number'
import { inWords, shown, unitFor } from '../../words/quantity'

type Part = { readonly name: string; readonly quantity: Quantity | null }

type FootprintCardProps = {
  readonly name: string
  readonly tone: 'energy' | 'carbon' | 'water'
  readonly total: Quantity
  readonly parts: readonly Part[]
  readonly whyHref: string
}

/** One of the three numbers: the amount, its range, and its parts. */
export function FootprintCard({ name, tone, total, parts, whyHref }: FootprintCardProps) {
  const { value, low, high, unit, isExact } = shown(total)
  const axis = logAxis([total.low, total.value, total.high])
  return (
    <article class={`card footprint ${tone}`}>
      <h2 class="card-name">{name}</h2>
      <p class="amount">
        <span class="number">{value}</span> <span class="unit">{unit}</span>
      </p>
      {total.value > 0 && (
        <figure class="range" aria-label={`${name}: ${inWords(total)}`}>
          <RangeMark axis={axis} low={total.low} value={total.value} high={total.high} />
          <div class="axis-words" aria-hidden="true">
            {axis.ticks.map((tick) => (
              <span key={tick} style={{ left: `${axis.at(tick)}%` }}>
                {numberInWords(tick / unitFor(total.value, total.unit).size, 2)}
              </span>
            ))}
          </div>
        </figure>
      )}
      <p class="interval">
        {isExact ? (
          'No interval: every input is exact.'
        ) : (
          <>
            90 %: {low} to {high} {unit}
          </>
        )}
      </p>
      <Parts parts={parts} total={total} />
      <a class="why-link" href={whyHref}>
        Why this number
      </a>
    </article>
  )
}

function Parts({ parts, total }: { readonly parts: readonly Part[]; readonly total: Quantity }) {
  const known = parts.filter((part): part is Part & { quantity: Quantity } => part.quantity !== null)
  return (
    <dl class="parts">
      {known.map(({ name, quantity }) => {
        const { value, unit } = shown(quantity, total.value)
        return (
          <div key={name} title={inWords(quantity)}>
            <dt>{name}</dt>
            <dd>
              {value} {unit}
            </dd>
            <div class="part-track" aria-hidden="true">
              <div class="part-bar" style={{ width: `${total.value > 0 ? Math.min((quantity.value / total.value) * 100, 100) : 0}%` }} />
            </div>
          </div>
        )
      })}
    </dl>
  )
}
