import type { Estimate } from '../../api/client'
import { digitsOf, numberInWords } from '../../words/number'

const MOST_SHOWN = 4
/** The number in a sentence of the API, and the word after it. */
const AMOUNT = /\d[\d.,]*(?:e[+-]?\d+)? ?(\w*)/
/** Equivalences with amounts that are easy to imagine. */
const [LEAST, MOST] = [0.5, 5000]
const [SECONDS_OF_AN_HOUR, SECONDS_OF_A_MINUTE] = [3600, 60]
const SINGULAR: Readonly<Record<string, string>> = {
  hours: 'hour',
  minutes: 'minute',
  seconds: 'second',
  charges: 'charge',
  litres: 'litre',
  web: 'web',
}

/** The equivalences of an estimate: those whose numbers are near one, with no more digits than the estimate has. */
export function Equivalences({ estimate: { equivalences, energy } }: { readonly estimate: Estimate }) {
  const digits = Math.min(digitsOf(energy), 3)
  const nearest = equivalences
    .map(({ id, amount, sentence }) => ({ id, ...pictured(amount, sentence, digits) }))
    .filter(({ amount }) => amount >= LEAST && amount <= MOST)
    .toSorted((one, other) => Math.abs(Math.log(one.amount)) - Math.abs(Math.log(other.amount)))
    .slice(0, MOST_SHOWN)
  if (nearest.length === 0) return null
  return (
    <section class="equivalences" aria-label="Equivalent to">
      <h2 class="small-title">Equivalent to</h2>
      <ul>
        {nearest.map(({ id, words }) => (
          <li key={id}>
            <a href={`/catalog?kind=equivalences&id=${encodeURIComponent(id)}`}>{words}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Writes parts of an hour as minutes or seconds, and one of something in the singular. */
function pictured(amount: number, sentence: string, digits: number): { readonly amount: number; readonly words: string } {
  const isOfHours = /^[\d.e+-]+ hours/.test(sentence)
  const seconds = amount * SECONDS_OF_AN_HOUR
  const [shownAmount, unit] =
    !isOfHours || amount >= 1
      ? [amount, undefined]
      : seconds >= SECONDS_OF_A_MINUTE
        ? [seconds / SECONDS_OF_A_MINUTE, 'minutes']
        : [seconds, 'seconds']
  const number = numberInWords(shownAmount, digits)
  const words = sentence.replace(AMOUNT, (_all, word: string) => {
    const noun = unit ?? word
    return `${number} ${number === '1' ? (SINGULAR[noun] ?? noun) : noun}`
  })
  return { amount: shownAmount, words: number === '1' ? words.replace('web searches', 'web search') : words }
}
