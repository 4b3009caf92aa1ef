import { dataOf } from '@wattprint/client'
import { client, type Schemas } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { outwardAddress } from '../../parts/outward'
import { SourceUses } from '../../parts/source-uses'

/** A source: who published what and when, and everything that rests on it. */
export function SourceCard({ id }: { readonly id: string }) {
  const { answer, failure, isSlow, askAgain } = useAnswer(id, (signal) =>
    dataOf(client.GET('/v1/sources/{id}', { params: { path: { id } }, signal })),
  )
  if (failure) return <FailureNote failure={failure} askAgain={askAgain} />
  if (!answer) return <Waiting isSlow={isSlow} />
  return (
    <>
      <SourceFacts source={answer} />
      <SourceUses id={id} />
    </>
  )
}

function SourceFacts({ source }: { readonly source: Schemas['Source'] }) {
  const address = outwardAddress(source)
  const facts = [
    ['By', source.authors.join(', ')],
    ['Published', [source.publisher, source.publishedOn].filter((word) => word !== null).join(', ')],
    ['Kind', source.kind.replaceAll('_', ' ')],
    ['Licence', source.licence ?? ''],
    ['Evidence', source.evidence],
    ['Note', source.note ?? ''],
  ].filter(([, text]) => text !== '')
  return (
    <dl class="facts">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {address !== null && (
        <div>
          <dt>Original</dt>
          <dd>
            <a href={address} rel="noreferrer">
              {address}
            </a>
          </dd>
        </div>
      )}
    </dl>
  )
}
