import './catalog.css'
import { hrefOf } from '../../address'
import { CATALOG_KINDS, CATALOG_LISTS } from '../../words/catalog-kinds'
import { RecordList } from './record-list'
import { RecordPage } from './record-page'

/** Every record, as lists and one by one. */
export function CatalogView({ params }: { readonly params: URLSearchParams }) {
  const asked = params.get('kind') ?? 'models'
  const kind = CATALOG_KINDS.find((one) => one === asked)
  const id = params.get('id')
  return (
    <>
      <nav class="kinds" aria-label="Kinds of records">
        {CATALOG_KINDS.map((one) => (
          <a key={one} class="chip" href={hrefOf('catalog', { kind: one })} aria-current={one === kind ? 'true' : undefined}>
            {CATALOG_LISTS[one].label}
          </a>
        ))}
      </nav>
      {kind === undefined && <p class="notice">This link asks for “{asked}”, which is no kind of record here. Choose one above.</p>}
      {kind !== undefined && id === null && <RecordList key={kind} kind={kind} params={params} />}
      {kind !== undefined && id !== null && <RecordPage key={`${kind} ${id}`} kind={kind} id={id} />}
    </>
  )
}
