import { useState } from 'preact/hooks'
import { changed, currentAddress, goTo, hrefOf } from '../../address'
import { estimateOf } from '../../api/estimates'
import { faultsOf } from '../../api/failure'
import { useAnswer } from '../../api/use-answer'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { UnknownParameters } from '../../parts/unknown-parameters'
import { DEFAULTS, type Kind } from '../../words/fields'
import { parametersOf, requestOf } from '../../words/request'
import { AnswerBar } from './answer-bar'
import { Assumptions } from './assumptions'
import { RequestForm } from './request-form'
import { Result, sentenceOf } from './result'
import { TakeAlong } from './take-along'
import { Warnings } from './warnings'

const SETTLE_MS = 250

/** Energy, carbon and water of one request or training, as somebody types it. */
export function EstimateView({ params }: { readonly params: URLSearchParams }) {
  const asked = requestOf(params)
  const [wanted, setWanted] = useState<{ readonly name: string }>()
  const key = asked.faults.length > 0 ? null : JSON.stringify([asked.kind, asked.body])
  const { answer, failure, isWaiting, isSlow, askAgain } = useAnswer(key, (signal) => estimateOf(asked, signal), SETTLE_MS)
  const all = parametersOf(asked)
  const set = (name: string, text: string) => {
    // Asked anew, because several changes may come between two drawings.
    const before = new URLSearchParams(parametersOf(requestOf(currentAddress().params)))
    goTo(hrefOf('estimate', changed(before, { [name]: text === '' ? null : text })), name)
  }
  const setKind = (kind: Kind) => goTo(hrefOf('estimate', kind === 'training' ? { ...DEFAULTS.training, kind } : DEFAULTS.inference))
  const change = (name: string, value: string) => {
    set(name, value)
    setWanted({ name })
  }
  const faulty = [...asked.faults, ...faultsOf(failure)]
  const nameAtFault = faultsOf(failure)[0]?.pointer.slice(1).replaceAll('/', '.') ?? 'model'
  return (
    <div class="estimate">
      <RequestForm kind={asked.kind} texts={asked.texts} faults={faulty} wanted={wanted} set={set} setKind={setKind} />
      <div id="answer" class={isWaiting ? 'answer is-waiting' : 'answer'} aria-busy={isWaiting}>
        <p class="visually-hidden" role="status">
          {answer && !isWaiting ? sentenceOf(answer, asked) : ''}
        </p>
        <UnknownParameters view="estimate" params={params} unknown={asked.unknown} />
        {asked.faults.length > 0 && <p class="waiting">Correct what is marked in the form, and the answer comes.</p>}
        {isWaiting && (!answer || isSlow) && <Waiting isSlow={isSlow} />}
        {failure && !isWaiting && <FailureNote failure={failure} askAgain={askAgain} take={(name) => set(nameAtFault, name)} />}
        {answer && (
          <>
            <Result estimate={answer} asked={asked} whyHref={(of) => hrefOf('why', new URLSearchParams({ ...all, of }))} />
            <Warnings warnings={answer.warnings} />
            <Assumptions estimate={answer} kind={asked.kind} change={change} />
            <TakeAlong asked={asked} />
            <p class="provenance">
              By <a href={`/catalog?kind=methods&id=${answer.method.id}`}>{answer.method.title}</a> {answer.method.version}, on catalog{' '}
              {answer.catalogRevision}. <a href={hrefOf('why', new URLSearchParams(all))}>Every step and source</a>
            </p>
          </>
        )}
      </div>
      {answer && <AnswerBar estimate={answer} />}
    </div>
  )
}
