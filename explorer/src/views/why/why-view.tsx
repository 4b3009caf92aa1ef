import './why.css'
import { useMemo, useState } from 'preact/hooks'
import { changed, hrefOf } from '../../address'
import type { Estimate } from '../../api/client'
import { estimateOf } from '../../api/estimates'
import { useAnswer } from '../../api/use-answer'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { chartIn, TakeChart } from '../../parts/take'
import { UnknownParameters } from '../../parts/unknown-parameters'
import { parametersOf, requestOf } from '../../words/request'
import { sentenceOf } from '../estimate/result'
import { lineageOf, RESULTS, sourceNode } from './lineage'
import { SourceCard } from './source-card'
import { StepDetails } from './step-details'
import { StepGraph } from './step-graph'
import { StepList } from './step-list'
import { StepTree } from './step-tree'

/** How a result follows from its sources, as a graph and as a list. */
export function WhyView({ params }: { readonly params: URLSearchParams }) {
  const asked = requestOf(params)
  const { answer, failure, isWaiting, isSlow, askAgain } = useAnswer(JSON.stringify([asked.kind, asked.body]), (signal) =>
    estimateOf(asked, signal),
  )
  const request = parametersOf(asked)
  return (
    <>
      <UnknownParameters view="why" params={params} unknown={asked.unknown} />
      {failure && <FailureNote failure={failure} askAgain={askAgain} />}
      {isWaiting && !answer && <Waiting isSlow={isSlow} />}
      {answer && <p class="headline">{sentenceOf(answer, asked)}</p>}
      {(answer ?? failure) && (
        <p>
          <a href={hrefOf('estimate', request)}>{answer ? 'Change the question' : 'Correct the question'}</a>
        </p>
      )}
      {answer && <Derivation estimate={answer} params={params} />}
    </>
  )
}

function Derivation({ estimate, params }: { readonly estimate: Estimate; readonly params: URLSearchParams }) {
  const of = params.get('of') ?? 'energy'
  const chosenId = params.get('step') ?? undefined
  const [lookedAt, look] = useState<string>()
  const nodes = useMemo(() => lineageOf(estimate, of), [estimate, of])
  const hrefOfNode = (id: string) => hrefOf('why', changed(params, { step: id }))
  const shownId = [lookedAt, chosenId].find((id) => nodes.some((node) => node.id === id))
  const results = RESULTS.filter(([id]) => estimate.steps.some((step) => step.id === id))
  return (
    <>
      <nav class="toggle derivation-of" aria-label="Of which result">
        {[...results, ['all', 'Everything'] as const].map(([id, name]) => (
          <a key={id} href={hrefOf('why', changed(params, { of: id, step: null }))} aria-current={id === of ? 'true' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <div class="derivation">
        <StepGraph nodes={nodes} shownId={shownId} chosenId={chosenId} resultId={of} hrefOfNode={hrefOfNode} look={look} />
        <StepTree estimate={estimate} result={of} />
        <Details estimate={estimate} id={shownId ?? of} isChosen={shownId === chosenId} hrefOfNode={hrefOfNode} />
      </div>
      <Legend />
      <p class="exports graph-exports">
        <TakeChart name="derivation" draw={chartIn('.graph-scroll > svg')} />
      </p>
      <StepList nodes={nodes} estimate={estimate} />
    </>
  )
}

type DetailsProps = {
  readonly estimate: Estimate
  readonly id: string
  readonly isChosen: boolean
  readonly hrefOfNode: (id: string) => string
}

function Details({ estimate, id, isChosen, hrefOfNode }: DetailsProps) {
  const step = estimate.steps.find((one) => one.id === id)
  const cited = estimate.citations.find(({ source }) => sourceNode(source) === id)
  return (
    <aside class="card details" aria-label="The chosen step" aria-live={isChosen ? 'polite' : 'off'}>
      {step && (
        <>
          <h2>{step.name}</h2>
          <StepDetails step={step} estimate={estimate} hrefOfStep={hrefOfNode} />
        </>
      )}
      {cited && (
        <>
          <h2>{cited.title}</h2>
          {isChosen ? <SourceCard id={cited.source} /> : <p class="muted">{cited.publisher}. Click for all that rests on it.</p>}
        </>
      )}
      {!step && !cited && <p class="muted">Choose a step to see its formula, its numbers and its sources.</p>}
    </aside>
  )
}

function Legend() {
  const kinds = [
    ['source', 'Source'],
    ['record', 'On record'],
    ['default', 'Assumed'],
    ['request', 'From your request'],
    ['computed', 'Computed'],
    ['model', 'Modelled'],
  ]
  return (
    <ul class="legend" aria-label="Colours">
      {kinds.map(([kind, name]) => (
        <li key={kind}>
          <svg width="18" height="14" aria-hidden="true" class={`node is-${kind ?? ''}`}>
            <rect x="1" y="1" width="16" height="12" rx={kind === 'source' ? 6 : 3} />
          </svg>{' '}
          {name}
        </li>
      ))}
    </ul>
  )
}
