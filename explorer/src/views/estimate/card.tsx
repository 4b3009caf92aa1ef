import { hrefOf } from '../../address'
import { estimateOf } from '../../api/estimates'
import { useAnswer } from '../../api/use-answer'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { shown } from '../../words/quantity'
import { parametersOf, requestOf } from '../../words/request'
import { scaled, scaleIn } from '../../words/scale'
import { sentenceOf } from './result'

/** An answer for a frame in another page, with a link to the whole answer. */
export function Card({ params }: { readonly params: URLSearchParams }) {
  const asked = requestOf(params)
  const key = asked.faults.length > 0 ? null : JSON.stringify([asked.kind, asked.body])
  const { answer, failure, isSlow, askAgain } = useAnswer(key, (signal) => estimateOf(asked, signal))
  if (failure) return <FailureNote failure={failure} askAgain={askAgain} />
  if (!answer) return <Waiting isSlow={isSlow} />
  const use = asked.kind === 'training' ? undefined : scaleIn(asked.scale)
  const estimate = use ? scaled(answer, use.times) : answer
  const amounts = [
    ['energy', 'Energy', shown(estimate.energy)],
    ['carbon', 'Carbon', shown(estimate.carbon.total)],
    ['water', 'Water', shown(estimate.water.total)],
  ] as const
  return (
    <>
      <h1 class="card-sentence">{sentenceOf(estimate, asked)}</h1>
      <dl class="card-amounts">
        {amounts.map(([tone, name, { value, unit, low, high, isExact }]) => (
          <div key={tone} class={tone}>
            <dt>{name}</dt>
            <dd>
              <strong>{value}</strong> {unit}
              <span class="muted small-line">{isExact ? '' : `${low} to ${high}`}</span>
            </dd>
          </div>
        ))}
      </dl>
      <a href={hrefOf('estimate', parametersOf(asked))} target="_blank" rel="noopener">
        Ranges, steps and sources at Wattprint
      </a>
    </>
  )
}
