import { useEffect, useRef, useState } from 'preact/hooks'
import { changed, currentAddress, goTo, hrefOf } from '../../address'
import type { Estimate } from '../../api/client'
import { estimateOf } from '../../api/estimates'
import { faultsOf } from '../../api/failure'
import { useAnswer } from '../../api/use-answer'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { Later } from '../../parts/later'
import { UnknownParameters } from '../../parts/unknown-parameters'
import { DEFAULTS, type Subject } from '../../words/fields'
import { type Asked, parametersOf, requestOf } from '../../words/request'
import { scaled, scaleIn } from '../../words/scale'
import { AnswerBar } from './answer-bar'
import { Assumptions } from './assumptions'
import { RequestForm } from './request-form'
import { Result, sentenceOf } from './result'
import { TakeAlong } from './take-along'
import { UseScale } from './use-scale'
import { Warnings } from './warnings'

const SETTLE_MS = 250
const Others = Later(() => import('./others').then((others) => others.Others))

/** Energy, carbon and water of one request or training, updated while the form is filled in. */
export function EstimateView({ params }: { readonly params: URLSearchParams }) {
  const asked = requestOf(params)
  const key = asked.faults.length > 0 ? null : JSON.stringify([asked.kind, asked.body])
  const { answer, failure, isWaiting, isSlow, askAgain } = useAnswer(key, (signal) => estimateOf(asked, signal), SETTLE_MS)
  const set = (name: string, text: string) => {
    // The current address is read again, because several changes may come before the next rendering.
    const before = new URLSearchParams(parametersOf(requestOf(currentAddress().params)))
    goTo(hrefOf('estimate', changed(before, { [name]: text === '' ? null : text })), name)
  }
  const faulty = [...asked.faults, ...faultsOf(failure)]
  const nameAtFault = faultsOf(failure)[0]?.pointer.slice(1).replaceAll('/', '.') ?? 'model'
  // While a typing error makes the request invalid, the last valid answer stays visible.
  const last = useRef<{ readonly answer: Estimate; readonly asked: Asked }>(undefined)
  if (answer && !isWaiting) last.current = { answer, asked }
  const shown = last.current
  const isOld = shown !== undefined && (faulty.length > 0 || failure !== undefined)
  return (
    <div class="estimate">
      <RequestForm subject={asked.subject} texts={asked.texts} faults={faulty} set={set} setSubject={goToSubject} />
      <div id="answer" class={isWaiting || isOld ? 'answer is-waiting' : 'answer'} aria-busy={isWaiting}>
        <UnknownParameters view="estimate" params={params} unknown={asked.unknown} />
        {asked.faults.length > 0 && <p class="waiting">Correct the marked field to get an answer.</p>}
        {isWaiting && (!shown || isSlow) && <Waiting isSlow={isSlow} />}
        {failure && !isWaiting && <FailureNote failure={failure} askAgain={askAgain} take={(name) => set(nameAtFault, name)} />}
        {shown && isOld && <p class="waiting">Below is the answer to the last request that could be estimated.</p>}
        {shown && (
          <Answer
            answer={shown.answer}
            asked={{ ...shown.asked, scale: asked.scale }}
            texts={asked.texts}
            faults={faulty}
            isReady={!isWaiting && !isOld}
            set={set}
          />
        )}
      </div>
      {shown && <AnswerBar estimate={scaledBy(shown.answer, asked)} />}
    </div>
  )
}

function goToSubject(subject: Subject): void {
  goTo(hrefOf('estimate', { ...DEFAULTS[subject], ...(subject === 'training' && { kind: 'training' }) }))
}

function scaledBy(answer: Estimate, { kind, scale }: Asked): Estimate {
  const use = kind === 'training' ? undefined : scaleIn(scale)
  return use ? scaled(answer, use.times) : answer
}

type AnswerProps = {
  readonly answer: Estimate
  readonly asked: Asked
  readonly texts: Asked['texts']
  readonly faults: Asked['faults']
  readonly isReady: boolean
  readonly set: (name: string, text: string) => void
}

function Answer({ answer, asked, texts, faults, isReady, set }: AnswerProps) {
  const all = parametersOf({ ...asked, scale: {} })
  const estimate = scaledBy(answer, asked)
  const [editing, setEditing] = useState<readonly Estimate['assumptions'][number][]>([])
  // The three numbers are rendered first, and what explains them afterwards.
  const [isPainted, setIsPainted] = useState(false)
  useEffect(() => setIsPainted(true), [])
  const setScale = (scale: Asked['scale']) => goTo(hrefOf('estimate', parametersOf({ ...asked, texts, scale })), 'scale')
  return (
    <>
      <p class="visually-hidden" role="status">
        {isReady ? sentenceOf(estimate, asked) : ''}
      </p>
      <p class="headline">{sentenceOf(estimate, asked)}</p>
      {asked.kind === 'inference' && <UseScale scale={scaleIn(asked.scale)} texts={asked.scale} set={setScale} />}
      <Result estimate={estimate} whyHref={(of) => hrefOf('why', new URLSearchParams({ ...all, of }))} />
      {isPainted && (
        <>
          <Warnings warnings={answer.warnings} />
          <Others answer={answer} asked={asked} />
          <Assumptions
            estimate={answer}
            kind={asked.kind}
            texts={texts}
            faults={faults}
            editing={editing}
            edit={(one) => setEditing([...editing, one])}
            set={set}
          />
          <TakeAlong asked={asked} estimate={estimate} />
          <p class="provenance">
            By <a href={`/catalog?kind=methods&id=${answer.method.id}`}>{answer.method.title}</a> {answer.method.version}, on catalog{' '}
            {answer.catalogRevision}. <a href={hrefOf('why', new URLSearchParams(all))}>Every step and source</a>
          </p>
        </>
      )}
    </>
  )
}
