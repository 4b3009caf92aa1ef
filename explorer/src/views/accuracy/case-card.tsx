import { dataOf } from '@wattprint/client'
import { client, type Schemas } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { CitationLine } from '../../parts/cited'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { numberInWords } from '../../words/number'
import { inWords } from '../../words/quantity'

type ValidationCase = Schemas['ValidationCase']

const USES: Readonly<Record<ValidationCase['use'], string>> = {
  check: 'not used in any',
  fit: 'in that of our own methods',
  fit_2: 'in that of the second edition of our method, and in no other',
  circular: 'none; its power is a rated one, so that agreement proves little',
}

/** One estimate with its measurement, and where the measurement was published. */
export function CaseCard({ id }: { readonly id: string }) {
  const { answer, failure, isSlow, askAgain } = useAnswer(id, (signal) =>
    dataOf(client.GET('/v1/validation/cases/{id}', { params: { path: { id } }, signal })),
  )
  if (failure) return <FailureNote failure={failure} askAgain={askAgain} />
  if (!answer) return <Waiting isSlow={isSlow} />
  const { modelName, measured, estimated, citations } = answer
  const record = recordOf(answer)
  return (
    <>
      <h3>{modelName}</h3>
      <p class="case-ratio">{offBy(answer.ratio)}</p>
      <dl class="case-facts">
        {facts([
          ['Measured', inWords(measured)],
          ['Estimated', inWords(estimated)],
          ['90 % interval', answer.isInside === null ? 'the method gives none' : answer.isInside ? 'holds it' : 'does not hold it'],
          ['For', answer.unitOfWork ?? ''],
          ['On', answer.hardware],
          ['Batch', answer.batchSize === null ? '' : numberInWords(answer.batchSize, 3)],
          ['Family', answer.family],
          ['Fit', USES[answer.use]],
        ])}
      </dl>
      {citations.map((one) => (
        <CitationLine key={one.id} citation={one} />
      ))}
      {record && (
        <p>
          <a href={`/catalog?kind=${record.kind}&id=${encodeURIComponent(record.id)}`}>Everything on record of it</a>
        </p>
      )}
    </>
  )
}

/** The record of what was measured, and the list that it is in. */
function recordOf({ measurement, trainingRun, workMeasurement }: ValidationCase) {
  if (measurement !== null) return { kind: 'measurements', id: measurement }
  if (workMeasurement !== null) return { kind: 'work-measurements', id: workMeasurement }
  return trainingRun === null ? undefined : { kind: 'training-runs', id: trainingRun }
}

function facts(all: readonly (readonly [name: string, text: string])[]) {
  return all
    .filter(([, text]) => text !== '')
    .map(([name, text]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{text}</dd>
      </div>
    ))
}

/** How far an estimate is off, in words. */
export function offBy(ratio: number): string {
  const times = numberInWords(Math.max(ratio, 1 / ratio), 3)
  if (times === numberInWords(1)) return 'Right'
  return `${times} times too ${ratio > 1 ? 'high' : 'low'}`
}
