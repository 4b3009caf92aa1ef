import { goTo, hrefOf } from '../../address'
import type { Citation } from '../../api/client'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { SourceUses } from '../../parts/source-uses'
import { CATALOG_LISTS, type CatalogKind } from '../../words/catalog-kinds'
import { type JsonObject, textOf } from './json'
import { FieldsOf } from './record-field'
import { titleOf } from './record-list'
import { useRecord } from './use-records'

/** Fields that the page shows elsewhere, or that only programs use. */
const ASIDE = ['id', 'name', 'title', 'citations', 'origin', 'digest']

/** One record: every figure with its source. */
export function RecordPage({ kind, id }: { readonly kind: CatalogKind; readonly id: string }) {
  const { answer: record, failure, isSlow, askAgain } = useRecord(kind, id)
  if (failure) {
    return (
      <>
        <FailureNote failure={failure} askAgain={askAgain} take={(name) => goTo(hrefOf('catalog', { kind, id: name }))} />
        <p>
          <a href={hrefOf('catalog', { kind })}>All {CATALOG_LISTS[kind].label.toLowerCase()}</a>
        </p>
      </>
    )
  }
  if (!record) return <Waiting isSlow={isSlow} />
  // A source has no citations.
  const citations = 'citations' in record ? (record['citations'] as unknown as readonly Citation[]) : []
  const shown = Object.fromEntries(Object.entries(record).filter(([name]) => !ASIDE.includes(name)))
  return (
    <article class="record">
      <h2>{titleOf(record)}</h2>
      <p class="muted">
        <code>{textOf(record['id'])}</code> {record['origin'] === 'bundled' ? '' : textOf(record['origin'])}
      </p>
      <Ways kind={kind} record={record} />
      <FieldsOf fields={shown} citations={citations} />
      {kind === 'sources' && <SourceUses id={textOf(record['id'])} />}
    </article>
  )
}

/** Links that continue from a record. */
function Ways({ kind, record }: { readonly kind: CatalogKind; readonly record: JsonObject }) {
  const id = textOf(record['id'])
  const address = `/v1/${kind}/${encodeURIComponent(id)}`
  return (
    <p class="ways">
      {kind === 'models' && <a href={hrefOf('estimate', { model: id, outputTokens: '250' })}>Estimate an answer from it</a>}
      {kind === 'grids' && <a href={hrefOf('compare', { show: 'years', zones: `WORLD,${id}` })}>Its years</a>}
      {kind === 'grids' && <a href={hrefOf('estimate', { model: 'gpt-4o', outputTokens: '250', zone: id })}>Estimate an answer there</a>}
      {kind === 'regions' && (
        <a href={hrefOf('estimate', { model: 'gpt-4o', outputTokens: '250', region: id })}>Estimate an answer there</a>
      )}
      <a href={address}>JSON</a>
      {kind !== 'methods' && kind !== 'sources' && <a href={`${address}?format=bibtex`}>BibTeX of its sources</a>}
    </p>
  )
}
