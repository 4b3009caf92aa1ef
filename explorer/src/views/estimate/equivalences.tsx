import type { Estimate } from '../../api/client'
import { digitsOf, numberInWords } from '../../words/number'

const MOST_SHOWN = 4
/** The first number of a sentence, as the API writes it. */
const NUMBER = /\d[\d.,]*(?:e[+-]?\d+)?/

/** What it is as much as: those that make numbers near one, with no more digits than the estimate has. */
export function Equivalences({ estimate: { equivalences, energy } }: { readonly estimate: Estimate }) {
  const nearest = equivalences
    .filter(({ amount }) => amount > 0)
    .sort((one, other) => Math.abs(Math.log(one.amount)) - Math.abs(Math.log(other.amount)))
    .slice(0, MOST_SHOWN)
  if (nearest.length === 0) return null
  const digits = Math.min(digitsOf(energy), 3)
  return (
    <section class="equivalences" aria-label="As much as">
      <h2 class="small-title">Equivalent to</h2>
      <ul>
        {nearest.map(({ id, amount, sentence }) => (
          <li key={id}>
            <a href={`/catalog?kind=equivalences&id=${encodeURIComponent(id)}`}>
              {sentence.replace(NUMBER, numberInWords(amount, digits))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
