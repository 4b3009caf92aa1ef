import { changed, currentAddress, goTo, hrefOf } from '../../address'
import type { Schemas } from '../../api/client'
import { ExportLinks } from '../../parts/export-links'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { CATALOG_LISTS, type CatalogKind } from '../../words/catalog-kinds'
import { count } from '../../words/number'
import { without } from '../../words/without'
import { inCell } from './cells'
import { ClaimCards } from './claim-cards'
import { type Json, type JsonObject, nameInWords, textOf } from './json'
import { ListForm } from './list-form'
import { type Page, useList } from './use-records'

const NOT_ASKED = ['kind']

/** One kind of records: search, filters, sort, and a page of a table. */
export function RecordList({ kind, params }: { readonly kind: CatalogKind; readonly params: URLSearchParams }) {
  const query = queryOf(params)
  const { answer: page, failure, isWaiting, isSlow, askAgain } = useList(kind, query)
  const set = (name: string, text: string) =>
    goTo(hrefOf('catalog', changed(currentAddress().params, { [name]: text === '' ? null : text, after: null })), name)
  return (
    <>
      <ListForm kind={kind} params={params} set={set} />
      <p role="status" class="muted found">
        {page && !isWaiting ? `${count(page.totalCount)} found.` : ''}
      </p>
      {isWaiting && (!page || isSlow) && <Waiting isSlow={isSlow} />}
      {failure && !isWaiting && (
        <>
          <FailureNote failure={failure} askAgain={askAgain} />
          <p>
            <a href={hrefOf('catalog', { kind })}>The list without any search</a>
          </p>
        </>
      )}
      {page &&
        (kind === 'claims' ? (
          <ClaimCards claims={page.items as unknown as readonly Schemas['Claim'][]} />
        ) : (
          <Table kind={kind} items={page.items} />
        ))}
      {page && <Paging page={page} params={params} />}
      {page && page.totalCount > 0 && <ExportLinks path={`/v1/${kind}`} query={without(query, 'after')} many={page.totalCount} />}
    </>
  )
}

/** The query of the API. The address of this page calls the API's filter “kind” “of”, because its own “kind” is the list. */
function queryOf(params: URLSearchParams): Readonly<Record<string, string>> {
  const asked = [...params].filter(([name, text]) => !NOT_ASKED.includes(name) && text.trim() !== '')
  return Object.fromEntries(asked.map(([name, text]) => [name === 'of' ? 'kind' : name, text]))
}

function Table({ kind, items }: { readonly kind: CatalogKind; readonly items: readonly JsonObject[] }) {
  const { label, columns } = CATALOG_LISTS[kind]
  return (
    <div class="scroll">
      <table class="records">
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {nameInWords(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const id = textOf(item['id'])
            return (
              <tr key={id}>
                <th scope="row">
                  <a href={hrefOf('catalog', { kind, id })}>{titleOf(item)}</a>
                </th>
                {columns.map((column) => (
                  <td key={column}>{cellOf(item[column])}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** A cell without its unit if the head of the column makes it clear, and with dates that do not break. */
function cellOf(value: Json | undefined) {
  const text = inCell(value)
  if (typeof text !== 'string') return text
  return /^\d{4}-\d\d/.test(text) ? <span class="unbroken">{text}</span> : text.replaceAll(' parameters', '')
}

/** What a record is called. */
export function titleOf(item: JsonObject): string {
  return textOf(item['name'] ?? item['title'] ?? item['id'])
}

function Paging({ page: { pageInfo }, params }: { readonly page: Page; readonly params: URLSearchParams }) {
  return (
    <p class="paging">
      {params.has('after') && <a href={hrefOf('catalog', changed(params, { after: null }))}>First page</a>}
      {pageInfo.hasNextPage && <a href={hrefOf('catalog', changed(params, { after: pageInfo.endCursor }))}>Next page</a>}
    </p>
  )
}
