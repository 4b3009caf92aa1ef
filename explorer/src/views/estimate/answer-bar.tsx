import type { Estimate } from '../../api/client'
import { shown } from '../../words/quantity'

/** The three numbers at the bottom of a phone's screen, where the form hides the answer; they link to it. */
export function AnswerBar({ estimate: { energy, carbon, water } }: { readonly estimate: Estimate }) {
  const amounts = [
    ['energy', shown(energy)],
    ['carbon', shown(carbon.total)],
    ['water', shown(water.total)],
  ] as const
  return (
    <a class="answer-bar" href="#answer" aria-label="To the answer">
      {amounts.map(([tone, { value, unit }]) => (
        <span key={tone} class={tone}>
          <strong>{value}</strong> {unit.replace(' CO₂e', '')}
        </span>
      ))}
    </a>
  )
}
